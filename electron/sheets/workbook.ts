/** A workbook as the import steps see it, whatever program wrote it: typed cells, real row numbers, merged areas filled. */

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A number the workbook shows as a date, already turned into a day by the workbook's own calendar (1900 or 1904). */
  | { readonly kind: 'date'; readonly date: string }
  /** A formula that failed, e.g. `#N/A`, or one that was never computed. */
  | { readonly kind: 'error'; readonly text: string }

/** `filledFrom` is set where the value belongs to another cell of the same merged area. */
export type Cell = CellValue & { readonly filledFrom?: { readonly row: number; readonly column: number } }

/** A row with something in it. `number` is 1-based as users see it; columns are 0-based. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly (Cell | undefined)[]
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Whether bare serial numbers count from 1904 instead of 1900. */
  readonly date1904: boolean
  /** Rows that are not blank, top to bottom. */
  readonly rows: readonly SheetRow[]
}

export interface Workbook {
  readonly fileName: string
  readonly sheets: readonly Sheet[]
}

/** A merged area, rows 1-based and columns 0-based, both ends inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A roster has a few dozen columns; what stands further right is decoration. */
export const MAX_COLUMNS = 256

const MS_PER_DAY = 86_400_000
/** Days from 1899-12-30, day 0 of the 1900 calendar as every date after 1900-02-28 sees it, to 1970-01-01. */
const EPOCH_1900 = 25_569
/** The 1904 calendar starts this many days later. */
const SHIFT_1904 = 1462

/** The day a serial number stands for, as ISO text; null outside 1900–2199. Fractions (times of day) are dropped. */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const days = Math.floor(serial) + (date1904 ? SHIFT_1904 : 0) - EPOCH_1900
  const day = new Date(days * MS_PER_DAY)
  const year = day.getUTCFullYear()
  return year >= 1900 && year <= 2199 ? day.toISOString().slice(0, 10) : null
}

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The address of a cell as users see it, e.g. `F8`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`
}

/** What a cell reads as text. Numbers too long for a spreadsheet's 15 digits look as Excel shows them, 9.92249E+17: their last digits are lost. */
export function cellText(cell: CellValue | undefined): string {
  if (!cell) return ''
  if (cell.kind === 'text' || cell.kind === 'error') return cell.text
  if (cell.kind === 'date') return cell.date
  return Math.abs(cell.number) < 1e15 ? String(cell.number) : cell.number.toExponential(5).toUpperCase()
}

/** Gives every cell of a merged area the value of its top left cell. Areas reach no further than the rows that exist. */
export function fillMerges(rows: readonly SheetRow[], merges: readonly Merge[]): SheetRow[] {
  const filledRows = rows.map((row) => ({ number: row.number, cells: [...row.cells] }))
  for (const { top, left, bottom, right } of merges) {
    const start = firstRowFrom(filledRows, top)
    const master = filledRows[start]
    const source = master?.number === top ? master.cells[left] : undefined
    if (!source) continue
    const filled = { ...source, filledFrom: { row: top, column: left } }
    for (const row of filledRows.slice(start, firstRowFrom(filledRows, bottom + 1))) {
      for (let column = left; column <= Math.min(right, MAX_COLUMNS - 1); column++) {
        if (row.number !== top || column !== left) row.cells[column] = filled
      }
    }
  }
  return filledRows
}

/** Index of the first row whose number is at least `number`; rows are in order. */
function firstRowFrom(rows: readonly SheetRow[], number: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.number ?? Infinity) < number) low = middle + 1
    else high = middle
  }
  return low
}
