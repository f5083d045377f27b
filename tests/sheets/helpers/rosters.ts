/** Real workbooks made in a few lines, and what an import says about them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import * as SheetJS from '@e965/xlsx'
import { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts'
import { z } from 'zod'
import { previewRoster, readWorkbook } from '#electron/sheets/index.ts'
import { AppError, type ErrorCode } from '#shared/api/errors.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { idCardCheckCharacter } from '#shared/domain/identifiers.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { RosterPreview, SheetMapping } from '#shared/entities/roster.ts'
import type { Language } from '#shared/i18n/index.ts'
import { buildFacts } from '../../helpers/build-facts.ts'

export type Value =
  | string
  | number
  | Date
  | null
  | { readonly formula: string; readonly result?: string | number | { readonly error: '#N/A' } }

export const HEADER = ['姓名', '身份证号', '性别', '出生年月', '车间', '岗位', '入职日期', '用工形式', '电话', '备注']
const ASKED_ON = isoDate('2026-11-22')

export function fixture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'rosters', name))
}

/** An ID card of nobody with a valid check digit; odd `order` is a man. */
export function idCard(order: number, birth = '19900315', area = '990000'): string {
  const first17 = `${area}${birth}${String(order).padStart(3, '0')}`
  return first17 + idCardCheckCharacter(first17)
}

export async function xlsx(rows: readonly (readonly Value[])[], sheetName = '花名册'): Promise<Uint8Array> {
  const workbook = new ExcelWorkbook()
  const sheet = workbook.addWorksheet(sheetName)
  for (const row of rows) sheet.addRow([...row])
  return workbook.xlsx.writeBuffer()
}

const bytesSchema = z.instanceof(Uint8Array)

/** A workbook as SheetJS saves it. */
export function sheetJsFile(workbook: SheetJS.WorkBook, bookType: 'xlsx' | 'biff8'): Uint8Array {
  return bytesSchema.parse(SheetJS.write(workbook, { type: 'buffer', bookType }))
}

interface Container {
  find(file: object, path: string): { content: Uint8Array } | null
  read(bytes: Uint8Array, options: { type: 'buffer' }): object
  write(file: object, options: { type: 'buffer'; fileType: 'zip'; compression: true }): Uint8Array
}
// oxlint-disable-next-line typescript/no-unsafe-assignment -- SheetJS types it as any
const container: Container = SheetJS.CFB

/** The same archive with one part rewritten. */
export function withPart(bytes: Uint8Array, path: string, rewrite: (xml: string) => string): Uint8Array {
  const file = container.read(bytes, { type: 'buffer' })
  const entry = container.find(file, path)
  if (!entry) throw new Error(`no ${path}`)
  entry.content = Buffer.from(rewrite(Buffer.from(entry.content).toString('utf8')))
  return container.write(file, { type: 'buffer', fileType: 'zip', compression: true })
}

export interface PreviewSetting {
  readonly facts?: Facts
  readonly mapping?: readonly SheetMapping[] | null
  readonly language?: Language
  readonly fileName?: string
}

export async function preview(bytes: Uint8Array, setting: PreviewSetting = {}): Promise<RosterPreview> {
  const { facts = buildFacts(), mapping = null, language = 'zh-CN', fileName = '花名册.xlsx' } = setting
  return previewRoster(await readWorkbook(bytes, fileName), facts, { mapping, asOf: ASKED_ON, language })
}

/** The people under `HEADER`, judged. */
export async function previewRows(
  rows: readonly (readonly Value[])[],
  setting: PreviewSetting = {},
): Promise<RosterPreview> {
  return preview(await xlsx([HEADER, ...rows]), setting)
}

/** `F8 idCheckDigit` for each problem, in order. */
export function problemsOf({ rows }: RosterPreview): string[] {
  return rows.flatMap(({ problems }) => problems.map(({ cell, code }) => `${cell} ${code}`))
}

/** The refusal an import ends in; fails the test when it does not refuse. */
export async function refusal(work: Promise<unknown>): Promise<{ code: ErrorCode; params: AppError['params'] }> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params }
    throw error
  }
  throw new Error('was not refused')
}

export interface Part {
  readonly name: string
  readonly packed: Buffer
  /** What the directory claims; may lie. */
  readonly size: number
}

export function part(name: string, content: string): Part {
  return { name, packed: deflateRawSync(content), size: Buffer.byteLength(content) }
}

/** An archive with whatever its parts claim; checksums are left out, the reader has no use for them. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, size } of parts) {
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(nameBytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(nameBytes.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, nameBytes, packed)
    directory.push(entry, nameBytes)
    offset += local.length + nameBytes.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}
