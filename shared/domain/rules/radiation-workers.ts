/** 放射工作人员: everyone who meets ionising radiation on the day, and since when. */
import type { Outcome } from '../duty.ts'
import type { RuleContext } from '../rule-context.ts'
import type { FirstDayVerdict } from './before-first-day.ts'
import { beginning, firstDay, lastDay, type Stretch } from '../stretches.ts'
import { isRadiation } from './applies.ts'
import { stintsByHazard } from './exam-factors.ts'
import { healthIndex } from './health-index.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'

export interface RadiationWorker {
  readonly worker: Worker
  /** First day of the radiation work that is not over, begun or planned; null when not recorded. */
  readonly start: IsoDate | null
}

/** Moving from one such post to another is no new start: stints as for examinations. */
function startOf(context: RuleContext, worker: Worker, planned: boolean): RadiationWorker[] {
  const { asOf } = context
  const isOn = (stretch: Stretch) => (beginning(stretch) ?? asOf) <= asOf && (stretch.to === null || stretch.to >= asOf)
  const open = stintsByHazard(context, worker)
    .filter(({ hazardId }) => isRadiation(hazardId))
    .flatMap(({ stints }) => stints)
    .filter((stint) => (planned ? (lastDay(stint) ?? asOf) >= asOf : stint.some(isOn)))
  if (open.length === 0) return []
  const days = open.map(firstDay)
  return [{ worker, start: days.includes(null) ? null : (days.flatMap((day) => day ?? []).toSorted()[0] ?? null) }]
}

/** Those who stand on such a post on the day. */
export function radiationWorkers(context: RuleContext): RadiationWorker[] {
  return concerned(context, false)
}

/** The same with those planned for such a post. */
export function radiationWorkersToBe(context: RuleContext): RadiationWorker[] {
  return concerned(context, true)
}

function concerned(context: RuleContext, planned: boolean): RadiationWorker[] {
  const posts = new Set(
    context.facts.exposures.filter(({ hazardId }) => isRadiation(hazardId)).map(({ postId }) => postId),
  )
  if (posts.size === 0) return []
  const { workers } = healthIndex(context)
  const ids = new Set(
    context.facts.assignments.filter(({ postId }) => posts.has(postId)).map(({ workerId }) => workerId),
  )
  return [...ids].flatMap((id) => {
    const worker = workers.get(id)
    if (worker === undefined || (worker.leaveDate !== null && worker.leaveDate < context.asOf)) return []
    return startOf(context, worker, planned)
  })
}

/** A verdict on a first day as an outcome: dated where a day was missed or is ahead. */
export function outcomeOf({ status, dueDate }: FirstDayVerdict, key: string, params: Outcome['params'] = {}): Outcome {
  if (dueDate !== null) return { is: 'dated', date: dueDate, key, params }
  return { is: status === 'ok' ? 'met' : 'missing', key, params }
}

/** The earliest of some days; null without any. */
export function firstDates(days: readonly IsoDate[]): IsoDate | null {
  return days.toSorted()[0] ?? null
}
