import { Button, Input } from 'antd'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { HazardId } from '#shared/entities/common.ts'
import { SearchOutlined } from '../components/icons.tsx'
import { HazardCardView } from '../components/hazard-card/hazard-card.tsx'
import { HazardMarks } from '../components/hazard-marks.tsx'
import { SideDrawer } from '../components/side-drawer.tsx'
import { useHazardHits } from '../forms/hazard-picker.tsx'
import { useText } from '../hooks/use-text.ts'

/** Ctrl+K: looks a hazard up anywhere in the program, with its limits, exam cycle and protective gear. */
export function HazardSearch() {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<HazardId | null>(null)
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button type="text" icon={<SearchOutlined />} onClick={() => setOpen(true)} title="Ctrl+K">
        {t('hazardSearch.open')}
      </Button>
      <SideDrawer title={t('hazardSearch.title')} open={open} onClose={() => setOpen(false)}>
        <Input
          autoFocus
          aria-label={t('hazardSearch.open')}
          placeholder={t('picker.hazard')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(null)
          }}
        />
        {chosen === null ? (
          <Hits typed={typed} onChoose={setChosen} />
        ) : (
          <Chosen id={chosen} onBack={() => setChosen(null)} onLeave={() => setOpen(false)} />
        )}
      </SideDrawer>
    </>
  )
}

/** The card, and the ways on from it. */
function Chosen({ id, onBack, onLeave }: { id: HazardId; onBack: () => void; onLeave: () => void }) {
  const t = useText()
  return (
    <>
      <div className="card-ways">
        <Button type="link" size="small" onClick={onBack}>
          {t('hazardSearch.back')}
        </Button>
        <Link to="/hazards/$hazardId" params={{ hazardId: id }} onClick={onLeave}>
          {t('hazardCard.page')}
        </Link>
        <Link to="/judge" search={{ hazard: id }} onClick={onLeave}>
          {t('judge.open')}
        </Link>
      </div>
      <HazardCardView id={id} />
    </>
  )
}

function Hits({ typed, onChoose }: { typed: string; onChoose: (id: HazardId) => void }) {
  const t = useText()
  const { hits, searching } = useHazardHits(typed)
  if (typed.trim() === '') return <p className="muted">{t('hazardSearch.hint')}</p>
  if (hits.length === 0) return <p className="muted">{searching ? t('state.loading') : t('picker.nothing')}</p>
  return (
    <ul className="hits">
      {hits.map((hazard) => (
        <li key={hazard.id}>
          <button type="button" onClick={() => onChoose(hazard.id)}>
            <span>
              {hazard.name} <span className="muted">{hazard.cas.join(' · ')}</span>
            </span>
            <HazardMarks hazard={hazard} />
          </button>
        </li>
      ))}
    </ul>
  )
}
