/** Finished papers: whole or not at all, and never over a different file of the same name. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeFileAtomically } from '#electron/platform/atomic-file.ts'
import { AppError } from '#shared/api/errors.ts'

/** The output folder, made when it does not exist. Throws `disk.cannotWrite`. */
export function outputFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    return resolve(folder)
  } catch (cause) {
    throw new AppError('disk.cannotWrite', {}, { cause })
  }
}

export interface Written {
  readonly file: string
  /** False when a file with the very same content already stood there. */
  readonly isNew: boolean
}

/** `stem.extension`, or `stem-2.extension` and so on where that name is taken. */
export function freeName(folder: string, stem: string, extension: string): string {
  for (let number = 1; ; number += 1) {
    const file = numbered(folder, stem, extension, number)
    if (!existsSync(file)) return file
  }
}

function numbered(folder: string, stem: string, extension: string, number: number): string {
  return join(folder, `${stem}${number === 1 ? '' : `-${number}`}.${extension}`)
}

/** Writes `stem.extension`; where another file has the name, `stem-2.extension` and so on. */
export function writeNumbered(folder: string, stem: string, extension: string, bytes: Uint8Array): Written {
  for (let number = 1; ; number += 1) {
    const file = numbered(folder, stem, extension, number)
    if (!existsSync(file)) {
      writeFileAtomically(file, bytes, { replace: false })
      return { file, isNew: true }
    }
    if (readFileSync(file).equals(bytes)) return { file, isNew: false }
  }
}
