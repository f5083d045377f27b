/** 体检: who is due, the list a clinic is given, results typed in, what follows them, notices, coverage, cases. */
import { newestFirst } from '#shared/entities/newest-first.ts'
import { AppError } from '#shared/api/errors.ts'
import type {
  BatchSummary,
  CaseAnswer,
  ClinicListAnswer,
  CoverageAnswer,
  ExamCandidate,
  FollowUpAnswer,
  IncidentAnswer,
  LeaverAnswer,
  NoticeAnswer,
} from '#shared/api/exam-work.ts'
import { batchState } from '#shared/domain/exams/batch-state.ts'
import { examCandidates } from '#shared/domain/exams/candidates.ts'
import { caseViews } from '#shared/domain/exams/case-steps.ts'
import { type ClinicList, clinicList } from '#shared/domain/exams/clinic-list.ts'
import { examCoverage } from '#shared/domain/exams/coverage.ts'
import { followUps } from '#shared/domain/exams/follow-up.ts'
import { incidentViews } from '#shared/domain/exams/incidents.ts'
import { lastEnd, leavers } from '#shared/domain/exams/leavers.ts'
import { noticeRows } from '#shared/domain/exams/notices.ts'
import { conclusionsOn, recheckUntil } from '#shared/domain/exams/result-state.ts'
import { itemsById } from '#shared/domain/exams/steps.ts'
import { earlier } from '#shared/domain/dates.ts'
import { type RuleContext, ruleContext } from '#shared/domain/rule-context.ts'
import { knownOn } from '#shared/domain/rules/health-index.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { BatchMember, ExamBatch } from '#shared/entities/exam-batch.ts'
import { completeRecord, type Facts } from '#shared/entities/facts.ts'
import type { DiseaseCase } from '#shared/entities/health.ts'
import type { Exam } from '#shared/entities/worker.ts'
import { renderMessage, renderValue } from '#shared/i18n/index.ts'
import type { Reference } from '#shared/reference/types.ts'
import { allDueItems, type Question } from './due.ts'
import { checkChange } from './record-checks.ts'
import { change, newId, type Session } from './session.ts'

interface Prepared {
  readonly asOf: IsoDate
  readonly reference: Reference
  readonly context: RuleContext
}

/** The last day asked about, per state of the facts. */
const lastPrepared = new WeakMap<Facts, Prepared>()

/** The facts of a day with their look-ups; made once for the same facts, day and packs. */
export function contextOf({ store, engine }: Session, asOf: IsoDate): RuleContext {
  const facts = store.facts()
  const { reference } = engine
  const known = lastPrepared.get(facts)
  if (known?.asOf === asOf && known.reference === reference) return known.context
  const context = ruleContext(facts, reference, asOf)
  lastPrepared.set(facts, { asOf, reference, context })
  return context
}

/** Everybody who could stand on a batch, those with a visit due within some days first. */
export function listCandidates(
  session: Session,
  { asOf, language, within }: Question & { readonly within: number },
): ExamCandidate[] {
  const context = contextOf(session, asOf)
  const workers = new Map(context.facts.workers.map((worker) => [worker.id, worker]))
  const postOf = postNamesOf(context)
  return examCandidates(context, allDueItems(session, asOf), within).map(({ hazardIds, ...candidate }) => ({
    ...candidate,
    name: workers.get(candidate.workerId)?.name ?? '',
    post: postOf(candidate.workerId),
    hazards: hazardIds.map((id) => ({ id, name: renderValue(context.hazardName(id), language) })),
    specialWork: [...candidate.specialWork],
    dueIds: [...candidate.dueIds],
  }))
}

/** Names of the posts a person holds on the day, or of the one recorded last. */
export function postNamesOf(context: RuleContext): (workerId: Id) => string {
  const last = new Map(context.facts.assignments.map(({ workerId, postId }) => [workerId, postId]))
  return (workerId) => {
    const held = context.presence.assignmentsOf.get(workerId)?.map(({ postId }) => postId)
    const posts = held ?? [last.get(workerId)].filter((id) => id !== undefined)
    return [...new Set(posts)].map((id) => context.postName(id)).join('、')
  }
}

