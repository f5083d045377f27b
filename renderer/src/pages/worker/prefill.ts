import type { IsoDate } from '#shared/entities/common.ts'
import type { WorkerPage } from '#shared/entities/people.ts'
import type { Ledger } from '../../app/search.ts'

/** What can be recorded of a person from the person's page, in the order of a working life. */
export const RECORDABLE = [
  'exams',
  'trainings',
  'contractNotices',
  'ppeIssues',
  'assignments',
  'doses',
  'maternities',
  'diseaseCases',
  'copyRequests',
] as const satisfies readonly Ledger[]
export type Recordable = (typeof RECORDABLE)[number]

/** What the page knows of a new record: the person, the hazards met now, and which duty it would meet. */
export function prefilled(kind: Recordable, { worker, row, work, steps }: WorkerPage, day: IsoDate): object {
  const workerId = worker.id
  const { hazardIds, postIds } = work
  const isOpen = (step: WorkerPage['steps'][number]['step']) =>
    steps.some((own) => own.step === step && own.items.some(({ status }) => status !== 'ok'))
  switch (kind) {
    case 'exams': {
      const examKind = row.standing === 'left' || isOpen('leavingExam') ? 'leaving' : 'inService'
      return { workerId, hazardIds, kind: isOpen('exam') ? 'preJob' : examKind }
    }
    case 'trainings':
      return { workerId, trainee: 'worker', kind: isOpen('training') ? 'first' : 'refresher' }
    case 'contractNotices':
      return { workerId, postId: postIds.at(-1) ?? null, hazardIds, printedOn: day }
    case 'ppeIssues':
    case 'doses':
    case 'copyRequests':
      return { workerId }
    case 'assignments':
      return { workerId, from: day }
    case 'maternities':
      return { workerId, kind: 'pregnant' }
    case 'diseaseCases':
      return { workerId, suspectedOn: day }
  }
}
