/** 应急: plans, drills, incidents (D57, D58). */
import { daysBetween, later } from '../dates.ts'
import { cite, firmSubject, lack, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { covers } from '../presence.ts'
import type { RuleContext } from '../rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { EmergencyPlan, Incident } from '#shared/entities/emergency.ts'
import { hasCome, hasHazards, highToxicExposures } from './applies.ts'
import { completeness } from './completeness.ts'

function plansInForce({ facts, asOf }: RuleContext): EmergencyPlan[] {
  return facts.emergencyPlans.filter(({ issuedOn, endedOn }) => covers(issuedOn, endedOn, asOf))
}

/** The day the last plan ended, where there was one and none has followed: proof that there is none now. */
function lastEnd({ facts, asOf }: RuleContext): IsoDate | null {
  const ends = facts.emergencyPlans.map(({ endedOn }) => endedOn).filter((end) => end !== null && end < asOf)
  return ends.reduce((latest, end) => (latest === null || end === null ? end : later(latest, end)), null)
}

/** D57: a plan in force. */
function plan(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (!hasHazards(context)) return [dutyItem(context, rule, duty, subject, account, { is: 'notApplicable' })]
  const plans = plansInForce(context)
  for (const { id, issuedOn } of plans) cite(account, 'emergencyPlans', id, 'issuedOn', issuedOn)
  if (plans.length > 0) return [dutyItem(context, rule, duty, subject, account, { is: 'met' })]
  lack(account, 'missing.emergencyPlan')
  const since = lastEnd(context)
  const outcome: Outcome = since === null ? { is: 'missing' } : { is: 'open', since, key: 'emergency.plan' }
  return [dutyItem(context, rule, duty, subject, account, outcome)]
}

/** D57: a drill again after the program's own twelve months; the law gives no period. */
function drill(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (!hasHazards(context)) return [dutyItem(context, rule, duty, subject, account, { is: 'notApplicable' })]
  const clock = clockOf(duty, 'drill')
  const last = context.known(context.facts.drills).at(-1)
  if (last === undefined) {
    lack(account, 'missing.drill')
    return [dutyItem(context, rule, duty, subject, account, { is: 'missing' }, clock)]
  }
  cite(account, 'drills', last.id, 'date', last.date)
  const date = countClock(context, account, clock, last.date)
  return [dutyItem(context, rule, duty, subject, account, { is: 'dated', date }, clock)]
}

/** D57 where high-toxic substances are used: rescuers, and plan and drill filed with the authority (toxic-substances regulation 16). */
function highToxic(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const substances = new Set(highToxicExposures(context).map(({ hazardId }) => context.hazardName(hazardId)))
  if (substances.size === 0) return []
  const account = openDuty(duty)
  step(account, 'emergency.step.highToxic', { substances: [...substances].join('、') })
  const rescuers = facts.appointments.filter(({ role, from, to }) => role === 'firstAider' && covers(from, to, asOf))
  for (const { id, name } of rescuers) cite(account, 'appointments', id, 'name', name)
  if (rescuers.length === 0) lack(account, 'missing.rescuers')
  const plans = plansInForce(context)
  if (plans.length === 0) lack(account, 'missing.emergencyPlan')
  for (const { id, name, filedOn } of plans) {
    if (hasCome(filedOn, asOf)) cite(account, 'emergencyPlans', id, 'filedOn', filedOn)
    else lack(account, 'missing.planFiling', { name })
  }
  const last = context.known(facts.drills).at(-1)
  if (last === undefined) lack(account, 'missing.drill')
  else if (hasCome(last.filedOn, asOf)) cite(account, 'drills', last.id, 'filedOn', last.filedOn)
  else lack(account, 'missing.drillFiling', { date: last.date })
  return [dutyItem(context, rule, duty, firmSubject(context), account, completeness(account))]
}

function nameOf({ facts }: RuleContext, { date, workplaceId }: Incident): string {
  const place = facts.workplaces.find(({ id }) => id === workplaceId)
  return [date, place?.name].filter(Boolean).join(' ')
}

/** D58: every incident is reported the same day. */
function report(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const clock = clockOf(duty, 'report')
  return context.known(context.facts.incidents).map((incident) => {
    const { id, date: happened, reportedOn } = incident
    const account = openDuty(duty)
    cite(account, 'incidents', id, 'date', happened)
    const date = countClock(context, account, clock, happened)
    const subject = { kind: 'incident', id, name: nameOf(context, incident) } as const
    if (!hasCome(reportedOn, context.asOf))
      return dutyItem(context, rule, duty, subject, account, { is: 'dated', date, key: 'emergency.report' }, clock)
    cite(account, 'incidents', id, 'reportedOn', reportedOn)
    const days = daysBetween(date, reportedOn)
    if (days > 0) step(account, 'emergency.step.reportedLate', { date: reportedOn, days })
    return dutyItem(context, rule, duty, subject, account, { is: 'met' }, clock)
  })
}

export const EMERGENCY_RULES: readonly Rule[] = [
  dutyRule('emergency.plan', 'D57', plan),
  dutyRule('emergency.drill', 'D57', drill),
  dutyRule('emergency.highToxic', 'D57', highToxic),
  dutyRule('emergency.report', 'D58', report),
]
