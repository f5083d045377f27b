/** The page and its measures: one look for every paper. All sizes are points (1/72 inch). */
import type { Cell } from '../blocks.ts'

/** A4 with a wider left margin: papers are filed in a binder. */
export const PAGE = { width: 595.28, height: 841.89, left: 68, right: 51, top: 66, bottom: 58 } as const
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right
export const LINE = 0.6
export const PAD = { x: 4, y: 3.5 } as const
export const SIZE = { text: 9.5, cell: 8.5, small: 8 } as const
export const INK = {
  line: '#555555',
  label: '#f1f3f5',
  faint: '#666666',
  provisional: '#fff8e1',
  missing: '#fdf1ef',
} as const
/** A box over the whole width of the text, without its frame. */
export const FULL_WIDTH = CONTENT_WIDTH - PAD.x * 2 - LINE * 2
/** A row estimated taller than this may break across pages; anything lower moves to the next page whole. */
const TALLEST_WHOLE_ROW = 560

/** Ruled on all sides. */
export const grid = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  hLineColor: () => INK.line,
  vLineColor: () => INK.line,
  paddingLeft: () => PAD.x,
  paddingRight: () => PAD.x,
  paddingTop: () => PAD.y,
  paddingBottom: () => PAD.y,
}

/** Fixed widths: pdfmake's own star columns grow with the longest unbroken string and would push a table off the page. */
export function widths(weights: readonly number[]): number[] {
  const frame = weights.length * PAD.x * 2 + (weights.length + 1) * LINE
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => ((CONTENT_WIDTH - frame) * weight) / sum)
}

/** Width of a text in ems: Han and full-width characters take one, Latin about half. */
export function ems(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56
  return width
}

function rowHeight(row: readonly Cell[], columnWidths: readonly number[], size: number): number {
  const lines = row.map((cell, index) => Math.ceil((ems(cell ?? '') * size) / (columnWidths[index] ?? CONTENT_WIDTH)))
  return Math.max(1, ...lines) * size * 1.5 + PAD.y * 2
}

/** Whether every row is low enough to stand on one page. */
export function keepRowsWhole(
  rows: readonly (readonly Cell[])[],
  columnWidths: readonly number[],
  size: number,
): boolean {
  return rows.every((row) => rowHeight(row, columnWidths, size) < TALLEST_WHOLE_ROW)
}
