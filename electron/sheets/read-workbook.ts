/** The door of the room: bytes in, typed cells out, or one clear refusal. What a file is, its first bytes say, not its name. */
import { AppError } from '#shared/api/errors.ts'
import { LIMITS, MAX_FILE_BYTES, megabytes } from './limits.ts'
import { readCsv } from './read-csv.ts'
import type { Sheet, Workbook } from './workbook.ts'

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Reads a roster file: .xlsx, .xls, .csv or .txt. Throws an `AppError`: `roster.tooLarge`, `roster.zipBomb`,
 * `roster.passwordProtected`, `roster.notAWorkbook`, `roster.tooManyRows`.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new AppError('roster.tooLarge', { size: megabytes(bytes.length), limit: LIMITS.fileMegabytes })
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { fileName, sheets: await readSheets(buffer, fileName) }
}

/** The readers of workbooks are loaded with the first workbook: they are a third of the host's start and memory. */
async function readSheets(bytes: Buffer, fileName: string): Promise<Sheet[]> {
  if (bytes.length === 0) throw new AppError('roster.notAWorkbook')
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return (await import('./read-xlsx.ts')).readXlsx(bytes)
  if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE))
    return (await import('./read-xls.ts')).readXls(bytes)
  return [readCsv(bytes, sheetNameOf(fileName))]
}

/** A text file has no sheet name; its own name, without extension, is what the user would call it. */
function sheetNameOf(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '') || fileName
}
