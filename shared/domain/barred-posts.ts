/** Posts a person may not be put on: what no minor may do, and what a contraindication bars from (law 35 and 38; EX-37, EX-38, EX-50). */
import { isoDateOrNull, later } from './dates.ts'
import type { DueItem } from './explanation.ts'
import { ruleContext } from './rule-context.ts'
import { recordsOf } from './returners.ts'
import { CONTRAINDICATION, CONTRAINDICATION_RULES } from './rules/contraindications.ts'
import { MINOR, PROTECTED_RULES } from './rules/protected-people.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Assignment } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'

/** What bars a person, and the due item that would stand there if the post were held all the same. */
export type Bar =
  | { readonly by: 'minor'; readonly item: DueItem }
  | { readonly by: 'contraindication'; readonly exam: IsoDate; readonly item: DueItem }

const BARRING_RULES = [...PROTECTED_RULES, ...CONTRAINDICATION_RULES].filter(
  ({ id }) => id === MINOR || id === CONTRAINDICATION,
)

/**
 * By person, what bars from assignments about to be written, one for each person at most. The rules of the due list judge the
 * people as if they held nothing else, once for everybody who begins on the same day. A day that is over is history: an assignment
 * that ended bars nobody, nor does an exam made after the first day on the post; the due list speaks of that.
 */
export function barsTo(
  facts: Facts,
  reference: Reference,
  assignments: readonly Assignment[],
  today: IsoDate,
): ReadonlyMap<Id, readonly Bar[]> {
  const begun = (assignment: Assignment) => assignment.from ?? today
  const open = assignments.filter(({ to }) => to === null || to >= today)
  const bars = new Map<Id, readonly Bar[]>()
  for (const [day, group] of Map.groupBy(open, (assignment) => later(begun(assignment), today))) {
    const starts = new Map(group.map((assignment) => [assignment.workerId, begun(assignment)]))
    const context = ruleContext(onlyThese(facts, group), reference, day)
    const items = BARRING_RULES.flatMap((rule) => rule.evaluate(context))
    for (const [workerId, own] of Map.groupBy(items, ({ subject }) => subject.id)) {
      const start = starts.get(workerId)
      const found = start === undefined ? [] : own.flatMap((item) => barOf(item, start))
      if (found.length > 0) bars.set(workerId, found)
    }
  }
  return bars
}

/**
 * The firm with nobody but these people, and nothing of them but what the rules here read. What was found in an earlier service
 * bars whoever comes back, until a later exam before work lifts it.
 */
function onlyThese(facts: Facts, assignments: readonly Assignment[]): Facts {
  const ids = new Set(assignments.map(({ workerId }) => workerId))
  const workers = facts.workers.filter(({ id }) => ids.has(id))
  const nowOf = new Map(
    workers.flatMap((worker) => recordsOf(facts.workers, worker).map(({ id }) => [id, worker.id] as const)),
  )
  return {
    ...facts,
    workers,
    assignments,
    exams: facts.exams.flatMap((exam) => {
      const workerId = nowOf.get(exam.workerId)
      return workerId === undefined ? [] : [{ ...exam, workerId }]
    }),
    trainings: [],
    surveys: [],
    declarations: [],
    changeEvents: [],
  }
}

function barOf(item: DueItem, start: IsoDate): Bar[] {
  if (item.rule === MINOR) return [{ by: 'minor', item }]
  const exam = examKnownOn(item, start)
  return exam === null ? [] : [{ by: 'contraindication', exam, item }]
}

/** The day of the latest exam an item cites, up to a day. */
function examKnownOn({ explanation }: DueItem, day: IsoDate): IsoDate | null {
  const exams = explanation.inputs.filter(
    ({ kind, field, value }) => kind === 'exams' && field === 'date' && value <= day,
  )
  const last = exams.toSorted((a, b) => (a.value < b.value ? -1 : 1)).at(-1)
  return last === undefined ? null : isoDateOrNull(last.value)
}
