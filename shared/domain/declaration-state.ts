/** Which declaration may be recorded as it stands. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { ChangeEvent, Declaration } from '#shared/entities/firm.ts'
import { addDays } from './dates.ts'

export type DeclarationRefusal =
  | 'future'
  | 'receiptEarly'
  | 'receiptNoNumber'
  | 'changeUnfounded'
  | 'firstTwice'
  | 'noFirst'
  | 'eventAnswered'
  | 'eventLater'

/** What speaks against the receipt of a declaration. */
export function receiptRefusals({ date, receiptDate, receiptNumber }: Declaration): DeclarationRefusal[] {
  const found: DeclarationRefusal[] = []
  if (receiptDate !== null && receiptDate < date) found.push('receiptEarly')
  if (receiptDate !== null && receiptNumber === null) found.push('receiptNoNumber')
  return found
}

interface Recording {
  readonly today: IsoDate
  /** Declarations on file, without this one. */
  readonly others: readonly Declaration[]
  /** Changes it is to answer. */
  readonly answers: readonly ChangeEvent[]
}

/** What speaks against recording a declaration together with the changes it answers. */
export function declarationRefusals(
  declaration: Declaration,
  { today, others, answers }: Recording,
): DeclarationRefusal[] {
  const { id, kind, date, reason } = declaration
  const found = receiptRefusals(declaration)
  if (date > today) found.push('future')
  const before = others.filter((other) => other.date <= date)
  if (kind === 'first' && before.length > 0) found.push('firstTwice')
  if (kind !== 'first' && before.length === 0) found.push('noFirst')
  if (kind === 'change' && answers.length === 0 && reason === null) found.push('changeUnfounded')
  if (answers.some(({ declarationId }) => declarationId !== null && declarationId !== id)) found.push('eventAnswered')
  if (answers.some((event) => event.date > date)) found.push('eventLater')
  return found
}

/** A declaration entered later than this was made from other facts than those on file now; in days, this program's own measure. */
const RECENT = 30

/** Whether a declaration of `date` lies too far back on `day` for the records of that day to tell what it said. */
export function isLongAgo(date: IsoDate, day: IsoDate): boolean {
  return addDays(date, RECENT) < day
}

/** Whether a sheet was kept so long after its declaration that it is a reckoning. */
export function isReckoned({ date, sheetKeptOn }: Declaration): boolean {
  return sheetKeptOn !== null && isLongAgo(date, sheetKeptOn)
}
