import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProgrammesOverview, SchemeLine } from '#shared/entities/programmes.ts'
import { BasisList } from '../../components/basis-list.tsx'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { StartCheck } from '../checks/start-check.tsx'

/** Official tables that were loaded: where the firm stands with each, what is missing, and the way in. */
export function SchemesTab({ data: { schemes } }: { data: ProgrammesOverview }) {
  const t = useText()
  const [filling, setFilling] = useState<SchemeLine | null>(null)
  if (schemes.length === 0)
    return (
      <Notice kind="empty" title={t('programmes.schemes.none')} text={t('programmes.schemes.none.what')}>
        <Link to="/packs">{t('programmes.schemes.load')}</Link>
      </Notice>
    )
  return (
    <>
      <ul className="schemes">
        {schemes.map((scheme) => (
          <li key={scheme.id}>
            <Scheme scheme={scheme} onFill={() => setFilling(scheme)} />
          </li>
        ))}
      </ul>
      {filling === null ? null : (
        <StartCheck
          data={{
            tables: [
              {
                id: filling.id,
                name: t('checks.table.loaded', { name: filling.name, version: filling.version }),
                version: filling.version,
                items: filling.items,
                total: filling.total,
              },
            ],
          }}
          table={filling.id}
          onClose={() => setFilling(null)}
        />
      )}
    </>
  )
}

function Scheme({ scheme, onFill }: { scheme: SchemeLine; onFill: () => void }) {
  const t = useText()
  const { name, version, items, total, text, missing, basis } = scheme
  const title = t('checks.table.loaded', { name, version })
  return (
    <section className="scheme" aria-label={title}>
      <header>
        <h2 lang="zh-CN">{title}</h2>
        <span className="muted grow">{t('programmes.schemes.items', { items, total })}</span>
        <Way scheme={scheme} onFill={onFill} />
      </header>
      {text === '' ? null : <p>{text}</p>}
      {missing.length === 0 ? null : (
        <>
          <strong>{t('programmes.schemes.missing')}</strong>
          <ul>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <BasisList basis={basis} />
    </section>
  )
}

/** What can be done with the table; nothing is graded by one whose period is over. */
function Way({ scheme, onFill }: { scheme: SchemeLine; onFill: () => void }) {
  const t = useText()
  const firmId = useFirmId()
  const { period, from, to, about, openCheckId } = scheme
  if (period === 'ended') return <span className="bad">{t('programmes.schemes.ended', { date: to ?? '' })}</span>
  if (period === 'ahead') return <span>{t('programmes.schemes.ahead', { date: from ?? '' })}</span>
  if (about === 'person') return <span className="muted">{t('programmes.schemes.person')}</span>
  if (openCheckId === null)
    return (
      <Button type="primary" onClick={onFill}>
        {t('programmes.schemes.fill')}
      </Button>
    )
  return (
    <Link to="/firms/$firmId/checks/$checkId" params={{ firmId, checkId: openCheckId }}>
      {t('programmes.schemes.goOn')}
    </Link>
  )
}
