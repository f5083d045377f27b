/** Status of a date on a day, and how several factors make one item. */
import type { Day } from './calendar.ts'
import { earliest, plusDays, plusMonths } from './calendar.ts'

export type Status = 'ok' | 'due' | 'overdue' | 'missing' | 'notApplicable'
export interface Answer {
  readonly status: Status
  readonly dueDate: Day | null
  /** Whether a text that was seen asks for it, or a number nobody saw; left open by the rules whose every clock binds. */
  readonly footing?: 'law' | 'reminder'
}

/** `[rule, subject, answer]`. */
export type Item = readonly [string, string, Answer]

export const SETTLED: Answer = { status: 'ok', dueDate: null }
export const MISSING: Answer = { status: 'missing', dueDate: null }
export const NOT_APPLICABLE: Answer = { status: 'notApplicable', dueDate: null }

const REMINDER_DAYS = 60

/** Overdue once the date has passed, or `latest` where that is later; the day itself is in time. */
export function dated(dueDate: Day, asOf: Day, { latest = dueDate } = {}): Answer {
  if (latest < asOf) return { status: 'overdue', dueDate }
  if (dueDate <= plusDays(asOf, REMINDER_DAYS)) return { status: 'due', dueDate }
  return { status: 'ok', dueDate }
}

/** One visit for many factors: earliest date, most pressing status; without pressure, one unknown date leaves the visit without. */
export function together(answers: readonly Answer[]): Answer {
  const has = (status: Status) => answers.some((answer) => answer.status === status)
  const dates = answers.flatMap(({ dueDate }) => (dueDate === null ? [] : [dueDate]))
  if (has('overdue')) return { status: 'overdue', dueDate: earliest(dates) }
  if (has('due')) return { status: 'due', dueDate: earliest(dates) }
  if (has('missing')) return MISSING
  if (has('ok')) return { status: 'ok', dueDate: earliest(dates) }
  return NOT_APPLICABLE
}

export function onlyReminds(answer: Answer): Answer {
  return answer.status === 'notApplicable' ? answer : { ...answer, footing: 'reminder' }
}

export function binds(answer: Answer): Answer {
  return answer.status === 'notApplicable' ? answer : { ...answer, footing: 'law' }
}

export function overdueSince(dueDate: Day | null): Answer {
  return { status: 'overdue', dueDate }
}

/** Within twelve months of a day: longer ago a breach that cannot be undone is history. */
export function isRecent(day: Day, asOf: Day): boolean {
  return asOf <= plusMonths(day, 12)
}
