/** Finds where a sheet's header stands and what its columns mean. */
import type { RosterField, SheetMapping } from '#shared/entities/roster.ts'
import { guessField } from './columns.ts'
import { cellText, type Sheet, type SheetRow } from './workbook.ts'

/** A header further down than this is none. */
const ROWS_SEARCHED = 40

interface Candidate {
  readonly index: number
  readonly fields: ReadonlySet<RosterField>
}

/** Guesses header rows and columns of a sheet; null when no row names people and at least one more fact about them. */
export function guessMapping(sheet: Sheet): SheetMapping | null {
  const candidates = sheet.rows
    .slice(0, ROWS_SEARCHED)
    .map((row, index): Candidate => ({ index, fields: fieldsOf(row) }))
  const best = candidates
    .filter(({ fields }) => fields.has('name') && fields.size >= 2)
    .reduce<Candidate | null>((top, next) => (top && top.fields.size >= next.fields.size ? top : next), null)
  if (!best) return null
  const main = sheet.rows[best.index]
  const above = sheet.rows[best.index - 1]
  const below = sheet.rows[best.index + 1]
  if (!main) return null
  const headerFrom = above && belongsAbove(above, main) ? above.number : main.number
  const headerTo =
    below?.number === main.number + 1 &&
    below.cells.some((cell) => cell?.filledFrom?.row === main.number) &&
    isHeaderLike(below)
      ? below.number
      : main.number
  return mappingFor(sheet, headerFrom, headerTo)
}

/** The mapping that follows from given header rows; used for the guess and whenever the user points at another header. */
export function mappingFor(sheet: Sheet, headerFrom: number, headerTo: number): SheetMapping {
  const guesses = headerLabels(sheet, headerFrom, headerTo)
    .map((labels, column) => ({ column, guess: guessLabels(labels) }))
    .filter(({ guess }) => guess !== null)
  const chosen = new Map<RosterField, { column: number; certainty: number }>()
  for (const { column, guess } of guesses) {
    if (!guess) continue
    const rival = chosen.get(guess.field)
    if (!rival || rival.certainty < guess.certainty) chosen.set(guess.field, { column, certainty: guess.certainty })
  }
  const columns = [...chosen].map(([field, { column }]) => ({ column, field })).toSorted((a, b) => a.column - b.column)
  return { sheet: sheet.name, use: true, headerFrom, headerTo, columns }
}

/** Heading of each column as one text: the rows of the header, top to bottom, repetitions left out. */
export function headerTexts(sheet: Sheet, headerFrom: number, headerTo: number): string[] {
  return headerLabels(sheet, headerFrom, headerTo).map((labels) => labels.join(' '))
}

function headerLabels(sheet: Sheet, headerFrom: number, headerTo: number): string[][] {
  const rows = sheet.rows.filter(({ number }) => number >= headerFrom && number <= headerTo)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => [
    ...new Set(
      rows.map(({ cells }) => cellText(cells[column]).trim().replace(/\s+/g, ' ')).filter((label) => label !== ''),
    ),
  ])
}

/** The lowest heading speaks first: in 基本信息 / 姓名 it is the lower one that names the column. */
function guessLabels(labels: readonly string[]) {
  return (
    labels
      .toReversed()
      .map(guessField)
      .find((guess) => guess !== null) ?? guessField(labels.join(''))
  )
}

/** Distinct facts a row names. Cells filled sideways from a merged title count once. */
function fieldsOf(row: SheetRow): Set<RosterField> {
  const own = row.cells.filter(
    (cell) => cell?.kind === 'text' && (!cell.filledFrom || cell.filledFrom.row !== row.number),
  )
  return new Set(own.flatMap((cell) => guessField(cellText(cell))?.field ?? []))
}

/** A row of group headings: merged downwards into the main row, or naming a column that the main row leaves blank. */
function belongsAbove(above: SheetRow, main: SheetRow): boolean {
  return (
    above.number === main.number - 1 &&
    above.cells.some((cell, column) => {
      const under = main.cells[column]
      if (under) return under.filledFrom?.row === above.number
      return cell !== undefined && !cell.filledFrom && guessField(cellText(cell)) !== null
    })
  )
}

/** Headings are text; a row of data has a number, a date or an ID card somewhere. */
function isHeaderLike(row: SheetRow): boolean {
  return row.cells.every((cell) => !cell || (cell.kind === 'text' && !/\d{4}/.test(cell.text)))
}
