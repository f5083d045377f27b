/** The set of packs in use: those the program came with, and over them the loaded ones that count. */
import { message, type Message } from '#shared/domain/explanation.ts'
import { checkNeeds } from '#shared/reference/check/needs.ts'
import type { Finding, PackSet } from '#shared/reference/check/finding.ts'
import { createReference } from '#shared/reference/create-reference.ts'
import type { PackEntry } from '#shared/reference/pack-schema.ts'
import type { Reference } from '#shared/reference/types.ts'
import { layered, type LaidPack } from '../../platform/pack-document.ts'
import type { PackFolder, PackIndex, PackLoad } from '../../platform/pack-folder.ts'
import { examineSource } from '../../platform/reference-check.ts'
import { loadPackSet } from '../../platform/reference-files.ts'
import { EVERY_NAME, folderSource, sha256Of, type PackSource } from '../../platform/reference-pack-file.ts'

/** A loaded pack, and the load it came with. */
export interface LoadedPack extends LaidPack {
  readonly load: PackLoad
}

/** A set that may be used, with the look-ups over it. */
export interface BuiltSet {
  readonly set: PackSet
  readonly reference: Reference
}

export interface InUse {
  readonly loaded: ReadonlyMap<string, LoadedPack>
  readonly source: PackSource
  /** The packs with their heads; those of the program are read at the first question. */
  readonly set: () => PackSet
  readonly reference: Reference
  /** What a person should know about loaded packs that do not count. */
  readonly notices: readonly Message[]
  /** The loaded packs no longer fit together, so none of them counts. */
  readonly unfit: boolean
}

export function buildSet(set: PackSet): BuiltSet {
  return { set, reference: createReference(set.packs, set.library) }
}

/** The packs the program came with. Read when they are needed; damaged ones stop the program. */
export class Shipped {
  readonly source: PackSource
  #set: PackSet | null = null
  #reference: Reference | null

  /** `reference` spares reading what somebody has read already. Throws `ReferenceFileError`. */
  constructor(dir: string, reference: Reference | null) {
    this.source = folderSource(dir)
    this.#reference = reference
  }

  get set(): PackSet {
    return (this.#set ??= loadPackSet(this.source))
  }

  get reference(): Reference {
    return (this.#reference ??= buildSet(this.set).reference)
  }

  edition(name: string): string {
    return this.source.entry(name)?.edition ?? ''
  }
}

/** Tells one set from another, and what the program came with when it was put together: a set is held against both. */
export function fingerprintOf(source: PackSource, shipped: Shipped): string {
  const hashes = (of: PackSource) => EVERY_NAME.map((name) => of.entry(name)?.sha256 ?? '')
  return sha256Of([...hashes(shipped.source), ...hashes(source)].join(' '))
}

/** Checks a set whole: every schema, the packs against one another, and what the program's own code needs. */
export function checkSet(
  source: PackSource,
  shipped: Shipped,
): { readonly built: BuiltSet | null; readonly findings: readonly Finding[] } {
  const { set, findings } = examineSource(source)
  if (set === null) return { built: null, findings }
  const needs = checkNeeds(shipped.set, set)
  return needs.length > 0 ? { built: null, findings: needs } : { built: buildSet(set), findings: [] }
}

/** Which of the loaded packs count: the last of each, unless it is damaged or older than what the program now comes with. */
export function resolveLoads(
  index: PackIndex,
  folder: PackFolder,
  shipped: Shipped,
): { readonly loaded: Map<string, LoadedPack>; readonly notices: Message[] } {
  const last = new Map<string, { readonly entry: PackEntry; readonly load: PackLoad }>()
  for (const load of index.loads)
    for (const { replaced: _, ...entry } of load.packs) last.set(entry.name, { entry, load })
  const loaded = new Map<string, LoadedPack>()
  const notices: Message[] = []
  for (const [name, { entry, load }] of last) {
    const params = { pack: `@pack.${name}`, edition: entry.edition, shipped: shipped.edition(name) }
    const pack = folder.pack(entry)
    if (pack === null) notices.push(message('packNotice.damaged', params))
    else if (entry.edition < shipped.edition(name)) notices.push(message('packNotice.superseded', params))
    else loaded.set(name, { ...pack, load })
  }
  return { loaded, notices }
}

function shippedAlone(shipped: Shipped, notices: readonly Message[], unfit: boolean): InUse {
  const { source, reference } = shipped
  return { loaded: new Map(), source, set: () => shipped.set, reference, notices, unfit }
}

/**
 * The set at the start. Whatever is wrong with what was loaded, the program goes on with what it came with, and `notices` says so.
 * The whole check runs only when the set differs from the one last found sound, as after an update of the program.
 */
export function openInUse(folder: PackFolder, shipped: Shipped): InUse {
  const { index, problem } = folder.read()
  if (problem !== null) return shippedAlone(shipped, [message('packNotice.index')], false)
  const { loaded, notices } = resolveLoads(index, folder, shipped)
  if (loaded.size === 0) return shippedAlone(shipped, notices, false)
  const source = layered(shipped.source, loaded)
  if (index.checked === fingerprintOf(source, shipped)) {
    const { set, reference } = buildSet(loadPackSet(source))
    return { loaded, source, set: () => set, reference, notices, unfit: false }
  }
  const { built, findings } = checkSet(source, shipped)
  if (built === null) {
    const unfit = message('packNotice.unfit', { pack: `@pack.${findings[0]?.pack ?? ''}` })
    return shippedAlone(shipped, [...notices, unfit], true)
  }
  return { loaded, source, set: () => built.set, reference: built.reference, notices, unfit: false }
}
