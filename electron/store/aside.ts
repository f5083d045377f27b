/** Roster imports and the rows they left aside. Not facts: no rule reads them. */
import type { Database } from 'better-sqlite3'
import type { AsideRow } from '#shared/entities/roster.ts'
import { openTable, type Table } from './table.ts'

export interface ImportBatch {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly fileName: string
  readonly rowsRead: number
  readonly accepted: number
  readonly rejected: number
}

export const openAsideRows = (db: Database): Table<AsideRow> =>
  openTable<AsideRow>(db, 'aside_row', {
    id: 'text',
    batchId: 'text',
    sheet: 'text',
    row: 'number',
    values: 'json',
    problems: 'json',
  })

export const openImportBatches = (db: Database): Table<ImportBatch> =>
  openTable<ImportBatch>(db, 'import_batch', {
    id: 'text',
    at: 'text',
    fileName: 'text',
    rowsRead: 'number',
    accepted: 'number',
    rejected: 'number',
  })