export function listBatches({ store }: Session): BatchSummary[] {
  const { examBatches, clinics } = store.facts()
  const clinicName = new Map(clinics.map(({ id, name }) => [id, name]))
  // One without a day is still being planned: it stands on top.
  return newestFirst(examBatches, ({ plannedOn }) => plannedOn ?? '9999').map((batch): BatchSummary => ({
    id: batch.id,
    name: batch.name,
    clinic: batch.clinicId === null ? null : (clinicName.get(batch.clinicId) ?? null),
    plannedOn: batch.plannedOn,
    sentOn: batch.sentOn,
    closedOn: batch.closedOn,
    state: batchState(batch),
    people: batch.members.length,
    results: batch.members.filter(({ examId }) => examId !== null).length,
    absent: batch.members.filter(({ absence }) => absence !== null).length,
  }))
}

/** A batch by its id. Throws `record.notFound`. */
export function batchOf({ store }: Session, id: Id): ExamBatch {
  const batch = store.get('examBatches', id)
  if (batch === null) throw new AppError('record.notFound')
  return batch
}

/** The list of a batch as the domain has it; the file and the screen read the same. */
export function listOfBatch(session: Session, id: Id, asOf: IsoDate): ClinicList & { readonly batch: ExamBatch } {
  const batch = batchOf(session, id)
  return { batch, ...clinicList(contextOf(session, asOf), batch) }
}

/** What the clinic is told of each person of a batch. Throws `record.notFound`. */
export function showList(session: Session, { id, asOf, language }: Question & { readonly id: Id }): ClinicListAnswer {
  const { on, rows, warnings, batch } = listOfBatch(session, id, asOf)
  const { reference } = session.engine
  const memberOf = new Map(batch.members.map((member) => [`${member.workerId} ${member.kind}`, member]))
  return {
    on,
    edition: reference.examEdition(on).edition,
    conclusions: [...conclusionsOn(reference, on)],
    recheckUntil: recheckUntil(reference, on),
    warnings: warnings.map((warning) => renderMessage(warning, language)),
    rows: rows.map(({ content, specialWork, recheckItems, ...row }) => {
      const member = memberOf.get(`${row.workerId} ${row.kind}`)
      return {
        ...row,
        hazards: [...row.hazards, ...specialWork.map((work) => renderValue(`@exam.work.${work}`, language))],
        reason: member?.reason ?? 'chosen',
        items: recheckItems === null ? [...content.items] : [recheckItems],
        contraindications: [...content.contraindications],
        notes: content.notes.map((note) => renderMessage(note, language)),
        sections: content.parts.map(({ section, name }) => `${section} ${name}`),
        examId: member?.examId ?? null,
        absence: member?.absence ?? null,
      }
    }),
  }
}

interface TypedResults {
  readonly batchId: Id
  readonly exams: readonly Exam[]
  readonly absences: readonly Pick<BatchMember, 'workerId' | 'kind' | 'absence'>[]
  readonly suspicions?: readonly { readonly examId: Id; readonly disease: string }[]
}

/**
 * Saves results typed in, one for each member at most, and the reasons of those who did not come.
 * A suspicion whose disease is named opens its case. Throws `record.notFound`, `exam.refused`, `batch.refused`, `case.refused`,
 * `record.*`; nothing is then written.
 */
export function saveResults(
  { store, engine }: Session,
  { batchId, exams, absences, suspicions = [] }: TypedResults,
): { saved: number } {
  const facts = store.facts()
  const batch = store.get('examBatches', batchId)
  if (batch === null) throw new AppError('record.notFound')
  for (const exam of exams) checkChange('exams', null, exam, () => facts, engine.reference)
  const members = withAbsences(withResults(batch.members, exams), absences)
  const world = {
    ...facts,
    exams: [...facts.exams.filter(({ id }) => exams.every((exam) => exam.id !== id)), ...exams],
  }
  checkChange('examBatches', batch, { ...batch, members }, () => world, engine.reference)
  const cases = suspicions.map((suspicion) => caseOf(suspicion, exams, facts.diseaseCases))
  for (const { before, after } of cases) checkChange('diseaseCases', before, after, () => world, engine.reference)
  store.transaction(change(engine, 'exams.saveResults'), (write) => {
    for (const exam of exams) write.save('exams', exam)
    for (const { after } of cases) write.save('diseaseCases', after)
    write.save('examBatches', { ...batch, members })
  })
  return { saved: exams.length }
}

/** The case of a suspicion: the one that follows up the exam, or a new one. Throws `exam.refused`. */
function caseOf(
  { examId, disease }: NonNullable<TypedResults['suspicions']>[number],
  exams: readonly Exam[],
  cases: readonly DiseaseCase[],
): { before: DiseaseCase | null; after: DiseaseCase } {
  const exam = exams.find(({ id }) => id === examId)
  if (exam?.conclusion !== 'suspected')
    throw new AppError('exam.refused', { reason: '@reason.exam.diseaseWithoutSuspicion' })
  const before = cases.find((found) => found.examId === examId) ?? null
  if (before !== null) return { before, after: { ...before, disease } }
  const { workerId, receivedOn } = exam
  const fresh = { id: newId(), workerId, examId, disease, suspectedOn: knownOn(exam), receivedOn }
  return { before, after: completeRecord('diseaseCases', fresh) }
}

