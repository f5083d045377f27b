/** Reading the source tables: CSV with a header row, every cell text; a column that is not there is a mistake, not an empty cell. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

export const SOURCE = join(import.meta.dirname, '..', 'source')

export interface Row {
  /** The cell's text; throws when the table has no such column. */
  cell(column: string): string
  /** The cell's parts, split at `separator`; empty for an empty cell. */
  list(column: string, separator?: string): string[]
  /** The cell's text, or null when it is empty. */
  optional(column: string): string | null
}

/** The rows of a source table below `source/`, e.g. `hazards/catalogue.csv`. */
export function readTable(path: string): Row[] {
  const parsed = Papa.parse<string[]>(readFileSync(join(SOURCE, path), 'utf8'), { skipEmptyLines: true })
  const [fault] = parsed.errors
  if (fault) throw new Error(`${path}, row ${fault.row}: ${fault.message}`)
  const [header = [], ...lines] = parsed.data
  return lines.map((line, index) => {
    if (line.length !== header.length)
      throw new Error(`${path}, row ${index + 2}: ${line.length} cells, not ${header.length}`)
    return row(path, new Map(header.map((column, at) => [column, line[at] ?? ''])))
  })
}

function row(path: string, cells: ReadonlyMap<string, string>): Row {
  function cell(column: string): string {
    const value = cells.get(column)
    if (value === undefined) throw new Error(`${path}: no column ${column}`)
    return value.trim()
  }
  return {
    cell,
    list: (column, separator = '|') => splitList(cell(column), separator),
    optional: (column) => cell(column) || null,
  }
}

/** The parts of a list cell, trimmed, without empty ones. */
export function splitList(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
