/** What follows each abnormal result, step by step until it is closed with evidence (49号令 17; EX-31 to EX-40). */
import { newestFirst } from '../../entities/newest-first.ts'
import type { RuleContext } from '../rule-context.ts'
import { followsUp } from '../rules/cases.ts'
import { barredBy } from '../rules/contraindications.ts'
import { isAbnormal, reportKey } from '../rules/exam-measures.ts'
import { hasLeft, healthIndex, knownOn } from '../rules/health-index.ts'
import { asksForRecheck, recheckedBy } from '../rules/rechecks.ts'
import { caseState, type CaseState } from './case-state.ts'
import { nameOf } from './persons.ts'
import { type Evidence, isClosed, type ItemsById, type Step, stepOf } from './steps.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { DiseaseCase, ExamAction } from '#shared/entities/health.ts'
import type { Conclusion, Exam } from '#shared/entities/worker.ts'

export type FollowUpStep = 'notice' | 'recheck' | 'offPost' | 'resettle' | 'openCase' | 'settleCase' | 'postReview'

export interface FollowUp {
  readonly examId: Id
  readonly workerId: Id
  readonly name: string
  readonly kind: Exam['kind']
  readonly date: IsoDate
  readonly knownOn: IsoDate
  readonly conclusion: Conclusion | null
  readonly recheckAsked: boolean
  readonly workRelated: boolean
  readonly hazards: readonly string[]
  /** Factors the person is kept from. */
  readonly barred: readonly string[]
  readonly caseId: Id | null
  readonly caseState: CaseState | null
  readonly hasLeft: boolean
  readonly steps: readonly Step<FollowUpStep>[]
  readonly closed: boolean
}

/** The chain of every abnormal result on file, open ones first, latest first. */
export function followUps(context: RuleContext, items: ItemsById): FollowUp[] {
  const { exams } = healthIndex(context)
  const abnormal = exams.filter(isAbnormal)
  const reports = Map.groupBy(abnormal, reportKey)
  const cases = Map.groupBy(context.facts.diseaseCases, ({ workerId }) => workerId)
  return newestFirst(abnormal, ({ date }) => date)
    .map((exam) =>
      chainOf(context, items, exam, reports.get(reportKey(exam)) ?? [exam], cases.get(exam.workerId) ?? []),
    )
    .toSorted((a, b) => Number(a.closed) - Number(b.closed))
}

function chainOf(
  context: RuleContext,
  items: ItemsById,
  exam: Exam,
  report: readonly Exam[],
  cases: readonly DiseaseCase[],
): FollowUp {
  const { id, workerId, conclusion } = exam
  const found = conclusion === 'suspected' ? (cases.find((entry) => followsUp(entry, exam)) ?? null) : null
  const left = hasLeft(context, workerId)
  const state = found === null ? null : caseState(found, context.asOf)
  const steps = [
    noticeStep(context, items, exam),
    ...(asksForRecheck(exam) ? [recheckStep(context, items, exam, left)] : []),
    ...(conclusion === 'contraindication' || exam.workRelated === true
      ? [offPostStep(context, items, exam, left)]
      : []),
    ...(exam.workRelated === true ? [resettleStep(context, items, exam, left)] : []),
    ...(conclusion === 'suspected' ? caseSteps(items, exam, found, state) : []),
    postReviewStep(context, items, report),
  ]
  const names = (ids: readonly HazardId[]) => ids.map((hazardId) => context.hazardName(hazardId))
  return {
    examId: id,
    workerId,
    name: nameOf(context, workerId),
    kind: exam.kind,
    date: exam.date,
    knownOn: knownOn(exam),
    conclusion,
    recheckAsked: asksForRecheck(exam),
    workRelated: exam.workRelated === true,
    hazards: names(exam.hazardIds),
    barred: names(barredBy(exam)),
    caseId: found?.id ?? null,
    caseState: state,
    hasLeft: left,
    steps,
    closed: isClosed(steps),
  }
}

function noticeStep(context: RuleContext, items: ItemsById, { id, receivedOn }: Exam): Step<FollowUpStep> {
  const signed = healthIndex(context)
    .noticesOf.get(id)
    ?.find(({ signedOn }) => signedOn !== null && signedOn <= context.asOf)
  const evidence: Evidence | null =
    signed === undefined || signed.signedOn === null
      ? null
      : { kind: 'resultNotices', id: signed.id, date: signed.signedOn }
  // A result of which no receipt is on record is not yet asked for by the rules; the notice stays to be given.
  return stepOf(
    'notice',
    evidence,
    items.get(`health.resultNotice/exam/${id}`),
    receivedOn === null ? 'waiting' : 'open',
  )
}