/** Members with the results that are theirs: same person, same kind. */
export function withResults(members: readonly BatchMember[], exams: readonly Exam[]): BatchMember[] {
  const found = new Map(exams.map((exam) => [`${exam.workerId} ${exam.kind}`, exam.id]))
  return members.map((member) => {
    const examId = found.get(`${member.workerId} ${member.kind}`)
    return examId === undefined ? member : { ...member, examId, absence: null }
  })
}

function withAbsences(members: readonly BatchMember[], absences: TypedResults['absences']): BatchMember[] {
  const found = new Map(absences.map((entry) => [`${entry.workerId} ${entry.kind}`, entry.absence]))
  return members.map((member) => {
    const absence = found.get(`${member.workerId} ${member.kind}`)
    return absence === undefined ? member : { ...member, absence }
  })
}

/** Whoever leaves the firm or a factor, those to act on first. */
export function listLeavers(session: Session, { asOf, language }: Question): LeaverAnswer[] {
  const context = contextOf(session, asOf)
  const postOf = postNamesOf(context)
  return leavers(context, allDueItems(session, asOf)).map(({ factors, ...leaver }) => ({
    ...leaver,
    post: postOf(leaver.workerId),
    end: lastEnd(factors),
    opens: factors.map(({ opens }) => opens).reduce(earlier),
    factors: factors.map(({ hazard, words, ...days }) => ({
      ...days,
      hazard: renderValue(hazard, language),
      words: words.map((word) => renderMessage(word, language)),
    })),
  }))
}

/** Every incident with who was exposed, and what each is still owed. */
export function listIncidents(session: Session, { asOf, language }: Question): IncidentAnswer[] {
  return incidentViews(contextOf(session, asOf), itemsById(allDueItems(session, asOf))).map((view) => ({
    ...view,
    hazards: view.hazards.map((name) => renderValue(name, language)),
    people: [...view.people],
  }))
}

export function listFollowUps(session: Session, { asOf, language }: Question): FollowUpAnswer[] {
  const chains = followUps(contextOf(session, asOf), itemsById(allDueItems(session, asOf)))
  return chains.map((chain) => ({
    ...chain,
    hazards: chain.hazards.map((name) => renderValue(name, language)),
    barred: chain.barred.map((name) => renderValue(name, language)),
    steps: [...chain.steps],
  }))
}

export function listNotices(session: Session, { asOf }: Question): NoticeAnswer[] {
  return noticeRows(contextOf(session, asOf), itemsById(allDueItems(session, asOf)))
}

/** Prints or hands over the notices of several results on one day. Throws `notice.refused`, `record.*`; nothing is then written. */
export function markNotices(
  { store, engine }: Session,
  { examIds, what, date }: { readonly examIds: readonly Id[]; what: 'printedOn' | 'signedOn'; date: IsoDate },
): { saved: number } {
  const facts = store.facts()
  const known = new Map(facts.resultNotices.map((notice) => [notice.examId, notice]))
  const notices = [...new Set(examIds)].map((examId) => ({
    ...(known.get(examId) ?? completeRecord('resultNotices', { id: newId(), examId })),
    [what]: date,
  }))
  for (const notice of notices) checkChange('resultNotices', null, notice, () => facts, engine.reference)
  store.transaction(change(engine, `exams.markNotices`), (write) => {
    for (const notice of notices) write.save('resultNotices', notice)
  })
  return { saved: notices.length }
}

/** Coverage from a day up to the day asked about. */
export function listCoverage(
  session: Session,
  { asOf, from }: Question & { readonly from: IsoDate },
): CoverageAnswer[] {
  return examCoverage(contextOf(session, asOf), allDueItems(session, asOf), from).map(({ kind, met, gap }) => ({
    kind,
    met: [...met],
    gap: [...gap],
  }))
}

export function listCases(session: Session, { asOf }: Question): CaseAnswer[] {
  return caseViews(contextOf(session, asOf), itemsById(allDueItems(session, asOf))).map((view) => ({
    ...view,
    steps: [...view.steps],
    alarms: [...view.alarms],
  }))
}
