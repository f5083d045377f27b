/** Blocks to a pdfmake page description: one look for every paper. Sizes are points (1/72 inch). */
import type { Content, ContentText, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Block, Cell, Column, Field, Paper, Party } from './blocks.ts'
import { FONT } from './fonts.ts'

/** A4 with a wider left margin: papers are filed in a binder. */
const PAGE = { width: 595.28, height: 841.89, left: 68, right: 51, top: 66, bottom: 58 } as const
const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right
const LINE = 0.6
const PAD = { x: 4, y: 3.5 } as const
const SIZE = { text: 9.5, cell: 8.5, small: 8 } as const
const INK = { line: '#555555', label: '#f1f3f5', faint: '#666666', provisional: '#fff8e1', missing: '#fdf1ef' } as const
/** A row estimated taller than this may break across pages; anything lower moves to the next page whole. */
const TALLEST_WHOLE_ROW = 560
/** Room a heading asks for below itself, so that it never ends a page. */
const ROOM_BELOW_HEADING = 62
/** Longest firm name in the header, in ems. */
const HEADER_NAME = 24
const PEN_HEIGHTS = { line: 20, photo: 140 } as const

const grid = {
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
function widths(weights: readonly number[]): number[] {
  const frame = weights.length * PAD.x * 2 + (weights.length + 1) * LINE
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => ((CONTENT_WIDTH - frame) * weight) / sum)
}

/** Width of a text in ems: Han and full-width characters take one, Latin about half. */
function ems(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56
  return width
}

function rowHeight(row: readonly Cell[], columnWidths: readonly number[], size: number): number {
  const lines = row.map((cell, index) => Math.ceil((ems(cell ?? '') * size) / (columnWidths[index] ?? CONTENT_WIDTH)))
  return Math.max(1, ...lines) * size * 1.5 + PAD.y * 2
}

function keepRowsWhole(rows: readonly (readonly Cell[])[], columnWidths: readonly number[], size: number): boolean {
  return rows.every((row) => rowHeight(row, columnWidths, size) < TALLEST_WHOLE_ROW)
}

function heading(level: 1 | 2, text: string): Content[] {
  const size = level === 1 ? 13 : 10.5
  // The empty box keeps room for what follows; the negative margin gives the room back. Without it a heading can end a page.
  return [
    {
      unbreakable: true,
      stack: [
        { text, bold: true, fontSize: size, margin: [0, level === 1 ? 12 : 8, 0, 5] },
        { text: ' ', fontSize: 1, margin: [0, 0, 0, ROOM_BELOW_HEADING] },
      ],
    },
    { text: ' ', fontSize: 1, margin: [0, -(ROOM_BELOW_HEADING + 3), 0, 0] },
  ]
}

function note(tone: 'provisional' | 'missing' | 'plain', lines: readonly string[]): Content {
  const fill = tone === 'plain' ? {} : { fillColor: INK[tone] }
  return {
    margin: [0, 2, 0, 6],
    table: {
      widths: [CONTENT_WIDTH - PAD.x * 2 - LINE * 2],
      dontBreakRows: true,
      body: lines.map((text): TableCell[] => [{ text, fontSize: SIZE.small, color: '#333333', border: [true, false, false, false], ...fill }]),
    },
    layout: { ...grid, hLineWidth: () => 0, vLineWidth: (index: number) => (index === 0 ? 2 : 0), vLineColor: () => '#b0893a', paddingTop: () => 2, paddingBottom: () => 2 },
  }
}

function labelCell(field: Field): TableCell {
  return { text: field.provisional ? [field.label, { text: ' ※', color: INK.faint }] : field.label, fillColor: INK.label, fontSize: SIZE.cell }
}

const FIELD_WEIGHTS: Readonly<Record<1 | 2 | 3, readonly [number, number]>> = { 1: [24, 76], 2: [22, 28], 3: [19, 14.3] }

