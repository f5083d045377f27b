/** 综合风险评估, 隐患闭环, 一企一策 (D59–D61). */
import { type Account, cite, firmSubject, lack, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { needsRetest } from '../finding-state.ts'
import type { RuleContext } from '../rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Finding } from '#shared/entities/improvement.ts'
import type { RiskAssessment } from '#shared/entities/organisation.ts'
import { hasCome } from './applies.ts'
import { completeness } from './completeness.ts'

/** The yearly 辐射安全评估 is another duty (RA-17). */
function lastAssessment({ facts, known }: RuleContext): RiskAssessment | undefined {
  return known(facts.riskAssessments.filter(({ kind }) => kind === 'combined')).at(-1)
}

/** D59: again after three years. Whether the scheme is still in force is not known, so a firm that never took part is not asked. */
function reassessment(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const last = lastAssessment(context)
  if (last === undefined) return []
  const account = openDuty(duty)
  const clock = clockOf(duty, 'assessment')
  cite(account, 'riskAssessments', last.id, 'date', last.date)
  const date = countClock(context, account, clock, last.date)
  return [dutyItem(context, rule, duty, firmSubject(context), account, { is: 'dated', date }, clock)]
}

/** D59: the last assessment is shown to the workers. */
function assessmentPosted(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const last = lastAssessment(context)
  if (last === undefined) return []
  const account = openDuty(duty)
  cite(account, 'riskAssessments', last.id, 'date', last.date)
  const posting = facts.postings.find(
    ({ kind, postedOn }) => kind === 'riskAssessment' && postedOn >= last.date && postedOn <= asOf,
  )
  if (posting) cite(account, 'postings', posting.id, 'postedOn', posting.postedOn)
  else if (hasCome(last.postedOn, asOf)) cite(account, 'riskAssessments', last.id, 'postedOn', last.postedOn)
  else lack(account, 'missing.assessmentPosting', { date: last.date })
  return [dutyItem(context, rule, duty, firmSubject(context), account, completeness(account))]
}

function isClosed({ state, closedOn }: Finding, on: IsoDate): boolean {
  return state === 'closed' && (closedOn ?? on) <= on
}

/** 待验收 on the day; what was closed later waited from the day the work was done. */
function waitsForCheck({ state, doneOn }: Finding, on: IsoDate): boolean {
  return (state === 'toCheck' || state === 'closed') && (doneOn ?? on) <= on
}

/** A deadline that has passed counts only while somebody still has to do the work; 待验收 waits for the checker. */
function outcomeOf(context: RuleContext, finding: Finding, account: Account): Outcome {
  const { id, level, immediateControl, deadline, extendedTo } = finding
  const key = 'programme.finding'
  if (deadline !== null) cite(account, 'findings', id, 'deadline', deadline)
  if (extendedTo !== null) cite(account, 'findings', id, 'extendedTo', extendedTo)
  if (level === 'major' && immediateControl === null) lack(account, 'missing.findingControl')
  if (needsRetest(finding) && !hasRetest(context, finding)) lack(account, 'missing.findingRetest')
  if (waitsForCheck(finding, context.asOf)) {
    lack(account, 'missing.findingCheck')
    return { is: 'missing', key: 'programme.findingToCheck' }
  }
  const date = extendedTo ?? deadline
  if (date === null) {
    lack(account, 'missing.findingDeadline')
    return { is: 'missing', key }
  }
  // Danger first: a major finding nobody has brought under control does not wait for its deadline.
  if (level === 'major' && immediateControl === null && date >= context.asOf) return { is: 'missing', key }
  return { is: 'dated', date, key }
}

function hasRetest({ facts, asOf }: RuleContext, { retestSurveyId }: Finding): boolean {
  return facts.surveys.some(({ id, date }) => id === retestSurveyId && date <= asOf)
}

/** D60: every finding that is not closed, by its deadline or the day it was extended to. */
function findings(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf, reference } = context
  const open = facts.findings.filter((finding) => finding.foundOn <= asOf && !isClosed(finding, asOf))
  const rows = open.length === 0 ? [] : reference.library.rowsOn('findings', asOf)
  return open.map((finding) => {
    const { id, code, description, foundOn, state, level } = finding
    const account = openDuty(duty)
    rest(account, rows.find((row) => row.id === code)?.basis ?? [])
    cite(account, 'findings', id, 'foundOn', foundOn)
    step(account, 'programme.step.finding', { state: `@findingState.${state}`, level: `@findingLevel.${level}` })
    const outcome = outcomeOf(context, finding, account)
    return dutyItem(context, rule, duty, { kind: 'finding', id, name: description }, account, outcome)
  })
}

/** D61: the plan of a firm that takes part: made, and made again before the service ends. */
function plan(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { regionPlan, plan: settings } = context.facts.profile
  const { preparedOn, serviceFrom, serviceTo, contractNumber } = settings
  const takesPart = [regionPlan, preparedOn, serviceFrom, serviceTo, contractNumber].some((value) => value !== null)
  if (!takesPart) return []
  const account = openDuty(duty)
  const subject = firmSubject(context)
  const common = { footing: 'reminder', key: 'programme.plan' } as const
  if (!hasCome(preparedOn, context.asOf)) {
    lack(account, 'missing.planPrepared')
    return [dutyItem(context, rule, duty, subject, account, { is: 'missing', ...common })]
  }
  cite(account, 'profile', 'profile', 'plan.preparedOn', preparedOn)
  if (serviceTo === null) return [dutyItem(context, rule, duty, subject, account, { is: 'met', ...common })]
  cite(account, 'profile', 'profile', 'plan.serviceTo', serviceTo)
  rest(account, context.reference.rule('number.own', context.asOf).basis)
  return [dutyItem(context, rule, duty, subject, account, { is: 'dated', date: serviceTo, ...common })]
}

export const PROGRAMME_RULES: readonly Rule[] = [
  dutyRule('programme.reassessment', 'D59', reassessment),
  dutyRule('programme.assessmentPosted', 'D59', assessmentPosted),
  dutyRule('programme.finding', 'D60', findings),
  dutyRule('programme.plan', 'D61', plan),
]
