/**
 * What was closed on evidence keeps it: which closings rest on what is attached to a record, and on which examination a closed incident
 * rests. Pure; each answer has its sentence `reason.evidence.*`.
 */
import type { AttachmentKind } from '#shared/entities/attachment.ts'
import type { Incident } from '#shared/entities/emergency.ts'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import type { Exam } from '#shared/entities/worker.ts'

export const HELD = ['check', 'finding', 'retest', 'case', 'batch', 'drill', 'incident', 'exam'] as const
export type Held = (typeof HELD)[number]

/** The records closing is asked of; a firm file or its facts. */
export interface Books {
  readonly get: <K extends RecordKind>(kind: K, id: string) => RecordOf<K> | null
  readonly list: <K extends RecordKind>(kind: K) => readonly RecordOf<K>[]
}

/** A closing that rests on a record, and the record that was closed. */
export interface Closing {
  readonly held: Held
  /** What came to the record after this one last changed is not what it was closed on; null: all of it is. */
  readonly by: { readonly kind: RecordKind; readonly id: string } | null
}

type Closings = { readonly [K in RecordKind]?: (record: RecordOf<K>, books: Books) => readonly Closing[] }

const itself = (kind: RecordKind, held: Held, id: string, isClosed: boolean): Closing[] =>
  isClosed ? [{ held, by: { kind, id } }] : []

const CLOSINGS: Closings = {
  selfChecks: ({ id, finished }) => itself('selfChecks', 'check', id, finished),
  findings: ({ id, state }) => itself('findings', 'finding', id, state === 'closed'),
  diseaseCases: ({ id, outcome, observationEndedOn }) =>
    itself('diseaseCases', 'case', id, outcome !== null || observationEndedOn !== null),
  examBatches: ({ id, closedOn }) => itself('examBatches', 'batch', id, closedOn !== null),
  // A drill stands for the duty once it is written up, whenever its photos come; a day alone may be one that is planned.
  drills: ({ summary, filedOn }) => (summary !== null || filedOn !== null ? [{ held: 'drill', by: null }] : []),
  incidents: ({ id, closedOn }) => itself('incidents', 'incident', id, closedOn !== null),
  surveys: ({ id: surveyId }, { list }) =>
    list('findings').flatMap(({ id, state, retestSurveyId }) =>
      itself('findings', 'retest', id, state === 'closed' && retestSurveyId === surveyId),
    ),
  exams: (exam, { list }) =>
    list('incidents').flatMap((incident) => itself('incidents', 'exam', incident.id, answers(exam, incident))),
}

/** Every closing that rests on what is attached to a record. */
export function closingsOn(kind: AttachmentKind, id: string, books: Books): readonly Closing[] {
  return kind === 'materials' ? [] : closingsOnRecord(kind, id, books)
}

function closingsOnRecord<K extends RecordKind>(kind: K, id: string, books: Books): readonly Closing[] {
  const closings: Closings[K] = CLOSINGS[kind]
  const record = closings === undefined ? null : books.get(kind, id)
  return closings === undefined || record === null ? [] : closings(record, books)
}

/** Whether an examination is one a closed incident was closed on (`exams/incidents.ts`): of somebody hit, since that day, concluded. */
function answers({ workerId, kind, date, conclusion }: Exam, incident: Incident): boolean {
  const { closedOn, workerIds } = incident
  return (
    closedOn !== null &&
    kind === 'emergency' &&
    conclusion !== null &&
    date >= incident.date &&
    workerIds.includes(workerId)
  )
}

/** Whether an examination that changed or went leaves a closed incident without one for somebody who was hit. */
export function leavesUnexamined(before: Exam, { list }: Books): boolean {
  const touched = list('incidents').filter((incident) => answers(before, incident))
  if (touched.length === 0) return false
  const exams = list('exams')
  return touched.some((incident) =>
    exams.every((exam) => exam.workerId !== before.workerId || !answers(exam, incident)),
  )
}
