/** Finds the table of results in a workbook: its header row, what its columns mean, and its rows. */
import { AppError } from '#shared/api/errors.ts'
import type { ResultField, SheetColumn } from '#shared/entities/exam-batch.ts'
import { oneLine } from '../text.ts'
import { type Cell, cellText, type Sheet, type SheetRow, type Workbook } from '../workbook.ts'
import { guessResultField, headingKey } from './headings.ts'

const ROWS_SEARCHED = 40

export interface ResultColumn {
  readonly column: number
  readonly heading: string
  readonly field: ResultField | null
}

export interface ResultTable {
  readonly sheet: Sheet
  readonly headerRow: number
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly SheetRow[]
  /** Whether every column was found among the remembered ones. */
  readonly remembered: boolean
}

function fieldOf(heading: string, remembered: readonly SheetColumn[]): ResultField | null {
  const key = headingKey(heading)
  const known = remembered.find((entry) => headingKey(entry.heading) === key)
  return known === undefined ? guessResultField(heading) : known.field
}

/** Headings of a row; a title merged across the sheet fills its neighbours and is no heading of theirs. */
function columnsOf(row: SheetRow, remembered: readonly SheetColumn[]): ResultColumn[] {
  const taken = new Set<ResultField>()
  return row.cells.flatMap((cell, column): ResultColumn[] => {
    if (cell === undefined || cell.filledFrom?.row === row.number) return []
    const heading = oneLine(cellText(cell))
    if (heading === '') return []
    const field = fieldOf(heading, remembered)
    // The first column of a meaning has it; a second one, e.g. another day, says something else.
    const own = field === null || taken.has(field) ? null : field
    if (own !== null) taken.add(own)
    return [{ column, heading, field: own }]
  })
}

function isTable(columns: readonly ResultColumn[]): boolean {
  const has = (field: ResultField) => columns.some((column) => column.field === field)
  return (has('name') || has('idCard')) && has('conclusion')
}

/** The best table of all sheets in sight. Throws `results.noTable`, `results.noPersons`. */
export function findResultTable(workbook: Workbook, remembered: readonly SheetColumn[]): ResultTable {
  let best: { readonly sheet: Sheet; readonly row: SheetRow; readonly columns: ResultColumn[] } | null = null
  const score = (columns: readonly ResultColumn[]) => columns.filter(({ field }) => field !== null).length
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
      const columns = columnsOf(row, remembered)
      if (isTable(columns) && (best === null || score(columns) > score(best.columns))) best = { sheet, row, columns }
    }
  }
  if (best === null) throw new AppError('results.noTable')
  const { sheet, row, columns } = best
  const rows = sheet.rows.filter((candidate) => candidate.number > row.number && isPerson(candidate, columns))
  if (rows.length === 0) throw new AppError('results.noPersons')
  const known = new Set(remembered.map(({ heading }) => headingKey(heading)))
  return {
    sheet,
    headerRow: row.number,
    columns,
    rows,
    remembered: remembered.length > 0 && columns.every(({ heading }) => known.has(headingKey(heading))),
  }
}

/** Totals, notes and signatures below the table name nobody and conclude nothing. */
function isPerson(row: SheetRow, columns: readonly ResultColumn[]): boolean {
  const name = textIn(row, columns, 'name')
  const idCard = textIn(row, columns, 'idCard')
  if (/^(合计|小计|总计|备注|说明|制表|审核|注)/u.test(name.replace(/\s/gu, ''))) return false
  return idCard !== '' || (name !== '' && name.length <= 20)
}

/** The cell of a field in a row. */
export function cellIn(row: SheetRow, columns: readonly ResultColumn[], field: ResultField): Cell | undefined {
  const found = columns.find((column) => column.field === field)
  return found === undefined ? undefined : row.cells[found.column]
}

/** The text of a field in a row, on one line; empty where the sheet has no such column. */
export function textIn(row: SheetRow, columns: readonly ResultColumn[], field: ResultField): string {
  return oneLine(cellText(cellIn(row, columns, field)))
}
