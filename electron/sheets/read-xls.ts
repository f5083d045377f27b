/** Reads .xls (BIFF) through SheetJS; nothing else in the registry reads it. A compound file that holds an encrypted .xlsx is recognised here too. */
import * as SheetJS from '@e965/xlsx'
import { AppError } from '#shared/api/errors.ts'
import { LIMITS } from './limits.ts'
import { compoundFile, isDateFormat } from './sheetjs.ts'
import { dateOfSerial, fillMerges, MAX_COLUMNS, type CellValue, type Sheet, type SheetRow } from './workbook.ts'

const FILEPASS = 0x2f
/** Records that may stand before FILEPASS: BOF, WRITEPROT, and INTERFACEHDR ends the search. */
const INTERFACE_HEADER = 0xe1

/** Reads the sheets of a compound file. Throws `roster.passwordProtected`, `roster.notAWorkbook`, `roster.tooManyRows`. */
export function readXls(bytes: Buffer): Sheet[] {
  const stream = workbookStream(bytes)
  if (isEncrypted(stream)) throw new AppError('roster.passwordProtected')
  const workbook = parse(bytes)
  const date1904 = Boolean(workbook.Workbook?.WBProps?.date1904)
  const sheets = workbook.SheetNames.map((name, index) => {
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return readSheet(name, workbook.Sheets[name] ?? {}, hidden, date1904)
  })
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows > LIMITS.rows) throw new AppError('roster.tooManyRows', { rows, limit: LIMITS.rows })
  return sheets
}

function workbookStream(bytes: Buffer): Uint8Array {
  try {
    const file = compoundFile.read(bytes, { type: 'buffer' })
    if (compoundFile.find(file, 'EncryptedPackage')) throw new AppError('roster.passwordProtected')
    const entry = compoundFile.find(file, 'Workbook') ?? compoundFile.find(file, 'Book')
    if (!entry) throw new AppError('roster.notAWorkbook')
    return Uint8Array.from(entry.content)
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('roster.notAWorkbook', {}, { cause: error })
  }
}

/** BIFF says so in plain text: a FILEPASS record among the first of the stream. */
function isEncrypted(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true)
    if (type === FILEPASS) return true
    if (type === INTERFACE_HEADER) return false
  }
  return false
}

function parse(bytes: Buffer): SheetJS.WorkBook {
  try {
    return SheetJS.read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    })
  } catch (error) {
    throw new AppError('roster.notAWorkbook', {}, { cause: error })
  }
}

function readSheet(name: string, sheet: SheetJS.WorkSheet, hidden: boolean, date1904: boolean): Sheet {
  const rows: SheetRow[] = []
  for (const [index, row] of (sheet['!data'] ?? []).entries()) {
    const cells: (CellValue | undefined)[] = []
    for (const [column, cell] of (row ?? []).slice(0, MAX_COLUMNS).entries()) {
      const value = cell && readCell(cell, date1904)
      if (value) cells[column] = value
    }
    if (cells.length > 0) rows.push({ number: index + 1, cells })
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }))
  return { name, hidden, date1904, rows: fillMerges(rows, merges) }
}

function readCell(cell: SheetJS.CellObject, date1904: boolean): CellValue | undefined {
  if (cell.t === 'e') return { kind: 'error', text: cell.w ?? '#' }
  if (cell.v === undefined || cell.v === null) return undefined
  if (typeof cell.v === 'number') return readNumber(cell.v, cell.z, date1904)
  const text = String(cell.v)
  return text.trim() === '' ? undefined : { kind: 'text', text }
}

function readNumber(number: number, format: string | number | undefined, date1904: boolean): CellValue {
  const date = format !== undefined && isDateFormat(String(format)) ? dateOfSerial(number, date1904) : null
  return date === null ? { kind: 'number', number } : { kind: 'date', date }
}
