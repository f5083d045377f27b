/** Which fields of a record hold ids of other records: for the store's checks, and for pickers and names on screen. */
import type { RecordKind, RecordOf } from './facts.ts'

/** A field that holds the id of another record, or several: a list of ids, or with `each` a list of objects that hold one. */
export interface Reference<T> {
  readonly field: keyof T & string
  readonly each?: string
  readonly list?: true
  readonly to: RecordKind
}

const references: { readonly [K in RecordKind]?: readonly Reference<RecordOf<K>>[] } = {
  workplaces: [{ field: 'parentId', to: 'workplaces' }],
  posts: [{ field: 'workplaceId', to: 'workplaces' }],
  exposures: [{ field: 'postId', to: 'posts' }],
  assignments: [
    { field: 'workerId', to: 'workers' },
    { field: 'postId', to: 'posts' },
  ],
  exams: [{ field: 'workerId', to: 'workers' }],
  trainings: [
    { field: 'workerId', to: 'workers' },
    { field: 'sessionId', to: 'trainingSessions' },
  ],
  trainingSessions: [{ field: 'seats', each: 'workerId', to: 'workers' }],
  surveys: [{ field: 'results', each: 'postId', to: 'posts' }],
  changeEvents: [{ field: 'declarationId', to: 'declarations' }],
  maternities: [{ field: 'workerId', to: 'workers' }],
  resultNotices: [{ field: 'examId', to: 'exams' }],
  examActions: [{ field: 'examId', to: 'exams' }],
  diseaseCases: [
    { field: 'workerId', to: 'workers' },
    { field: 'examId', to: 'exams' },
  ],
  examBatches: [
    { field: 'clinicId', to: 'clinics' },
    { field: 'members', each: 'workerId', to: 'workers' },
    { field: 'members', each: 'examId', to: 'exams' },
  ],
  copyRequests: [{ field: 'workerId', to: 'workers' }],
  doses: [{ field: 'workerId', to: 'workers' }],
  licences: [{ field: 'workerId', to: 'workers' }],
  appointments: [{ field: 'workerId', to: 'workers' }],
  ruleDocuments: [{ field: 'postId', to: 'posts' }],
  filings: [{ field: 'projectId', to: 'projects' }],
  facilities: [{ field: 'workplaceId', to: 'workplaces' }],
  facilityChecks: [{ field: 'facilityId', to: 'facilities' }],
  safeguards: [{ field: 'workplaceId', to: 'workplaces' }],
  ppeStandards: [{ field: 'postId', to: 'posts' }],
  ppeDeclines: [{ field: 'postId', to: 'posts' }],
  ppeIssues: [
    { field: 'workerId', to: 'workers' },
    { field: 'receiptId', to: 'ppeReceipts' },
  ],
  agreements: [{ field: 'renewsId', to: 'agreements' }],
  contractors: [
    { field: 'postIds', list: true, to: 'posts' },
    { field: 'renewsId', to: 'contractors' },
  ],
  contractNotices: [
    { field: 'workerId', to: 'workers' },
    { field: 'postId', to: 'posts' },
  ],
  postings: [
    { field: 'surveyId', to: 'surveys' },
    { field: 'projectId', to: 'projects' },
  ],
  signs: [{ field: 'postId', to: 'posts' }],
  noticeCards: [{ field: 'postId', to: 'posts' }],
  drills: [{ field: 'planId', to: 'emergencyPlans' }],
  incidents: [
    { field: 'workplaceId', to: 'workplaces' },
    { field: 'workerIds', list: true, to: 'workers' },
  ],
  findings: [
    { field: 'selfCheckId', to: 'selfChecks' },
    { field: 'workplaceId', to: 'workplaces' },
    { field: 'postId', to: 'posts' },
    { field: 'surveyId', to: 'surveys' },
    { field: 'retestSurveyId', to: 'surveys' },
    { field: 'reopenedFromId', to: 'findings' },
  ],
  questionnaires: [{ field: 'postId', to: 'posts' }],
  expenses: [{ field: 'findingId', to: 'findings' }],
  screenings: [{ field: 'postId', to: 'posts' }],
}

/** The references of one kind of record, in the order of its fields. */
export function referencesOf<K extends RecordKind>(kind: K): readonly Reference<RecordOf<K>>[] {
  return references[kind] ?? []
}
