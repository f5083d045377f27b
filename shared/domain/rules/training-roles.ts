/** Training of 主要负责人 and 职业卫生管理人员: a first course, then hours every year (D38). */
import { type Account, cite, dueItem, lack, openAccount, step, type Verdict } from '../due-item.ts'
import type { DueItem } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { citeTrainings, counted, hoursOf, lacking, yearlyVerdict } from './training-hours.ts'
import type { Training } from '#shared/entities/worker.ts'

function roleVerdict(context: RuleContext, rule: string, trainings: readonly Training[], account: Account): Verdict {
  const row = context.reference.rule(rule, context.asOf)
  const [firstHours, yearlyHours] = [ruleNumber(row, 'firstHours'), ruleNumber(row, 'yearlyHours')]
  if (trainings.length === 0) return lacking(rule, account, 'missing.firstTraining', { hours: firstHours })
  citeTrainings(account, trainings)
  const have = hoursOf(trainings.filter((training) => training.kind === 'first'))
  step(account, 'training.step.first', { hours: firstHours, have })
  if (have > 0 && have < firstHours) {
    return lacking(rule, account, 'missing.trainingHours', { hours: firstHours, have, lack: firstHours - have })
  }
  // Refresher records alone still date the next course; the first certificate is asked for besides.
  if (have === 0) lack(account, 'missing.firstTraining', { hours: firstHours })
  return yearlyVerdict(context, rule, trainings, yearlyHours, account)
}

/** D38: the person in charge, or the health manager, whoever holds the role. */
export function trainingOfRole(context: RuleContext, role: 'principal' | 'healthManager'): DueItem[] {
  const rule = `training.${role}`
  const { profile } = context.facts
  const account = openAccount(context.reference.rule(rule, context.asOf).basis)
  const subject = { kind: 'role', id: role, name: profile[role].name ?? profile.name } as const
  if (profile[role].name !== null) cite(account, 'profile', 'profile', role, profile[role].name)
  const trainings = counted(context.roleTrainings.filter((training) => training.trainee === role))
  return [dueItem(rule, subject, roleVerdict(context, rule, trainings, account), account)]
}
