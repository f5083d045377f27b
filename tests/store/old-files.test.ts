/** Firm files as earlier programs saved them: everything is still there after the newest migration, row by row. */
import Database from 'better-sqlite3'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { AppError } from '#shared/api/errors.ts'
import { dueItems } from '#shared/domain/due.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { RECORD_KINDS, recordSchemas } from '#shared/entities/facts.ts'
import { openFirmFile } from '#electron/store/firm-file.ts'
import { ledgerOf } from '#electron/store/ledgers.ts'
import { newestVersion } from '#electron/store/migrate.ts'
import { firmMigrations } from '#electron/store/migrations/index.ts'
import { testEngine } from '../helpers/engine.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/firms')
const versions = readdirSync(FOLDER)
  .flatMap((name) => /^v(\d+)\.zhijian\.br$/.exec(name)?.[1] ?? [])
  .map(Number)
  .toSorted((a, b) => a - b)

function oldFile(version: number): string {
  const path = join(tempDir(), 'firm.zhijian')
  writeFileSync(path, brotliDecompressSync(readFileSync(join(FOLDER, `v${version}.zhijian.br`))))
  return path
}

/** The ids of every table of a file, oldest row first; read without the program. */
function idsByTable(path: string): Map<string, unknown[]> {
  const db = new Database(path, { readonly: true })
  try {
    expect(db.pragma('quick_check', { simple: true })).toBe('ok')
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
    return new Map(
      tables.all().map((table) => {
        const key = table === 'change_log' ? 'seq' : 'id'
        const named = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
        const column = named.includes(key) ? key : 'rowid'
        return [table, db.prepare(`SELECT ${column} FROM ${table} ORDER BY rowid`).pluck().all()]
      }),
    )
  } finally {
    db.close()
  }
}

test('there are files of the stages the program went through', () => {
  expect(versions.slice(0, 4)).toEqual([20, 60, 70, 100])
})

describe.each(versions)('a file saved by the program of data version %d', (version) => {
  test('keeps every row of every table, and every record reads as its schema demands', () => {
    const path = oldFile(version)
    const before = idsByTable(path)
    expect(before.get('worker')?.length).toBeGreaterThan(50)
    const store = openFirmFile(path)
    const facts = store.facts()
    for (const kind of RECORD_KINDS) {
      const had = before.get(ledgerOf(kind).table) ?? []
      expect(
        facts[kind].map(({ id }) => id),
        kind,
      ).toEqual(had)
      for (const record of facts[kind]) expect(recordSchemas[kind].parse(record), kind).toEqual(record)
    }
    store.close()
    const after = idsByTable(path)
    for (const [table, ids] of before) expect(after.get(table), table).toEqual(ids)
  })

  test('gives a due list, and opens again without another migration', () => {
    const path = oldFile(version)
    const store = openFirmFile(path)
    expect(dueItems(store.facts(), testEngine.reference, isoDate('2026-11-22')).length).toBeGreaterThan(20)
    store.close()
    const files = readdirSync(join(path, '..'))
    openFirmFile(path).close()
    expect(readdirSync(join(path, '..'))).toEqual(files)
    expect(files).toContain(`firm.zhijian.v${version}.backup`)
  })

  test('is refused untouched once a newer program has saved it', () => {
    const path = oldFile(version)
    const db = new Database(path)
    db.pragma(`user_version = ${newestVersion(firmMigrations) + 5}`)
    db.close()
    const bytes = readFileSync(path)
    let refusal: unknown = null
    try {
      openFirmFile(path)
    } catch (error) {
      refusal = error
    }
    expect(refusal instanceof AppError && refusal.code).toBe('firm.newerVersion')
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
})
