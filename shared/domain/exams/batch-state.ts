/** 体检批次: planned → sent to the clinic → closed. Which change is allowed, and what has to be on record first. Pure. */
import type { Facts } from '#shared/entities/facts.ts'
import type { BatchMember, ExamBatch } from '#shared/entities/exam-batch.ts'

/** Each has a sentence, `reason.batch.<refusal>` in the texts of errors. */
export type BatchRefusal =
  | 'transition'
  | 'noMembers'
  | 'noClinic'
  | 'noDay'
  | 'twice'
  | 'nothingToExamine'
  | 'foreignExam'
  | 'bothResultAndAbsence'
  | 'membersFixed'
  | 'notSent'
  | 'resultsOpen'
  | 'daysReversed'

export type BatchState = 'planned' | 'sent' | 'closed'

export function batchState({ sentOn, closedOn }: Pick<ExamBatch, 'sentOn' | 'closedOn'>): BatchState {
  if (closedOn !== null) return 'closed'
  return sentOn === null ? 'planned' : 'sent'
}

/** Whether nothing is awaited of a member any more: a result, or the reason why there is none. */
export function isSettled({ examId, absence }: BatchMember): boolean {
  return examId !== null || absence !== null
}

const keyOf = ({ workerId, kind }: BatchMember) => `${workerId} ${kind}`

/** Every reason why `after` may not take the place of `before` (null: a new batch); none when it may. */
export function batchRefusals(
  before: ExamBatch | null,
  after: ExamBatch,
  { exams }: Pick<Facts, 'exams'>,
): BatchRefusal[] {
  const { members, sentOn, closedOn, clinicId, plannedOn } = after
  const foreign = members.some(({ examId, workerId }) => {
    const exam = examId === null ? undefined : exams.find(({ id }) => id === examId)
    return exam !== undefined && exam.workerId !== workerId
  })
  const sent = sentOn !== null
  const reasons: (BatchRefusal | false)[] = [
    before !== null && stepsBack(before, after) && 'transition',
    new Set(members.map(keyOf)).size < members.length && 'twice',
    members.some(examinesNothing) && 'nothingToExamine',
    foreign && 'foreignExam',
    members.some(({ examId, absence }) => examId !== null && absence !== null) && 'bothResultAndAbsence',
    sent && members.length === 0 && 'noMembers',
    sent && clinicId === null && 'noClinic',
    sent && plannedOn === null && 'noDay',
    before !== null && before.sentOn !== null && leavesOut(before, after) && 'membersFixed',
    closedOn !== null && !sent && 'notSent',
    closedOn !== null && !members.every(isSettled) && 'resultsOpen',
    closedOn !== null && sent && closedOn < sentOn && 'daysReversed',
  ]
  return reasons.filter((reason) => reason !== false)
}

/** What was sent stays sent, what was closed stays closed. */
function stepsBack(before: ExamBatch, after: ExamBatch): boolean {
  return (before.sentOn !== null && after.sentOn === null) || (before.closedOn !== null && after.closedOn === null)
}

/** Whoever was on the list the clinic has stays on it; who did not come has a reason instead. */
function leavesOut(before: ExamBatch, after: ExamBatch): boolean {
  const left = new Set(after.members.map(keyOf))
  return before.members.some((member) => !left.has(keyOf(member)))
}

/** A re-check has the items of its notice, the rest the items of a factor or of special work. */
function examinesNothing({ kind, hazardIds, specialWork }: BatchMember): boolean {
  return kind !== 'recheck' && hazardIds.length === 0 && specialWork.length === 0
}
