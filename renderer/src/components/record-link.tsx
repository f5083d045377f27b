import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ledgerSchema } from '../app/search.ts'
import { useFirmId } from '../hooks/use-firm.ts'

/** A fact as a link to the screen that keeps it; plain text where no screen does (reference data). */
export function RecordLink({
  kind,
  id,
  field,
  children,
}: {
  kind: string
  id: string
  field: string
  children: ReactNode
}) {
  const firmId = useFirmId()
  const params = { firmId }
  const ledger = ledgerSchema.safeParse(kind)
  if (ledger.success) {
    return (
      <Link to="/firms/$firmId/records/$ledger" params={{ firmId, ledger: ledger.data }} search={{ open: id }}>
        {children}
      </Link>
    )
  }
  switch (kind) {
    case 'profile':
      return (
        <Link to="/firms/$firmId/profile" params={params} search={{ field }}>
          {children}
        </Link>
      )
    case 'workers':
      return (
        <Link to="/firms/$firmId/workers/$workerId" params={{ firmId, workerId: id }} search={{ edit: true }}>
          {children}
        </Link>
      )
    case 'posts':
      return (
        <Link to="/firms/$firmId/structure" params={params} search={{ post: id }}>
          {children}
        </Link>
      )
    case 'exposures':
      return (
        <Link to="/firms/$firmId/structure" params={params} search={{ exposure: id }}>
          {children}
        </Link>
      )
    default:
      return <>{children}</>
  }
}
