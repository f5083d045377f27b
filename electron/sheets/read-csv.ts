/** Reads .csv and .txt as Chinese offices save them: UTF-8 with or without mark, UTF-16 with mark ("Unicode text"), GB18030. */
import Papa from 'papaparse'
import { AppError } from '#shared/api/errors.ts'
import { LIMITS } from './limits.ts'
import { MAX_COLUMNS, type CellValue, type Sheet, type SheetRow } from './workbook.ts'

/** The one sheet of a text file. Its cells are all text. Throws `roster.notAWorkbook`, `roster.tooManyRows`. */
export function readCsv(bytes: Buffer, sheetName: string): Sheet {
  const text = decode(bytes)
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '|'], preview: LIMITS.rows + 1 })
  const rows: SheetRow[] = []
  for (const [index, values] of data.entries()) {
    const cells: (CellValue | undefined)[] = []
    for (const [column, value] of values.slice(0, MAX_COLUMNS).entries()) {
      if (value.trim() !== '') cells[column] = { kind: 'text', text: value }
    }
    if (cells.length > 0) rows.push({ number: index + 1, cells })
  }
  if (rows.length > LIMITS.rows)
    throw new AppError('roster.tooManyRows', { rows: countLines(text), limit: LIMITS.rows })
  return { name: sheetName, hidden: false, date1904: false, rows }
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines + (text.endsWith('\n') ? 0 : 1)
}

/** Text of a file in whichever of the four encodings fits without a fault; binary content fits none. */
function decode(bytes: Buffer): string {
  const encoding = marked(bytes)
  for (const candidate of encoding ? [encoding] : ['utf-8', 'gb18030']) {
    const text = decodeStrictly(bytes, candidate)
    if (text !== null && isPlainText(text)) return text
  }
  throw new AppError('roster.notAWorkbook')
}

function marked(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeStrictly(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** No control characters but tab and line ends; mark-up that calls itself a spreadsheet is none. */
function isPlainText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/[\u0000-\u0008\u000e-\u001b]/.test(text) && !/^\s*<(!doctype|html|table|\?xml)/i.test(text)
}
