import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { boardEntries, filterBoard } from '#shared/domain/due-board.ts'
import type { BoardFilter, DueRow } from '#shared/entities/due.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { useApi } from '../api/api-context.tsx'
import { useFirmId, useFirmOnDay } from '../hooks/use-firm.ts'
import { useText } from '../hooks/use-text.ts'
import { ReminderWord } from './reminder-mark.tsx'
import { StatusMark } from './status-mark.tsx'
import { WhyDrawer } from './why-drawer.tsx'

interface DueOfProps {
  readonly title: string
  readonly filter: BoardFilter
  /** How many rows stand here; the board has the others. */
  readonly limit: number
}

/** The most pressing duties of a person, a post or the firm, wherever they are looked at: every date opens its explanation. */
export function DueOf({ title, filter, limit }: DueOfProps) {
  const { query } = useApi()
  const list = useQuery(query.due.list.queryOptions({ input: useFirmOnDay() }))
  const entries = useMemo(() => boardEntries(list.data?.items ?? []), [list.data])
  if (list.data === undefined) return null
  const all = filterBoard(entries, filter, list.data.asOf).rows
  const rows = all.filter(({ status }) => status !== 'notApplicable').slice(0, limit)
  return (
    <DueLines title={title} rows={rows} named={filter.worker === undefined}>
      {all.length > rows.length ? <AllOfThem filter={filter} count={all.length} /> : null}
    </DueLines>
  )
}

/** What was computed from one record. Absent when nothing was. */
export function DueCiting({ kind, id }: { readonly kind: RecordKind; readonly id: string }) {
  const t = useText()
  const { query } = useApi()
  const rows = useQuery(query.due.citing.queryOptions({ input: { ...useFirmOnDay(), kind, id } }))
  if (rows.data === undefined || rows.data.length === 0) return null
  return <DueLines title={t('due.related')} rows={rows.data} named />
}

export interface DueLinesProps {
  readonly title: string
  readonly rows: readonly DueRow[]
  /** Whether a line says whom it concerns; where it stands beside a person it need not. */
  readonly named: boolean
  readonly children?: ReactNode
}

/** Duties as lines; each opens its explanation. */
export function DueLines({ title, rows, named, children }: DueLinesProps) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className="due-of" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="muted">{t('due.ofNobody')}</p> : null}
      <ul>
        {rows.map((row) => (
          <DueLine key={row.id} row={row} named={named} onOpen={() => setOpen(row.id)} />
        ))}
      </ul>
      {children}
      <WhyDrawer rows={rows} id={open} onMove={setOpen} onClose={() => setOpen(null)} beside={false} />
    </section>
  )
}

/** One duty as a line that opens its explanation. */
export function DueLine({ row, named, onOpen }: { row: DueRow; named: boolean; onOpen: () => void }) {
  const t = useText()
  return (
    <li>
      <button type="button" className="line-button" onClick={onOpen}>
        <StatusMark status={row.status} footing={row.footing} />
        <span className="grow">
          {row.title} {named ? <span className="muted">{row.subject.name}</span> : null}{' '}
          {row.footing === 'reminder' ? <ReminderWord /> : null}
        </span>
        <span className="number">{row.dueDate ?? t(row.status === 'overdue' ? 'due.passed' : 'due.noDate')}</span>
      </button>
    </li>
  )
}

/** The way to the whole list. */
export function AllOfThem({ filter, count }: { filter: BoardFilter; count: number }) {
  const t = useText()
  return (
    <Link to="/firms/$firmId/due" params={{ firmId: useFirmId() }} search={filter}>
      {t('due.all', { count })}
    </Link>
  )
}
