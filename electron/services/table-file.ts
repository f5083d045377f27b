/** A list as a file somebody keeps or hands over. */
import type { SheetFormat } from '#shared/api/due.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { translator, type Language, type Translate } from '#shared/i18n/index.ts'
import type { Table } from '../sheets/export/table.ts'
import { CONTENT_TYPES, writeTable } from '../sheets/export/write-table.ts'
import type { Session } from './session.ts'

interface Asked {
  readonly format: SheetFormat
  readonly language: Language
}

/** A table as a file under a name of its own, without its extension. */
export async function tableFile(table: Table, format: SheetFormat, name: string): Promise<File> {
  const bytes = await writeTable(table, format)
  return new File([new Uint8Array(bytes)], `${name}.${format}`, { type: CONTENT_TYPES[format] })
}

/** A table as a file named after firm, list and day; the list is called as its sheet is, unless it is `called` otherwise. */
export function firmTableFile(
  { store }: Session,
  table: Table,
  { format, language }: Asked,
  called = table.sheetName,
): Promise<File> {
  const { asOf } = table
  const name = translator(language, 'ui')('ledger.export.file', { firm: store.profile().name, ledger: called, asOf })
  return tableFile(table, format, name)
}

/** What stands on the second sheet: the day, how many rows there are, and what else a reader must know. */
export function listNotes(
  t: Translate,
  asOf: IsoDate,
  rows: number,
  more: Table['notes']['lines'] = [],
): Table['notes'] {
  return {
    sheetName: t('ledger.export.notes'),
    lines: [[t('asOf.label'), asOf], [t('ledger.export.rows'), String(rows)], ...more],
  }
}