/** Cells of one line; the last value takes the room that is left. */
function fieldRow(row: readonly Field[], columns: number): TableCell[] {
  const cells = row.flatMap((field): TableCell[] => [labelCell(field), { text: field.value ?? ' ', fontSize: SIZE.text }])
  const free = columns - cells.length
  if (free === 0) return cells
  const last: TableCell = { text: row.at(-1)?.value ?? ' ', fontSize: SIZE.text, colSpan: free + 1 }
  return [...cells.slice(0, -1), last, ...Array.from({ length: free }, () => ({}))]
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
}

function fieldGrid(block: Extract<Block, { kind: 'fields' }>): Content {
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

function table(block: Extract<Block, { kind: 'table' }>): Content {
  const columnWidths = widths(block.columns.map((column) => column.weight))
  const body = block.rows.map((row) =>
    block.columns.map((column, index): TableCell => ({ text: row[index] ?? ' ', fontSize: SIZE.cell, alignment: column.align ?? 'left' })),
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

/** A ruled line to sign on, after its label. */
function penLine(label: string): Content {
  return {
    columns: [
      { width: 'auto', text: label, fontSize: SIZE.text },
      { width: '*', canvas: [{ type: 'line', x1: 2, y1: 12, x2: 150, y2: 12, lineWidth: LINE, lineColor: INK.line }] },
    ],
    margin: [0, 0, 0, 16],
  }
}

function partyCell(party: Party): TableCell {
  const date: Content[] = party.dateLine === null ? [] : [{ text: party.dateLine, fontSize: SIZE.text, margin: [0, 2, 0, 6] }]
  const seal: Content[] = party.seal === null ? [] : [{ text: party.seal, fontSize: SIZE.small, color: INK.faint, margin: [0, 44, 0, 0] }]
  return {
    columns: [
      { width: '*', stack: [{ text: party.title, bold: true, fontSize: SIZE.text, margin: [0, 0, 0, 16] }, ...party.lines.map(penLine), ...date] },
      // A company seal is about 42 mm across.
      { width: 125, stack: seal, alignment: 'center' },
    ],
    margin: [2, 4, 2, 0],
  }
}

function signatures(block: Extract<Block, { kind: 'signatures' }>): Content {
  return {
    unbreakable: true,
    stack: [
      { text: block.heading, bold: true, fontSize: 13, margin: [0, 12, 0, 6] },
      ...(block.note === null ? [] : [{ text: block.note, fontSize: SIZE.small, color: INK.faint, margin: [0, 0, 0, 6] as [number, number, number, number] }]),
      {
        table: { widths: [CONTENT_WIDTH - PAD.x * 2 - LINE * 2], body: block.parties.map((party) => [partyCell(party)]) },
        layout: grid,
      },
    ],
  }
}

function cover(block: Extract<Block, { kind: 'cover' }>): Content[] {
  return [
    { text: block.title, bold: true, fontSize: 26, alignment: 'center', margin: [0, 130, 0, 10], lineHeight: 1.3 },
    { text: block.subtitle, fontSize: 15, alignment: 'center', margin: [0, 0, 0, 120] },
    {
      margin: [50, 0, 50, 0],
      table: {
        widths: [110, CONTENT_WIDTH - 100 - 110 - PAD.x * 4],
        dontBreakRows: true,
        body: block.fields.map((field): TableCell[] => [
          { text: field.label, fontSize: 11, border: [false, false, false, false], margin: [0, 5, 0, 2] },
          { text: field.value ?? ' ', fontSize: 11, border: [false, false, false, true], margin: [0, 5, 0, 2] },
        ]),
      },
      layout: grid,
    },
    { text: block.foot, fontSize: SIZE.small, color: INK.faint, alignment: 'center', margin: [30, 60, 30, 0] },
  ]
}

function content(block: Block, innerStart: Mark): Content[] {
  switch (block.kind) {
    case 'title':
      return [
        { text: block.text, bold: true, fontSize: 18, alignment: 'center', margin: [0, 0, 0, block.subtitle === null ? 10 : 3] },
        ...(block.subtitle === null ? [] : [{ text: block.subtitle, fontSize: SIZE.small, color: INK.faint, alignment: 'center' as const, margin: [0, 0, 0, 8] as [number, number, number, number] }]),
      ]
    case 'cover':
      return cover(block)
    case 'heading':
      return heading(block.level, block.text)
    case 'paragraph':
      return [{ text: block.text, fontSize: SIZE.text, lineHeight: 1.25, margin: [0, 0, 0, 5] }]
    case 'note':
      return [note(block.tone, block.lines)]
    case 'list':
      return [{ ol: block.items.map((text) => ({ text, margin: [0, 0, 0, 2] as [number, number, number, number] })), fontSize: SIZE.text, margin: [0, 0, 0, 6] }]
    case 'fields':
      return [fieldGrid(block)]
    case 'table':
      return [table(block)]
    case 'signatures':
      return [signatures(block)]
    case 'pageBreak':
      return [{ text: '', pageBreak: 'after' }]
    case 'inner':
      return [innerStart]
  }
}

/** A node whose page pdfmake notes while it lays out; read when the footers are drawn, after all pages are known. */
interface Mark extends ContentText {
  positions?: { pageNumber: number }[]
}

function pageText(paper: Paper, mark: Mark, page: number, pages: number): string {
  const firstInner = mark.positions?.[0]?.pageNumber ?? pages + 1
  return page < firstInner ? paper.pageNumber(page, firstInner - 1, false) : paper.pageNumber(page - firstInner + 1, pages - firstInner + 1, true)
}

/** The header has one line; the full name stands in the paper itself. */
function shortened(name: string): string {
  let kept = ''
  for (const character of name) {
    if (ems(kept) > HEADER_NAME) return `${kept}…`
    kept += character
  }
  return kept
}

function header(paper: Paper): Content {
  return {
    margin: [PAGE.left, 30, PAGE.right, 0],
    stack: [
      {
        fontSize: SIZE.small,
        color: INK.faint,
        columns: [
          { width: '*', text: shortened(paper.firmName) },
          ...(paper.sampleMark === null ? [] : [{ width: 'auto', text: paper.sampleMark, bold: true, color: '#b3261e' }]),
          { width: 'auto', text: paper.edition, alignment: 'right' },
        ],
        columnGap: 10,
      },
      { canvas: [{ type: 'line', x1: 0, y1: 3, x2: CONTENT_WIDTH, y2: 3, lineWidth: 0.5, lineColor: '#999999' }] },
    ],
  }
}

/** The page description of a paper. `asOf` stands in for the clock, so that the same facts give the same bytes. */
export function documentDefinition(paper: Paper, asOf: IsoDate): TDocumentDefinitions {
  const innerStart: Mark = { text: ' ', fontSize: 1, pageBreak: 'before' }
  const made = new Date(`${asOf}T00:00:00Z`)
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    info: { title: `${paper.title} ${paper.firmName}`, subject: paper.edition, creationDate: made, modDate: made },
    defaultStyle: { font: FONT, fontSize: SIZE.text, lineHeight: 1.08 },
    header: () => header(paper),
    footer: (page, pages) => ({
      margin: [PAGE.left, 22, PAGE.right, 0],
      fontSize: SIZE.small,
      color: INK.faint,
      columns: [
        { width: '*', text: paper.footnote },
        { width: 'auto', text: pageText(paper, innerStart, page, pages), alignment: 'right' },
      ],
      columnGap: 12,
    }),
    ...(paper.sampleMark === null ? {} : { watermark: { text: paper.sampleMark, color: '#b3261e', opacity: 0.06, bold: true, fontSize: 60 } }),
    content: paper.blocks.flatMap((block) => content(block, innerStart)),
  }
}
