/** Opening and creating firm files: what is refused, and what a file must be before anything is read from it. */
import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { AppError } from '#shared/api/errors.ts'
import { FirmStore, type ChangeContext } from './firm-store.ts'
import { migrate, newestVersion, schemaVersion } from './migrate.ts'
import { firmMigrations } from './migrations/index.ts'
import { refusing } from './sqlite-errors.ts'
import type { Writer } from './writer.ts'

/** «ZHJN»: tells a firm file from every other SQLite database. */
const APPLICATION_ID = 0x5a_48_4a_4e
const MAGIC = 'SQLite format 3\0'
/** A second program waits this long for the lock, in case the first is just closing. */
const LOCK_WAIT_MS = 300

/** File name extension of a firm file, with its dot. */
export const FIRM_EXTENSION = '.zhijian'

/** Reads the fixed header (100 bytes) without SQLite, so that a foreign or newer file is not touched by as much as a lock. */
function readHeader(path: string, mode: 'r' | 'r+'): Buffer {
  const header = Buffer.alloc(100)
  const file = openSync(path, mode)
  try {
    readSync(file, header, 0, 100, 0)
  } finally {
    closeSync(file)
  }
  return header
}

function checkHeader(header: Buffer): void {
  if (header.toString('latin1', 0, 16) !== MAGIC || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new AppError('firm.notADatabase')
  }
  const found = header.readUInt32BE(60)
  const supported = newestVersion(firmMigrations)
  if (found > supported) throw new AppError('firm.newerVersion', { found, supported })
}

/**
 * Looks at a firm file without opening or locking it.
 * Throws `firm.notFound`, `firm.notADatabase` or `firm.newerVersion`.
 */
export function inspectFirmFile(path: string): void {
  checkHeader(refusing(() => readHeader(path, 'r')))
}

/** One connection at a time owns a file: the exclusive lock is taken here and kept until `close`. */
function connect(path: string): Database.Database {
  const db = new Database(path, { fileMustExist: true, timeout: LOCK_WAIT_MS })
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    db.pragma('synchronous = FULL')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function checkIntact(db: Database.Database): void {
  if (db.pragma('quick_check', { simple: true }) !== 'ok') throw new AppError('firm.damaged')
}

/** A name next to `path` that nothing has yet. */
function freeName(path: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${path}-${number}`
    if (!existsSync(candidate)) return candidate
  }
}

/** Copies the file as it stands before a migration, and takes the copy for a backup only once it has been opened and checked. */
function backUp(db: Database.Database, path: string): void {
  const target = freeName(`${path}.v${schemaVersion(db)}.backup`)
  const unchecked = freeName(`${target}.part`)
  try {
    db.prepare('VACUUM INTO ?').run(unchecked)
    const copy = new Database(unchecked, { readonly: true })
    try {
      checkIntact(copy)
      if (schemaVersion(copy) !== schemaVersion(db)) throw new AppError('firm.damaged')
    } finally {
      copy.close()
    }
    renameSync(unchecked, target)
  } finally {
    rmSync(unchecked, { force: true })
  }
}

function prepare(db: Database.Database, path: string): FirmStore {
  checkIntact(db)
  if (schemaVersion(db) < newestVersion(firmMigrations)) {
    backUp(db, path)
    migrate(db, firmMigrations)
  }
  db.pragma('foreign_keys = ON')
  const store = new FirmStore(db, path)
  // Left behind when the program ended without closing the file.
  store.sweep()
  return store
}

/**
 * Opens an existing firm file and holds it until `close`. An older file is backed up beside itself and migrated.
 * Throws `firm.notFound`, `firm.notADatabase`, `firm.newerVersion`, `firm.readOnly`, `firm.openElsewhere`, `firm.damaged`,
 * `disk.full` or `disk.cannotWrite`; the file is then as it was.
 */
export function openFirmFile(path: string): FirmStore {
  return refusing(() => {
    checkHeader(readHeader(path, 'r+'))
    const db = connect(path)
    try {
      return prepare(db, path)
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/**
 * Makes a new firm file and opens it. `fill` writes at least the profile, in the transaction that makes the tables, so that
 * there is never a firm without one. Never overwrites: throws `firm.exists`, `disk.full` or
 * `disk.cannotWrite`, and then leaves nothing behind.
 */
export function createFirmFile(path: string, context: ChangeContext, fill: (write: Writer) => void): FirmStore {
  reserve(path)
  try {
    return refusing(() => begin(path, context, fill))
  } catch (error) {
    for (const leftover of [path, `${path}-journal`]) rmSync(leftover, { force: true })
    throw error
  }
}

/** Takes the name, so that two creations at once cannot both have it. */
function reserve(path: string): void {
  try {
    refusing(() => closeSync(openSync(path, 'wx')))
  } catch (error) {
    // Here the folder is missing or closed to us, not a firm.
    const folderRefuses =
      error instanceof AppError && (error.code === 'firm.notFound' || error.code === 'firm.readOnly')
    throw folderRefuses ? new AppError('disk.cannotWrite', {}, { cause: error }) : error
  }
}

function begin(path: string, context: ChangeContext, fill: (write: Writer) => void): FirmStore {
  const db = connect(path)
  try {
    const build = db.transaction(() => {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      migrate(db, firmMigrations)
      const store = new FirmStore(db, path)
      store.transaction(context, fill)
      return store
    })
    return build()
  } catch (error) {
    db.close()
    throw error
  }
}
