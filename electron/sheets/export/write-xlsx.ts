/** Writes a table as a workbook through excelts. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import type { Table, TableCell } from './table.ts'

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

/** The bytes of a table as a workbook: a sheet of the table and one of its notes. */
export async function writeXlsx({ sheetName, columns, rows, notes, asOf }: Table): Promise<Uint8Array> {
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
