/** D26: the quarterly summary of daily monitoring (form 4-3 of 171号). Its day is this program's own. */
import { quarterEnd, yearOf } from '../dates.ts'
import { cite, firmSubject, lack, step } from '../due-item.ts'
import { addClock, clockOf, countClock, type Duty, type DutyClock, dutyItem, openDuty } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome, hasHazards, isHistory } from './applies.ts'
import type { IsoDate } from '#shared/entities/common.ts'

interface Quarter {
  readonly year: number
  readonly quarter: number
}

/** Quarters counted through the years, so that one follows the other. */
function numberOf({ year, quarter }: Quarter): number {
  return year * 4 + quarter - 1
}

function quarterAt(number: number): Quarter {
  return { year: Math.floor(number / 4), quarter: (number % 4) + 1 }
}

function quarterOf(date: IsoDate): number {
  return numberOf({ year: yearOf(date), quarter: Math.ceil(Number(date.slice(5, 7)) / 3) })
}

function endOf(number: number): IsoDate {
  const { year, quarter } = quarterAt(number)
  return quarterEnd(year, quarter)
}

/** The first quarter a summary can be asked for: that of the first one on file, or of the first day of a hazard. */
function firstQuarter({ facts, asOf }: RuleContext, made: ReadonlySet<number>): number | null {
  const { hazardSince } = facts.profile
  const known = [...made, ...(hasCome(hazardSince, asOf) ? [quarterOf(hazardSince)] : [])]
  return known.length === 0 ? null : Math.min(...known)
}

/** Quarters that have ended without a summary, within the history window; oldest first. */
function gaps(context: RuleContext, clock: DutyClock, first: number, made: ReadonlySet<number>): number[] {
  const running = quarterOf(context.asOf)
  return Array.from({ length: Math.max(0, running - first) }, (_, index) => first + index).filter(
    (number) => !made.has(number) && !isHistory(context, addClock(clock, endOf(number))),
  )
}

export function quarterlySummary(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (!hasHazards(context)) return [dutyItem(context, rule, duty, subject, account, { is: 'notApplicable' })]
  const clock = clockOf(duty, 'quarter')
  const summaries = facts.monitoringSummaries.filter(({ madeOn }) => madeOn <= asOf)
  const made = new Set(summaries.map(numberOf))
  const first = firstQuarter(context, made)
  if (first === null) {
    lack(account, 'missing.monitoringSummary')
    return [dutyItem(context, rule, duty, subject, account, { is: 'missing' }, clock)]
  }
  const last = summaries.toSorted((a, b) => numberOf(b) - numberOf(a))[0]
  if (last !== undefined) cite(account, 'monitoringSummaries', last.id, 'madeOn', last.madeOn)
  const open = gaps(context, clock, first, made)
  for (const number of open) step(account, 'measurement.step.noSummary', { ...quarterAt(number) })
  const asked = open[0] ?? quarterOf(asOf)
  const date = countClock(context, account, clock, endOf(asked))
  const outcome = { is: 'dated', date, key: 'measurement.summary', params: { ...quarterAt(asked) } } as const
  return [dutyItem(context, rule, duty, subject, account, outcome, clock)]
}
