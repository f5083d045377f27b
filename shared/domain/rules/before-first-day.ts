/**
 * A duty to be met before a first day: examination and training before exposed work (EX-01, D39, D43).
 * What cannot be made good later is asked for while it is fresh and then kept as history; see docs/adr/0003.
 */
import { addDays, addMonths } from '../dates.ts'
import { statusOf } from '../due-item.ts'
import type { Basis, DueStatus } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'

export interface FirstDay {
  /** First day of the work; null when not recorded. */
  readonly start: IsoDate | null
  /** Latest fulfilment on or before the first day; null when there is none. */
  readonly metOn: IsoDate | null
  /** A fulfilment after the first day: too late, yet proof that the person was looked after since. */
  readonly lateOn: IsoDate | null
  /** Since when the firm keeps such records here; null when it has none. */
  readonly recordsSince: IsoDate | null
}

type FirstDayFinding = 'noStart' | 'met' | 'sameDay' | 'ahead' | 'late' | 'never' | 'history' | 'unknown'

export interface FirstDayVerdict {
  readonly finding: FirstDayFinding
  readonly status: DueStatus
  readonly dueDate: IsoDate | null
  /** The product default behind it, where one decided. */
  readonly basis: readonly Basis[]
}

/** Since when the firm keeps records of a kind, from those of each worker, oldest first; null when it has none. */
export function firstDate(recordsOf: ReadonlyMap<Id, readonly { readonly date: IsoDate }[]>): IsoDate | null {
  let first: IsoDate | null = null
  for (const [record] of recordsOf.values()) {
    if (record && (first === null || record.date < first)) first = record.date
  }
  return first
}

/**
 * Judges one first day. Met the day before or earlier: settled. On the same day: the order cannot be seen, so it is missing.
 * Not met: due the day before; later or never is overdue. A start beyond the history window is no longer asked for when a later
 * record shows the person was reached; without any record it is overdue only if the firm kept such records then, else missing.
 */
export function judgeFirstDay(context: RuleContext, { start, metOn, lateOn, recordsSince }: FirstDay): FirstDayVerdict {
  const settled = (finding: FirstDayFinding, status: DueStatus): FirstDayVerdict => ({
    finding,
    status,
    dueDate: null,
    basis: [],
  })
  if (start === null) return settled('noStart', 'missing')
  if (metOn !== null && metOn < start) return settled('met', 'ok')
  const dueDate = addDays(start, -1)
  if (dueDate >= context.asOf) return { finding: 'ahead', status: statusOf(dueDate, context), dueDate, basis: [] }
  if (metOn === start) return settled('sameDay', 'missing')
  const overdue = { finding: lateOn === null ? 'never' : 'late', status: 'overdue', dueDate, basis: [] } as const
  if (addMonths(start, context.historyMonths) >= context.asOf) return overdue
  const { basis } = context.reference.rule('history.window', context.asOf)
  if (lateOn !== null) return { ...settled('history', 'ok'), basis }
  if (recordsSince !== null && recordsSince <= start) return overdue
  return { ...settled('unknown', 'missing'), basis }
}
