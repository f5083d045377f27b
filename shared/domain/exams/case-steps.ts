/** The steps of one 疑似职业病 or 职业病, with the clocks of the rules `case.*` (law 47, 50, 55, 56). */
import { newestFirst } from '../../entities/newest-first.ts'
import type { RuleContext } from '../rule-context.ts'
import { caseState, type CaseState } from './case-state.ts'
import { nameOf } from './persons.ts'
import { type Evidence, isClosed, type ItemsById, type Step, stepOf } from './steps.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { DiseaseCase } from '#shared/entities/health.ts'

export type CaseStep =
  | 'received'
  | 'report'
  | 'diagnosis'
  | 'data'
  | 'outcome'
  | 'reportAgain'
  | 'labourReport'
  | 'injury'
  | 'treatment'

export interface CaseView {
  readonly id: Id
  readonly workerId: Id
  readonly name: string
  readonly disease: string | null
  readonly examId: Id | null
  readonly state: CaseState
  readonly since: IsoDate | null
  /** From the suspicion until diagnosis or the end of observation the contract may not be ended; null once it may. */
  readonly protectedSince: IsoDate | null
  readonly steps: readonly Step<CaseStep>[]
  /** Items of the due list about this case that are no step, e.g. a parting within the protected time. */
  readonly alarms: readonly string[]
  readonly closed: boolean
}

type Day = { [K in keyof DiseaseCase]: DiseaseCase[K] extends IsoDate | null ? K : never }[keyof DiseaseCase]

/** Every case with its steps, open ones first, latest suspicion first. */
export function caseViews(context: RuleContext, items: ItemsById): CaseView[] {
  const views = context.facts.diseaseCases.map((found) => viewOf(context, items, found))
  return newestFirst(views, ({ since }) => since).toSorted((a, b) => Number(a.closed) - Number(b.closed))
}

function viewOf(context: RuleContext, items: ItemsById, found: DiseaseCase): CaseView {
  const { id, workerId, disease, examId, suspectedOn, receivedOn } = found
  const state = caseState(found, context.asOf)
  const steps = stepsOf(context, items, found, state)
  const dismissal = items.get(`case.dismissal/diseaseCase/${id}`)
  return {
    id,
    workerId,
    name: nameOf(context, workerId),
    disease,
    examId,
    state,
    since: suspectedOn ?? receivedOn ?? found.diagnosedOn,
    protectedSince: state === 'suspected' ? (suspectedOn ?? receivedOn) : null,
    steps,
    alarms: dismissal !== undefined && dismissal.status !== 'ok' ? [dismissal.id] : [],
    closed: state !== 'suspected' && isClosed(steps),
  }
}

function stepsOf(context: RuleContext, items: ItemsById, found: DiseaseCase, state: CaseState): Step<CaseStep>[] {
  const day = (field: Day): Evidence | null => {
    const date = found[field]
    return date === null || date > context.asOf ? null : { kind: 'diseaseCases', id: found.id, date }
  }
  const item = (rule: string) => items.get(`case.${rule}/diseaseCase/${found.id}`)
  const settled = day('diagnosedOn') ?? day('observationEndedOn')
  const confirmed = state === 'confirmed'
  const after = confirmed ? 'open' : 'notNeeded'
  const reported = day('reportedOn')
  // A report of the suspicion made only after the diagnosis has told of the diagnosis, too.
  const late = reported !== null && found.diagnosedOn !== null && reported.date >= found.diagnosedOn ? reported : null
  const again = confirmed ? (day('confirmedReportedOn') ?? late) : null
  return [
    stepOf('received', day('receivedOn') ?? day('suspectedOn') ?? day('diagnosedOn'), undefined),
    stepOf('report', reported, confirmed ? undefined : item('report'), confirmed ? 'notNeeded' : 'open'),
    stepOf('diagnosis', day('diagnosisArrangedOn'), item('diagnosis'), settled === null ? 'open' : 'notNeeded'),
    stepOf('data', day('dataGivenOn'), item('data'), 'notNeeded'),
    stepOf('outcome', settled, undefined, found.diagnosisArrangedOn === null ? 'waiting' : 'open'),
    stepOf('reportAgain', again, confirmed ? item('report') : undefined, after),
    stepOf('labourReport', day('labourReportedOn'), item('labourReport'), after),
    stepOf('injury', day('injuryAppliedOn'), undefined, after),
    stepOf('treatment', day('treatmentArrangedOn'), item('treatment'), after),
  ]
}
