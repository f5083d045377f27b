/** What an edit makes of the rows. Pure; a row that did not change stays the same object, so what was read from it need not be read again. */
import { oneLine } from './tsv.ts'
import { blockOf, type Block, type GridColumn, type GridRow, type Place } from './types.ts'

export interface Sheet {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly blankRow: () => GridRow
}

/** Sets one cell; a row below the last grows the sheet. */
export function setCell(sheet: Sheet, { row, column }: Place, text: string): readonly GridRow[] {
  const key = sheet.columns[column]?.key
  const before = sheet.rows[row] ?? sheet.blankRow()
  if (key === undefined || (before[key] ?? '') === text) return sheet.rows
  return withRows(sheet, new Map([[row, { ...before, [key]: text }]]))
}

function withRows({ rows, blankRow }: Sheet, changed: ReadonlyMap<number, GridRow>): readonly GridRow[] {
  if (changed.size === 0) return rows
  const length = [...changed.keys()].reduce((most, row) => Math.max(most, row + 1), rows.length)
  return Array.from({ length }, (_, index) => changed.get(index) ?? rows[index] ?? blankRow())
}

function editable({ columns }: Sheet, { left, right }: Pick<Block, 'left' | 'right'>): readonly GridColumn[] {
  return columns.slice(left, right + 1).filter(({ readOnly }) => readOnly !== true)
}

/** The cells of a block as text, without the columns nobody types in. */
export function copyBlock(sheet: Sheet, block: Block): string[][] {
  const columns = editable(sheet, block)
  return sheet.rows.slice(block.top, block.bottom + 1).map((row) => columns.map(({ key }) => row[key] ?? ''))
}

export interface Pasted {
  readonly rows: readonly GridRow[]
  /** Where the pasted cells stand now. */
  readonly block: Block
  /** Columns that found no place, to be told. */
  readonly columnsLeftOut: number
}

/**
 * Puts a block of cells with its corner at the corner of the selection; rows grow as needed. A single cell fills the whole selection.
 * A first line that repeats the titles of its columns is their heading, not data.
 */
export function pasteBlock(sheet: Sheet, selected: Block, pasted: readonly (readonly string[])[]): Pasted {
  const targets = editable(sheet, { left: selected.left, right: sheet.columns.length - 1 })
  const [single] = pasted[0] ?? []
  if (pasted.length === 1 && pasted[0]?.length === 1 && single !== undefined) {
    return { rows: fillBlock(sheet, selected, oneLine(single)), block: selected, columnsLeftOut: 0 }
  }
  const cells = isHeading(pasted[0] ?? [], targets) ? pasted.slice(1) : pasted
  const width = Math.max(0, ...cells.map((row) => row.length))
  const changed = new Map(
    cells.map((line, index) => {
      const before = sheet.rows[selected.top + index] ?? sheet.blankRow()
      const after = line.flatMap((cell, at) => {
        const column = targets[at]
        return column === undefined ? [] : [[column.key, oneLine(cell)] as const]
      })
      return [selected.top + index, { ...before, ...Object.fromEntries(after) }] as const
    }),
  )
  const last = targets[Math.min(width, targets.length) - 1]
  return {
    rows: withRows(sheet, changed),
    block: {
      top: selected.top,
      left: selected.left,
      bottom: selected.top + Math.max(0, cells.length - 1),
      right: last === undefined ? selected.right : sheet.columns.indexOf(last),
    },
    columnsLeftOut: Math.max(0, width - targets.length),
  }
}

function isHeading(line: readonly string[], targets: readonly GridColumn[]): boolean {
  return (
    line.length > 1 &&
    line.every((cell, at) => {
      const column = targets[at]
      const text = oneLine(cell)
      return column !== undefined && (text === column.title || text === headingOf(column))
    })
  )
}

/** The title with its unit. */
export function headingOf({ title, unit }: GridColumn): string {
  return unit === undefined ? title : `${title} (${unit})`
}

function fillBlock(sheet: Sheet, block: Block, text: string): readonly GridRow[] {
  const cells = Object.fromEntries(editable(sheet, block).map(({ key }) => [key, text]))
  return changeRows(sheet, block, (row) => ({ ...row, ...cells }))
}

function changeRows(sheet: Sheet, { top, bottom }: Block, change: (row: GridRow) => GridRow): readonly GridRow[] {
  const changed = new Map<number, GridRow>()
  for (let row = top; row <= bottom; row++) changed.set(row, change(sheet.rows[row] ?? sheet.blankRow()))
  return withRows(sheet, changed)
}

/** Empties the cells of a block. */
export function clearBlock(sheet: Sheet, block: Block): readonly GridRow[] {
  return fillBlock(sheet, { ...block, bottom: Math.min(block.bottom, sheet.rows.length - 1) }, '')
}

/** Ctrl+D: the first line of the block goes down through it; of a single line, the line above comes down. */
export function fillDown(sheet: Sheet, block: Block): readonly GridRow[] {
  const from = block.top === block.bottom ? block.top - 1 : block.top
  const source = sheet.rows[from]
  if (source === undefined) return sheet.rows
  const cells = Object.fromEntries(editable(sheet, block).map(({ key }) => [key, source[key] ?? '']))
  return changeRows(sheet, { ...block, top: from + 1 }, (row) => ({ ...row, ...cells }))
}

/** Takes the lines of a block out. */
export function removeRows({ rows }: Sheet, { top, bottom }: Block): readonly GridRow[] {
  return rows.filter((_, index) => index < top || index > bottom)
}

/** The cell an arrow key leads to; the line below the last is there to begin a new one. */
export function moved(sheet: Sheet, from: Place, by: { readonly rows?: number; readonly columns?: number }): Place {
  const within = (value: number, last: number) => Math.max(0, Math.min(last, value))
  return {
    row: within(from.row + (by.rows ?? 0), sheet.rows.length),
    column: within(from.column + (by.columns ?? 0), sheet.columns.length - 1),
  }
}

/** The next cell somebody types in, over the ends of lines; the same cell where there is none. */
export function nextCell(sheet: Sheet, from: Place, direction: 1 | -1): Place {
  const width = sheet.columns.length
  const end = (sheet.rows.length + 1) * width
  for (let at = from.row * width + from.column + direction; at >= 0 && at < end; at += direction) {
    const place = { row: Math.floor(at / width), column: at % width }
    if (sheet.columns[place.column]?.readOnly !== true) return place
  }
  return from
}

/** The block of a whole line. */
export function lineOf({ columns }: Sheet, row: number): Block {
  return blockOf({ row, column: 0 }, { row, column: columns.length - 1 })
}
