/** 职业病危害项目申报: first (T1, T2), change (T3–T7), yearly update (T8), cancelling (T9). */
import { addDays, addMonths } from '../dates.ts'
import {
  type Account,
  cite,
  datedVerdict,
  dueItem,
  firmSubject,
  lack,
  openAccount,
  rest,
  step,
  type Verdict,
} from '../due-item.ts'
import type { Rule } from '../duty.ts'
import { type DueItem, message, type Subject } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { declarationHighToxic } from './declaration-high-toxic.ts'
import type { ChangeEvent, Declaration } from '#shared/entities/firm.ts'

const FIRST = 'declaration.first'
const CHANGE = 'declaration.change'
const ANNUAL = 'declaration.annual'
const CANCEL = 'declaration.cancel'

/** Events no declaration known on the day has answered. */
function openEvents(context: RuleContext): ChangeEvent[] {
  const made = new Set(context.declarations.map((declaration) => declaration.id))
  return context.changeEvents.filter((event) => event.declarationId === null || !made.has(event.declarationId))
}

function citeDeclaration(account: Account, declaration: Declaration): void {
  cite(account, 'declarations', declaration.id, 'date', declaration.date)
  if (declaration.receiptNumber !== null)
    cite(account, 'declarations', declaration.id, 'receiptNumber', declaration.receiptNumber)
  else lack(account, 'missing.receipt', { date: declaration.date })
}

/** T2: a new project accepted before the firm ever declared asks for the first declaration, not for a change. */
function acceptedFirst(context: RuleContext): ChangeEvent | null {
  return context.declarations.length > 0
    ? null
    : (openEvents(context).find((event) => event.kind === 'projectAccepted') ?? null)
}

function firstVerdict(context: RuleContext, account: Account): Verdict {
  const made = context.declarations.find((declaration) => declaration.kind === 'first') ?? context.declarations[0]
  if (made) {
    citeDeclaration(account, made)
    step(account, 'declaration.step.made', { date: made.date })
    return { status: 'ok', dueDate: null, text: message(`${FIRST}.settled`, { date: made.date }) }
  }
  const { hazardSince } = context.facts.profile
  const accepted = acceptedFirst(context)
  if (accepted) {
    const days = ruleNumber(context.reference.rule(FIRST, context.asOf), 'acceptedDays')
    const date = addDays(accepted.date, days)
    cite(account, 'changeEvents', accepted.id, 'date', accepted.date)
    step(account, 'declaration.step.days', { event: '@changeEvent.projectAccepted', base: accepted.date, days, date })
    // A hazard older than the accepted project is no new firm's: T1 asks for it at once.
    if (hazardSince === null || hazardSince >= accepted.date) return datedVerdict(date, context, FIRST)
  }
  if (hazardSince !== null) {
    cite(account, 'profile', 'profile', 'hazardSince', hazardSince)
    step(account, 'declaration.step.atOnce', { date: hazardSince })
    return datedVerdict(hazardSince, context, FIRST)
  }
  lack(account, context.facts.exposures.length === 0 ? 'missing.exposures' : 'missing.hazardSince')
  return { status: 'missing', dueDate: null, text: message(`${FIRST}.missing`) }
}

/** T1, T2: a firm with hazards that never declared is to declare at once, a new project within 30 days of acceptance. */
export function declarationFirst(context: RuleContext): DueItem[] {
  const account = openAccount(context.reference.rule(FIRST, context.asOf).basis)
  return [dueItem(FIRST, firmSubject(context), firstVerdict(context, account), account)]
}

function eventSubject(event: ChangeEvent, context: RuleContext): Subject {
  return { kind: 'changeEvent', id: event.id, name: event.note ?? context.facts.profile.name }
}

