/**
 * The folder of loaded packs: the files, named by what they hold, and one index that says which of them count. A file is never
 * changed and the index is replaced whole, so that a power cut leaves either the packs of before or those of after.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import { PACK_FORMAT, packEntrySchema, type PackEntry } from '#shared/reference/pack-schema.ts'
import { makeFolder, writeFileAtomically } from './atomic-file.ts'
import type { LaidPack } from './pack-document.ts'
import { EVERY_NAME, parseJson, readBytes, ReferenceFileError, sha256Of, validate } from './reference-pack-file.ts'

const INDEX = 'index.json'

const loadSchema = z.strictObject({
  id: idSchema,
  /** When it was loaded, ISO 8601 with zone. */
  at: z.iso.datetime(),
  /** Name of the file it came from. */
  file: z.string(),
  packs: z
    .array(
      packEntrySchema.extend({
        name: z.string().refine((name) => EVERY_NAME.includes(name)),
        /** Edition that was in use before. */
        replaced: z.string(),
      }),
    )
    .readonly(),
})
/** One file that was loaded: when, from what, and the packs it brought. */
export type PackLoad = z.output<typeof loadSchema>

const indexSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  /** Fingerprint of the whole set, shipped and loaded, that was last checked and found sound. */
  checked: z.string().nullable(),
  /** Oldest first; a later one lies over an earlier one. */
  loads: z.array(loadSchema).readonly(),
})
export type PackIndex = z.output<typeof indexSchema>

const EMPTY: PackIndex = { format: PACK_FORMAT, checked: null, loads: [] }

function fileOf({ name, sha256 }: PackEntry): string {
  return `${name}.${sha256.slice(0, 16)}.json`
}

export class PackFolder {
  readonly #dir: string

  constructor(dataDir: string) {
    this.#dir = join(dataDir, 'packs')
  }

  /** What has been loaded; nothing when there is no index. An index that cannot be used counts as none, and `problem` says so. */
  read(): { readonly index: PackIndex; readonly problem: ReferenceFileError | null } {
    if (!existsSync(join(this.#dir, INDEX))) return { index: EMPTY, problem: null }
    try {
      return { index: validate(INDEX, parseJson(INDEX, readBytes(this.#dir, INDEX)), indexSchema), problem: null }
    } catch (error) {
      if (error instanceof ReferenceFileError) return { index: EMPTY, problem: error }
      throw error
    }
  }

  /** A loaded pack, or null when its file is gone or is not what was loaded. */
  pack(entry: PackEntry): LaidPack | null {
    try {
      const bytes = readBytes(this.#dir, fileOf(entry))
      return sha256Of(bytes) === entry.sha256 ? { entry, bytes } : null
    } catch (error) {
      if (error instanceof ReferenceFileError) return null
      throw error
    }
  }

  /** Writes packs that are to be named by the next index; until then they count for nothing. Throws `disk.*`. */
  add(packs: readonly LaidPack[]): void {
    makeFolder(this.#dir)
    for (const { entry, bytes } of packs) writeFileAtomically(join(this.#dir, fileOf(entry)), bytes, { replace: true })
  }

  /** Replaces the index. One that could not be read is kept beside it. Throws `disk.*`. */
  write(index: PackIndex): void {
    makeFolder(this.#dir)
    if (this.read().problem !== null) {
      const kept = readBytes(this.#dir, INDEX)
      writeFileAtomically(join(this.#dir, `index.${sha256Of(kept).slice(0, 16)}.kept`), kept, { replace: true })
    }
    writeFileAtomically(join(this.#dir, INDEX), `${JSON.stringify(index, null, 2)}\n`, { replace: true })
  }
}
