/** Title, headings, notes, lists and the cover. */
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Block } from '../blocks.ts'
import { CONTENT_WIDTH, FULL_WIDTH, grid, INK, PAD, SIZE } from './page.ts'

/** Size of a heading, and the room it asks for below itself: a note, a caption or a table's header with its first row. */
const HEADINGS = { 1: { size: 13, above: 12, room: 115 }, 2: { size: 10.5, above: 8, room: 62 } } as const

/** The paper's name, with one line below it. */
export function title(text: string, subtitle: string | null): Content[] {
  const name: Content = {
    text,
    bold: true,
    fontSize: 18,
    alignment: 'center',
    margin: [0, 0, 0, subtitle === null ? 10 : 3],
  }
  if (subtitle === null) return [name]
  return [name, { text: subtitle, fontSize: SIZE.small, color: INK.faint, alignment: 'center', margin: [0, 0, 0, 8] }]
}

/** A heading that never ends a page. */
export function heading(level: 1 | 2, text: string): Content[] {
  const { size, above, room } = HEADINGS[level]
  // The empty box keeps room for what follows; the negative margin gives the room back. Without it a heading can end a page.
  return [
    {
      unbreakable: true,
      stack: [
        { text, bold: true, fontSize: size, margin: [0, above, 0, 5] },
        { text: ' ', fontSize: 1, margin: [0, 0, 0, room] },
      ],
    },
    { text: ' ', fontSize: 1, margin: [0, -(room + 3), 0, 0] },
  ]
}

/** Small print with a bar at its left; provisional and missing things on a tint. */
export function note(tone: 'provisional' | 'missing' | 'plain', lines: readonly string[]): Content {
  const fill = tone === 'plain' ? {} : { fillColor: INK[tone] }
  return {
    margin: [0, 2, 0, 6],
    table: {
      widths: [FULL_WIDTH],
      dontBreakRows: true,
      body: lines.map((text): TableCell[] => [
        { text, fontSize: SIZE.small, color: '#333333', border: [true, false, false, false], ...fill },
      ]),
    },
    layout: {
      ...grid,
      hLineWidth: () => 0,
      vLineWidth: (index: number) => (index === 0 ? 2 : 0),
      vLineColor: () => '#b0893a',
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  }
}

/** Numbered lines, each on one page. */
export function list(items: readonly string[]): Content {
  return {
    ol: items.map((text): Content => ({ unbreakable: true, stack: [{ text, margin: [0, 0, 0, 2] }] })),
    fontSize: SIZE.text,
    margin: [0, 0, 0, 6],
  }
}

/** Title, particulars on ruled lines, one line at the foot. */
export function cover(block: Extract<Block, { kind: 'cover' }>): Content[] {
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
