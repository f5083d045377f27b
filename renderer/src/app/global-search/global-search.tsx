import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { SearchHit } from '#shared/api/search.ts'
import type { HazardHit } from '#shared/api/hazard-card.ts'
import { SearchOutlined } from '../../components/icons.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useText } from '../../hooks/use-text.ts'
import { ChosenHazard } from './chosen-hazard.tsx'
import { Finder } from './finder.tsx'
import './global-search.css'

const REMEMBERED = 8

/** Recently opened hits by firm; only as long as the window is open, for they name people. */
type Recent = ReadonlyMap<string, readonly SearchHit[]>

/** Ctrl+K anywhere: people, posts, workplaces, hazards, records and screens in one field. */
export function GlobalSearch() {
  const t = useText()
  const firmId = useParams({ strict: false }).firmId ?? null
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<HazardHit | null>(null)
  const [recent, setRecent] = useState<Recent>(new Map())
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const ofFirm = recent.get(firmId ?? '') ?? []
  function opened(hit: SearchHit): void {
    const others = ofFirm.filter(({ key }) => key !== hit.key)
    setRecent(new Map(recent).set(firmId ?? '', [hit, ...others].slice(0, REMEMBERED)))
    if (hit.target.is === 'hazard') setChosen(hit.target.hazard)
    else close()
  }
  function close(): void {
    setOpen(false)
    setTyped('')
    setChosen(null)
  }
  return (
    <>
      <Button type="text" icon={<SearchOutlined />} onClick={() => setOpen(true)} title="Ctrl+K">
        {t('search.open')}
      </Button>
      <SideDrawer title={t('search.title')} open={open} onClose={close}>
        {chosen === null ? (
          <Finder firmId={firmId} typed={typed} recent={ofFirm} onType={setTyped} onOpen={opened} />
        ) : (
          <ChosenHazard id={chosen.id} onBack={() => setChosen(null)} onLeave={close} />
        )}
      </SideDrawer>
    </>
  )
}
