/** Every kind of record: its table and columns, which follow from the schema, and the records it refers to. */
import { remember } from '#shared/domain/remember.ts'
import { recordSchemas, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { firmProfileSchema, type FirmProfile } from '#shared/entities/firm.ts'
import { referencesOf, type Reference } from '#shared/entities/references.ts'
import { columnName, columnsOf, type Columns } from './table.ts'

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

/** `facilityChecks` → `facility_check`, `examBatches` → `exam_batch`. */
function tableName(kind: RecordKind): string {
  return columnName(kind.replace(/ies$/, 'y').replace(/ches$/, 'ch').replace(/s$/, ''))
}

/** Read off the schema once, not for each firm file that is opened. */
const columnsOfKind = remember((kind: RecordKind) => columnsOf(recordSchemas[kind]))

/** What the store knows of one kind of record. */
export function ledgerOf<K extends RecordKind>(kind: K): Ledger<RecordOf<K>> {
  return { table: tableName(kind), columns: columnsOfKind(kind), references: referencesOf(kind) }
}
