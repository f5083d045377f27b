/** Signature and seal blocks. */
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Block, Party } from '../blocks.ts'
import { FULL_WIDTH, grid, INK, LINE, SIZE } from './page.ts'

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
  const title: Content[] =
    party.title === null
      ? [{ text: ' ', fontSize: SIZE.small }]
      : [{ text: party.title, bold: true, fontSize: SIZE.text, margin: [0, 0, 0, 16] }]
  const date: Content[] =
    party.dateLine === null ? [] : [{ text: party.dateLine, fontSize: SIZE.text, margin: [0, 2, 0, 6] }]
  const seal: Content[] =
    party.seal === null ? [] : [{ text: party.seal, fontSize: SIZE.small, color: INK.faint, margin: [0, 44, 0, 0] }]
  return {
    columns: [
      {
        width: '*',
        stack: [...title, ...party.lines.map(penLine), ...date],
      },
      // A company seal is about 42 mm across.
      { width: 125, stack: seal, alignment: 'center' },
    ],
    margin: [2, 4, 2, 0],
  }
}

/** Parties with lines to sign on and room for their seals, all on one page. */
export function signatures(block: Extract<Block, { kind: 'signatures' }>): Content {
  const remark: Content[] =
    block.note === null ? [] : [{ text: block.note, fontSize: SIZE.small, color: INK.faint, margin: [0, 0, 0, 6] }]
  return {
    unbreakable: true,
    stack: [
      { text: block.heading, bold: true, fontSize: 13, margin: [0, 12, 0, 6] },
      ...remark,
      { table: { widths: [FULL_WIDTH], body: block.parties.map((party) => [partyCell(party)]) }, layout: grid },
    ],
  }
}
