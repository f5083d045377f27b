/** Building blocks of a due item: the account a rule keeps while it computes, the status of a date, and the order of the list. */
import {
  type Basis,
  type DueItem,
  type DueStatus,
  type Explanation,
  type Footing,
  type Input,
  type Message,
  type Subject,
  message,
} from './explanation.ts'
import type { RuleContext } from './rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'

/** What a rule writes down while it computes; becomes the explanation. */
export interface Account {
  readonly steps: Message[]
  readonly inputs: Input[]
  readonly basis: Basis[]
  readonly missing: Message[]
}

export function openAccount(basis: readonly Basis[] = []): Account {
  return { steps: [], inputs: [], basis: [...basis], missing: [] }
}

/** Adds a clause once. */
export function rest(account: Account, basis: readonly Basis[]): void {
  for (const entry of basis) {
    const known = account.basis.some(
      (b) => b.document === entry.document && b.clause === entry.clause && b.edition === entry.edition,
    )
    if (!known) account.basis.push(entry)
  }
}

/** Adds a fact the computation read, once. */
export function cite(account: Account, kind: Input['kind'], id: string, field: string, value: string | number): void {
  if (account.inputs.some((input) => input.id === id && input.field === field && input.kind === kind)) return
  account.inputs.push({ kind, id, field, value: String(value) })
}

export function step(account: Account, key: string, params: Message['params'] = {}): void {
  account.steps.push(message(key, params))
}

/** Adds something that must be recorded, once. */
export function lack(account: Account, key: string, params: Message['params'] = {}): void {
  const text = message(key, params)
  const same = JSON.stringify(text)
  if (!account.missing.some((entry) => JSON.stringify(entry) === same)) account.missing.push(text)
}

export function explain(text: Message, account: Account): Explanation {
  return { text, steps: account.steps, inputs: account.inputs, basis: account.basis, missing: account.missing }
}

/** Status of a date: past is overdue (the day itself is still in time), within the reminder horizon is due. */
export function statusOf(dueDate: IsoDate, context: RuleContext): DueStatus {
  if (dueDate < context.asOf) return 'overdue'
  return dueDate <= context.horizonEnd ? 'due' : 'ok'
}

export interface Verdict {
  readonly status: DueStatus
  readonly dueDate: IsoDate | null
  readonly text: Message
  /** `law` unless the rule says otherwise. */
  readonly footing?: Footing
}

/** A verdict that follows from a date alone. `<key>.<status>` must exist for ok, due and overdue. */
export function datedVerdict(
  dueDate: IsoDate,
  context: RuleContext,
  key: string,
  params: Message['params'] = {},
): Verdict {
  const status = statusOf(dueDate, context)
  return { status, dueDate, text: message(`${key}.${status}`, { ...params, date: dueDate }) }
}

/** Puts a verdict and its account together. The id is stable for the same rule and subject. */
export function dueItem(rule: string, subject: Subject, verdict: Verdict, account: Account): DueItem {
  return {
    id: `${rule}/${subject.kind}/${subject.id}`,
    rule,
    subject,
    status: verdict.status,
    dueDate: verdict.dueDate,
    footing: verdict.footing ?? 'law',
    explanation: explain(verdict.text, account),
  }
}

const ORDER: readonly DueStatus[] = ['overdue', 'missing', 'due', 'ok', 'notApplicable']

/** overdue, missing, due, ok, notApplicable; then by date, then by id, so that the same facts give the same list. */
export function compareItems(a: DueItem, b: DueItem): number {
  const byStatus = ORDER.indexOf(a.status) - ORDER.indexOf(b.status)
  if (byStatus !== 0) return byStatus
  const [x, y] = [a.dueDate ?? '9999', b.dueDate ?? '9999']
  if (x !== y) return x < y ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const FIRM_ID = 'firm'

export function firmSubject(context: RuleContext): Subject {
  return { kind: 'firm', id: FIRM_ID, name: context.facts.profile.name }
}
