/** Reads .xlsx: unpacks within bounds, counts rows before anything is parsed, then lets excelts parse the few parts a roster needs. */
import { Workbook as ExcelWorkbook, type Worksheet, type Cell as ExcelCell } from '@cj-tech-master/excelts'
import { AppError } from '#shared/api/errors.ts'
import { LIMITS, MAX_UNPACKED_BYTES } from './limits.ts'
import { fillMerges, MAX_COLUMNS, type CellValue, type Sheet, type SheetRow } from './workbook.ts'
import { unpack, zipEntries, type UnpackBudget, type ZipEntry } from './zip.ts'

const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i

/** Enough for the beginning of a tag that is cut in two by the end of a piece, prefix included. */
const LONGEST_TAG = 40

const ROW = /<(?:\w+:)?(row)[\s>]/g
const ROW_OR_VALUE = /<(?:\w+:)?(row|v|is)[\s>]/g

/** excelts expands validated ranges cell by cell, so one rule over whole columns would cost minutes; a roster needs neither. */
const IGNORED_NODES = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'tableParts',
]

/** Reads the sheets of an .xlsx archive. Throws the `roster.*` errors of its guards. */
export async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const entries = zipEntries(bytes)
  if (!entries.has('xl/workbook.xml')) throw new AppError('roster.notAWorkbook')
  const budget = { left: MAX_UNPACKED_BYTES }
  const parts: Record<string, Uint8Array> = {}
  let rows = 0
  let mergedCells = 0
  for (const entry of entries.values()) {
    if (!WANTED.test(entry.name)) continue
    if (!WORKSHEET.test(entry.name)) {
      const part = await whole(bytes, entry, budget)
      parts[entry.name] = entry.name === 'xl/workbook.xml' ? plainFlag(part) : part
      continue
    }
    const part = await worksheetPart(bytes, entry, budget)
    rows += part.rows
    mergedCells = Math.max(mergedCells, mergedArea(part.xml))
    parts[entry.name] = part.xml
  }
  if (rows > LIMITS.rows) throw new AppError('roster.tooManyRows', { rows, limit: LIMITS.rows })
  const ignoreNodes = mergedCells > LIMITS.mergedCells ? [...IGNORED_NODES, 'mergeCells'] : IGNORED_NODES
  const workbook = await parse(parts, ignoreNodes)
  const date1904 = Boolean(workbook.properties.date1904)
  return workbook.worksheets.map((worksheet) => readSheet(worksheet, date1904))
}

async function parse(parts: Record<string, Uint8Array>, ignoreNodes: string[]): Promise<ExcelWorkbook> {
  const workbook = new ExcelWorkbook()
  try {
    await workbook.xlsx.loadFromFiles(parts, { ignoreNodes })
  } catch (error) {
    throw new AppError('roster.notAWorkbook', {}, { cause: error })
  }
  return workbook
}

/** excelts knows `date1904="1"` only; SheetJS and others write `true`, which XML Schema allows as well, and dates would be four years off. */
function plainFlag(xml: Buffer): Buffer {
  return Buffer.from(xml.toString('utf8').replace(/\bdate1904="true"/, 'date1904="1"'))
}

async function whole(zip: Buffer, entry: ZipEntry, budget: UnpackBudget): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of unpack(zip, entry, budget)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Unpacks a worksheet and counts its rows on the way. Past the limit the count goes on, so that the message is true, but nothing is kept. */
async function worksheetPart(
  zip: Buffer,
  entry: ZipEntry,
  budget: UnpackBudget,
): Promise<{ xml: Buffer; rows: number }> {
  const count = rowCounter()
  let pieces: Buffer[] = []
  for await (const piece of unpack(zip, entry, budget)) {
    count.read(piece)
    if (count.withValue > LIMITS.rows) pieces = []
    else pieces.push(piece)
  }
  const xml = Buffer.concat(pieces)
  const mostlyBlank = count.all > LIMITS.rows && count.withValue <= LIMITS.rows
  return { xml: mostlyBlank ? withoutBlankRows(xml) : xml, rows: count.withValue }
}

/** Counts rows, and those that hold a value, in XML that comes in pieces. */
function rowCounter() {
  let all = 0
  let withValue = 0
  let inRow = false
  let tail = ''
  function read(piece: Buffer): void {
    const text = tail + piece.toString('latin1')
    const cut = text.indexOf('<', text.length - LONGEST_TAG)
    tail = cut < 0 ? '' : text.slice(cut)
    const whole = text.slice(0, text.length - tail.length)
    // Within a row the first value decides; from there on only the next row matters.
    for (let at = 0; ;) {
      const pattern = inRow ? ROW_OR_VALUE : ROW
      pattern.lastIndex = at
      const tag = pattern.exec(whole)
      if (!tag) return
      at = pattern.lastIndex
      const isRow = tag[1] === 'row'
      if (isRow) all++
      else withValue++
      inRow = isRow
    }
  }
  return {
    read,
    get all() {
      return all
    },
    get withValue() {
      return withValue
    },
  }
}

/** Sheets formatted down to the last row carry a million rows with nothing in them. */
function withoutBlankRows(xml: Buffer): Buffer {
  const blankCell = /<(?:\w+:)?c(?:\s[^<>]*)?\/>/g
  const blankRow = /<(?:\w+:)?row(?:\s[^<>]*)?(?:\/>|><\/(?:\w+:)?row>)/g
  return Buffer.from(xml.toString('utf8').replace(blankCell, '').replace(blankRow, ''))
}

function mergedArea(xml: Buffer): number {
  const from = xml.indexOf('mergeCells')
  if (from < 0) return 0
  let area = 0
  for (const [, left = '', top, right = '', bottom] of xml
    .toString('latin1', from)
    .matchAll(/mergeCell\s[^<>]{0,80}ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    area += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1)
  }
  return area
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function readSheet(worksheet: Worksheet, date1904: boolean): Sheet {
  const rows: SheetRow[] = []
  worksheet.eachRow((row, number) => {
    const cells: (CellValue | undefined)[] = []
    row.eachCell((cell, columnOneBased) => {
      if (columnOneBased > MAX_COLUMNS || cell.master !== cell) return
      const value = readCell(cell)
      if (value) cells[columnOneBased - 1] = value
    })
    if (cells.length > 0) rows.push({ number, cells })
  })
  const merges = worksheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    top,
    left: left - 1,
    bottom,
    right: right - 1,
  }))
  return { name: worksheet.name, hidden: worksheet.state !== 'visible', date1904, rows: fillMerges(rows, merges) }
}

function readCell(cell: ExcelCell): CellValue | undefined {
  const value = cell.formula === undefined ? cell.value : (cell.result ?? { error: '#' })
  return readValue(value, cell)
}

function readValue(value: unknown, cell: ExcelCell): CellValue | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'boolean') return { kind: 'text', text: String(value).toUpperCase() }
  if (value instanceof Date) return readDate(value)
  if (typeof value === 'object' && 'error' in value) return { kind: 'error', text: String(value.error) }
  // Rich text and hyperlinks: what the user sees.
  return cell.text.trim() === '' ? undefined : { kind: 'text', text: cell.text }
}

function readDate(value: Date): CellValue {
  const time = value.getTime()
  return Number.isNaN(time) ? { kind: 'error', text: '#' } : { kind: 'date', date: value.toISOString().slice(0, 10) }
}
