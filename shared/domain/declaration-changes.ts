/**
 * What is no longer as it was declared, sorted by what it asks for (48号令 article 8, and the system's guidance for T7 and T8).
 * Proposes; whether something is a change in the sense of the law is for the firm to say.
 */
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Trigger } from '#shared/entities/declaration-work.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { ChangeEvent, Declaration, DeclaredValue } from '#shared/entities/firm.ts'
import type { Reference } from '#shared/reference/types.ts'
import { addDays } from './dates.ts'
import { declaredValues } from './declaration/declared.ts'
import { declarationSheet } from './declaration-sheet.ts'
import type { DeclarationSheet } from './declaration-sheet.ts'
import { type Account, cite, lack, openAccount, rest, step } from './due-item.ts'
import { type DueItem, type Explanation, message } from './explanation.ts'
import type { Words } from './figure.ts'
import { ruleContext, ruleNumber, type RuleContext } from './rule-context.ts'

export interface SheetChange {
  readonly id: string
  readonly label: readonly Words[]
  /** As kept: words, or `@key`; empty when it was not, or no longer is, there. */
  readonly before: string
  readonly after: string
}

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

const FACTOR = /^3\.\d\.9\.(?<hazard>.+)$/
const CLASS_PRESENT = /^3\.\d\.1$/
const POINTS_OVER = /^4\.\d\.3$/
/** Place of work, name, legal representative, principal: article 8 (3). */
const IDENTITY = /^(?:1\.1|1\.5|1\.11\.name|principal|place\..+)$/
/** Size, industry, registration type: the system's guidance. */
const CLASSIFICATION = /^1\.[678]$/

interface Difference {
  readonly id: string
  readonly before: string
  readonly after: string
}

/** Values that differ, in the order of the sheet; what is gone stands last. */
export function differences(before: readonly DeclaredValue[], after: readonly DeclaredValue[]): Difference[] {
  const was = new Map(before.map(({ id, value }) => [id, value]))
  const is = new Map(after.map(({ id, value }) => [id, value]))
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((id) => ({ id, before: was.get(id) ?? '', after: is.get(id) ?? '' }))
    .filter((change) => change.before !== change.after)
}

/** The trigger of one difference; null where another row says the same. T3 is no difference of the sheet. */
function triggerOf({ id, before, after }: Difference): Exclude<Trigger, 'T3'> | null {
  if (CLASS_PRESENT.test(id)) return null
  if (IDENTITY.test(id)) return 'T5'
  if (CLASSIFICATION.test(id)) return 'T7'
  if (FACTOR.test(id)) return before === '' || after === '' ? 'T4' : 'T8'
  if (POINTS_OVER.test(id)) return Number(after) > (Number(before) || 0) ? 'T6' : 'T8'
  return 'T8'
}

/** What a change's day rests on. */
interface Dated {
  readonly day: IsoDate | null
  /** Writes down where the day comes from, or what is missing. */
  readonly account: (account: Account) => void
}

const undated: Dated = { day: null, account: (account) => lack(account, 'missing.changeDay') }

function hazardOf(id: string): HazardId | null {
  return FACTOR.exec(id)?.groups?.['hazard'] ?? null
}

/** The first day of a factor on its posts. A factor that is older than the declaration was left out of it and did not change. */
function factorDay({ facts, hazardName }: RuleContext, { id, after }: Difference, last: Declaration): Dated {
  const hazardId = hazardOf(id)
  if (hazardId === null || after === '') return undated
  const exposures = facts.exposures.filter((exposure) => exposure.hazardId === hazardId)
  const known = exposures.flatMap(({ since }) => since ?? []).toSorted()
  const [first] = known
  if (first === undefined || known.length < exposures.length) return undated
  const omitted = first <= last.date
  return {
    day: omitted ? null : first,
    account(account) {
      for (const { id: exposureId, since } of exposures) cite(account, 'exposures', exposureId, 'since', since ?? '')
      if (omitted) step(account, 'declaredChange.step.omitted', { hazard: hazardName(hazardId), since: first })
    },
  }
}

