/** The persons an item of the due list speaks of. */
import type { Subject } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { healthIndex } from '../rules/health-index.ts'
import type { Id } from '#shared/entities/common.ts'

/** The person a subject is, the one an exam is of, or everybody an incident names who has no emergency exam since. */
export function personsOf(context: RuleContext, { kind, id }: Subject): readonly Id[] {
  const { facts, examsOf } = context
  if (kind === 'worker') return [id]
  if (kind === 'exam') return facts.exams.filter((exam) => exam.id === id).map(({ workerId }) => workerId)
  const incident = facts.incidents.find((found) => kind === 'incident' && found.id === id)
  if (incident === undefined) return []
  return incident.workerIds.filter(
    (workerId) =>
      !(examsOf.get(workerId) ?? []).some((exam) => exam.kind === 'emergency' && exam.date >= incident.date),
  )
}

/** Name of a person, or the identifier of one who is no longer on file. */
export function nameOf(context: RuleContext, workerId: Id): string {
  return healthIndex(context).workers.get(workerId)?.name ?? workerId
}
