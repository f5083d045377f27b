/** EX-03: examinations for special work before and during it (G188 chapter 9); screens are recommended only. */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, latest, plusDays, plusMonths, yesterday } from './calendar.ts'
import { type Answer, binds, dated, type Item, MISSING, SETTLED, together } from './status.ts'

type Exam = Facts['exams'][number]
type Work = Facts['posts'][number]['specialWork'][number]

/** Months between two examinations; 9.1–9.4 of 2025 and 9.1–9.3, 9.6 of 2014 give the same. */
const MONTHS: Readonly<Partial<Record<Work, number>>> = {
  electrical: 24,
  height: 12,
  pressureVessel: 24,
  drivingSmall: 24,
  drivingLarge: 12,
}
const FREE_DAYS = 30
const END = '9999-12-31'

interface Stint {
  /** First day; null when one of the beginnings is not recorded. */
  readonly from: Day | null
  readonly to: Day
  /** Last day of the stint before, after a longer break. */
  readonly before: Day | null
}

/** Stints of a kind of work that are not over; short breaks are none, and what was to begin after leaving never begins. */
function openStints(facts: Facts, worker: Facts['workers'][number], work: Work, asOf: Day): Stint[] {
  const leaves: Day = worker.leaveDate ?? END
  const rows = facts.assignments
    .filter(({ workerId }) => workerId === worker.id)
    .filter(({ postId }) => facts.posts.some((post) => post.id === postId && post.specialWork.includes(work)))
    .map(({ from, to }) => ({ from, to: to !== null && to < leaves ? to : leaves }))
    .filter(({ from }) => from === null || from <= leaves)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const stints: { from: Day | null; to: Day; before: Day | null }[] = []
  for (const { from, to } of rows) {
    const last = stints.at(-1)
    if (last !== undefined && (last.to === END || from === null || from <= plusDays(last.to, FREE_DAYS + 1)))
      last.to = latest([last.to, to]) ?? to
    else stints.push({ from, to, before: last?.to ?? null })
  }
  return stints.filter(({ to }) => to >= asOf)
}

function examsOf(facts: Facts, workerId: string, work: Work): Exam[] {
  return facts.exams.filter(
    (exam) => exam.workerId === workerId && exam.specialWork.includes(work) && exam.items.length === 0,
  )
}

/** As EX-01, the records of the firm being its exams for special work. */
function beforeWork(facts: Facts, exams: readonly Exam[], { from, before }: Stint, asOf: Day): Answer {
  if (from === null) return MISSING
  const days: Day[] = exams
    .filter(({ kind, date }) => kind === 'preJob' && date >= (before ?? date))
    .map(({ date }) => date)
  if (days.some((day) => day < from)) return SETTLED
  if (days.includes(from)) return MISSING
  const deadline = yesterday(from)
  if (from > asOf) return dated(deadline, asOf)
  if (asOf <= plusMonths(from, 12)) return { status: 'overdue', dueDate: deadline }
  if (exams.some(({ date }) => date > from)) return SETTLED
  const kept = facts.exams.some(({ specialWork, date }) => specialWork.length > 0 && date <= from)
  return kept ? { status: 'overdue', dueDate: deadline } : MISSING
}

function during(exams: readonly Exam[], months: number, asOf: Day): Answer {
  const base = latest(exams.filter(({ kind }) => kind === 'preJob' || kind === 'inService').map(({ date }) => date))
  return base === null ? MISSING : dated(plusMonths(base, months), asOf)
}

export function specialWorkItems(facts: Facts, asOf: Day): Item[] {
  return facts.workers.flatMap((worker): Item[] => {
    const before: Answer[] = []
    const now: Answer[] = []
    for (const [work, months] of Object.entries(MONTHS)) {
      const kind = facts.posts.flatMap(({ specialWork }) => specialWork).find((entry) => entry === work)
      if (kind === undefined) continue
      const exams = examsOf(facts, worker.id, kind)
      for (const stint of openStints(facts, worker, kind, asOf)) {
        before.push(beforeWork(facts, exams, stint, asOf))
        if (stint.from === null || stint.from <= asOf) now.push(during(exams, months, asOf))
      }
    }
    const subject = `worker/${worker.id}`
    return [
      ...(before.length === 0 ? [] : [['exam.specialPreJob', subject, binds(together(before))] as const]),
      ...(now.length === 0 ? [] : [['exam.specialInService', subject, binds(together(now))] as const]),
    ]
  })
}
