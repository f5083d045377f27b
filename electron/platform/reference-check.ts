/** The whole check of a reference folder: every file against its schema and the manifest, then the packs against one another. */
import { checkPacks } from '#shared/reference/check/check-packs.ts'
import type { Finding, PackSet } from '#shared/reference/check/finding.ts'
import { LIBRARY_NAMES } from '#shared/reference/library-schemas.ts'
import { PACK_NAMES } from '#shared/reference/schemas.ts'
import { libraryReader, readPacks, readStartPack } from './reference-files.ts'
import { folderSource, ReferenceFileError, type PackSource } from './reference-pack-file.ts'

/** Each fault of the file that a step could not use; none when the step went well. */
export function faultsOf(step: () => unknown): Finding[] {
  try {
    step()
    return []
  } catch (error) {
    if (!(error instanceof ReferenceFileError)) throw error
    return error.faults.map(({ row, fault }) => ({ pack: error.pack, row, fault }))
  }
}

/** A set of packs checked whole: `set` when it may be used, else what is wrong with it. Never throws on what a file holds. */
export function examineSource(source: PackSource): {
  readonly set: PackSet | null
  readonly findings: readonly Finding[]
} {
  const library = libraryReader(source)
  const fileFaults = [
    ...PACK_NAMES.flatMap((name) => faultsOf(() => readStartPack(source, name))),
    ...LIBRARY_NAMES.flatMap((name) => faultsOf(() => library(name))),
  ]
  if (fileFaults.length > 0) return { set: null, findings: fileFaults }
  const set = { packs: readPacks(source), library }
  const findings = checkPacks(set)
  return findings.length > 0 ? { set: null, findings } : { set, findings }
}

/** Findings over a folder of packs and its manifest; empty when it may be used. */
export function checkReferenceFiles(dir: string): readonly Finding[] {
  const manifestFaults = faultsOf(() => folderSource(dir))
  return manifestFaults.length > 0 ? manifestFaults : examineSource(folderSource(dir)).findings
}
