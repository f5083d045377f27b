/** Reads a committed source table: header row, commas, double quotes. */
import { readFileSync } from 'node:fs'

const SOURCE = new URL('../../../resources/reference/source/', import.meta.url)

function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (sign === '"' && quoted && line.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (sign === ',' && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}

/** A function per row that gives the text under a column name. No cell of these tables holds a line break. */
export function readTable(path: string): ((column: string) => string)[] {
  const [header = '', ...lines] = readFileSync(new URL(path, SOURCE), 'utf8').trim().split('\n')
  const columns = cellsOf(header)
  return lines.map((line) => {
    const cells = cellsOf(line)
    if (cells.length !== columns.length) throw new Error(`${path}: ${line}`)
    return (column) => {
      const cell = cells[columns.indexOf(column)]
      if (cell === undefined) throw new Error(`${path}: no column ${column}`)
      return cell
    }
  })
}
