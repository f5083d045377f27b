/** 组织与制度: people, plans, rules, money, files (D01–D07). */
import { yearEnd, yearOf } from '../dates.ts'
import { cite, firmSubject, lack, step } from '../due-item.ts'
import { addClock, clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Budget } from '#shared/entities/organisation.ts'
import { hasCome, hasHazards } from './applies.ts'
import { inServiceVisit } from './exam-in-service.ts'
import { injuryInsurance, injuryRecognition } from './injury-insurance.ts'
import { archive, procedures, ruleHeads } from './organisation-documents.ts'
import { manager } from './organisation-manager.ts'
import { surveyPeriodic, surveyStatusEvaluation } from './survey.ts'

/** D02: a plan for the first year that has none, by this program's own day of that year; the law names none. */
function yearPlan(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const { hazardSince } = facts.profile
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (!hasHazards(context)) return [dutyItem(context, rule, duty, subject, account, { is: 'notApplicable' })]
  const clock = clockOf(duty, 'plan')
  const signed = new Map(facts.annualPlans.filter(({ signedOn }) => signedOn <= asOf).map((plan) => [plan.year, plan]))
  let year = yearOf(asOf)
  // Who began to work with a hazard after this year's day is asked for the next year's plan.
  if (hazardSince !== null && addClock(clock, yearEnd(year - 1)) < hazardSince) year += 1
  for (let plan = signed.get(year); plan !== undefined; plan = signed.get(year)) {
    cite(account, 'annualPlans', plan.id, 'signedOn', plan.signedOn)
    year += 1
  }
  const date = countClock(context, account, clock, yearEnd(year - 1))
  const outcome = { is: 'dated', date, key: 'organisation.yearPlan', params: { year } } as const
  return [dutyItem(context, rule, duty, subject, account, outcome, clock)]
}

interface Need {
  readonly item: Budget['item']
  readonly date: IsoDate
}

function isDueBy(item: DueItem | null, end: IsoDate): item is DueItem & { readonly dueDate: IsoDate } {
  return item !== null && item.dueDate !== null && item.dueDate <= end
}

/** What falls due by the end of the year and costs money: a test or evaluation, and any one examination. */
function needsOf(context: RuleContext): Need[] {
  const end = yearEnd(yearOf(context.asOf))
  const [test] = [...surveyPeriodic(context), ...surveyStatusEvaluation(context)]
    .filter((item) => isDueBy(item, end))
    .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1))
  const needs: Need[] = test === undefined ? [] : [{ item: 'testing', date: test.dueDate }]
  for (const worker of context.presence.workers) {
    const visit = inServiceVisit(context, worker)
    if (isDueBy(visit, end)) return [...needs, { item: 'exams', date: visit.dueDate }]
  }
  return needs
}

/** D05: money for what falls due this year; a sum recorded under 其他 counts for everything. */
function budget(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const account = openDuty(duty)
  const year = yearOf(context.asOf)
  const rows = context.facts.budgets.filter((row) => row.year === year)
  const needs = hasHazards(context) ? needsOf(context) : []
  if (needs.length === 0) return []
  for (const { item, date } of needs) {
    step(account, 'organisation.step.need', { item: `@budgetItem.${item}`, date })
    const funds = rows.filter(
      (row) => (row.item === item || row.item === 'other') && (row.planned ?? row.spent ?? 0) > 0,
    )
    for (const row of funds) cite(account, 'budgets', row.id, 'planned', row.planned ?? row.spent ?? 0)
    if (funds.length === 0) lack(account, 'missing.budget', { year, item: `@budgetItem.${item}` })
  }
  const is = account.missing.length === 0 ? 'met' : 'missing'
  const outcome = { is, key: 'organisation.budget', params: { year }, footing: 'reminder' } as const
  return [dutyItem(context, rule, duty, firmSubject(context), account, outcome)]
}

/** D06: the running 专项集体合同 before it ends. A firm may have none: the law lets it conclude one. */
function agreement(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const last = context.facts.agreements
    .filter(({ kind, signedOn }) => kind === 'collectiveContract' && hasCome(signedOn, context.asOf))
    .reduce<(typeof context.facts.agreements)[number] | null>(
      (latest, entry) => (latest === null || latest.signedOn <= entry.signedOn ? entry : latest),
      null,
    )
  if (last === null) return []
  const account = openDuty(duty)
  const clock = clockOf(duty, 'contract')
  const subject = { kind: 'agreement', id: last.id, name: last.note ?? last.signedOn } as const
  cite(account, 'agreements', last.id, 'signedOn', last.signedOn)
  if (last.endsOn === null) {
    lack(account, 'missing.agreementEnd')
    return [dutyItem(context, rule, duty, subject, account, { is: 'missing' }, clock)]
  }
  cite(account, 'agreements', last.id, 'endsOn', last.endsOn)
  const date = countClock(context, account, clock, last.endsOn)
  const outcome = { is: 'dated', date, key: 'organisation.agreement', params: { end: last.endsOn } } as const
  return [dutyItem(context, rule, duty, subject, account, outcome, clock)]
}

export const ORGANISATION_RULES: readonly Rule[] = [
  dutyRule('organisation.manager', 'D01', manager),
  dutyRule('organisation.yearPlan', 'D02', yearPlan),
  dutyRule('organisation.ruleHeads', 'D03', ruleHeads),
  dutyRule('organisation.procedures', 'D03', procedures),
  dutyRule('organisation.archive', 'D04', archive),
  dutyRule('organisation.budget', 'D05', budget),
  dutyRule('organisation.agreement', 'D06', agreement),
  dutyRule('organisation.injuryInsurance', 'D07', injuryInsurance),
  dutyRule('organisation.injuryRecognition', 'D07', injuryRecognition),
]
