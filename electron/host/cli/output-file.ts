/** Finished papers: whole or not at all, and never over a different file of the same name. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeFolder, writeFileAtomically } from '#electron/platform/atomic-file.ts'

/** The output folder, made when it does not exist. Throws `disk.*`. */
export function outputFolder(folder: string): string {
  makeFolder(folder)
  return resolve(folder)
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

interface Written {
  readonly file: string
  /** False when a file with the very same content already stood there. */
  readonly isNew: boolean
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
