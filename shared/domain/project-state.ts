/**
 * 建设项目“三同时”: the gates in the order of law 17, 18 and 第90号令, and which may be passed. A step on the project's page is refused out of
 * order; what did happen out of order can still be written into the ledger, where the rules call it a breach. Pure.
 */
import { addClock, clockOf, type Duty } from './duty.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Project } from '#shared/entities/project.ts'
import type { GateId, GateStep } from '#shared/entities/project-work.ts'

type Day = Extract<keyof Project, `${string}On` | `trial${string}`>

export interface Gate {
  readonly id: GateId
  readonly day: Day
  /** Days that must have come, and not after this one. */
  readonly after: readonly Day[]
  /** The rule of the due list that watches it; null where none does. */
  readonly rule: string | null
  /** The row of the `duties` pack that says which papers prove it. */
  readonly duty: string | null
  /** A project may do without. */
  readonly optional?: true
  /** Whether the class decides who reviews, or whether it is asked for at all. */
  readonly classed?: true
}

/** In order: each waits for those before it. */
export const PROJECT_GATES: readonly Gate[] = [
  { id: 'preEvaluation', day: 'preEvaluatedOn', after: [], rule: 'project.preEvaluation', duty: 'D12' },
  {
    id: 'preEvaluationReview',
    day: 'preEvaluationReviewedOn',
    after: ['preEvaluatedOn'],
    rule: 'project.preEvaluation',
    duty: 'D12',
    classed: true,
  },
  {
    id: 'design',
    day: 'designReviewedOn',
    after: ['preEvaluatedOn', 'preEvaluationReviewedOn'],
    rule: 'project.design',
    duty: 'D13',
    classed: true,
  },
  {
    id: 'start',
    day: 'startedOn',
    after: ['preEvaluatedOn', 'preEvaluationReviewedOn', 'designReviewedOn'],
    rule: null,
    duty: null,
  },
  { id: 'trialStart', day: 'trialFrom', after: ['startedOn'], rule: 'project.trialRun', duty: 'D14', optional: true },
  { id: 'trialEnd', day: 'trialTo', after: ['trialFrom'], rule: 'project.trialRun', duty: 'D14', optional: true },
  {
    id: 'controlEvaluation',
    day: 'controlEvaluatedOn',
    after: ['startedOn'],
    rule: 'project.controlEvaluation',
    duty: 'D15',
  },
  {
    id: 'acceptanceScheme',
    day: 'schemeReportedOn',
    after: ['controlEvaluatedOn'],
    rule: 'project.acceptanceScheme',
    duty: 'D16',
  },
  {
    id: 'acceptance',
    day: 'acceptedOn',
    after: ['startedOn', 'controlEvaluatedOn', 'schemeReportedOn'],
    rule: null,
    duty: null,
    classed: true,
  },
  {
    id: 'acceptanceReport',
    day: 'acceptanceReportedOn',
    after: ['acceptedOn'],
    rule: 'project.acceptanceReport',
    duty: 'D17',
    classed: true,
  },
  { id: 'publication', day: 'publishedOn', after: [], rule: 'project.publication', duty: 'D18' },
]

/** What is shown to the workers (D18). */
const SHOWN = ['preEvaluationReviewedOn', 'designReviewedOn', 'controlEvaluatedOn', 'acceptedOn'] as const

/** The gate of that name. Throws on a name that is none. */
export function gateOf(id: GateId): Gate {
  const gate = PROJECT_GATES.find((candidate) => candidate.id === id)
  if (gate === undefined) throw new Error(`no gate ${id}`)
  return gate
}

/** Whether a gate has been passed by the day. Results are shown again after each gate that gives one. */
export function isPassed(project: Project, { id, day }: Gate, asOf: IsoDate): boolean {
  const on = project[day]
  if (on === null || on > asOf) return false
  return id !== 'publication' || SHOWN.every((shown) => (project[shown] ?? '') <= on || (project[shown] ?? '') > asOf)
}

export type GateRefusal =
  | 'passed'
  | 'future'
  | 'noClass'
  | 'insiders'
  | 'noReviewers'
  | 'onFile'
  | 'trialRunning'
  | 'trialShort'
  | 'noPlan'
  | 'schemeLate'
  | 'nothingToShow'
  | `lacks.${Day}`
  | `before.${Day}`

