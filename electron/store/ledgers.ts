/** One entry per kind of record: its table, its columns, and the records it refers to. To add one, see README.md. */
import type { z } from 'zod'
import { recordSchemas, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { firmProfileSchema, type FirmProfile } from '#shared/entities/firm.ts'
import type { Columns } from './table.ts'

/** A field that holds the id of another record; `each` when it stands inside a list of objects. */
interface Reference<T> {
  readonly field: keyof T & string
  readonly each?: string
  readonly to: RecordKind
}

export interface Ledger<T> {
  readonly table: string
  readonly schema: z.ZodType<T>
  readonly columns: Columns<T>
  readonly references: readonly Reference<T>[]
}

/** The firm's own particulars live in a table of one row with this id. */
export const PROFILE_ID = 'profile'
export type ProfileRow = FirmProfile & { readonly id: typeof PROFILE_ID }

export const profileSchema = firmProfileSchema
export const profileColumns: Columns<ProfileRow> = {
  id: 'text',
  name: 'text',
  uscc: 'text',
  divisionCode: 'text',
  registeredAddress: 'text',
  workAddress: 'text',
  industryCode: 'text',
  registrationType: 'text',
  staff: 'number',
  revenue: 'number',
  assets: 'number',
  secretUnit: 'flag',
  hasUnion: 'flag',
  filler: 'json',
  legalRepresentative: 'json',
  principal: 'json',
  healthManager: 'json',
  diseaseTotal: 'number',
  hazardSince: 'text',
  confirmedRiskClass: 'text',
  products: 'json',
  materials: 'json',
  processes: 'json',
  shifts: 'text',
  plan: 'json',
  demo: 'flag',
}

export const ledgers: { readonly [K in RecordKind]: Ledger<RecordOf<K>> } = {
  workplaces: {
    table: 'workplace',
    schema: recordSchemas.workplaces,
    columns: { id: 'text', name: 'text', parentId: 'text' },
    references: [{ field: 'parentId', to: 'workplaces' }],
  },
  posts: {
    table: 'post',
    schema: recordSchemas.posts,
    columns: { id: 'text', workplaceId: 'text', name: 'text', task: 'text' },
    references: [{ field: 'workplaceId', to: 'workplaces' }],
  },
  exposures: {
    table: 'exposure',
    schema: recordSchemas.exposures,
    columns: {
      id: 'text',
      postId: 'text',
      hazardId: 'text',
      hoursPerDay: 'number',
      daysPerWeek: 'number',
      mode: 'text',
      controls: 'json',
      ppe: 'json',
      level: 'json',
      levelSource: 'text',
      grade: 'text',
      since: 'text',
      source: 'text',
    },
    references: [{ field: 'postId', to: 'posts' }],
  },
  workers: {
    table: 'worker',
    schema: recordSchemas.workers,
    columns: {
      id: 'text',
      name: 'text',
      idCard: 'text',
      sex: 'text',
      birthDate: 'text',
      kind: 'text',
      employer: 'text',
      phone: 'text',
      hireDate: 'text',
      leaveDate: 'text',
      note: 'text',
    },
    references: [],
  },
  assignments: {
    table: 'assignment',
    schema: recordSchemas.assignments,
    columns: { id: 'text', workerId: 'text', postId: 'text', from: 'text', to: 'text' },
    references: [
      { field: 'workerId', to: 'workers' },
      { field: 'postId', to: 'posts' },
    ],
  },
  exams: {
    table: 'exam',
    schema: recordSchemas.exams,
    columns: {
      id: 'text',
      workerId: 'text',
      kind: 'text',
      date: 'text',
      hazardIds: 'json',
      conclusion: 'text',
      institution: 'text',
      reportNumber: 'text',
    },
    references: [{ field: 'workerId', to: 'workers' }],
  },
  trainings: {
    table: 'training',
    schema: recordSchemas.trainings,
    columns: {
      id: 'text',
      trainee: 'text',
      workerId: 'text',
      kind: 'text',
      date: 'text',
      hours: 'number',
      passed: 'flag',
      provider: 'text',
    },
    references: [{ field: 'workerId', to: 'workers' }],
  },
  surveys: {
    table: 'survey',
    schema: recordSchemas.surveys,
    columns: {
      id: 'text',
      kind: 'text',
      date: 'text',
      receivedOn: 'text',
      institution: 'text',
      reportNumber: 'text',
      results: 'json',
    },
    references: [{ field: 'results', each: 'postId', to: 'posts' }],
  },
  declarations: {
    table: 'declaration',
    schema: recordSchemas.declarations,
    columns: {
      id: 'text',
      kind: 'text',
      date: 'text',
      year: 'number',
      reason: 'text',
      receiptNumber: 'text',
      receiptDate: 'text',
      authority: 'text',
    },
    references: [],
  },
  changeEvents: {
    table: 'change_event',
    schema: recordSchemas.changeEvents,
    columns: { id: 'text', kind: 'text', date: 'text', note: 'text', declarationId: 'text' },
    references: [{ field: 'declarationId', to: 'declarations' }],
  },
}

/** The records of a firm by kind; `Facts` without the profile. */
export type Records = { readonly [K in RecordKind]: readonly RecordOf<K>[] }

/** Kinds in the order of the exchange document. */
export const RECORD_KINDS = [
  'workplaces',
  'posts',
  'exposures',
  'workers',
  'assignments',
  'exams',
  'trainings',
  'surveys',
  'declarations',
  'changeEvents',
] as const satisfies readonly RecordKind[]
