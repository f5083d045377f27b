import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { HomeGap } from '#shared/api/home.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { ledgerSchema } from '../../app/search.ts'
import { RecordLink } from '../../components/record-link.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'

/** The way to where a gap is closed. */
export function MendLink({ mend, children }: { mend: HomeGap['mend']; children: ReactNode }) {
  const params = { firmId: useFirmId() }
  switch (mend.at) {
    case 'profile':
      return (
        <Link to="/firms/$firmId/profile" params={params} search={mend.field === '' ? {} : { field: mend.field }}>
          {children}
        </Link>
      )
    case 'aside':
      return (
        <Link to="/firms/$firmId/roster" params={params} search={{ tab: 'aside' }}>
          {children}
        </Link>
      )
    case 'worker':
      return (
        <Link
          to="/firms/$firmId/workers/$workerId"
          params={{ ...params, workerId: mend.id }}
          search={mend.kind === null || mend.kind === 'workers' ? { edit: true } : { kind: mend.kind }}
        >
          {children}
        </Link>
      )
    case 'record':
      return (
        <RecordLink kind={mend.kind} id={mend.id} field="">
          {children}
        </RecordLink>
      )
    case 'list':
      return <ListLink kind={mend.kind}>{children}</ListLink>
  }
}

/** The screen where records of a kind are entered. */
function ListLink({ kind, children }: { kind: RecordKind; children: ReactNode }) {
  const params = { firmId: useFirmId() }
  const ledger = ledgerSchema.safeParse(kind)
  if (ledger.success)
    return (
      <Link to="/firms/$firmId/records/$ledger" params={{ ...params, ledger: ledger.data }}>
        {children}
      </Link>
    )
  return (
    <Link to={kind === 'workers' ? '/firms/$firmId/roster' : '/firms/$firmId/structure'} params={params}>
      {children}
    </Link>
  )
}
