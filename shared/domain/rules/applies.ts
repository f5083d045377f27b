/** To whom a duty applies: the questions several families of rules ask. */
import { addMonths } from '../dates.ts'
import { rememberPer } from '../remember.ts'
import type { RuleContext } from '../rule-context.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** Whether the firm has any hazard on record. */
export function hasHazards({ facts }: RuleContext): boolean {
  return facts.exposures.length > 0
}

/** Whether a hazard stands in 高毒物品目录 (2003). */
export function isHighToxic({ reference }: Pick<RuleContext, 'reference'>, hazardId: HazardId): boolean {
  return (reference.hazard(hazardId)?.highToxicNo ?? null) !== null
}

/** Exposures to high-toxic substances that have begun by the day. */
export function highToxicExposures(context: RuleContext): Exposure[] {
  const { facts, asOf } = context
  return facts.exposures.filter(({ hazardId, since }) => (since ?? asOf) <= asOf && isHighToxic(context, hazardId))
}

/** Workers who leave or left the firm or a post: the work of everybody else goes on. In the order of the facts. */
export const leavers = rememberPer(({ facts }: RuleContext): readonly Worker[] => {
  const ended = new Set(facts.assignments.filter(({ to }) => to !== null).map(({ workerId }) => workerId))
  return facts.workers.filter(({ id, leaveDate }) => leaveDate !== null || ended.has(id))
})

/** Whether a day is on record and has come. */
export function hasCome(date: IsoDate | null, asOf: IsoDate): date is IsoDate {
  return date !== null && date <= asOf
}

/** Whether an assignment is over on the day, by its last day or with the employment; one that was to begin after that never begins. */
export function isOver(asOf: IsoDate, { leaveDate }: Worker, { from, to }: Assignment): boolean {
  if (to !== null && to < asOf) return true
  return leaveDate !== null && (leaveDate < asOf || (from !== null && from > leaveDate))
}

/** Whether a hazard is ionising radiation (class 放射因素 of the catalogue). */
export function isRadiation(hazardId: HazardId): boolean {
  return hazardId.startsWith('rad-')
}

/** Whether a day lies before the history window: a breach of then is no longer asked for, and a record of then not missed. */
export function isHistory({ asOf, historyMonths }: RuleContext, day: IsoDate): boolean {
  return addMonths(day, historyMonths) < asOf
}
