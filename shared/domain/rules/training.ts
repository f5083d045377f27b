/** Training: 主要负责人 and 管理人员 (D38), workers before (D39) and during exposed work (D40). Hours are second-hand (S). */
import { addMonths } from '../dates.ts'
import { type Account, cite, datedVerdict, dueItem, lack, openAccount, step, type Verdict } from '../due-item.ts'
import { type DueItem, message } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { judgeFirstDay } from './before-first-day.ts'
import { firstDay } from '../stretches.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Training, Worker } from '#shared/entities/worker.ts'

/** A session nobody passed teaches no hours. */
function counted(trainings: readonly Training[]): Training[] {
  return trainings.filter((training) => training.passed !== false)
}

function hoursOf(trainings: readonly Training[]): number {
  return trainings.reduce((sum, training) => sum + training.hours, 0)
}

/**
 * Sessions counted back from the latest until the hours are full; the oldest of them is the anchor the next year counts from,
 * so that at any day the year before holds the hours. Null when the hours are never reached.
 */
function anchorOf(trainings: readonly Training[], hours: number): Training | null {
  let sum = 0
  for (const training of trainings.toReversed()) {
    sum += training.hours
    if (sum >= hours) return training
  }
  return null
}

function citeTrainings(account: Account, trainings: readonly Training[]): void {
  for (const { id, date, hours } of trainings) {
    cite(account, 'trainings', id, 'date', date)
    cite(account, 'trainings', id, 'hours', hours)
    step(account, 'training.step.session', { date, hours })
  }
}

function missingVerdict(
  rule: string,
  account: Account,
  key: string,
  params: Readonly<Record<string, string | number>>,
): Verdict {
  lack(account, key, params)
  return { status: 'missing', dueDate: null, text: message(`${rule}.missing`) }
}

function yearly(
  context: RuleContext,
  rule: string,
  trainings: readonly Training[],
  hours: number,
  account: Account,
): Verdict {
  const months = ruleNumber(context.reference.rule(rule, context.asOf), 'months')
  const anchor = anchorOf(trainings, hours)
  if (anchor === null)
    return missingVerdict(rule, account, 'missing.trainingHours', {
      hours,
      have: hoursOf(trainings),
      lack: hours - hoursOf(trainings),
    })
  const date = addMonths(anchor.date, months)
  step(account, 'training.step.yearly', { base: anchor.date, hours, months, date })
  return datedVerdict(date, context, rule)
}

function roleVerdict(context: RuleContext, rule: string, trainings: readonly Training[], account: Account): Verdict {
  const row = context.reference.rule(rule, context.asOf)
  const [firstHours, yearlyHours] = [ruleNumber(row, 'firstHours'), ruleNumber(row, 'yearlyHours')]
  if (trainings.length === 0) return missingVerdict(rule, account, 'missing.firstTraining', { hours: firstHours })
  citeTrainings(account, trainings)
  const first = trainings.filter((training) => training.kind === 'first')
  const have = hoursOf(first)
  step(account, 'training.step.first', { hours: firstHours, have })
  // Refresher records alone show a later year; the first certificate is still asked for.
  if (have > 0 && have < firstHours)
    return missingVerdict(rule, account, 'missing.trainingHours', { hours: firstHours, have, lack: firstHours - have })
  if (have === 0) lack(account, 'missing.firstTraining', { hours: firstHours })
  return yearly(context, rule, trainings, yearlyHours, account)
}

function roleItem(context: RuleContext, role: 'principal' | 'healthManager'): DueItem {
  const rule = `training.${role}`
  const { profile } = context.facts
  const account = openAccount(context.reference.rule(rule, context.asOf).basis)
  const subject = { kind: 'role', id: role, name: profile[role].name ?? profile.name } as const
  if (profile[role].name !== null) cite(account, 'profile', 'profile', role, profile[role].name)
  const trainings = counted(context.roleTrainings.filter((training) => training.trainee === role))
  return dueItem(rule, subject, roleVerdict(context, rule, trainings, account), account)
}

