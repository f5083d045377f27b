/** The list of firms of this program: an index over the folder of firm files, rebuilt from it when it is lost. */
import Database from 'better-sqlite3'
import { existsSync, renameSync } from 'node:fs'
import { AppError } from '#shared/api/errors.ts'
import { migrate, newestVersion, schemaVersion, type Migration } from './migrate.ts'
import { refusing, toAppError } from './sqlite-errors.ts'

export interface FirmEntry {
  readonly id: string
  /** Name of the file in the folder of firms. */
  readonly fileName: string
  /** The firm's name when it was last seen. */
  readonly name: string
  readonly demo: boolean
  /** ISO 8601, UTC. */
  readonly addedAt: string
  readonly openedAt: string | null
}

export interface Registry {
  list(): FirmEntry[]
  get(id: string): FirmEntry | null
  add(entry: FirmEntry): void
  rename(id: string, name: string): void
  noteOpened(id: string, at: string): void
  remove(id: string): void
  close(): void
}

const APPLICATION_ID = 0x5a_48_52_47
/** Two hosts may share a registry; a write of one waits this long for the other. */
const LOCK_WAIT_MS = 3000

const migrations: readonly Migration[] = [
  {
    version: 10,
    sql: `
      CREATE TABLE firm (
        id TEXT NOT NULL PRIMARY KEY,
        file_name TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
        added_at TEXT NOT NULL,
        opened_at TEXT
      ) STRICT;
    `,
  },
]

function connect(path: string): Database.Database {
  const db = new Database(path, { timeout: LOCK_WAIT_MS })
  try {
    const version = schemaVersion(db)
    const supported = newestVersion(migrations)
    if (version > supported) throw new AppError('firm.newerVersion', { found: version, supported })
    if (db.pragma('quick_check', { simple: true }) !== 'ok') throw new AppError('firm.damaged')
    db.pragma('synchronous = FULL')
    if (version < supported) {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      migrate(db, migrations)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function setAside(path: string): void {
  for (let number = 1; ; number += 1) {
    const target = `${path}.damaged-${number}`
    if (existsSync(target)) continue
    renameSync(path, target)
    return
  }
}

/** A damaged registry is kept beside its place and a new one begun: the firms themselves are in their own files. */
function connectOrRebuild(path: string): Database.Database {
  try {
    return connect(path)
  } catch (error) {
    const refusal = toAppError(error)
    if (!(refusal instanceof AppError) || refusal.code !== 'firm.damaged') throw refusal
    setAside(path)
    return connect(path)
  }
}

interface FirmRow extends Omit<FirmEntry, 'demo'> {
  readonly demo: number
}

const COLUMNS = 'id, file_name AS fileName, name, demo, added_at AS addedAt, opened_at AS openedAt'
const toEntry = (row: FirmRow): FirmEntry => ({ ...row, demo: row.demo === 1 })

/** Opens or begins the registry. Throws `firm.newerVersion`, `disk.full` or `disk.cannotWrite`. */
export function openRegistry(path: string): Registry {
  const db = refusing(() => connectOrRebuild(path))
  const list = db.prepare<[], FirmRow>(`SELECT ${COLUMNS} FROM firm ORDER BY coalesce(opened_at, added_at) DESC, rowid`)
  const get = db.prepare<[string], FirmRow>(`SELECT ${COLUMNS} FROM firm WHERE id = ?`)
  const add = db.prepare('INSERT INTO firm (id, file_name, name, demo, added_at, opened_at) VALUES (?, ?, ?, ?, ?, ?)')
  const rename = db.prepare('UPDATE firm SET name = ? WHERE id = ?')
  const noteOpened = db.prepare('UPDATE firm SET opened_at = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM firm WHERE id = ?')
  return {
    list: () => refusing(() => list.all().map(toEntry)),
    get(id) {
      const row = refusing(() => get.get(id))
      return row === undefined ? null : toEntry(row)
    },
    add: ({ id, fileName, name, demo, addedAt, openedAt }) =>
      void refusing(() => add.run(id, fileName, name, demo ? 1 : 0, addedAt, openedAt)),
    rename: (id, name) => void refusing(() => rename.run(name, id)),
    noteOpened: (id, at) => void refusing(() => noteOpened.run(at, id)),
    remove: (id) => void refusing(() => remove.run(id)),
    close: () => void db.close(),
  }
}
