import { Link } from '@tanstack/react-router'
import type { ChangeKind } from '#shared/api/history.ts'
import { useFirmId } from '../hooks/use-firm.ts'
import { useText } from '../hooks/use-text.ts'
import { HistoryOutlined } from './icons.tsx'

/** Leads from a record to everything that was ever done to it. */
export function RecordHistory({ kind, id }: { readonly kind: ChangeKind; readonly id: string }) {
  const t = useText()
  const firmId = useFirmId()
  return (
    <p>
      <Link to="/firms/$firmId/history" params={{ firmId }} search={{ kind, record: id }}>
        <HistoryOutlined /> {t('history.ofThis')}
      </Link>
    </p>
  )
}
