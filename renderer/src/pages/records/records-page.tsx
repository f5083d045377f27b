import { useParams } from '@tanstack/react-router'
import { LedgerPage } from './ledger-page.tsx'

/** The ledger that the address names. The key makes each kind a page of its own. */
export function RecordsPage() {
  const { ledger } = useParams({ from: '/firms/$firmId/records/$ledger' })
  return <LedgerPage key={ledger} kind={ledger} />
}
