/** 特殊作业 (GBZ 188, chapter 9): which section a kind of work has, and who does it since when (EX-03). */
import { addDays } from '../dates.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Assignment, Exam, SpecialWork, Worker } from '#shared/entities/worker.ts'
import type { CyclePart, ExamEdition, ExamSection } from '#shared/reference/types.ts'

/** Kinds with a duty; 视屏作业 is recommended only and asks for nothing. */
export type ExaminedWork = Exclude<SpecialWork, 'displayScreen'>

/** The section of a kind of work in one edition. Throws when the pack lacks it: broken data. */
export function workSection(context: RuleContext, work: ExaminedWork, edition: ExamEdition['edition']): ExamSection {
  const section = context.reference.workSection(edition, work)
  if (section === null) throw new Error(`no section for ${work} in ${edition}`)
  return section
}

/** The cycle of a kind of work: the one of its class (a fork lift is a small vehicle), else the section's only one. */
export function workCycle(section: ExamSection, work: ExaminedWork): CyclePart {
  const whole = section.cycle.filter(({ scope }) => scope === 'whole')
  const part = whole.find(({ code }) => code === work) ?? whole.find(({ condition }) => condition === 'default')
  if (part === undefined) throw new Error(`section ${section.section} has no cycle for ${work}`)
  return part
}

/** One stint of a kind of work that is not over: assignments that follow each other without a break. */
export interface WorkStint {
  readonly worker: Worker
  readonly work: ExaminedWork
  readonly assignments: readonly Assignment[]
  /** First day; null when one of the beginnings is not recorded. */
  readonly start: IsoDate | null
  /** Whether it goes on on the day, or is only planned. */
  readonly begun: boolean
}

function isExamined(work: SpecialWork): work is ExaminedWork {
  return work !== 'displayScreen'
}

function endOf({ to }: Assignment, { leaveDate }: Worker): IsoDate | null {
  if (to === null) return leaveDate
  return leaveDate === null || to <= leaveDate ? to : leaveDate
}

/** The assignments that lead up to the last one without a longer break than stints of exposure may have. */
function stintOf(worker: Worker, all: readonly Assignment[], days: number): readonly Assignment[] {
  const sorted = all.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const stint: Assignment[] = []
  for (const assignment of sorted.toReversed()) {
    const after = stint[0]
    const end = endOf(assignment, worker)
    const joins = after === undefined || after.from === null || end === null || after.from <= addDays(end, days + 1)
    if (!joins) break
    stint.unshift(assignment)
  }
  return stint
}

/** Everybody's special work that is not over. */
export function workStints(context: RuleContext): WorkStint[] {
  const { facts, asOf } = context
  const kinds = new Map(
    facts.posts
      .map((post) => [post.id, post.specialWork.filter(isExamined)] as const)
      .filter(([, works]) => works.length > 0),
  )
  if (kinds.size === 0) return []
  const days = ruleNumber(context.reference.rule('exam.interruption', asOf), 'days')
  const byWorker = Map.groupBy(
    facts.assignments.filter(({ postId }) => kinds.has(postId)),
    ({ workerId }) => workerId,
  )
  return facts.workers.flatMap((worker) => {
    const all = byWorker.get(worker.id) ?? []
    return [...new Set(all.flatMap(({ postId }) => kinds.get(postId) ?? []))].flatMap((work) => {
      const stint = stintOf(
        worker,
        all.filter(({ postId }) => kinds.get(postId)?.includes(work)),
        days,
      )
      const open = stint.some((assignment) => (endOf(assignment, worker) ?? asOf) >= asOf)
      if (!open) return []
      const begins = stint.map(({ from }) => from)
      const start = begins.includes(null) ? null : (begins[0] ?? null)
      const begun = start === null || start <= asOf
      return [{ worker, work, assignments: stint, start, begun }]
    })
  })
}

/** Exams of a worker for a kind of work, oldest first. */
export function workExams(context: RuleContext, workerId: Id, work: SpecialWork): readonly Exam[] {
  return (context.examsOf.get(workerId) ?? []).filter(({ specialWork }) => specialWork.includes(work))
}
