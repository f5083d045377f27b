/** Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows. */

/**
 * Reads a block as Excel and WPS write it: a cell with a tab, a line break or a quote stands in quotes, with inner quotes doubled.
 * A quote that closes nowhere, or closes before further text, is an ordinary character. The line break at the very end opens no row.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const { cell, end } = cellAt(text, at)
    rows.at(-1)?.push(cell)
    if (end >= text.length) break
    if (text[end] === '\t') {
      at = end + 1
      // A tab at the very end still opens a cell.
      if (at === text.length) rows.at(-1)?.push('')
      continue
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (at < text.length) rows.push([])
  }
  return rows
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
const PLAIN = /[^\t\r\n]*/y

function cellAt(text: string, at: number): { readonly cell: string; readonly end: number } {
  QUOTED.lastIndex = at
  const quoted = QUOTED.exec(text)
  if (quoted?.[1] !== undefined) return { cell: quoted[1].replaceAll('""', '"'), end: QUOTED.lastIndex }
  PLAIN.lastIndex = at
  return { cell: PLAIN.exec(text)?.[0] ?? '', end: PLAIN.lastIndex }
}

/** Writes a block so that spreadsheets read the same cells back. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteWhereNeeded).join('\t')).join('\r\n')
}

function quoteWhereNeeded(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A pasted cell as one line: a cell of a spreadsheet may hold line breaks, a field of a record does not. */
export function oneLine(cell: string): string {
  return cell.replace(/\s*[\r\n]+\s*/g, ' ').trim()
}
