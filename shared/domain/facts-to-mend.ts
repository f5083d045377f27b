/** Facts that contradict each other. Reported as data, never swallowed: the engine computes on, a person mends. */
import { type Message, message } from './explanation.ts'
import { impossibleDays } from './impossible-days.ts'
import type { Facts, RecordKind } from '#shared/entities/facts.ts'
import type { Assignment, Exam, Worker } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'

export interface FactToMend {
  /** The record to open; an assignment is mended where its worker is. */
  readonly kind: RecordKind
  readonly id: string
  readonly field: string
  readonly text: Message
}

function ofWorker(worker: Worker): FactToMend[] {
  const mend: FactToMend[] = []
  const { id, name, hireDate, leaveDate, birthDate } = worker
  if (hireDate !== null && leaveDate !== null && leaveDate < hireDate) {
    mend.push({
      kind: 'workers',
      id,
      field: 'leaveDate',
      text: message('mend.leaveBeforeHire', { name, hireDate, leaveDate }),
    })
  }
  if (birthDate !== null && hireDate !== null && hireDate <= birthDate) {
    mend.push({
      kind: 'workers',
      id,
      field: 'hireDate',
      text: message('mend.hireBeforeBirth', { name, hireDate, birthDate }),
    })
  }
  return mend
}

function ofExam(exam: Exam, worker: Worker | undefined, reference: Reference): FactToMend[] {
  const mend: FactToMend[] = []
  const name = worker?.name ?? exam.workerId
  const report = (field: string, key: string, params: Message['params']) =>
    mend.push({ kind: 'exams', id: exam.id, field, text: message(key, { name, exam: exam.date, ...params }) })
  if (worker?.birthDate && exam.date <= worker.birthDate)
    report('date', 'mend.examBeforeBirth', { birthDate: worker.birthDate })
  if (worker?.leaveDate && exam.date > worker.leaveDate && exam.kind !== 'followUp' && exam.kind !== 'leaving') {
    report('date', 'mend.examAfterLeaving', { leaveDate: worker.leaveDate })
  }
  // EX-32: since GBZ 188-2025 a re-check is a notice, no longer a conclusion.
  const { params, validFrom } = reference.rule('exam.conclusions', exam.date)
  if (exam.conclusion === 'recheck' && params['recheck'] === 0)
    report('conclusion', 'mend.recheckConclusion', { from: validFrom ?? '' })
  return mend
}

function ofAssignments(assignments: readonly Assignment[], workers: ReadonlyMap<string, Worker>): FactToMend[] {
  const mend: FactToMend[] = []
  const lastOnPost = new Map<string, Assignment>()
  for (const assignment of assignments.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const worker = workers.get(assignment.workerId)
    const name = worker?.name ?? assignment.workerId
    const key = `${assignment.workerId}/${assignment.postId}`
    const before = lastOnPost.get(key)
    if (before && (before.to === null || assignment.from === null || before.to >= assignment.from)) {
      mend.push({ kind: 'workers', id: assignment.workerId, field: 'from', text: message('mend.overlap', { name }) })
    }
    lastOnPost.set(key, assignment)
    if (worker?.leaveDate && assignment.from !== null && assignment.from > worker.leaveDate) {
      const params = { name, from: assignment.from, leaveDate: worker.leaveDate }
      mend.push({
        kind: 'workers',
        id: assignment.workerId,
        field: 'from',
        text: message('mend.assignedAfterLeaving', params),
      })
    }
  }
  return mend
}

/** Everything in the facts that cannot be true together. */
export function factsToMend(facts: Facts, reference: Reference): FactToMend[] {
  const workers = new Map(facts.workers.map((worker) => [worker.id, worker]))
  return [
    ...facts.workers.flatMap(ofWorker),
    ...ofAssignments(facts.assignments, workers),
    ...facts.exams.flatMap((exam) => ofExam(exam, workers.get(exam.workerId), reference)),
    ...impossibleDays(facts),
  ]
}