function recheckStep(context: RuleContext, items: ItemsById, exam: Exam, left: boolean): Step<FollowUpStep> {
  const made = recheckedBy(context, exam).at(-1)
  const evidence: Evidence | null = made === undefined ? null : { kind: 'exams', id: made.id, date: made.date }
  return stepOf('recheck', evidence, items.get(`health.recheck/exam/${exam.id}`), left ? 'notNeeded' : 'open')
}

/** The item stands under the person; it concerns this result when it was computed from it. */
function itemAbout(items: ItemsById, id: string, exam: Exam) {
  const item = items.get(id)
  return item?.explanation.inputs.some(({ kind, id: cited }) => kind === 'exams' && cited === exam.id)
    ? item
    : undefined
}

function offPostStep(context: RuleContext, items: ItemsById, exam: Exam, left: boolean): Step<FollowUpStep> {
  const rule = exam.conclusion === 'contraindication' ? 'health.contraindication' : 'health.workRelated'
  const found = itemAbout(items, `${rule}/worker/${exam.workerId}`, exam)
  // Once the person is off the work, the item of EX-39 asks for the settling and has no day.
  const item = exam.conclusion !== 'contraindication' && found?.status === 'missing' ? undefined : found
  const worker = healthIndex(context).workers.get(exam.workerId)
  const kept = exam.conclusion === 'contraindication' ? barredBy(exam) : exam.hazardIds
  const stretches = worker === undefined ? new Map<HazardId, never>() : context.stretchesOf(worker)
  const endings = kept
    .flatMap((hazardId) => stretches.get(hazardId) ?? [])
    .flatMap(({ assignment, to }) => (to !== null && to <= context.asOf ? [{ id: assignment.id, date: to }] : []))
    .filter(({ date }) => date >= exam.date)
  const ended = newestFirst(endings, ({ date }) => date)[0]
  const evidence: Evidence | null = ended === undefined ? null : { kind: 'assignments', ...ended }
  // Nobody is asked to leave a post they do not hold: with no item and no assignment that ended, there was none to leave.
  return stepOf('offPost', evidence, left ? undefined : item, 'notNeeded')
}

function actionOf(context: RuleContext, exam: Exam, kinds: readonly ExamAction['kind'][]): Evidence | null {
  const action = healthIndex(context)
    .actionsOf.get(exam.id)
    ?.find(({ kind }) => kinds.includes(kind))
  return action === undefined ? null : { kind: 'examActions', id: action.id, date: action.date }
}

function resettleStep(context: RuleContext, items: ItemsById, exam: Exam, left: boolean): Step<FollowUpStep> {
  const evidence = actionOf(context, exam, ['transfer', 'resettle'])
  const item = itemAbout(items, `health.workRelated/worker/${exam.workerId}`, exam)
  return stepOf('resettle', evidence, evidence === null && !left ? item : undefined, left ? 'notNeeded' : 'open')
}

function caseSteps(
  items: ItemsById,
  exam: Exam,
  found: DiseaseCase | null,
  state: CaseState | null,
): Step<FollowUpStep>[] {
  const day = found === null ? null : (found.receivedOn ?? found.suspectedOn ?? exam.date)
  const opened: Evidence | null =
    found === null || day === null ? null : { kind: 'diseaseCases', id: found.id, date: day }
  const ended = found === null || state === 'suspected' ? null : (found.diagnosedOn ?? found.observationEndedOn)
  const settled: Evidence | null =
    found === null || ended === null ? null : { kind: 'diseaseCases', id: found.id, date: ended }
  const diagnosis = found === null ? undefined : items.get(`case.diagnosis/diseaseCase/${found.id}`)
  return [
    stepOf('openCase', opened, items.get(`case.open/exam/${exam.id}`)),
    stepOf('settleCase', settled, diagnosis, found === null ? 'waiting' : 'open'),
  ]
}

/** One item speaks for all abnormal results of a report. */
function postReviewStep(context: RuleContext, items: ItemsById, report: readonly Exam[]): Step<FollowUpStep> {
  const evidence = report.map((exam) => actionOf(context, exam, ['postReviewed'])).find((found) => found !== null)
  const item = report.map(({ id }) => items.get(`health.postReview/exam/${id}`)).find((found) => found !== undefined)
  return stepOf('postReview', evidence ?? null, item, 'notNeeded')
}
