/** Reads .xlsx through excelts, given only the parts a roster needs. */
import { Workbook as ExcelWorkbook, type Cell as ExcelCell, type Row, type Worksheet } from '@cj-tech-master/excelts'
import { AppError } from '#shared/api/errors.ts'
import { LIMITS } from './limits.ts'
import { fillMerges, MAX_COLUMNS, type CellValue, type Sheet, type SheetRow } from './workbook.ts'
import { unpackXlsx } from './xlsx-parts.ts'

const WORKBOOK = 'xl/workbook.xml'

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

/** Reads the sheets of an .xlsx archive. Throws what `unpackXlsx` throws, and `roster.notAWorkbook` for parts that are no workbook. */
export async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const { parts, mergedCells } = await unpackXlsx(bytes)
  const ignoreNodes = mergedCells > LIMITS.mergedCells ? [...IGNORED_NODES, 'mergeCells'] : IGNORED_NODES
  const main = parts[WORKBOOK]
  const workbook = await parse(main ? { ...parts, [WORKBOOK]: plainFlag(main) } : parts, ignoreNodes)
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
function plainFlag(xml: Uint8Array): Buffer {
  return Buffer.from(
    Buffer.from(xml)
      .toString('utf8')
      .replace(/\bdate1904="true"/, 'date1904="1"'),
  )
}

function readSheet(worksheet: Worksheet, date1904: boolean): Sheet {
  const rows: SheetRow[] = []
  // Not eachRow and eachCell: they walk all 16,384 columns of a row that has something in the last one.
  for (let number = 1; number <= worksheet.rowCount; number++) {
    const row = worksheet.findRow(number)
    const cells = row ? readRow(row) : []
    if (cells.length > 0) rows.push({ number, cells })
  }
  const merges = worksheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    top,
    left: left - 1,
    bottom,
    right: right - 1,
  }))
  return { name: worksheet.name, hidden: worksheet.state !== 'visible', date1904, rows: fillMerges(rows, merges) }
}

function readRow(row: Row): (CellValue | undefined)[] {
  const cells: (CellValue | undefined)[] = []
  const width = Math.min(row.cellCount, MAX_COLUMNS)
  for (let column = 0; column < width; column++) {
    const cell = row.findCell(column + 1)
    const value = cell && cell.master === cell ? readCell(cell) : undefined
    if (value) cells[column] = value
  }
  return cells
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