/** The day the report arrived that has the points over the limit. */
function resultDay({ facts }: RuleContext, { id }: Difference, sheet: DeclarationSheet, last: Declaration): Dated {
  const row = sheet.rows.find((candidate) => candidate.id === id)
  const ids = new Set(row?.inputs.map((input) => input.id))
  const reports = facts.surveys.filter((survey) => ids.has(survey.id) && (survey.receivedOn ?? survey.date) > last.date)
  const received = reports.flatMap(({ receivedOn }) => receivedOn ?? []).toSorted()
  return {
    day: received[0] ?? null,
    account(account) {
      for (const report of reports) {
        cite(account, 'surveys', report.id, 'date', report.date)
        if (report.receivedOn !== null) cite(account, 'surveys', report.id, 'receivedOn', report.receivedOn)
      }
      if (received.length === 0) lack(account, 'missing.resultReceivedDay')
    },
  }
}

function labelOf(id: string, { reference, hazardName }: RuleContext): readonly Words[] {
  if (id === 'principal') return [message('declared.principal')]
  if (id.startsWith('place.')) return [message('declared.place')]
  if (id.startsWith('product.')) return [message('declared.product'), id.slice('product.'.length)]
  const rows = reference.declarationForm.filter((row) => id === row.id || id.startsWith(`${row.id}.`))
  const label = rows.toSorted((a, b) => b.id.length - a.id.length)[0]?.label ?? id
  const hazardId = hazardOf(id)
  if (hazardId !== null) return [label, hazardName(hazardId)]
  return id.endsWith('.name') || id.endsWith('.phone') ? contactLabel(label, id) : [label]
}

function contactLabel(label: string, id: string): readonly Words[] {
  const [who = label, where = ''] = label.split('、')
  return id.endsWith('.phone') ? [who, where] : [who]
}

/** Days within which a change is declared, with the row of the law. */
function clockFor(trigger: Exclude<Trigger, 'T8'>, { reference, asOf }: RuleContext) {
  const row = reference.rule(trigger === 'T7' ? 'declaration.classificationChange' : 'declaration.change', asOf)
  return { basis: row.basis, days: ruleNumber(row, trigger === 'T7' ? 'days' : EVENT_OF[trigger]) }
}

interface Found extends Dated {
  readonly trigger: Exclude<Trigger, 'T8'>
  readonly change: SheetChange
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
  for (const { account: tell } of found) tell(account)
  const event = EVENT_OF[trigger]
  const dueDate = day === null ? null : addDays(day, days)
  if (day !== null && dueDate !== null)
    step(account, 'declaration.step.days', { event: `@changeEvent.${event}`, base: day, days, date: dueDate })
  return {
    id: `${trigger}/${day ?? 'unknown'}`,
    trigger,
    event,
    day,
    dueDate,
    changes: found.map(({ change }) => change),
    explanation: { ...account, text: message(`declaredChange.${trigger}`) },
    recorded: context.changeEvents.filter(
      ({ kind, declarationId, date }) => kind === event && declarationId === null && date >= last.date,
    ),
  }
}

/** Projects accepted since: article 8 (1). They are no value of the sheet, so the records are asked. */
function accepted({ facts, asOf }: RuleContext, last: Declaration): Found[] {
  return facts.projects.flatMap(({ id, name, acceptedOn }): Found[] =>
    acceptedOn === null || acceptedOn <= last.date || acceptedOn > asOf
      ? []
      : [
          {
            trigger: 'T3',
            day: acceptedOn,
            account: (account) => cite(account, 'projects', id, 'acceptedOn', acceptedOn),
            change: { id: `project.${id}`, label: [message('declared.project')], before: '', after: name },
          },
        ],
  )
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
  const found = [...accepted(context, last)]
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
  const groups = [...Map.groupBy(found, ({ trigger, day }) => `${trigger} ${day ?? ''}`).values()].flatMap((same) =>
    same[0] === undefined ? [] : [groupOf(context, last, same, same[0].trigger)],
  )
  const sorted = groups.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { last, groups: inYearly.length === 0 ? sorted : [...sorted, yearly(context, inYearly, items)] }
}
