/**
 * A file somebody hands over: one reference pack, or a bundle of several that belong together. Only the heads are read here; the
 * rows are held against their schemas when the packs are laid over the set in use.
 */
import { z } from 'zod'
import { fault, type Finding } from '#shared/reference/check/finding.ts'
import { PACK_FORMAT, type PackEntry } from '#shared/reference/pack-schema.ts'
import { faultsOf } from './reference-check.ts'
import {
  EVERY_NAME,
  parseJson,
  ReferenceFileError,
  sha256Of,
  validate,
  type PackSource,
} from './reference-pack-file.ts'

/** What a bundle calls itself. */
const BUNDLE = 'zhijian.packs'

/** A pack that is laid over a set. */
export interface LaidPack {
  readonly entry: PackEntry
  readonly bytes: Uint8Array
}

export interface PackDocument {
  readonly packs: readonly LaidPack[]
  /** What is wrong with the document as a whole; then `packs` is not to be used. */
  readonly findings: readonly Finding[]
}

const headSchema = z.looseObject({
  pack: z.string().min(1),
  format: z.int().positive(),
  edition: z.string().min(1),
  rows: z.array(z.unknown()),
})
const bundleSchema = z.strictObject({
  bundle: z.literal(BUNDLE),
  format: z.literal(PACK_FORMAT),
  packs: z.array(z.unknown()).min(1),
})

function laidPack(file: string, value: unknown, bytes: Uint8Array): LaidPack {
  const { pack, format, edition, rows } = validate(file, value, headSchema)
  return { entry: { name: pack, format, edition, rows: rows.length, sha256: sha256Of(bytes) }, bytes }
}

/** A pack of a bundle as a file of its own. No pack is nested so deeply that it cannot be written. */
function textOf(file: string, pack: unknown): Uint8Array {
  try {
    return new TextEncoder().encode(JSON.stringify(pack))
  } catch (cause) {
    throw new ReferenceFileError(file, [{ row: null, fault: fault('notAPack') }], { cause })
  }
}

function read(file: string, bytes: Uint8Array): LaidPack[] {
  const value = parseJson(file, bytes)
  if (typeof value !== 'object' || value === null || !('bundle' in value)) return [laidPack(file, value, bytes)]
  const { packs } = validate(file, value, bundleSchema)
  return packs.map((pack) => laidPack(file, pack, textOf(file, pack)))
}

/** Packs this program does not know, and packs that stand twice. */
function nameFindings(packs: readonly LaidPack[]): Finding[] {
  const names = packs.map(({ entry }) => entry.name)
  return names.flatMap((name, index) => {
    if (!EVERY_NAME.includes(name)) return [{ pack: name, row: null, fault: fault('unknownPack', { name }) }]
    return names.indexOf(name) < index ? [{ pack: name, row: null, fault: fault('twice', { key: name }) }] : []
  })
}

/** Reads the heads of a document. `file` is what its faults are named after. Never throws on what it holds. */
export function readPackDocument(file: string, bytes: Uint8Array): PackDocument {
  const packs: LaidPack[] = []
  const findings = faultsOf(() => packs.push(...read(file, bytes)))
  return { packs, findings: [...findings, ...nameFindings(packs)] }
}

/** A set with packs laid over it. */
export function layered(base: PackSource, packs: ReadonlyMap<string, LaidPack>): PackSource {
  return {
    entry: (name) => packs.get(name)?.entry ?? base.entry(name),
    bytes: (name) => packs.get(name)?.bytes ?? base.bytes(name),
  }
}
