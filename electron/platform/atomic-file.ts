/** Writing to disk: a file whole or not at all, a folder that is there afterwards. */
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/api/errors.ts'

export interface AtomicOptions {
  /** Whether a file of that name may be replaced; otherwise `firm.exists` is thrown. */
  readonly replace: boolean
}

function refused(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'EEXIST') return new AppError('firm.exists', {}, { cause: error })
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new AppError('disk.full', {}, { cause: error })
  return new AppError('disk.cannotWrite', {}, { cause: error })
}

function writeDurably(path: string, bytes: Uint8Array | string): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Gives a finished file its name unless another has it. USB sticks (FAT, exFAT) know no hard links; there it is copied. */
function nameWithoutReplacing(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
    copyFileSync(temporary, path, constants.COPYFILE_EXCL)
  }
}

/**
 * Writes beside the target first, then gives the finished file its name. The temporary name says nothing of the content.
 * Throws `disk.full`, `disk.cannotWrite` or `firm.exists`; the target is then as it was.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array | string, { replace }: AtomicOptions): void {
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
    writeDurably(temporary, bytes)
    if (replace) renameSync(temporary, path)
    else nameWithoutReplacing(temporary, path)
  } catch (error) {
    throw refused(error)
  } finally {
    // `force` forgives a missing file, but not a missing folder on the way to it.
    if (existsSync(temporary)) rmSync(temporary)
  }
}

/** Makes a folder and those above it. Throws `disk.full` or `disk.cannotWrite`. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    // A file that has the folder's name is in the way, not a firm of that name.
    const refusal = refused(error)
    throw refusal instanceof AppError && refusal.code === 'firm.exists'
      ? new AppError('disk.cannotWrite', {}, { cause: error })
      : refusal
  }
}
