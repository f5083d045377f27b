/** 特殊作业 (GBZ 188, chapter 9): which section a kind of work has, and who does it since when (EX-03). */
import { addDays, later } from '../dates.ts'
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

/** One stint of a kind of work that is not over: assignments that follow each other without a longer break. */
export interface WorkStint {
  readonly worker: Worker
  readonly work: ExaminedWork
  readonly assignments: readonly Assignment[]
  /** First day; null when one of the beginnings is not recorded. */
  readonly start: IsoDate | null
  /** Last day of the stint before, after a longer break: what was examined before it says nothing of this one. */
  readonly endBefore: IsoDate | null
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

interface Row {
  readonly assignment: Assignment
  readonly end: IsoDate | null
}

/** Assignments in order, cut where somebody was away from the work for longer than stints of exposure may be. */
function stintsOf(worker: Worker, all: readonly Assignment[], days: number): Row[][] {
  const stints: Row[][] = []
  let end: IsoDate | null = null
  for (const assignment of all.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const last = stints.at(-1)
    const row = { assignment, end: endOf(assignment, worker) }
    if (last !== undefined && (end === null || assignment.from === null || assignment.from <= addDays(end, days + 1))) {
      last.push(row)
      end = end === null || row.end === null ? null : later(end, row.end)
    } else {
      stints.push([row])
      ;({ end } = row)
    }
  }
  return stints
}

function lastDayOf(rows: readonly Row[]): IsoDate | null {
  const ends = rows.flatMap(({ end }) => end ?? [])
  return ends.length < rows.length ? null : (ends.toSorted().at(-1) ?? null)
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
    const all = (byWorker.get(worker.id) ?? []).filter(
      ({ from }) => from === null || worker.leaveDate === null || from <= worker.leaveDate,
    )
    return [...new Set(all.flatMap(({ postId }) => kinds.get(postId) ?? []))].flatMap((work) => {
      const stints = stintsOf(
        worker,
        all.filter(({ postId }) => kinds.get(postId)?.includes(work)),
        days,
      )
      return stints.flatMap((rows, index) => {
        if ((lastDayOf(rows) ?? asOf) < asOf) return []
        const begins = rows.map(({ assignment }) => assignment.from)
        const start = begins.includes(null) ? null : (begins[0] ?? null)
        const endBefore = lastDayOf(stints[index - 1] ?? [])
        const begun = start === null || start <= asOf
        return [{ worker, work, assignments: rows.map(({ assignment }) => assignment), start, endBefore, begun }]
      })
    })
  })
}

/** Whole exams of a worker for a kind of work, oldest first; one of single items stands in for none (EX-06). */
export function workExams(context: RuleContext, workerId: Id, work: SpecialWork): readonly Exam[] {
  return (context.examsOf.get(workerId) ?? []).filter(
    ({ specialWork, items }) => specialWork.includes(work) && items.length === 0,
  )
}
