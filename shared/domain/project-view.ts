/** 三同时 as its screen sees it: each project's gates in order, which comes next, and what stands in its way. Pure; duties are the due list's. */
import { gateRefusals, type GateRefusal, type GateWorld, isPassed, PROJECT_GATES } from './project-state.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { GateId, ProjectGate } from '#shared/entities/project-work.ts'
import type { Project } from '#shared/entities/project.ts'

export interface GateView {
  readonly id: GateId
  readonly on: IsoDate | null
  readonly state: ProjectGate['state']
  readonly evidence: string | null
  readonly obstacles: readonly GateRefusal[]
}

/** The gates of a project on a day. The next is the first that is not passed and that the project cannot do without. */
export function projectGates(project: Project, world: GateWorld): GateView[] {
  const { asOf } = world
  const isAsked = ({ id }: { readonly id: GateId }) => id !== 'acceptanceReport' || project.riskClass !== 'general'
  const runs = project.trialFrom !== null && project.trialFrom <= asOf
  const next = PROJECT_GATES.find(
    (gate) =>
      !isPassed(project, gate, asOf) && isAsked(gate) && (gate.optional !== true || (runs && gate.id === 'trialEnd')),
  )
  return PROJECT_GATES.map((gate) => {
    const { id, day, duty } = gate
    const done = isPassed(project, gate, asOf)
    const step = {
      gate: id,
      on: asOf,
      outsideReviewers: project.outsideReviewers,
      plannedOn: project.acceptancePlannedOn,
    }
    return {
      id,
      on: project[day],
      state: done ? 'done' : !isAsked(gate) ? 'notApplicable' : gate === next ? 'now' : 'later',
      evidence: duty === null ? null : (world.duty(duty)?.evidence ?? null),
      obstacles: done || !isAsked(gate) ? [] : gateRefusals(project, step, world),
    }
  })
}
