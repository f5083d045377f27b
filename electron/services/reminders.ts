/** The numbers behind a desktop reminder. */
import { dueItems } from '#shared/domain/due.ts'
import type { FirmCounts } from '#shared/domain/reminders.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Reference } from '#shared/reference/types.ts'
import { countByStatus } from './due.ts'
import type { Firms } from './firms.ts'

/** What binds in a firm on a day, without keeping its file open. Throws as `openFirmFile` does. */
export function reminderCounts(
  firms: Firms,
  reference: Reference,
  { firmId, asOf }: { readonly firmId: Id; readonly asOf: IsoDate },
): FirmCounts {
  const items = dueItems(firms.facts(firmId), reference, asOf)
  const { overdue, due } = countByStatus(items.filter(({ footing }) => footing === 'law'))
  return { firmId, overdue, due }
}
