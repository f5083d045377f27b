/** The whole check of a reference folder: every file against its schema and the manifest, then the packs against one another. */
import { checkPacks } from '#shared/reference/check/check-packs.ts'
import type { Finding } from '#shared/reference/check/finding.ts'
import { LIBRARY_NAMES } from '#shared/reference/library-schemas.ts'
import { PACK_NAMES } from '#shared/reference/schemas.ts'
import { libraryReader, readPacks, readStartPack } from './reference-files.ts'
import { readManifest, ReferenceFileError } from './reference-pack-file.ts'

/** Each fault of the file that a step could not use; none when the step went well. */
function faultsOf(step: () => unknown): Finding[] {
  try {
    step()
    return []
  } catch (error) {
    if (!(error instanceof ReferenceFileError)) throw error
    return error.faults.map(({ row, text }) => ({ pack: error.pack, row, text }))
  }
}

/** Findings over a folder of packs; empty when it may be used. Never throws on what a file holds. */
export function checkReferenceFiles(dir: string): Finding[] {
  const manifestFaults = faultsOf(() => readManifest(dir))
  if (manifestFaults.length > 0) return manifestFaults
  const manifest = readManifest(dir)
  const library = libraryReader(dir, manifest)
  const fileFaults = [
    ...PACK_NAMES.flatMap((name) => faultsOf(() => readStartPack(dir, manifest, name))),
    ...LIBRARY_NAMES.flatMap((name) => faultsOf(() => library(name))),
  ]
  return fileFaults.length > 0 ? fileFaults : checkPacks({ packs: readPacks(dir, manifest), library })
}
