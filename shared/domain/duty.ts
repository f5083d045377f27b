/**
 * A rule that rests on one row of the `duties` pack: its clauses, its clocks, and how binding they are.
 * The row says how long; the rule says from which fact to count and what closes it.
 */
import { addDays, addMonths, addWorkingDays } from './dates.ts'
import { type Account, dueItem, openAccount, rest, statusOf, step } from './due-item.ts'
import { type DueItem, type Footing, type Message, message, packWords, type Subject } from './explanation.ts'
import type { RuleContext } from './rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'

export type Duty = LibraryRow<'duties'>
export type DutyClock = Duty['clocks'][number]

/** One rule of the engine. `duties` names the rows of the `duties` pack it computes; the rule book lists it under them. */
export interface Rule {
  readonly id: string
  readonly duties: readonly string[]
  readonly evaluate: (context: RuleContext) => DueItem[]
}

/** A rule over one duty. On days when the pack has no such duty in force the rule says nothing. */
export function dutyRule(
  id: string,
  dutyId: string,
  evaluate: (context: RuleContext, duty: Duty, rule: string) => DueItem[],
): Rule {
  return {
    id,
    duties: [dutyId],
    evaluate: (context) => {
      const duty = context.duty(dutyId)
      return duty === null ? [] : evaluate(context, duty, id)
    },
  }
}

/** An account that rests on the duty's clauses. */
export function openDuty(duty: Duty): Account {
  return openAccount(duty.basis)
}

/** A clock of a duty. Throws when the row has none of that name: broken data, never a default in code. */
export function clockOf(duty: Duty, id: string): DutyClock {
  const found = duty.clocks.find((clock) => clock.id === id)
  if (found === undefined) throw new Error(`duty ${duty.id} has no clock ${id}`)
  return found
}

/** A clock binds only when its number was seen in a text: a reminder, a default (D) or an unseen number (U) does not. */
export function footingOf({ use, verification }: Pick<DutyClock, 'use' | 'verification'>): Footing {
  return use === 'reminder' || verification === 'D' || verification === 'U' ? 'reminder' : 'law'
}

/** Counts a clock from a day and writes down the sum; a number of this program's own is named as such in the basis. */
export function countClock(context: RuleContext, account: Account, clock: DutyClock, base: IsoDate): IsoDate {
  const date = addClock(clock, base)
  const sign = clock.direction === 'before' ? '−' : '+'
  step(account, 'duty.step.clock', {
    event: packWords(clock.event),
    base,
    sign,
    count: clock.count,
    unit: `@unit.${clock.unit}`,
    date,
  })
  if (clock.unit === 'workingDay') step(account, 'duty.step.holidays')
  if (footingOf(clock) === 'reminder') rest(account, context.reference.rule(ownNumber(clock), context.asOf).basis)
  return date
}

/** The day a clock leads to. Working days skip Saturdays and Sundays only: public holidays are not in the data. */
export function addClock({ count, unit, direction }: DutyClock, base: IsoDate): IsoDate {
  const sign = direction === 'before' ? -1 : 1
  switch (unit) {
    case 'day':
      return addDays(base, sign * count)
    case 'month':
      return addMonths(base, sign * count)
    case 'workingDay':
      return addWorkingDays(base, sign * count)
    case 'hour':
      return addDays(base, sign * Math.ceil(count / 24))
    case 'trainingDay':
      throw new Error('a length of training is no date')
  }
}

/** Rows that say whose number a clock carries that no text was seen to give. */
function ownNumber({ verification }: DutyClock): string {
  return verification === 'U' ? 'number.unseen' : 'number.own'
}

/**
 * What a rule found about one subject. `key` names the verdict's sentence where the general one would say too little;
 * `footing` is given where the duty is law and yet this outcome is only this program's advice.
 */
export type Outcome = { readonly key?: string; readonly params?: Message['params']; readonly footing?: Footing } & (
  | { readonly is: 'dated'; readonly date: IsoDate }
  /** Not done although nothing more has to happen first: a breach since that day, or since a day nobody recorded. */
  | { readonly is: 'open'; readonly since: IsoDate | null }
  | { readonly is: 'met' }
  | { readonly is: 'missing' }
  | { readonly is: 'notApplicable' }
)

/**
 * The due item of a duty. A duty or clock that does not bind gives a reminder: its sentence and its `footing` say so.
 * Sentences: `<key>.<status>`, or the general `duty.<status>` and `duty.reminder.<status>`.
 */
export function dutyItem(
  context: RuleContext,
  rule: string,
  duty: Duty,
  subject: Subject,
  account: Account,
  outcome: Outcome,
  clock?: DutyClock,
): DueItem {
  const unseen = duty.verification === 'U' || (clock && footingOf(clock) === 'reminder')
  const footing = unseen ? 'reminder' : (outcome.footing ?? 'law')
  const { status, dueDate, end } = settle(context, outcome)
  const key = outcome.key ?? (footing === 'reminder' ? 'duty.reminder' : 'duty')
  const params = { ...outcome.params, ...(dueDate === null ? {} : { date: dueDate }) }
  return dueItem(rule, subject, { status, dueDate, text: message(`${key}.${end}`, params), footing }, account)
}

function settle(context: RuleContext, outcome: Outcome) {
  switch (outcome.is) {
    case 'dated': {
      const status = statusOf(outcome.date, context)
      return { status, dueDate: outcome.date, end: status } as const
    }
    case 'open':
      return { status: 'overdue', dueDate: outcome.since, end: outcome.since === null ? 'open' : 'openSince' } as const
    case 'met':
      return { status: 'ok', dueDate: null, end: 'met' } as const
    case 'missing':
      return { status: 'missing', dueDate: null, end: 'missing' } as const
    case 'notApplicable':
      return { status: 'notApplicable', dueDate: null, end: 'notApplicable' } as const
  }
}
