/** Label–value boxes and tables. */
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Block, Column, Field } from '../blocks.ts'
import { CONTENT_WIDTH, grid, INK, keepRowsWhole, SIZE, widths } from './page.ts'

const PEN_HEIGHTS = { line: 20, photo: 140 } as const

function labelCell(field: Field): TableCell {
  return {
    text: field.provisional ? [field.label, { text: ' ※', color: INK.faint }] : field.label,
    fillColor: INK.label,
    fontSize: SIZE.cell,
    // The label is set smaller than the value: one point lower they stand on one line.
    margin: [0, 1, 0, 0],
  }
}

const FIELD_WEIGHTS: Readonly<Record<1 | 2 | 3, readonly [number, number]>> = {
  1: [24, 76],
  2: [22, 28],
  3: [19, 14.3],
}

/** Cells of one line; the last value takes the room that is left. */
function fieldRow(row: readonly Field[], columns: number): TableCell[] {
  const cells = row.flatMap((field): TableCell[] => [
    labelCell(field),
    { text: field.value ?? ' ', fontSize: SIZE.text },
  ])
  const free = columns - cells.length
  if (free === 0) return cells
  const last: TableCell = { text: row.at(-1)?.value ?? ' ', fontSize: SIZE.text, colSpan: free + 1 }
  return [...cells.slice(0, -1), last, ...Array.from({ length: free }, () => ({}))]
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** Label–value boxes; a line moves to the next page whole. */
export function fieldGrid(block: Extract<Block, { kind: 'fields' }>): Content {
  const weights = Array.from({ length: block.perRow }, () => FIELD_WEIGHTS[block.perRow]).flat()
  const columnWidths = widths(weights)
  const rows = block.groups.flatMap((group) => chunks(group, block.perRow))
  const whole = keepRowsWhole(
    rows.map((row) => row.map((field) => field.value)),
    rows.flatMap(() => columnWidths[1] ?? CONTENT_WIDTH),
    SIZE.text,
  )
  return {
    margin: [0, 0, 0, 6],
    table: { widths: columnWidths, dontBreakRows: whole, body: rows.map((row) => fieldRow(row, weights.length)) },
    layout: grid,
  }
}

function headerCell(column: Column): TableCell {
  return { text: column.title, bold: true, fontSize: SIZE.cell, alignment: 'center', fillColor: INK.label }
}

/** Every row but the header at least so tall. */
function penHeights(height: number): (row: number) => number | 'auto' {
  return (row) => (row === 0 ? 'auto' : height)
}

/** A table whose header row is repeated on every page it goes on; a row moves to the next page whole. */
export function table(block: Extract<Block, { kind: 'table' }>): Content {
  const columnWidths = widths(block.columns.map((column) => column.weight))
  const body = block.rows.map((row) =>
    block.columns.map((column, index): TableCell => ({
      text: row[index] ?? ' ',
      fontSize: SIZE.cell,
      alignment: column.align ?? 'left',
    })),
  )
  return {
    margin: [0, 0, 0, 8],
    table: {
      widths: columnWidths,
      headerRows: 1,
      keepWithHeaderRows: body.length > 0 && keepRowsWhole(block.rows.slice(0, 1), columnWidths, SIZE.cell) ? 1 : 0,
      dontBreakRows: keepRowsWhole(block.rows, columnWidths, SIZE.cell),
      ...(block.pen === undefined ? {} : { heights: penHeights(PEN_HEIGHTS[block.pen]) }),
      body: [block.columns.map(headerCell), ...body],
    },
    layout: grid,
  }
}
