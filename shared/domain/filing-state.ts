/** Which filing may be recorded as it stands; each reason has its sentence `reason.filing.*`. Pure. */
import { yearOf } from './dates.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { RecordOf } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

type Filing = RecordOf<'filings'>
export type FilingRefusal = 'otherVolume' | 'yearAhead' | 'twice' | 'notAProject'

/** Why a filing may not be saved: a paper of another volume, a year that had not begun, a volume filed twice, or no project's volume. */
export function filingRefusals(
  after: Filing,
  { facts, reference }: { readonly facts: Pick<Facts, 'filings'>; readonly reference: Reference },
): FilingRefusal[] {
  const row = reference.library.rows('archives').find(({ id }) => id === after.itemId)
  const same = facts.filings.some(
    ({ id, itemId, volume, year, projectId }) =>
      id !== after.id &&
      itemId === null &&
      volume === after.volume &&
      year === after.year &&
      projectId === after.projectId,
  )
  return [
    ...(row !== undefined && row.volume !== after.volume ? (['otherVolume'] as const) : []),
    ...(after.year > yearOf(after.filedOn) ? (['yearAhead'] as const) : []),
    ...(after.itemId === null && same ? (['twice'] as const) : []),
    ...(after.projectId !== null && after.volume !== 1 ? (['notAProject'] as const) : []),
  ]
}
