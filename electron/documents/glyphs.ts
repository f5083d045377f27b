/** Finds characters no font has before they vanish in print: the PDF writer drops them in silence. */
import type { MissingGlyph } from '#shared/entities/paper.ts'
import type { Block, Cell, Field, Paper, PrintedText } from './blocks.ts'
import { coveredCharacters } from './fonts.ts'

/** What stands in print for a character without a glyph: a visible box to write in. */
export const BOX = '□'

/** Line breaks and tabs inside a value become one blank, a no-break space stays; invisible joiners and variation selectors go. */
export function tidy(text: string): string {
  return text.replace(/[^\S\u00A0]+/gu, ' ').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Characters of these texts that the fonts lack, each with the first place it stands at. */
export function missingGlyphs(texts: readonly PrintedText[]): MissingGlyph[] {
  const covered = coveredCharacters()
  const found = new Map<string, MissingGlyph>()
  for (const { text, where } of texts) {
    for (const character of tidy(text)) {
      if (covered.has(character.codePointAt(0) ?? 0)) continue
      const key = `${character} ${where}`
      if (!found.has(key)) found.set(key, { character, codePoint: codePointName(character), where })
    }
  }
  return [...found.values()]
}

/** The text as it can be printed, every missing character replaced by a visible box. */
function printable(text: string): string {
  const covered = coveredCharacters()
  return [...tidy(text)].map((character) => (covered.has(character.codePointAt(0) ?? 0) ? character : BOX)).join('')
}

function printableCell(cell: Cell): Cell {
  return cell === null ? null : printable(cell)
}

function printableField(field: Field): Field {
  return { ...field, label: printable(field.label), value: printableCell(field.value) }
}

function printableBlock(block: Block): Block {
  switch (block.kind) {
    case 'title':
      return { ...block, text: printable(block.text), subtitle: printableCell(block.subtitle) }
    case 'cover':
      return {
        ...block,
        title: printable(block.title),
        subtitle: printable(block.subtitle),
        foot: printable(block.foot),
        fields: block.fields.map(printableField),
      }
    case 'heading':
    case 'paragraph':
      return { ...block, text: printable(block.text) }
    case 'note':
      return { ...block, lines: block.lines.map(printable) }
    case 'list':
      return { ...block, items: block.items.map(printable) }
    case 'fields':
      return { ...block, groups: block.groups.map((group) => group.map(printableField)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(printableCell)) }
    case 'signatures':
      return { ...block, note: printableCell(block.note) }
    case 'pageBreak':
    case 'inner':
      return block
  }
}

/** The paper with nothing in it that a font would drop. */
export function printablePaper(paper: Paper): Paper {
  return { ...paper, firmName: printable(paper.firmName), blocks: paper.blocks.map(printableBlock) }
}
