/** 放射工作 outside medicine: certificates, licence, yearly assessment (RA-13, RA-16, RA-17). Doses and training have files of their own. */
import { type Account, cite, firmSubject, lack, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { isRadiation } from './applies.ts'
import { judgeFirstDay } from './before-first-day.ts'
import { workerSubject } from './health-index.ts'
import { DOSE_RULES } from './radiation-dose.ts'
import { RADIATION_TRAINING_RULES } from './radiation-training.ts'
import { firstDates, outcomeOf, type RadiationWorker, radiationWorkersToBe } from './radiation-workers.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Licence } from '#shared/entities/radiation.ts'

const CERTIFICATE = 'radiation.certificate'
const LICENCE = 'radiation.licence'
const ASSESSMENT = 'radiation.assessment'

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
  ...RADIATION_TRAINING_RULES,
  dutyRule(CERTIFICATE, 'RA-13', certificates),
  dutyRule(LICENCE, 'RA-16', licence),
  dutyRule(ASSESSMENT, 'RA-17', assessment),
]
