/** Writes a table as a file people open in WPS, Excel or LibreOffice. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import Papa from 'papaparse'
import type { SheetFormat } from '#shared/api/due.ts'
import { cellAsText, type Table, type TableCell } from './table.ts'

export const CONTENT_TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

/** The bytes of a table in a format. */
export async function writeTable(table: Table, format: SheetFormat): Promise<Uint8Array> {
  return format === 'xlsx' ? writeXlsx(table) : writeCsv(table)
}

/** A workbook allows no more in a cell. */
const LONGEST_CELL = 32_767

/** Workbooks refuse control characters other than tab and line ends. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

function isDay(cell: TableCell | undefined): boolean {
  return typeof cell === 'object' && cell !== null
}

function xlsxCell(cell: TableCell): string | number | Date | null {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'object') return new Date(`${cell.date}T00:00:00Z`)
  return cell.replace(CONTROLS, '').slice(0, LONGEST_CELL)
}

async function writeXlsx({ sheetName, columns, rows, notes, asOf }: Table): Promise<Uint8Array> {
  const workbook = new Workbook()
  const made = new Date(`${asOf}T00:00:00Z`)
  workbook.created = made
  workbook.modified = made
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ heading, width }, index) => ({
    header: heading,
    width,
    // A plain number in a column of days would show as a day of 1900.
    style: {
      ...(rows.some((row) => isDay(row[index])) ? { numFmt: 'yyyy-mm-dd' } : {}),
      alignment: { vertical: 'top' as const, wrapText: true },
    },
  }))
  sheet.addRows(rows.map((row) => row.map(xlsxCell)))
  sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: rows.length + 1, col: columns.length } }
  boldHead(sheet)
  addNotes(workbook, notes)
  return workbook.xlsx.writeBuffer()
}

function boldHead(sheet: Worksheet): void {
  const head = sheet.getRow(1)
  head.font = { bold: true }
}

function addNotes(workbook: Workbook, { sheetName, lines }: Table['notes']): void {
  const sheet = workbook.addWorksheet(sheetName)
  sheet.columns = [{ width: 20 }, { width: 90, style: { alignment: { wrapText: true } } }]
  sheet.addRows(lines.map(([label, text]) => [label, text]))
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
