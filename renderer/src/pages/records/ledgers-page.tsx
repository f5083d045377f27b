import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordKind } from '#shared/entities/facts.ts'
import { useApi } from '../../api/api-context.tsx'
import { ledgerSchema } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { GROUPS } from './groups.ts'

/** Every kind of record by subject: what it is for and how many there are. */
export function LedgersPage() {
  const t = useText()
  const firmId = useFirmId()
  const { query } = useApi()
  const counts = useQuery(query.ledgers.counts.queryOptions({ input: { firmId } }))
  const { text } = useSearch({ from: '/firms/$firmId/records' })
  const navigate = useNavigate({ from: '/firms/$firmId/records' })
  const words = text?.trim().toLowerCase() ?? ''
  const groups = GROUPS.map(({ id, kinds }) => ({
    id,
    kinds: kinds.filter((kind) => `${t(`ledger.${kind}`)} ${t(`ledger.${kind}.what`)}`.toLowerCase().includes(words)),
  })).filter(({ kinds }) => kinds.length > 0)
  return (
    <Page title={t('ledgers.title')} lead={t('ledgers.lead')}>
      <div className="filters">
        <SearchBox
          label={t('ledgers.search')}
          initial={text}
          onSearch={(typed) => void navigate({ search: (before) => ({ ...before, text: typed }), replace: true })}
        />
      </div>
      {groups.length === 0 ? <Notice kind="info" title={t('ledgers.noMatch')} /> : null}
      {groups.map(({ id, kinds }) => (
        <section key={id} className="ledgers" aria-labelledby={`ledgers-${id}`}>
          <h2 id={`ledgers-${id}`}>{t(`ledgers.group.${id}`)}</h2>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>
                <LedgerLink kind={kind}>
                  <span className="grow">{t(`ledger.${kind}`)}</span>
                  <span className="muted">
                    {counts.data === undefined ? '' : t('ledgers.count', { count: counts.data[kind] })}
                  </span>
                </LedgerLink>
                <p className="muted">{t(`ledger.${kind}.what`)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

/** The screen that keeps a kind: its ledger, the roster, or the posts. */
function LedgerLink({ kind, children }: { kind: RecordKind; children: ReactNode }) {
  const params = { firmId: useFirmId() }
  const ledger = ledgerSchema.safeParse(kind)
  if (ledger.success) {
    return (
      <Link to="/firms/$firmId/records/$ledger" params={{ ...params, ledger: ledger.data }}>
        {children}
      </Link>
    )
  }
  return kind === 'workers' ? (
    <Link to="/firms/$firmId/roster" params={params}>
      {children}
    </Link>
  ) : (
    <Link to="/firms/$firmId/structure" params={params}>
      {children}
    </Link>
  )
}
