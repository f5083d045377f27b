/** What the officer arranges with the clinic: lists, results, notices, and what a result asks for. */
import { completeRecord } from '#shared/entities/facts.ts'
import type { Id } from '#shared/entities/common.ts'
import type { BatchReason } from '#shared/entities/exam-batch.ts'
import type { Exam, ExamKind } from '#shared/entities/worker.ts'
import { markNotices, saveResults } from '../../exams.ts'
import { applyMove } from '../../roster-people-moves.ts'
import { newId } from '../../session.ts'
import { hazardsAt, postsOf } from './cast.ts'
import type { Desk } from './desk.ts'

/** Days from sending the list to the examination, and from there to the results: at least and at most. */
const TO_EXAM = 2
const TO_RESULTS = [3, 7] as const

/** Sends persons to the clinic; the results come in by themselves some days later. */
export function examine(desk: Desk, kind: ExamKind, workerIds: readonly Id[], reason: BatchReason): void {
  const { facts, cast } = desk
  const { words } = cast.story
  const clinic = facts.clinics.find(({ name }) => name === words.clinic)
  const draft = desk.save('examBatches', {
    name: `${words.batch[kind] ?? kind} ${desk.day}`,
    clinicId: clinic?.id ?? null,
    plannedOn: desk.dayAfter(TO_EXAM),
    members: workerIds.map((workerId) => ({
      workerId,
      kind,
      hazardIds: hazardsAt(facts, postsOf(facts, workerId, desk.day)),
      reason,
    })),
  })
  desk.save('examBatches', { ...draft, sentOn: desk.day })
  const waiting = desk.chance(...TO_RESULTS)
  desk.after(TO_EXAM, (onDay) => onDay.after(waiting, (later) => receive(later, draft.id, onDay.day)))
}

function receive(desk: Desk, batchId: Id, examDay: Desk['day']): void {
  const batch = desk.session.store.get('examBatches', batchId)
  if (batch === null) return
  const { outcomes, words } = desk.cast.story
  const exams = batch.members.map(({ workerId, kind, hazardIds }): Exam => {
    const key = desk.cast.keyOf(workerId)
    return completeRecord('exams', {
      id: newId(),
      workerId,
      kind,
      date: examDay,
      hazardIds,
      conclusion: (key === null ? undefined : outcomes[key]) ?? 'normal',
      receivedOn: desk.day,
      institution: words.clinic,
    })
  })
  saveResults(desk.session, { batchId, exams, absences: [] })
  for (const { id } of exams) desk.own(id)
  const complete = desk.session.store.get('examBatches', batchId)
  if (complete !== null) desk.save('examBatches', { ...complete, closedOn: desk.day })
}

/** Prints the results of several examinations and has them signed two days later. */
export function tellResults(desk: Desk, examIds: readonly Id[]): void {
  markNotices(desk.session, { examIds, what: 'printedOn', date: desk.day })
  desk.after(2, (later) => void markNotices(later.session, { examIds, what: 'signedOn', date: later.day }))
}

/** Takes somebody off work the clinic found unfit (law 35). */
export function moveAway(desk: Desk, workerId: Id): void {
  const postId = desk.cast.post(desk.cast.story.words.safePost)
  applyMove(desk.session, { move: { is: 'transfer', workerId, postId, on: desk.day } })
}
