import { Link } from '@tanstack/react-router'
import type { DueRow } from '#shared/entities/due.ts'
import { useFirmId } from '../hooks/use-firm.ts'
import { useText } from '../hooks/use-text.ts'
import { LEDGER_PLACES, workPlace } from './work-places.ts'

/** Leads from a duty to where it is done, and there to the record it is about. */
export function WorkLink({ rule, subject }: Pick<DueRow, 'rule' | 'subject'>) {
  const t = useText()
  const firmId = useFirmId()
  const ledger = LEDGER_PLACES.get(rule)
  if (ledger !== undefined)
    return (
      <Link to="/firms/$firmId/records/$ledger" params={{ firmId, ledger }}>
        {t('work.open')}
      </Link>
    )
  const place = workPlace(rule, subject)
  if (place === undefined) return null
  return (
    <Link to={place.to} params={{ firmId }} search={place.search}>
      {t('work.open')}
    </Link>
  )
}
