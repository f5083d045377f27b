/** 疑似职业病 and 职业病 of one worker: reports, diagnosis, job, data, treatment (D51–D53, EX-34–EX-36, EX-63). */
import { type Account, cite, lack, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem, Subject } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome } from './applies.ts'
import { citeResult, healthIndex, knownOn } from './health-index.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { DiseaseCase } from '#shared/entities/health.ts'
import type { Exam } from '#shared/entities/worker.ts'

const OPEN = 'case.open'
const REPORT = 'case.report'
const DIAGNOSIS = 'case.diagnosis'
export const DISMISSAL = 'case.dismissal'
const DATA = 'case.data'
const LABOUR = 'case.labourReport'
const TREATMENT = 'case.treatment'

type DateField = { [K in keyof DiseaseCase]: DiseaseCase[K] extends IsoDate | null ? K : never }[keyof DiseaseCase]

function subjectOf(context: RuleContext, { id, workerId }: DiseaseCase): Subject {
  return { kind: 'diseaseCase', id, name: healthIndex(context).workers.get(workerId)?.name ?? workerId }
}

/** A day of the case, when it has come; cited where it is used. */
function dayOf(context: RuleContext, account: Account, found: DiseaseCase, field: DateField): IsoDate | null {
  const day = found[field]
  if (!hasCome(day, context.asOf)) return null
  cite(account, 'diseaseCases', found.id, field, day)
  return day
}

/** The day the suspicion was voiced: as recorded, else that of the exam behind it, else the receipt. */
function suspectedOn(context: RuleContext, account: Account, found: DiseaseCase): IsoDate | null {
  const own = dayOf(context, account, found, 'suspectedOn')
  if (own !== null) return own
  const exam = healthIndex(context).exams.find(({ id }) => id === found.examId)
  if (exam !== undefined) {
    citeResult(exam, account)
    return knownOn(exam)
  }
  return dayOf(context, account, found, 'receivedOn')
}

/** Diagnosis made, or observation ended without one. */
function settledOn(context: RuleContext, { diagnosedOn, observationEndedOn }: DiseaseCase): IsoDate | null {
  if (hasCome(diagnosedOn, context.asOf)) return diagnosedOn
  return hasCome(observationEndedOn, context.asOf) ? observationEndedOn : null
}

function confirmedOn(context: RuleContext, account: Account, found: DiseaseCase): IsoDate | null {
  return found.outcome === 'confirmed' ? dayOf(context, account, found, 'diagnosedOn') : null
}

type CaseRule = (context: RuleContext, duty: Duty, found: DiseaseCase, account: Account) => Outcome | null

/** A rule asked of every case; no item where it has nothing to say. */
function caseRule(id: string, duties: readonly [string, ...string[]], ask: CaseRule, clock?: string): Rule {
  const rule = dutyRule(id, duties[0], (context, duty): DueItem[] =>
    context.facts.diseaseCases.flatMap((found) => {
      const account = openDuty(duty)
      const outcome = ask(context, duty, found, account)
      if (outcome === null) return []
      const counted = clock === undefined || outcome.is !== 'dated' ? undefined : clockOf(duty, clock)
      return [dutyItem(context, id, duty, subjectOf(context, found), account, outcome, counted)]
    }),
  )
  return { ...rule, duties }
}

/**
 * EX-34, D51: without delay, to the health authority. Due on the day the firm knew; the five days of the form in the archive
 * rules are second-hand and only told.
 */
function report(context: RuleContext, duty: Duty, found: DiseaseCase, account: Account): Outcome | null {
  const confirmed = confirmedOn(context, account, found)
  const reported = dayOf(context, account, found, 'reportedOn')
  // EX-36: the report of the suspicion does not stand for the one of the diagnosis.
  if (reported !== null && (confirmed === null || reported >= confirmed)) return null
  if (confirmed !== null && hasCome(found.confirmedReportedOn, context.asOf)) return null
  if (reported !== null) step(account, 'case.step.reportedBefore', { date: reported })
  const known = confirmed ?? dayOf(context, account, found, 'receivedOn') ?? suspectedOn(context, account, found)
  if (known === null) {
    const days = [found.suspectedOn, found.receivedOn, found.diagnosedOn]
    if (days.some((day) => day !== null && day > context.asOf)) return null
    lack(account, 'missing.caseDay')
    return { is: 'missing' }
  }
  const date = countClock(context, account, clockOf(duty, 'report'), known)
  const form = context.duty('D51')
  if (form) {
    rest(account, form.basis)
    step(account, 'case.step.form')
    countClock(context, account, clockOf(form, 'report'), known)
  }
  return { is: 'dated', date, key: REPORT }
}

