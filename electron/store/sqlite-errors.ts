/** SQLite's and the file system's refusals as errors a person can do something about. */
import Database from 'better-sqlite3'
import { AppError, type ErrorCode } from '#shared/api/errors.ts'

const BY_PREFIX: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'firm.openElsewhere'],
  ['SQLITE_LOCKED', 'firm.openElsewhere'],
  ['SQLITE_READONLY', 'firm.readOnly'],
  ['SQLITE_FULL', 'disk.full'],
  ['SQLITE_CORRUPT', 'firm.damaged'],
  ['SQLITE_NOTADB', 'firm.damaged'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'record.duplicate'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'record.duplicate'],
  ['SQLITE_CANTOPEN', 'disk.cannotWrite'],
  ['SQLITE_IOERR', 'disk.cannotWrite'],
  ['SQLITE_PERM', 'disk.cannotWrite'],
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['ENOENT', 'firm.notFound'],
  ['EEXIST', 'firm.exists'],
  ['EISDIR', 'firm.notADatabase'],
  ['EBUSY', 'firm.openElsewhere'],
  ['EROFS', 'firm.readOnly'],
  ['EACCES', 'firm.readOnly'],
  ['EPERM', 'firm.readOnly'],
]

function errorCode(error: unknown): string | null {
  if (error instanceof Database.SqliteError) return error.code
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return null
}

/** The `AppError` for a failure of SQLite or the file system; any other error comes back as it is. */
export function toAppError(error: unknown): unknown {
  const found = errorCode(error)
  if (found === null || error instanceof AppError) return error
  const match = BY_PREFIX.find(([prefix]) => found.startsWith(prefix))
  return match ? new AppError(match[1], {}, { cause: error }) : error
}

/** Runs `work` and rethrows its failures as `AppError`s where a person can do something about them. */
export function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toAppError(error)
  }
}
