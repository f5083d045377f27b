/** 放射防护培训: before the first day and again (RA-11, RA-12). */
import { cite, lack, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { judgeFirstDay } from './before-first-day.ts'
import { workerSubject } from './health-index.ts'
import {
  firstDates,
  outcomeOf,
  type RadiationWorker,
  radiationWorkers,
  radiationWorkersToBe,
} from './radiation-workers.ts'
import { counted } from './training-hours.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Training } from '#shared/entities/worker.ts'

const TRAINING = 'radiation.training'
const RETRAINING = 'radiation.retraining'

function radiationTrainings(context: RuleContext, id: Id): Training[] {
  return counted(context.trainingsOf.get(id) ?? []).filter(({ kind }) => kind === 'radiation')
}

/** The day by which sessions of a row add up to the days asked for; null when they never do. */
function metOn(sessions: readonly Training[], days: number): IsoDate | null {
  let sum = 0
  for (const session of sessions) {
    sum += session.days ?? 0
    if (sum >= days) return session.date
  }
  return null
}

/** RA-11: at least four days before the first one. */
function training(
  context: RuleContext,
  duty: Duty,
  { worker, start }: RadiationWorker,
  since: IsoDate | null,
): DueItem {
  const account = openDuty(duty)
  const days = clockOf(duty, 'length').count
  const sessions = radiationTrainings(context, worker.id)
  for (const session of sessions) {
    cite(account, 'trainings', session.id, 'date', session.date)
    if (session.days === null) lack(account, 'missing.trainingDays', { date: session.date })
    else cite(account, 'trainings', session.id, 'days', session.days)
  }
  const before = start === null ? [] : sessions.filter(({ date }) => date <= start)
  const late = start === null ? [] : sessions.filter(({ date }) => date > start)
  const have = before.reduce((sum, session) => sum + (session.days ?? 0), 0)
  const found = judgeFirstDay(context, {
    start,
    metOn: metOn(before, days),
    lateOn: late.at(-1)?.date ?? null,
    recordsSince: since,
  })
  rest(account, found.basis)
  if (start === null) lack(account, 'missing.radiationStart')
  else step(account, 'radiation.step.training', { start, days, have })
  if (found.finding === 'unknown') lack(account, 'missing.radiationTraining', { days })
  return dutyItem(context, TRAINING, duty, workerSubject(worker), account, outcomeOf(found, TRAINING, { days }))
}

function trainings(context: RuleContext, duty: Duty): DueItem[] {
  const people = radiationWorkersToBe(context)
  const since = firstDates(
    counted(context.facts.trainings)
      .filter(({ kind, date }) => kind === 'radiation' && date <= context.asOf)
      .map(({ date }) => date),
  )
  return people.map((person) => training(context, duty, person, since))
}

/** RA-12 was not seen in a text: two years after the last session, as a reminder. */
function retrainings(context: RuleContext, duty: Duty): DueItem[] {
  return radiationWorkers(context).flatMap(({ worker }) => {
    const last = radiationTrainings(context, worker.id).at(-1)
    if (last === undefined) return []
    const account = openDuty(duty)
    const clock = clockOf(duty, 'cycle')
    cite(account, 'trainings', last.id, 'date', last.date)
    const date = countClock(context, account, clock, last.date)
    return [dutyItem(context, RETRAINING, duty, workerSubject(worker), account, { is: 'dated', date }, clock)]
  })
}

export const RADIATION_TRAINING_RULES: readonly Rule[] = [
  { ...dutyRule(TRAINING, 'RA-11', trainings), duties: ['RA-11', 'D56'] },
  { ...dutyRule(RETRAINING, 'RA-12', retrainings), duties: ['RA-12', 'D56'] },
]
