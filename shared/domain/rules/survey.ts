/** 定期检测 (D27, D28) and 现状评价 (D29): intervals by the firm's class; untested post–hazard pairs are named. */
import { addMonths } from '../dates.ts'
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
import { type DueItem, message } from '../explanation.ts'
import { type RiskClass, riskClass } from '../risk-class.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import type { Survey } from '#shared/entities/survey.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** Post–hazard pairs no periodic test of the last `months` has covered; a test counts up to the very day it falls due again. */
export function untestedExposures(
  { facts, surveys, asOf }: Pick<RuleContext, 'facts' | 'surveys' | 'asOf'>,
  months: number,
): Exposure[] {
  const tested = new Set<string>()
  for (const survey of surveys) {
    if (survey.kind !== 'periodic' || addMonths(survey.date, months) < asOf) continue
    for (const { postId, hazardId } of survey.results) if (postId !== null) tested.add(`${postId}/${hazardId}`)
  }
  return facts.exposures.filter(({ postId, hazardId }) => !tested.has(`${postId}/${hazardId}`))
}

function nameUntested(context: RuleContext, months: number, account: Account): void {
  const untested = untestedExposures(context, months)
  if (untested.length === 0) return
  step(account, 'survey.step.untested', { count: untested.length, months })
  for (const { postId, hazardId } of untested) {
    step(account, 'survey.step.untestedPair', { post: context.postName(postId), hazard: context.hazardName(hazardId) })
  }
}

function lastOf(context: RuleContext, kind: Survey['kind']): Survey | null {
  return context.surveys.findLast((survey) => survey.kind === kind) ?? null
}

function countFrom(context: RuleContext, rule: string, last: Survey | null, months: number, account: Account): Verdict {
  if (last !== null) {
    cite(account, 'surveys', last.id, 'date', last.date)
    const date = addMonths(last.date, months)
    step(account, 'survey.step.sum', { base: last.date, months, date })
    return datedVerdict(date, context, rule)
  }
  lack(account, `missing.${rule}`)
  const since = context.facts.profile.hazardSince
  if (since === null) {
    lack(account, 'missing.hazardSince')
    return { status: 'missing', dueDate: null, text: message(`${rule}.missing`) }
  }
  // The law names no first day; one interval after the hazard began is the latest reading of "at least once every".
  cite(account, 'profile', 'profile', 'hazardSince', since)
  const date = addMonths(since, months)
  step(account, 'survey.step.firstFromHazard', { base: since, months, date })
  return datedVerdict(date, context, rule)
}

function openFirmAccount(context: RuleContext, rule: string): { account: Account; level: RiskClass | null } {
  const account = openAccount(context.reference.rule(rule, context.asOf).basis)
  const { value, explanation } = riskClass(context.facts.profile, context.reference, context.asOf)
  account.steps.push(...explanation.steps)
  account.inputs.push(...explanation.inputs)
  account.missing.push(...explanation.missing)
  rest(account, explanation.basis)
  if (context.facts.exposures.length === 0) lack(account, 'missing.exposures')
  return { account, level: value }
}

const PERIODIC = 'survey.periodic'
const EVALUATION = 'survey.statusEvaluation'

/** D27, D28: every 12 months where the firm is 严重, every 36 where it is 一般. */
export function surveyPeriodic(context: RuleContext): DueItem[] {
  const { account, level } = openFirmAccount(context, PERIODIC)
  const row = context.reference.rule(PERIODIC, context.asOf)
  if (level === null) {
    const last = lastOf(context, 'periodic')
    if (last) cite(account, 'surveys', last.id, 'date', last.date)
    const verdict: Verdict = { status: 'missing', dueDate: null, text: message('survey.classMissing') }
    return [dueItem(PERIODIC, firmSubject(context), verdict, account)]
  }
  const months = ruleNumber(row, level === 'severe' ? 'severeMonths' : 'generalMonths')
  step(account, 'survey.step.interval', { class: `@riskClass.${level}`, months })
  const verdict = countFrom(context, PERIODIC, lastOf(context, 'periodic'), months, account)
  nameUntested(context, months, account)
  return [dueItem(PERIODIC, firmSubject(context), verdict, account)]
}

/** D29: every 36 months, only where the firm is 严重. */
export function surveyStatusEvaluation(context: RuleContext): DueItem[] {
  const { account, level } = openFirmAccount(context, EVALUATION)
  const subject = firmSubject(context)
  if (level === null) {
    const verdict: Verdict = { status: 'missing', dueDate: null, text: message('survey.classMissing') }
    return [dueItem(EVALUATION, subject, verdict, account)]
  }
  if (level === 'general') {
    const verdict: Verdict = { status: 'notApplicable', dueDate: null, text: message(`${EVALUATION}.notApplicable`) }
    return [dueItem(EVALUATION, subject, verdict, account)]
  }
  const months = ruleNumber(context.reference.rule(EVALUATION, context.asOf), 'severeMonths')
  const verdict = countFrom(context, EVALUATION, lastOf(context, 'statusEvaluation'), months, account)
  return [dueItem(EVALUATION, subject, verdict, account)]
}

export const SURVEY_RULES: readonly Rule[] = [
  { id: PERIODIC, duties: ['D27', 'D28', 'EX-70'], evaluate: surveyPeriodic },
  { id: EVALUATION, duties: ['D29'], evaluate: surveyStatusEvaluation },
]
