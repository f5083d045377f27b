/** A paper's blocks to a pdfmake page description: header, footer, page numbers and the content between. */
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { IsoDate } from '#shared/entities/common.ts'
import { pageNumber, type Block, type Paper } from '../blocks.ts'
import { FONT } from '../fonts.ts'
import { CONTENT_WIDTH, ems, INK, PAGE, SIZE } from './page.ts'
import { signatures } from './signatures.ts'
import { fieldGrid, table } from './tables.ts'
import { cover, heading, list, note, title } from './text.ts'

/** Longest firm name in the header, in ems. */
const HEADER_NAME = 24

function content(block: Block, innerStart: Mark): Content[] {
  switch (block.kind) {
    case 'title':
      return title(block.text, block.subtitle)
    case 'cover':
      return cover(block)
    case 'heading':
      return heading(block.level, block.text)
    case 'paragraph':
      return [{ text: block.text, fontSize: SIZE.text, lineHeight: 1.25, margin: [0, 0, 0, 5] }]
    case 'note':
      return [note(block.tone, block.lines)]
    case 'list':
      return [list(block.items)]
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

function pageText(mark: Mark, page: number, pages: number): string {
  const firstInner = mark.positions?.[0]?.pageNumber ?? pages + 1
  return page < firstInner
    ? pageNumber(page, firstInner - 1, false)
    : pageNumber(page - firstInner + 1, pages - firstInner + 1, true)
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
          ...(paper.sampleMark === null
            ? []
            : [{ width: 'auto', text: paper.sampleMark, bold: true, color: '#b3261e' }]),
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
        { width: 'auto', text: pageText(innerStart, page, pages), alignment: 'right' },
      ],
      columnGap: 12,
    }),
    ...(paper.sampleMark === null
      ? {}
      : { watermark: { text: paper.sampleMark, color: '#b3261e', opacity: 0.06, bold: true, fontSize: 60 } }),
    content: paper.blocks.flatMap((block) => content(block, innerStart)),
  }
}
