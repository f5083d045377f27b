/** What forbids letting somebody go: a case still under diagnosis (law 55, EX-35), exposed work without an exam on leaving (law 35, EX-19). */
import type { PersonRefusal } from './assignments.ts'
import type { DueItem } from './explanation.ts'
import { ruleContext } from './rule-context.ts'
import { CASE_RULES, DISMISSAL } from './rules/cases.ts'
import { EXAM_RULES } from './rules/exams.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'

const LEAVING = 'exam.leaving'
const FORBIDDING_RULES = [...CASE_RULES, ...EXAM_RULES].filter(({ id }) => id === DISMISSAL || id === LEAVING)

/**
 * The first thing that forbids it, or null. `facts` are as they would stand; the rules of the due list judge the leavers as if
 * nobody else were there. An exam that can still be made before the last day forbids nothing yet: the due list asks for it.
 */
export function leavingObstacle(
  facts: Facts,
  reference: Reference,
  leavers: readonly Worker[],
  today: IsoDate,
): PersonRefusal | null {
  const ids = new Set(leavers.map(({ id }) => id))
  const context = ruleContext({ ...facts, workers: leavers }, reference, today)
  const cases = new Map(facts.diseaseCases.map(({ id, workerId }) => [id, workerId]))
  for (const item of FORBIDDING_RULES.flatMap((rule) => rule.evaluate(context))) {
    const workerId = item.rule === LEAVING ? item.subject.id : cases.get(item.subject.id)
    const refusal = workerId !== undefined && ids.has(workerId) ? refusalOf(item) : null
    if (refusal !== null) return refusal
  }
  return null
}

/** The clause an item rests on first, as the sentence names it. */
function clauseOf({ explanation }: DueItem): string {
  const [basis] = explanation.basis
  return basis === undefined ? '' : [basis.document, basis.clause].filter(Boolean).join(' ')
}

function refusalOf(item: DueItem): PersonRefusal | null {
  const { rule, subject, status, dueDate } = item
  const params = { name: subject.name, clause: clauseOf(item) }
  // The item has a day only where somebody leaves within the protected time.
  if (rule === DISMISSAL) return dueDate === null ? null : { code: 'worker.leavesUnderDiagnosis', params }
  return status === 'overdue' ? { code: 'worker.leavesUnexamined', params: { ...params, end: dueDate ?? '' } } : null
}
