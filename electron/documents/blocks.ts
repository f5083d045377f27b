/** The small vocabulary every paper is written in: plain data. A form yields blocks; `layout/document.ts` turns them into a page description. */
import { translator } from '#shared/i18n/index.ts'

export interface Field {
  readonly label: string
  /** Null leaves the box empty for the pen. */
  readonly value: string | null
  /** Known from recall only; printed with a mark. */
  readonly provisional?: boolean
}

export interface Column {
  readonly title: string
  /** Share of the width, relative to the other columns. */
  readonly weight: number
  readonly align?: 'left' | 'center' | 'right'
}

/** One cell; null stays empty for the pen. */
export type Cell = string | null

export interface Party {
  /** Null where the heading of the block says it already. */
  readonly title: string | null
  /** What is written beside each ruled line, e.g. 主要负责人（签字）. */
  readonly lines: readonly string[]
  /** The date line, with its own words for year, month and day; null when there is none. */
  readonly dateLine: string | null
  /** Text of the seal's place, e.g. （盖章）; null when no seal belongs here. */
  readonly seal: string | null
}

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly subtitle: string | null }
  | {
      readonly kind: 'cover'
      readonly title: string
      readonly subtitle: string
      readonly fields: readonly Field[]
      readonly foot: string
    }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly tone: 'provisional' | 'missing' | 'plain'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Label–value boxes, at most `perRow` pairs to a line; every group starts a line of its own. */
  | { readonly kind: 'fields'; readonly perRow: 1 | 2 | 3; readonly groups: readonly (readonly Field[])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
      /** Rows hold boxes to write in, or to paste a photograph in, and stand taller. */
      readonly pen?: 'line' | 'photo'
    }
  | {
      readonly kind: 'signatures'
      readonly heading: string
      readonly note: string | null
      readonly parties: readonly Party[]
    }
  | { readonly kind: 'pageBreak' }
  /** What follows is for the user's own desk: a new page, numbered apart from the paper that is signed. */
  | { readonly kind: 'inner' }

export interface Paper {
  readonly title: string
  readonly firmName: string
  /** Edition line of header: form name and version. */
  readonly edition: string
  /** Mark printed on every page of a demo firm; null for a real one. */
  readonly sampleMark: string | null
  /** Printed at the foot beside the page number, e.g. the day the figures stand for. */
  readonly footnote: string
  readonly blocks: readonly Block[]
}

export interface PrintedText {
  readonly text: string
  /** Where it stands, in the words of the paper. */
  readonly where: string
}

function filled(pairs: readonly (readonly [string, Cell])[]): PrintedText[] {
  return pairs.flatMap(([where, text]) => (text === null ? [] : [{ text, where }]))
}

function fieldTexts(fields: readonly Field[], heading: string): PrintedText[] {
  return fields.flatMap((field) =>
    filled([
      [heading, field.label],
      [field.label, field.value],
    ]),
  )
}

function blockTexts(block: Block, heading: string): PrintedText[] {
  switch (block.kind) {
    case 'title':
      return filled([
        [heading, block.text],
        [heading, block.subtitle],
      ])
    case 'cover':
      return [
        ...filled([
          [heading, block.title],
          [heading, block.subtitle],
          [heading, block.foot],
        ]),
        ...fieldTexts(block.fields, heading),
      ]
    case 'heading':
    case 'paragraph':
      return [{ text: block.text, where: heading }]
    case 'note':
      return block.lines.map((text) => ({ text, where: heading }))
    case 'list':
      return block.items.map((text) => ({ text, where: heading }))
    case 'fields':
      return fieldTexts(block.groups.flat(), heading)
    case 'table':
      return [
        ...block.columns.map((column) => ({ text: column.title, where: heading })),
        ...block.rows.flatMap((row) =>
          filled(row.map((cell, index) => [block.columns[index]?.title ?? heading, cell] as const)),
        ),
      ]
    case 'signatures':
      return filled([
        [heading, block.heading],
        [heading, block.note],
        ...block.parties.flatMap((party) =>
          [party.title, party.seal, party.dateLine, ...party.lines].map((text) => [heading, text] as const),
        ),
      ])
    case 'pageBreak':
    case 'inner':
      return []
  }
}

/** The footer's page number; `inner` for the pages that are not part of the paper. */
export function pageNumber(page: number, pages: number, inner: boolean): string {
  return translator('zh-CN', 'papers')(inner ? 'page.inner' : 'page', { page, pages })
}

/** Every text a paper prints, with the place it stands at: what the glyph check reads. */
export function printedTexts(paper: Paper): PrintedText[] {
  let heading = paper.title
  const texts = filled([
    [paper.title, paper.title],
    [paper.title, paper.firmName],
    [paper.title, paper.edition],
    [paper.title, paper.sampleMark],
    [paper.title, paper.footnote],
    [paper.title, pageNumber(1, 1, true)],
  ])
  for (const block of paper.blocks) {
    if (block.kind === 'heading') heading = block.text
    texts.push(...blockTexts(block, heading))
  }
  return texts
}