/** D38: the person in charge and the health manager, whoever holds the role. */
export function trainingOfRoles(context: RuleContext): DueItem[] {
  return [roleItem(context, 'principal'), roleItem(context, 'healthManager')]
}

const PRE_JOB = 'training.preJob'

function preJobVerdict(
  context: RuleContext,
  worker: Worker,
  start: IsoDate | null,
  recordsSince: IsoDate | null,
  account: Account,
): Verdict {
  const hours = ruleNumber(context.reference.rule(PRE_JOB, context.asOf), 'hours')
  const all = counted(context.trainingsOf.get(worker.id) ?? [])
  const before = start === null ? [] : all.filter((training) => training.kind === 'first' && training.date <= start)
  const earlier = before.filter((training) => training.date !== start)
  const full = hoursOf(earlier) >= hours ? earlier : before
  const have = hoursOf(full)
  const metOn = have >= hours ? (full.at(-1)?.date ?? null) : null
  const lateOn = start === null ? null : (all.findLast((training) => training.date > start)?.date ?? null)
  const found = judgeFirstDay(context, { start, metOn, lateOn, recordsSince })
  citeTrainings(account, full)
  if (start !== null) step(account, 'training.step.start', { start, hours, have })
  if (lateOn !== null && (found.finding === 'late' || found.finding === 'history'))
    step(account, `training.step.${found.finding}`, { date: lateOn })
  if (found.finding === 'noStart') lack(account, 'missing.exposedSince')
  if (found.finding === 'sameDay') lack(account, 'missing.sameDayTraining', { date: start ?? '' })
  if (found.finding === 'unknown') lack(account, 'missing.preJobTraining', { hours, start: start ?? '' })
  const suffix = found.finding === 'met' || found.finding === 'history' ? 'settled' : found.status
  return { ...found, text: message(`${PRE_JOB}.${suffix}`, { date: found.dueDate ?? '', start: start ?? '', hours }) }
}

/** D39: hours before the first day of exposed work, counted from sessions recorded as first training. */
export function trainingBeforeWork(context: RuleContext): DueItem[] {
  const first = context.facts.trainings.reduce<IsoDate | null>(
    (d, { trainee, date }) => (trainee === 'worker' && date <= context.asOf && (d === null || date < d) ? date : d),
    null,
  )
  const items: DueItem[] = []
  for (const worker of context.facts.workers) {
    if (worker.leaveDate !== null && worker.leaveDate < context.asOf) continue
    const stretches = [...context.stretchesOf(worker).values()].flat()
    if (!stretches.some(({ to }) => to === null || to >= context.asOf)) continue
    const account = openAccount(context.reference.rule(PRE_JOB, context.asOf).basis)
    for (const { assignment } of stretches) {
      if (assignment.from !== null) cite(account, 'assignments', assignment.id, 'from', assignment.from)
    }
    const verdict = preJobVerdict(context, worker, firstDay(stretches), first, account)
    items.push(dueItem(PRE_JOB, { kind: 'worker', id: worker.id, name: worker.name }, verdict, account))
  }
  return items
}

const IN_SERVICE = 'training.inService'

/** D40: yearly hours of everyone who meets a hazard on the day; the first training counts for its year. */
export function trainingInService(context: RuleContext): DueItem[] {
  const row = context.reference.rule(IN_SERVICE, context.asOf)
  const hours = ruleNumber(row, 'hours')
  return context.presence.workers
    .filter((worker) => context.presence.exposed.has(worker.id))
    .map((worker) => {
      const account = openAccount(row.basis)
      const trainings = counted(context.trainingsOf.get(worker.id) ?? [])
      citeTrainings(account, trainings)
      const verdict =
        trainings.length === 0
          ? missingVerdict(IN_SERVICE, account, 'missing.training', { hours })
          : yearly(context, IN_SERVICE, trainings, hours, account)
      return dueItem(IN_SERVICE, { kind: 'worker', id: worker.id, name: worker.name }, verdict, account)
    })
}
