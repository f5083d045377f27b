/** What may be done with a self-check: it is answered while it is open, and finished only whole. Pure. */
import { type CheckTable, tableOf } from './tables.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { GivenCheckAnswer } from '#shared/entities/checks.ts'
import type { Finding, SelfCheck } from '#shared/entities/improvement.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Why a step of a self-check is refused; each has a sentence, `reason.check.<refusal>` in the texts of errors. */
export type CheckRefusal =
  | 'unknownTable'
  | 'future'
  | 'stillOpen'
  | 'finished'
  | 'unknownItem'
  | 'tooManyPoints'
  | 'noPoints'
  | 'unanswered'
  | 'notNo'
  | 'alreadyFound'

interface Start {
  readonly table: CheckTable | null
  readonly date: IsoDate
  readonly today: IsoDate
  readonly checks: readonly SelfCheck[]
}

/** A second check of the same table waits until the first is finished: two half-filled ones tell nobody anything. */
export function startRefusal({ table, date, today, checks }: Start): CheckRefusal | null {
  if (table === null || table.about === 'person') return 'unknownTable'
  if (date > today) return 'future'
  return checks.some(({ checklist, finished }) => checklist === table.id && !finished) ? 'stillOpen' : null
}

export function answerRefusal(
  check: SelfCheck,
  table: CheckTable | null,
  { itemId, answer, points }: GivenCheckAnswer,
): CheckRefusal | null {
  if (table === null) return 'unknownTable'
  if (check.finished) return 'finished'
  const item = table.items.find((row) => row.itemId === itemId)
  if (item === undefined) return 'unknownItem'
  if (points === null) return null
  if (item.points === null || table.scheme === null || answer !== 'no') return 'noPoints'
  return points >= item.points ? 'tooManyPoints' : null
}

export function finishRefusal(check: SelfCheck, table: CheckTable | null): CheckRefusal | null {
  if (table === null) return 'unknownTable'
  if (check.finished) return 'finished'
  const given = new Set(check.answers.map(({ itemId }) => itemId))
  return table.items.every(({ itemId }) => given.has(itemId)) ? null : 'unanswered'
}

/** A measure is planned against a "no", once. */
export function measureRefusal(
  check: SelfCheck,
  itemId: string,
  findings: readonly Pick<Finding, 'selfCheckId' | 'selfCheckItem'>[],
): CheckRefusal | null {
  if (!check.answers.some((given) => given.itemId === itemId && given.answer === 'no')) return 'notNo'
  const known = findings.some(({ selfCheckId, selfCheckItem }) => selfCheckId === check.id && selfCheckItem === itemId)
  return known ? 'alreadyFound' : null
}

/** What a finished check that comes whole from elsewhere lacks. Whose table is not loaded here cannot be told. */
export function checkFaults(check: SelfCheck, reference: Reference): CheckRefusal[] {
  const table = tableOf(check, reference)
  if (table === null || !check.finished) return []
  const reason = finishRefusal({ ...check, finished: false }, table)
  return reason === null ? [] : [reason]
}

/**
 * Every reason why `after` may not take the place of `before` (null: a new check), however it is written: a finished check is what was
 * found that day and changes no more, and none is finished by halves.
 */
export function checkRefusals(before: SelfCheck | null, after: SelfCheck, reference: Reference): CheckRefusal[] {
  if (before?.finished === true) return isSame(before, after) ? [] : ['finished']
  const table = tableOf(after, reference)
  if (table === null) return before === null || after.finished ? ['unknownTable'] : []
  const open = { ...after, finished: false }
  const reasons = [
    ...after.answers.map((given) => answerRefusal(open, table, given)),
    after.finished ? finishRefusal(open, table) : null,
  ]
  return reasons.filter((reason) => reason !== null)
}

function isSame(a: SelfCheck, b: SelfCheck): boolean {
  const essence = ({ date, checklist, by, finished, answers }: SelfCheck) =>
    JSON.stringify([
      date,
      checklist,
      by,
      finished,
      answers.map(({ itemId, answer, note, points }) => [itemId, answer, note, points]),
    ])
  return essence(a) === essence(b)
}
