/** 放射工作 outside medicine: training, certificates, licence, yearly assessment (RA-11 to RA-17, D56). Doses: radiation-dose.ts. */
import { type Account, cite, firmSubject, lack, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { isRadiation } from './applies.ts'
import { type FirstDayVerdict, judgeFirstDay } from './before-first-day.ts'
import { workerSubject } from './health-index.ts'
import { DOSE_RULES } from './radiation-dose.ts'
import { type RadiationWorker, radiationWorkers, radiationWorkersToBe } from './radiation-workers.ts'
import { counted } from './training-hours.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Licence } from '#shared/entities/radiation.ts'
import type { Training } from '#shared/entities/worker.ts'

const TRAINING = 'radiation.training'
const RETRAINING = 'radiation.retraining'
const CERTIFICATE = 'radiation.certificate'
const LICENCE = 'radiation.licence'
const ASSESSMENT = 'radiation.assessment'

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

/** A verdict on a first day as an outcome: dated where a day was missed or is ahead. */
function outcomeOf({ status, dueDate }: FirstDayVerdict, key: string, params: Outcome['params'] = {}): Outcome {
  if (dueDate !== null) return { is: 'dated', date: dueDate, key, params }
  return { is: status === 'ok' ? 'met' : 'missing', key, params }
}

function firstDates(days: readonly IsoDate[]): IsoDate | null {
  return days.toSorted()[0] ?? null
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

/** RA-13: the certificate is there before the first day and has not run out. */
function certificate(
  context: RuleContext,
  duty: Duty,
  { worker, start }: RadiationWorker,
  licences: readonly Licence[],
  since: IsoDate | null,
): DueItem {
  const account = openDuty(duty)
  const subject = workerSubject(worker)
  const last = licences.at(-1)
  if (last !== undefined) citeLicence(last, account)
  const end = endOf(last, start)
  const until = (date: IsoDate): DueItem => {
    step(account, 'radiation.step.validUntil', { until: date })
    return dutyItem(context, CERTIFICATE, duty, subject, account, { is: 'dated', date, key: `${CERTIFICATE}.ends` })
  }
  if (end !== null && end < context.asOf) return until(end)
  if (licences.some(({ issuedOn }) => issuedOn === null)) {
    lack(account, 'missing.certificateDay')
    return dutyItem(context, CERTIFICATE, duty, subject, account, { is: 'missing', key: CERTIFICATE })
  }
  // One that had run out before the first day was none on it.
  const days = licences
    .filter(({ validUntil }) => start === null || validUntil === null || validUntil >= start)
    .flatMap(({ issuedOn }) => issuedOn ?? [])
  const found = judgeFirstDay(context, {
    start,
    metOn: days.findLast((day) => start !== null && day <= start) ?? null,
    lateOn: days.findLast((day) => start !== null && day > start) ?? null,
    recordsSince: since,
  })
  rest(account, found.basis)
  if (start === null) lack(account, 'missing.radiationStart')
  else step(account, 'radiation.step.certificate', { start })
  if (found.finding === 'unknown') lack(account, 'missing.certificate')
  if (found.status === 'ok' && end !== null) return until(end)
  return dutyItem(context, CERTIFICATE, duty, subject, account, outcomeOf(found, CERTIFICATE))
}

/** Until when the certificate in use holds; null without an end, and for one that had run out before the first day. */
function endOf(last: Licence | undefined, start: IsoDate | null): IsoDate | null {
  const end = last?.validUntil ?? null
  return end !== null && start !== null && end < start ? null : end
}

function citeLicence({ id, issuedOn, validUntil }: Licence, account: Account): void {
  if (issuedOn !== null) cite(account, 'licences', id, 'issuedOn', issuedOn)
  if (validUntil !== null) cite(account, 'licences', id, 'validUntil', validUntil)
}

/** Licences of one kind issued by the day, oldest first; one without a day of issue stands first. */
function licencesOf(context: RuleContext, wanted: Licence['kind']): Licence[] {
  return context.facts.licences
    .filter(({ kind, issuedOn }) => kind === wanted && (issuedOn === null || issuedOn <= context.asOf))
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? -1 : 1))
}

function certificates(context: RuleContext, duty: Duty): DueItem[] {
  const all = licencesOf(context, 'radiationWorker')
  const byWorker = Map.groupBy(all, ({ workerId }) => workerId)
  const since = firstDates(all.flatMap(({ issuedOn }) => issuedOn ?? []))
  return radiationWorkersToBe(context).map((person) =>
    certificate(context, duty, person, byWorker.get(person.worker.id) ?? [], since),
  )
}

/** Whether a post meets ionising radiation on the day, whoever stands on it. */
function usesRadiation({ facts, asOf }: RuleContext): boolean {
  return facts.exposures.some(({ hazardId, since }) => isRadiation(hazardId) && (since === null || since <= asOf))
}

/** RA-16: thirty days before the licence of the firm ends; the latest one counts. */
function licence(context: RuleContext, duty: Duty): DueItem[] {
  const last = licencesOf(context, 'radiationSafety')
    .toSorted((a, b) => ((a.validUntil ?? '') < (b.validUntil ?? '') ? -1 : 1))
    .at(-1)
  if (last === undefined && !usesRadiation(context)) return []
  const account = openDuty(duty)
  if (last === undefined || last.validUntil === null) {
    lack(account, 'missing.radiationLicence')
    return [dutyItem(context, LICENCE, duty, firmSubject(context), account, { is: 'missing', key: LICENCE })]
  }
  citeLicence(last, account)
  const clock = clockOf(duty, 'renew')
  const date = countClock(context, account, clock, last.validUntil)
  const subject = { kind: 'licence', id: last.id, name: last.number ?? firmSubject(context).name } as const
  return [dutyItem(context, LICENCE, duty, subject, account, { is: 'dated', date, key: LICENCE }, clock)]
}

/** RA-17: every year; the day of filing was not confirmed, so it only reminds. */
function assessment(context: RuleContext, duty: Duty): DueItem[] {
  const made = context.known(context.facts.riskAssessments).filter(({ kind }) => kind === 'radiation')
  if (!usesRadiation(context)) return []
  const account = openDuty(duty)
  const subject = firmSubject(context)
  const last = made.at(-1)
  if (last === undefined) {
    lack(account, 'missing.radiationAssessment')
    return [dutyItem(context, ASSESSMENT, duty, subject, account, { is: 'missing', footing: 'reminder' })]
  }
  cite(account, 'riskAssessments', last.id, 'date', last.date)
  const date = countClock(context, account, clockOf(duty, 'assessment'), last.date)
  return [dutyItem(context, ASSESSMENT, duty, subject, account, { is: 'dated', date, footing: 'reminder' })]
}

export const RADIATION_RULES: readonly Rule[] = [
  ...DOSE_RULES,
  { ...dutyRule(TRAINING, 'RA-11', trainings), duties: ['RA-11', 'D56'] },
  { ...dutyRule(RETRAINING, 'RA-12', retrainings), duties: ['RA-12', 'D56'] },
  dutyRule(CERTIFICATE, 'RA-13', certificates),
  dutyRule(LICENCE, 'RA-16', licence),
  dutyRule(ASSESSMENT, 'RA-17', assessment),
]
