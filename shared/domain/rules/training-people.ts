/** Who stands on which post, as both parts of D41 need it: 专门培训 and training after a change. */
import type { RuleContext } from '../rule-context.ts'
import { isOver } from './applies.ts'
import { healthIndex } from './health-index.ts'
import type { Id } from '#shared/entities/common.ts'
import type { Assignment } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** Names shown in a step; the rest are counted. */
export const NAMES_SHOWN = 10

/** The first names in one text. */
export function namesOf(context: RuleContext, ids: readonly Id[]): string {
  const { workers } = healthIndex(context)
  const shown = ids.slice(0, NAMES_SHOWN).map((id) => workers.get(id)?.name ?? id)
  return shown.join('、') + (ids.length > shown.length ? '…' : '')
}

/** Exposures by post that have begun by the day. */
export function exposuresByPost(context: RuleContext): ReadonlyMap<Id, readonly Exposure[]> {
  const begun = context.facts.exposures.filter(({ since }) => since === null || since <= context.asOf)
  return Map.groupBy(begun, ({ postId }) => postId)
}

/** Who stands on a post on the day or is going to, and since when. */
export function openAssignmentsByPost({ facts, asOf }: RuleContext): ReadonlyMap<Id, readonly Assignment[]> {
  const workers = new Map(facts.workers.map((worker) => [worker.id, worker]))
  const open = facts.assignments.filter((assignment) => {
    const worker = workers.get(assignment.workerId)
    return worker !== undefined && !isOver(asOf, worker, assignment)
  })
  return Map.groupBy(open, ({ postId }) => postId)
}

/** Who stands on a post on the day, and since when. */
export function assignmentsByPost(context: RuleContext): ReadonlyMap<Id, readonly Assignment[]> {
  return Map.groupBy([...context.presence.assignmentsOf.values()].flat(), ({ postId }) => postId)
}