function eventItem(context: RuleContext, rule: string, event: ChangeEvent, days: number, account: Account): DueItem {
  const date = addDays(event.date, days)
  cite(account, 'changeEvents', event.id, 'date', event.date)
  step(account, 'declaration.step.days', { event: `@changeEvent.${event.kind}`, base: event.date, days, date })
  return dueItem(
    rule,
    eventSubject(event, context),
    datedVerdict(date, context, rule, { event: `@changeEvent.${event.kind}` }),
    account,
  )
}

/** T3–T7: one item per change that no declaration has answered. T7 is a rule of the system, not of 48号令, and says so. */
export function declarationChange(context: RuleContext): DueItem[] {
  const accepted = acceptedFirst(context)
  return openEvents(context)
    .filter(({ kind }) => kind !== 'operationsEnded' && kind !== 'reorganised')
    .filter((event) => event !== accepted)
    .map((event) => {
      const id = event.kind === 'classificationChanged' ? 'declaration.classificationChange' : CHANGE
      const row = context.reference.rule(id, context.asOf)
      const days = ruleNumber(row, event.kind === 'classificationChanged' ? 'days' : event.kind)
      return eventItem(context, CHANGE, event, days, openAccount(row.basis))
    })
}

/** T9: 注销 within 15 days after production ended. */
export function declarationCancel(context: RuleContext): DueItem[] {
  const row = context.reference.rule(CANCEL, context.asOf)
  return openEvents(context)
    .filter((event) => event.kind === 'operationsEnded')
    .map((event) => eventItem(context, CANCEL, event, ruleNumber(row, 'days'), openAccount(row.basis)))
}

function annualVerdict(context: RuleContext, last: Declaration, account: Account): Verdict {
  const row = context.reference.rule(ANNUAL, context.asOf)
  const openMonths = ruleNumber(row, 'earliestMonths')
  const targetMonths = ruleNumber(row, 'targetMonths')
  const latestMonths = ruleNumber(row, 'latestMonths')
  const opens = addMonths(last.date, openMonths)
  const target = addMonths(last.date, targetMonths)
  const latest = addMonths(last.date, latestMonths)
  citeDeclaration(account, last)
  step(account, 'declaration.step.window', {
    base: last.date,
    opens,
    target,
    latest,
    openMonths,
    targetMonths,
    latestMonths,
  })
  const whole = context.declarations.findLast((declaration) => declaration.kind !== 'change')
  if (whole && whole.id !== last.id) {
    citeDeclaration(account, whole)
    step(account, 'declaration.step.afterChange', {
      base: whole.date,
      months: targetMonths,
      date: addMonths(whole.date, targetMonths),
    })
  }
  const params = { opens, target, date: latest }
  if (latest < context.asOf) return { status: 'overdue', dueDate: latest, text: message(`${ANNUAL}.overdue`, params) }
  const status = opens <= context.asOf || latest <= context.horizonEnd ? 'due' : 'ok'
  return { status, dueDate: latest, text: message(`${ANNUAL}.${status}`, params) }
}

/** T8: between 11 and 13 months after the last declaration. From the system's guidance (S), not from 48号令. */
export function declarationAnnual(context: RuleContext): DueItem[] {
  const account = openAccount()
  rest(account, context.reference.rule(ANNUAL, context.asOf).basis)
  step(account, 'declaration.step.guidance')
  const last = context.declarations.at(-1)
  const verdict: Verdict = last
    ? annualVerdict(context, last, account)
    : { status: 'notApplicable', dueDate: null, text: message(`${ANNUAL}.notApplicable`) }
  return [dueItem(ANNUAL, firmSubject(context), verdict, account)]
}

export const DECLARATION_RULES: readonly Rule[] = [
  { id: FIRST, duties: ['D08'], evaluate: declarationFirst },
  { id: CHANGE, duties: ['D09'], evaluate: declarationChange },
  { id: ANNUAL, duties: [], evaluate: declarationAnnual },
  { id: CANCEL, duties: ['D10'], evaluate: declarationCancel },
  declarationHighToxic,
]
