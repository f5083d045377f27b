import { readFileSync } from 'node:fs'
import { AppError } from '#shared/api/errors.ts'

/** Bytes of a file named on the command line. Throws `file.cannotRead`. */
export function readInput(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new AppError('file.cannotRead', {}, { cause })
  }
}
