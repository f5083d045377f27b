import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/api/errors.ts'

/**
 * Writes a whole file or nothing: a nameless neighbour first, flushed to the disk, then renamed into place.
 * What stood there before stays until the rename. Throws AppError `disk.full` or `disk.cannotWrite`.
 */
export function writeFileAtomically(path: string, content: Uint8Array | string): void {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    writeFlushed(temporary, content)
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
    throw new AppError(full ? 'disk.full' : 'disk.cannotWrite', {}, { cause })
  }
}

function writeFlushed(path: string, content: Uint8Array | string): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