export interface GateWorld {
  readonly asOf: IsoDate
  /** A row of the `duties` pack in force on the day; null when there is none. */
  readonly duty: (id: string) => Duty | null
}

/** Every reason why a gate may not be passed on a day, the first one first; none when it may. */
export function gateRefusals(project: Project, step: GateStep, world: GateWorld): GateRefusal[] {
  const gate = gateOf(step.gate)
  const reasons: (GateRefusal | false)[] = [
    isPassed(project, gate, world.asOf) && 'passed',
    step.on > world.asOf && 'future',
    ...gate.after.map((day): GateRefusal | false => {
      const done = project[day]
      if (done === null || done > world.asOf) return `lacks.${day}`
      return done > step.on && `before.${day}`
    }),
    gate.classed === true && project.riskClass === null && 'noClass',
    ...ownRefusals(project, step, world),
  ]
  return reasons.filter((reason) => reason !== false)
}

function ownRefusals(project: Project, step: GateStep, { asOf, duty }: GateWorld): (GateRefusal | false)[] {
  switch (step.gate) {
    case 'preEvaluationReview': {
      if (project.riskClass !== 'severe') return []
      return [step.outsideReviewers === false && 'insiders', step.outsideReviewers === null && 'noReviewers']
    }
    case 'trialEnd': {
      const earliest = clocked(duty('D14'), 'earliest', project.trialFrom)
      return [earliest !== null && step.on < earliest && 'trialShort']
    }
    case 'acceptanceScheme': {
      if (step.plannedOn === null) return ['noPlan']
      const last = clocked(duty('D16'), 'report', step.plannedOn)
      return [last !== null && step.on > last && 'schemeLate']
    }
    case 'acceptance': {
      const last = clocked(duty('D16'), 'report', step.on)
      const { trialFrom, trialTo, schemeReportedOn } = project
      return [
        trialFrom !== null && trialFrom <= asOf && (trialTo === null || trialTo > step.on) && 'trialRunning',
        last !== null && schemeReportedOn !== null && schemeReportedOn > last && 'schemeLate',
      ]
    }
    case 'acceptanceReport':
      return [project.riskClass === 'general' && 'onFile']
    case 'publication':
      return SHOWN.some((day) => (project[day] ?? '9') <= step.on) ? [] : ['nothingToShow']
    default:
      return []
  }
}

function clocked(duty: Duty | null, clock: string, base: IsoDate | null): IsoDate | null {
  return duty === null || base === null ? null : addClock(clockOf(duty, clock), base)
}

/** The project with a gate passed. */
export function afterStep(project: Project, step: GateStep): Project {
  const { day } = gateOf(step.gate)
  return {
    ...project,
    [day]: step.on,
    ...(step.gate === 'preEvaluationReview' ? { outsideReviewers: step.outsideReviewers } : {}),
    ...(step.gate === 'acceptanceScheme' ? { acceptancePlannedOn: step.plannedOn } : {}),
  }
}

export type ProjectRefusal =
  | 'reviewBeforeReport'
  | 'trialBeforeStart'
  | 'trialReversed'
  | 'acceptedBeforeStart'
  | 'reportedBeforeAcceptance'

/** Days that cannot be true together, whoever writes them: a review of a report that is not yet there, a run that ends before it begins. */
export function projectRefusals(_: Project | null, after: Project): ProjectRefusal[] {
  const reversed = (first: Day, second: Day) => {
    const [a, b] = [after[first], after[second]]
    return a !== null && b !== null && b < a
  }
  const reasons: (ProjectRefusal | false)[] = [
    reversed('preEvaluatedOn', 'preEvaluationReviewedOn') && 'reviewBeforeReport',
    reversed('startedOn', 'trialFrom') && 'trialBeforeStart',
    reversed('trialFrom', 'trialTo') && 'trialReversed',
    reversed('startedOn', 'acceptedOn') && 'acceptedBeforeStart',
    reversed('acceptedOn', 'acceptanceReportedOn') && 'reportedBeforeAcceptance',
  ]
  return reasons.filter((reason) => reason !== false)
}
