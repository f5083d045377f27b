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

/** Whether two bases are one clause of one edition. */
export function sameClause(a: Basis, b: Basis): boolean {
  return a === b || (a.clause === b.clause && a.document === b.document && a.edition === b.edition)
}

/** Adds a clause once. */
export function rest(account: Account, basis: readonly Basis[]): void {
  for (const entry of basis) if (!account.basis.some((known) => sameClause(known, entry))) account.basis.push(entry)
}

/** Adds a fact the computation read, once. */
export function cite(account: Account, kind: Input['kind'], id: string, field: string, value: string | number): void {
  if (!cites(account, kind, id, field)) account.inputs.push({ kind, id, field, value: String(value) })
}

function cites({ inputs }: Account, kind: Input['kind'], id: string, field: string): boolean {
  // The names of fields and kinds are few and told apart at a glance; ids are long and alike, so they are compared last.
  for (const input of inputs) if (input.field === field && input.kind === kind && input.id === id) return true
  return false
}

export function step(account: Account, key: string, params: Message['params'] = {}): void {
  account.steps.push(message(key, params))
}

/** Adds something that must be recorded, once. */
export function lack(account: Account, key: string, params: Message['params'] = {}): void {
  const text = message(key, params)
  if (!account.missing.some((known) => sameMessage(known, text))) account.missing.push(text)
}

function sameMessage(a: Message, b: Message): boolean {
  const names = Object.keys(a.params)
  return (
    a.key === b.key &&
    names.length === Object.keys(b.params).length &&
    names.every((name) => a.params[name] === b.params[name])
  )
}

/** Adds what another account has written down, for findings that many items share. */
export function quote(account: Account, { steps, inputs, basis, missing }: Account): void {
  account.steps.push(...steps)
  for (const input of inputs) if (!cites(account, input.kind, input.id, input.field)) account.inputs.push(input)
  rest(account, basis)
  for (const { key, params } of missing) lack(account, key, params)
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

const ORDER: Readonly<Record<DueStatus, number>> = { overdue: 0, missing: 1, due: 2, ok: 3, notApplicable: 4 }

/** overdue, missing, due, ok, notApplicable; then by date, then by id, so that the same facts give the same list. */
export function compareItems(a: DueItem, b: DueItem): number {
  if (a.status !== b.status) return ORDER[a.status] - ORDER[b.status]
  if (a.dueDate !== b.dueDate) return (a.dueDate ?? '9999') < (b.dueDate ?? '9999') ? -1 : 1
  const isAlike = a.rule === b.rule && a.subject.kind === b.subject.kind
  return isAlike ? byText(a.subject.id, b.subject.id) : byText(a.id, b.id)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const FIRM_ID = 'firm'

export function firmSubject(context: RuleContext): Subject {
  return { kind: 'firm', id: FIRM_ID, name: context.facts.profile.name }
}
