/** Every kind of record: its table and columns, which follow from the schema, and the records it refers to. */
import { recordSchemas, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { firmProfileSchema, type FirmProfile } from '#shared/entities/firm.ts'
import { columnName, columnsOf, type Columns } from './table.ts'

/** A field that holds the id of another record, or several: a list of ids, or with `each` a list of objects that hold one. */
export interface Reference<T> {
  readonly field: keyof T & string
  readonly each?: string
  readonly list?: true
  readonly to: RecordKind
}

export interface Ledger<T> {
  readonly table: string
  readonly columns: Columns
  readonly references: readonly Reference<T>[]
}

/** The firm's own particulars live in a table of one row with this id. */
export const PROFILE_ID = 'profile'
export type ProfileRow = FirmProfile & { readonly id: typeof PROFILE_ID }

export const profileSchema = firmProfileSchema
export const profileColumns: Columns = { id: 'text', ...columnsOf(firmProfileSchema) }

const references: { readonly [K in RecordKind]?: readonly Reference<RecordOf<K>>[] } = {
  workplaces: [{ field: 'parentId', to: 'workplaces' }],
  posts: [{ field: 'workplaceId', to: 'workplaces' }],
  exposures: [{ field: 'postId', to: 'posts' }],
  assignments: [
    { field: 'workerId', to: 'workers' },
    { field: 'postId', to: 'posts' },
  ],
  exams: [{ field: 'workerId', to: 'workers' }],
  trainings: [{ field: 'workerId', to: 'workers' }],
  surveys: [{ field: 'results', each: 'postId', to: 'posts' }],
  changeEvents: [{ field: 'declarationId', to: 'declarations' }],
  maternities: [{ field: 'workerId', to: 'workers' }],
  resultNotices: [{ field: 'examId', to: 'exams' }],
  examActions: [{ field: 'examId', to: 'exams' }],
  diseaseCases: [
    { field: 'workerId', to: 'workers' },
    { field: 'examId', to: 'exams' },
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
  ppeIssues: [{ field: 'workerId', to: 'workers' }],
  contractors: [{ field: 'postIds', list: true, to: 'posts' }],
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
}

/** `facilityChecks` → `facility_check`. */
function tableName(kind: RecordKind): string {
  return columnName(kind.replace(/ies$/, 'y').replace(/s$/, ''))
}

/** What the store knows of one kind of record. */
export function ledgerOf<K extends RecordKind>(kind: K): Ledger<RecordOf<K>> {
  return { table: tableName(kind), columns: columnsOf(recordSchemas[kind]), references: references[kind] ?? [] }
}
