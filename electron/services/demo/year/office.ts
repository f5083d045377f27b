/** The officer of the demo firm: what is done about each duty the due list raises, through the services the screens use. */
import type { DueItem } from '#shared/domain/explanation.ts'
import type { Id } from '#shared/entities/common.ts'
import { examine, moveAway, tellResults } from './clinic.ts'
import { train } from './classroom.ts'
import type { Desk } from './desk.ts'
import { handContractNotice, issueGear } from './papers.ts'
import { declareChange, disclose, mendExceedance, mendFinding, reportIncident } from './works.ts'

type Answer = (desk: Desk, subjects: readonly Id[]) => void

const each =
  (answer: (desk: Desk, id: Id) => void): Answer =>
  (desk, ids) =>
    ids.forEach((id) => answer(desk, id))

/** What is done about the items of a rule that stand open. A rule without an answer stays open, and the list says why. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'exam.preJob': (desk, ids) => examine(desk, 'preJob', ids, 'joiner'),
  'exam.inService': (desk, ids) => examine(desk, 'inService', ids, 'due'),
  'exam.leaving': (desk, ids) => examine(desk, 'leaving', ids, 'leaver'),
  'health.emergencyExam': each((desk, id) => {
    const incident = desk.session.store.get('incidents', id)
    if (incident !== null) examine(desk, 'emergency', incident.workerIds, 'incident')
  }),
  'health.resultNotice': (desk, ids) => tellResults(desk, ids),
  'health.contraindication': each(moveAway),
  'training.preJob': (desk, ids) => train(desk, 'first', ids),
  'training.inService': (desk, ids) => train(desk, 'refresher', ids),
  'training.change': each((desk, id) => train(desk, 'special', peopleAt(desk, desk.cast.postsOfChange(id)))),
  'informing.contract': each(handContractNotice),
  'files.copy': each((desk, id) => {
    const request = desk.session.store.get('copyRequests', id)
    if (request !== null) desk.save('copyRequests', { ...request, givenOn: desk.day })
  }),
  'workplace.ppeReplacement': (desk, ids) => issueGear(desk, ids),
  'measurement.disclosure': each(disclose),
  'measurement.exceedance': each(mendExceedance),
  'programme.finding': each(mendFinding),
  'declaration.change': each(declareChange),
  'emergency.report': each(reportIncident),
}

/** Days until an answer that takes its time is given again. */
const PATIENCE = 14

/** Goes through the list once: everything open that concerns the story and is not being dealt with already. */
export function attend(desk: Desk, busy: Map<string, Desk['day']>): void {
  const open = desk
    .items()
    .filter(({ status }) => status === 'due' || status === 'overdue' || status === 'missing')
    .filter(({ id, subject }) => desk.owns(subject.id) && (busy.get(id) ?? '') < desk.day)
  for (const [rule, items] of Map.groupBy(open, (item) => item.rule)) {
    const answer = ANSWERS[rule]
    if (answer === undefined) continue
    for (const { id } of items) busy.set(id, desk.dayAfter(waiting(rule)))
    answer(
      desk,
      items.map(({ subject }) => subject.id),
    )
  }
}

/** Findings move a step at each look; an examination or a training is waited for. */
function waiting(rule: DueItem['rule']): number {
  return rule.startsWith('exam.') || rule.startsWith('training.') || rule.startsWith('health.') ? PATIENCE : 0
}

function peopleAt({ day, facts }: Desk, postIds: readonly Id[]): Id[] {
  const held = facts.assignments.filter(
    ({ postId, from, to }) => postIds.includes(postId) && (from ?? '') <= day && (to === null || to >= day),
  )
  return [...new Set(held.map(({ workerId }) => workerId))]
}
