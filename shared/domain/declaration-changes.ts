/**
 * What is no longer as it was declared, sorted by what it asks for (48号令 article 8, and the system's guidance for T7 and T8).
 * Proposes; whether something is a change in the sense of the law is for the firm to say.
 */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Trigger } from '#shared/entities/declaration-work.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { ChangeEvent, Declaration } from '#shared/entities/firm.ts'
import type { Reference } from '#shared/reference/types.ts'
import { addDays } from './dates.ts'
import { accepted, factorDay, factorsSince, type Found, resultDay, undated } from './declaration/change-days.ts'
import { declaredValues } from './declaration/declared.ts'
import { differences, labelOf, type SheetChange, triggerOf } from './declaration/differences.ts'
import { declarationSheet } from './declaration-sheet.ts'
import { openAccount, rest, step } from './due-item.ts'
import { type DueItem, type Explanation, message } from './explanation.ts'
import { ruleContext, ruleNumber, type RuleContext } from './rule-context.ts'

export interface ChangeGroup {
  readonly id: string
  readonly trigger: Trigger
  readonly event: ChangeEvent['kind'] | null
  readonly day: IsoDate | null
  readonly dueDate: IsoDate | null
  readonly changes: readonly SheetChange[]
  readonly explanation: Explanation
  /** Recorded since the last declaration and not yet answered. */
  readonly recorded: readonly ChangeEvent[]
}

const EVENT_OF = {
  T3: 'projectAccepted',
  T4: 'processChanged',
  T5: 'identityChanged',
  T6: 'resultReceived',
  T7: 'classificationChanged',
  T8: null,
} as const satisfies Record<Trigger, ChangeEvent['kind'] | null>

/** Days within which a change is declared, with the row of the law. */
function clockFor(trigger: Exclude<Trigger, 'T8'>, { reference, asOf }: RuleContext) {
  const row = reference.rule(trigger === 'T7' ? 'declaration.classificationChange' : 'declaration.change', asOf)
  return { basis: row.basis, days: ruleNumber(row, trigger === 'T7' ? 'days' : EVENT_OF[trigger]) }
}

function groupOf(
  context: RuleContext,
  last: Declaration,
  found: readonly Found[],
  trigger: Found['trigger'],
): ChangeGroup {
  const { basis, days } = clockFor(trigger, context)
  const account = openAccount(basis)
  const day = found[0]?.day ?? null
  const uncertain = found[0]?.uncertain === true
  for (const { account: tell } of found) tell(account)
  const event = EVENT_OF[trigger]
  const dueDate = day === null ? null : addDays(day, days)
  if (day !== null && dueDate !== null)
    step(account, 'declaration.step.days', { event: `@changeEvent.${event}`, base: day, days, date: dueDate })
  return {
    id: `${trigger}/${day ?? (uncertain ? 'since' : 'unknown')}`,
    trigger,
    event,
    day,
    dueDate,
    changes: found.map(({ change }) => change),
    explanation: { ...account, text: message(uncertain ? 'declaredChange.sinceUnknown' : `declaredChange.${trigger}`) },
    recorded: context.changeEvents.filter(
      ({ kind, declarationId, date }) => kind === event && declarationId === null && date >= last.date,
    ),
  }
}

/** What the yearly update takes along: its day is the due list's own. */
function yearly(context: RuleContext, changes: readonly SheetChange[], items: readonly DueItem[]): ChangeGroup {
  const item = items.find(({ rule }) => rule === 'declaration.annual')
  const account = openAccount()
  rest(account, context.reference.rule('declaration.annual', context.asOf).basis)
  const { steps = [], inputs = [], missing = [] } = item?.explanation ?? {}
  return {
    id: 'T8',
    trigger: 'T8',
    event: null,
    day: null,
    dueDate: item?.dueDate ?? null,
    changes,
    explanation: { text: message('declaredChange.T8'), steps, inputs, basis: account.basis, missing },
    recorded: [],
  }
}

/** The facts of the day against what the last declaration said, by trigger and day. `items` is the due list of the same day. */
export function declarationChanges(
  facts: Facts,
  reference: Reference,
  asOf: IsoDate,
  items: readonly DueItem[],
): { readonly last: Declaration | null; readonly groups: readonly ChangeGroup[] } {
  const context = ruleContext(facts, reference, asOf)
  const last = context.declarations.at(-1) ?? null
  if (last === null) return { last, groups: [] }
  const sheet = declarationSheet(facts, reference, asOf)
  const values = last.sheet.length === 0 ? [] : differences(last.sheet, declaredValues(sheet, facts.profile))
  const found = accepted(context, last)
  const inYearly: SheetChange[] = []
  for (const value of values) {
    const trigger = triggerOf(value)
    const change = { ...value, label: labelOf(value.id, context) }
    if (trigger === null) continue
    if (trigger === 'T8') {
      inYearly.push(change)
      continue
    }
    const dated =
      trigger === 'T4'
        ? factorDay(context, value, last)
        : trigger === 'T6'
          ? resultDay(context, value, sheet, last)
          : undated
    found.push({ ...dated, trigger, change })
  }
  found.push(...factorsSince(context, last, found))
  const groups = [
    ...Map.groupBy(found, ({ trigger, day, uncertain = false }) => `${trigger} ${day ?? ''} ${uncertain}`).values(),
  ].flatMap((same) => (same[0] === undefined ? [] : [groupOf(context, last, same, same[0].trigger)]))
  const sorted = groups.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { last, groups: inYearly.length === 0 ? sorted : [...sorted, yearly(context, inYearly, items)] }
}
