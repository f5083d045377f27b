/** 职业卫生管理机构 and 管理人员 (D01). */
import { type Account, cite, firmSubject, lack, rest, step } from '../due-item.ts'
import { type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { covers } from '../presence.ts'
import { riskClass } from '../risk-class.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import type { Appointment } from '#shared/entities/organisation.ts'
import { hasHazards } from './applies.ts'

/** `body`: a body and somebody full-time; `anyone`: a person, part-time is enough; null: not known for want of the class. */
type Demand = 'body' | 'anyone' | null

/** More workers than the row says, or the class 严重, ask for a body. Everyone on site counts, whoever pays them. */
function demandOf(context: RuleContext, account: Account): Demand {
  const row = context.reference.rule('manager.headcount', context.asOf)
  const limit = ruleNumber(row, 'workers')
  const count = context.presence.workers.length
  step(account, count > limit ? 'organisation.step.above' : 'organisation.step.notAbove', { count, limit })
  if (count > limit) return 'body'
  const { value, explanation } = riskClass(context.facts.profile, context.reference, context.asOf)
  account.steps.push(...explanation.steps)
  account.inputs.push(...explanation.inputs)
  rest(account, explanation.basis)
  if (value === null) for (const { key, params } of explanation.missing) lack(account, key, params)
  return value === null ? null : value === 'severe' ? 'body' : 'anyone'
}

function dutyTime({ fullTime }: Appointment): string {
  return fullTime === null ? '@dutyTime.unknown' : fullTime ? '@dutyTime.full' : '@dutyTime.part'
}

function outcomeOf(
  demand: Demand,
  managers: readonly Appointment[],
  bodies: readonly Appointment[],
  account: Account,
): Outcome {
  if (managers.length === 0) lack(account, 'missing.manager')
  const hasFullTime = managers.some(({ fullTime }) => fullTime === true)
  if (demand === null) return hasFullTime && bodies.length > 0 ? { is: 'met' } : { is: 'missing' }
  if (demand === 'anyone') return { is: managers.length > 0 ? 'met' : 'missing' }
  if (bodies.length === 0) lack(account, 'missing.healthBody')
  if (hasFullTime) return { is: bodies.length > 0 ? 'met' : 'missing' }
  if (managers.some(({ fullTime }) => fullTime === null)) lack(account, 'missing.dutyTime')
  else if (managers.length > 0) return { is: 'open', since: null, key: 'organisation.manager' }
  return { is: 'missing' }
}

/** D01: by class and headcount a body with somebody full-time, or a person who may be part-time. */
export function manager(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (!hasHazards(context)) return [dutyItem(context, rule, duty, subject, account, { is: 'notApplicable' })]
  const demand = demandOf(context, account)
  const held = context.facts.appointments.filter(({ from, to }) => covers(from, to, context.asOf))
  const managers = held.filter(({ role }) => role === 'healthManager')
  const bodies = held.filter(({ role }) => role === 'healthBody')
  for (const entry of managers) cite(account, 'appointments', entry.id, 'fullTime', dutyTime(entry))
  for (const { id, name } of bodies) cite(account, 'appointments', id, 'name', name)
  if (demand !== null) step(account, `organisation.step.demand.${demand}`)
  return [dutyItem(context, rule, duty, subject, account, outcomeOf(demand, managers, bodies, account))]
}