/** D52, EX-35: diagnosis arranged without delay; the law gives no days. */
function diagnosis(context: RuleContext, _: Duty, found: DiseaseCase, account: Account): Outcome | null {
  if (hasCome(found.diagnosisArrangedOn, context.asOf) || settledOn(context, found) !== null) return null
  const since = suspectedOn(context, account, found)
  if (since === null) return null
  return { is: 'dated', date: since, key: DIAGNOSIS }
}

/** D52, EX-35: from the suspicion until diagnosis or the end of observation the contract may not be ended. */
function dismissal(context: RuleContext, _: Duty, found: DiseaseCase, account: Account): Outcome | null {
  const worker = healthIndex(context).workers.get(found.workerId)
  const since = suspectedOn(context, account, found)
  if (worker === undefined || since === null) return null
  const settled = settledOn(context, found)
  const leaving = worker.leaveDate
  if (leaving !== null && leaving < since) return null
  if (leaving === null || (settled !== null && leaving >= settled)) {
    if (settled !== null) return null
    step(account, 'case.step.protected', { since })
    return { is: 'met', key: DISMISSAL }
  }
  cite(account, 'workers', worker.id, 'leaveDate', leaving)
  step(account, 'case.step.leaves', { since, leaving, settled: settled ?? '@case.notSettled' })
  return { is: 'dated', date: leaving, key: DISMISSAL }
}

/** D53, EX-63: what the institution asked for. The ten days that are often named were not seen and only remind. */
function data(context: RuleContext, duty: Duty, found: DiseaseCase, account: Account): Outcome | null {
  if (hasCome(found.dataGivenOn, context.asOf)) return null
  const asked = dayOf(context, account, found, 'dataRequestedOn')
  if (asked === null) return null
  step(account, 'case.step.data')
  return { is: 'dated', date: countClock(context, account, clockOf(duty, 'data'), asked), key: DATA }
}

/** EX-36: a confirmed disease is reported to the labour authority as well. */
function labourReport(context: RuleContext, duty: Duty, found: DiseaseCase, account: Account): Outcome | null {
  const diagnosed = confirmedOn(context, account, found)
  if (diagnosed === null || hasCome(found.labourReportedOn, context.asOf)) return null
  return { is: 'dated', date: countClock(context, account, clockOf(duty, 'report'), diagnosed), key: LABOUR }
}

/** EX-36, law 56: treatment, rehabilitation, periodic checks. */
function treatment(context: RuleContext, _: Duty, found: DiseaseCase, account: Account): Outcome | null {
  const diagnosed = confirmedOn(context, account, found)
  if (diagnosed === null || hasCome(found.treatmentArrangedOn, context.asOf)) return null
  return { is: 'dated', date: diagnosed, key: TREATMENT }
}

/** Whether a case follows up an exam: it names it, or it names none and no day of it lies before the exam. */
export function followsUp({ examId, suspectedOn: day, receivedOn, diagnosedOn }: DiseaseCase, exam: Exam): boolean {
  if (examId !== null) return examId === exam.id
  const first = day ?? receivedOn ?? diagnosedOn
  return first === null || first >= exam.date
}

/** A suspicion in an exam that no case on file follows up: the case is what the clocks of D51 to D53 stand on. */
function unopened(context: RuleContext, duty: Duty): DueItem[] {
  const cases = Map.groupBy(context.facts.diseaseCases, ({ workerId }) => workerId)
  return healthIndex(context).exams.flatMap((exam) => {
    if (exam.conclusion !== 'suspected') return []
    if (cases.get(exam.workerId)?.some((found) => followsUp(found, exam))) return []
    const account = openDuty(duty)
    citeResult(exam, account)
    lack(account, 'missing.case', { exam: exam.date })
    const name = healthIndex(context).workers.get(exam.workerId)?.name ?? exam.workerId
    const date = countClock(context, account, clockOf(duty, 'report'), knownOn(exam))
    const outcome = { is: 'dated', date, key: REPORT } as const
    return [dutyItem(context, OPEN, duty, { kind: 'exam', id: exam.id, name }, account, outcome)]
  })
}

export const CASE_RULES: readonly Rule[] = [
  { ...dutyRule(OPEN, 'EX-34', unopened), duties: ['D51', 'EX-34'] },
  caseRule(REPORT, ['EX-34', 'D51', 'EX-36'], report, 'report'),
  caseRule(DIAGNOSIS, ['EX-35', 'D52'], diagnosis),
  caseRule(DISMISSAL, ['EX-35', 'D52'], dismissal),
  caseRule(DATA, ['EX-63', 'D53'], data, 'data'),
  caseRule(LABOUR, ['EX-36', 'D51'], labourReport, 'report'),
  caseRule(TREATMENT, ['EX-36'], treatment),
]
