/** Sets of packs as the command line names them: a folder with its manifest, or a file laid over the packs in use. */
import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { systemClock } from '#electron/platform/clock.ts'
import { dataFolder } from '#electron/platform/data-folder.ts'
import { faultsOf } from '#electron/platform/reference-check.ts'
import { folderSource, type PackSource } from '#electron/platform/reference-pack-file.ts'
import { checkSet, type BuiltSet } from '#electron/services/packs/in-use.ts'
import { inspectFile, type PlacedFinding } from '#electron/services/packs/inspect.ts'
import { renderFinding } from '#electron/services/packs.ts'
import type { PackShelf } from '#electron/services/packs/shelf.ts'
import type { KeptFile } from '#electron/services/files.ts'
import type { PackFinding } from '#shared/api/packs.ts'
import type { Finding } from '#shared/reference/check/finding.ts'
import type { Call } from '../command.ts'
import { openShelf } from '../engine.ts'
import { readInput } from '../input-file.ts'

export interface NamedSet {
  /** Null when there are findings. */
  readonly built: BuiltSet | null
  readonly findings: readonly PlacedFinding[]
}

/** The folder of firms and packs that a call speaks of. */
export function dataDirOf(call: Call): string {
  return resolve(call.text('data') ?? dataFolder())
}

export function shelfOf(call: Call): PackShelf {
  return openShelf(dataDirOf(call), systemClock, call.language)
}

/** A file as the services take it. Throws `file.cannotRead`. */
export function readPackFile(path: string): KeptFile {
  return { name: basename(path), bytes: readInput(path) }
}

function inFolder(findings: readonly Finding[]): PlacedFinding[] {
  return findings.map((finding) => ({ ...finding, file: `${finding.pack}.json` }))
}

function checked(source: PackSource, shelf: PackShelf): NamedSet {
  const { built, findings } = checkSet(source, shelf.shipped)
  return { built, findings: inFolder(findings) }
}

function folderSet(dir: string, shelf: PackShelf): NamedSet {
  const faults = faultsOf(() => folderSource(dir))
  return faults.length > 0 ? { built: null, findings: inFolder(faults) } : checked(folderSource(dir), shelf)
}

/** Reads and checks a set whole; without a name, the packs in use. Throws `file.cannotRead`. */
export function setNamed(path: string, shelf: PackShelf): NamedSet {
  if (path === '') return checked(shelf.source, shelf)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return folderSet(resolve(path), shelf)
  const { candidate, findings } = inspectFile(readPackFile(path), shelf.source, shelf.shipped)
  return { built: candidate, findings }
}

/** Findings for a program. */
export function findingsOf(findings: readonly PlacedFinding[], call: Call): PackFinding[] {
  return findings.map((finding) => renderFinding(finding, call.language))
}

/** Findings for a person, one a line. */
export function findingLines(findings: readonly PlacedFinding[], call: Call): string[] {
  return findingsOf(findings, call).map(({ file, row, text }) =>
    row === null ? call.t('packs.findingInHead', { file, text }) : call.t('packs.finding', { file, row, text }),
  )
}
