/** A table as it leaves the program: plain cells, so that every format writes the same thing. */
import type { IsoDate } from '#shared/entities/common.ts'

/** A day stays a day in a workbook, so that it sorts and filters as one. */
export type TableCell = string | number | { readonly date: IsoDate } | null

export interface TableColumn {
  readonly heading: string
  /** In characters of the standard font. */
  readonly width: number
}

export interface Table {
  readonly sheetName: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  /** What a reader must know, one line each: a sheet of its own in a workbook, left out of a text file. */
  readonly notes: { readonly sheetName: string; readonly lines: readonly (readonly [label: string, text: string])[] }
  /** The day the file speaks of; stands as its day of making, so that the same facts give the same file. */
  readonly asOf: IsoDate
}

/** A day as ISO text, everything else as it reads. */
export function cellAsText(cell: TableCell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.date : String(cell)
}
