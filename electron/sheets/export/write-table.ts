/** Writes a table as a file people open in WPS, Excel or LibreOffice. */
import Papa from 'papaparse'
import type { SheetFormat } from '#shared/api/due.ts'
import { inThread } from '../../platform/thread.ts'
import { cellAsText, type Table, type TableCell } from './table.ts'

export const CONTENT_TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

/** A workbook of 10,000 people takes two seconds; the same as text a twentieth of that, which is not worth a thread. */
const writeXlsx = inThread<[table: Table], Uint8Array>(import.meta, 'write-xlsx-thread')

/** The bytes of a table in a format. Throws `request.cancelled`. */
export async function writeTable(table: Table, format: SheetFormat): Promise<Uint8Array> {
  return format === 'xlsx' ? writeXlsx(table) : writeCsv(table)
}

/** Excel reads a text file without this mark in the machine's own code page. */
const BYTE_ORDER_MARK = '\ufeff'

/** A text cell that begins like a formula is run by spreadsheet programs; a leading apostrophe keeps it text. */
function csvCell(cell: TableCell): string {
  const text = cellAsText(cell)
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function writeCsv({ columns, rows }: Table): Uint8Array {
  const data = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(csvCell))]
  return Buffer.from(BYTE_ORDER_MARK + Papa.unparse(data, { newline: '\r\n' }) + '\r\n', 'utf8')
}
