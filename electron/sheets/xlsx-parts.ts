/** Unpacks the parts of an .xlsx archive a roster needs, and refuses what would be too much before anything is parsed. */
import { AppError } from '#shared/api/errors.ts'
import { LIMITS, MAX_UNPACKED_BYTES, MAX_WORKSHEET_BYTES } from './limits.ts'
import { unpack, zipEntries, type UnpackBudget, type ZipEntry } from './zip.ts'

const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i

/** Enough for the beginning of a tag that is cut in two by the end of a piece, prefix included. */
const LONGEST_TAG = 40

const ROW = /<(?:\w+:)?(row)[\s>]/g
const ROW_OR_VALUE = /<(?:\w+:)?(row|v|is)[\s>]/g

export interface XlsxParts {
  readonly parts: Record<string, Uint8Array>
  /** Cells in merged areas of the sheet that has most of them. */
  readonly mergedCells: number
}

/** Throws `roster.notAWorkbook`, `roster.passwordProtected`, `roster.zipBomb`, `roster.tooManyRows`. */
export async function unpackXlsx(bytes: Buffer): Promise<XlsxParts> {
  const entries = zipEntries(bytes)
  if (!entries.has('xl/workbook.xml')) throw new AppError('roster.notAWorkbook')
  const budget = { left: MAX_UNPACKED_BYTES }
  const parts: Record<string, Uint8Array> = {}
  let rows = 0
  let worksheetBytes = 0
  let mergedCells = 0
  for (const entry of entries.values()) {
    if (!WANTED.test(entry.name)) continue
    if (!WORKSHEET.test(entry.name)) {
      parts[entry.name] = await whole(bytes, entry, budget)
      continue
    }
    const part = await worksheetPart(bytes, entry, budget)
    rows += part.rows
    worksheetBytes += part.xml.length
    mergedCells = Math.max(mergedCells, mergedArea(part.xml))
    parts[entry.name] = part.xml
  }
  if (rows > LIMITS.rows) throw new AppError('roster.tooManyRows', { rows, limit: LIMITS.rows })
  if (worksheetBytes > MAX_WORKSHEET_BYTES) throw new AppError('roster.zipBomb', { limit: LIMITS.worksheetMegabytes })
  return { parts, mergedCells }
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
