/**
 * The reference packs of a running program. Whoever asks for `reference` gets today's; a load replaces it at once, for every open
 * firm. Why it is as it is: docs/adr/0013-loaded-packs.md.
 */
import { AppError } from '#shared/api/errors.ts'
import type { Message } from '#shared/domain/explanation.ts'
import type { Language } from '#shared/i18n/index.ts'
import type { PackSet } from '#shared/reference/check/finding.ts'
import type { PackEntry } from '#shared/reference/pack-schema.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Clock } from '../../platform/clock.ts'
import { layered } from '../../platform/pack-document.ts'
import { PackFolder, type PackIndex, type PackLoad } from '../../platform/pack-folder.ts'
import { SHIPPED_DIR } from '../../platform/reference-files.ts'
import type { PackSource } from '../../platform/reference-pack-file.ts'
import type { KeptFile } from '../files.ts'
import { newId } from '../session.ts'
import { checkSet, fingerprintOf, openInUse, resolveLoads, Shipped, type InUse } from './in-use.ts'
import { inspectFile, neededRefusal, refusalOf, type Inspection } from './inspect.ts'

export interface ShelfOptions {
  readonly dataDir: string
  readonly clock: Clock
  /** Folder of the packs the program came with. */
  readonly shippedDir?: string
  /** Their reference data, when somebody has read them already. */
  readonly shipped?: Reference | undefined
}

/** A pack that was taken into use, and the edition it took over from. */
export type AppliedPack = PackEntry & { readonly replaced: string }

export class PackShelf {
  readonly #folder: PackFolder
  readonly #clock: Clock
  readonly #shipped: Shipped
  #inUse: InUse
  /** Inspections of uploaded files, for as long as the file is kept and the set in use stays. */
  readonly #inspected = new WeakMap<KeptFile, { readonly over: InUse; readonly inspection: Inspection }>()

  /** Throws `ReferenceFileError` when the packs that came with the program are damaged; loaded ones are then merely left out. */
  constructor({ dataDir, clock, shippedDir = SHIPPED_DIR, shipped }: ShelfOptions) {
    this.#folder = new PackFolder(dataDir)
    this.#clock = clock
    this.#shipped = new Shipped(shippedDir, shipped ?? null)
    this.#inUse = openInUse(this.#folder, this.#shipped)
  }

  /** The reference data in use now. Ask again for each piece of work; never keep it. */
  get reference(): Reference {
    return this.#inUse.reference
  }

  /** The packs in use, with their heads. */
  get set(): PackSet {
    return this.#inUse.set()
  }

  /** Where the packs in use are read from. */
  get source(): PackSource {
    return this.#inUse.source
  }

  get shipped(): Shipped {
    return this.#shipped
  }

  /** What a person should know about loaded packs, such as one that was found damaged at the start. */
  get notices(): readonly Message[] {
    return this.#inUse.notices
  }

  /** The load a pack in use came with; null when it came with the program. */
  loadOf(name: string): PackLoad | null {
    return this.#inUse.loaded.get(name)?.load ?? null
  }

  /** Packs that have been loaded, whether or not they count now: what can be taken back. */
  loadedNames(): ReadonlySet<string> {
    return new Set(this.#folder.read().index.loads.flatMap(({ packs }) => packs.map(({ name }) => name)))
  }

  /** Reads a file whole and lays it over the packs in use. Writes nothing. */
  inspect(file: KeptFile): Inspection {
    const known = this.#inspected.get(file)
    if (known?.over === this.#inUse) return known.inspection
    const inspection = inspectFile(file, this.source, this.#shipped)
    this.#inspected.set(file, { over: this.#inUse, inspection })
    return inspection
  }

  /**
   * Takes the packs of a file into use, all or none. Answers with those that differ from what was in use.
   * Throws `packs.refused` or `disk.*`; everything is then as it was.
   */
  apply(file: KeptFile, language: Language): readonly AppliedPack[] {
    const index = this.#freshIndex()
    const { packs, candidate, findings } = this.inspect(file)
    if (candidate === null) throw refusalOf(findings, language)
    const { source: before, loaded: loadedBefore, unfit } = this.#inUse
    const fresh = packs.filter(({ entry }) => before.entry(entry.name)?.sha256 !== entry.sha256)
    if (fresh.length === 0) return []
    const applied = fresh.map(({ entry }) => ({ ...entry, replaced: before.entry(entry.name)?.edition ?? '' }))
    const load: PackLoad = { id: newId(), at: this.#clock.now(), file: file.name, packs: applied }
    const loaded = new Map([...loadedBefore, ...fresh.map((pack) => [pack.entry.name, { ...pack, load }] as const)])
    const source = layered(this.#shipped.source, loaded)
    // What no longer fits together has been left out of use, and a new load must not bring it back.
    const loads = [...(unfit ? [] : index.loads), load]
    const next = { ...index, checked: fingerprintOf(source, this.#shipped), loads }
    this.#folder.add(fresh)
    this.#folder.write(next)
    const { notices } = resolveLoads(next, this.#folder, this.#shipped)
    const { set, reference } = candidate
    this.#inUse = { loaded, source, set: () => set, reference, notices, unfit: false }
    return applied
  }

  /**
   * Takes back the file that last brought a pack, with everything that came with it: what was in use before is in use again.
   * Throws `packs.nothingBefore`, `packs.refused` when a pack loaded later rests on it, or `disk.*`.
   */
  goBack(name: string, language: Language): readonly PackEntry[] {
    const index = this.#freshIndex()
    const last = index.loads.findLastIndex(({ packs }) => packs.some((pack) => pack.name === name))
    const load = index.loads[last]
    if (load === undefined) throw new AppError('packs.nothingBefore')
    const remaining = { ...index, loads: index.loads.toSpliced(last, 1) }
    const { loaded } = resolveLoads(remaining, this.#folder, this.#shipped)
    const source = layered(this.#shipped.source, loaded)
    const { findings } = checkSet(source, this.#shipped)
    if (findings.length > 0) throw neededRefusal(findings, language)
    this.#folder.write({ ...remaining, checked: fingerprintOf(source, this.#shipped) })
    this.#inUse = openInUse(this.#folder, this.#shipped)
    return load.packs.flatMap((pack) => this.source.entry(pack.name) ?? [])
  }

  /** The index as it stands on disk: another program may have loaded something meanwhile, and that must not be lost. */
  #freshIndex(): PackIndex {
    const { index } = this.#folder.read()
    const { loaded } = resolveLoads(index, this.#folder, this.#shipped)
    const onDisk = fingerprintOf(layered(this.#shipped.source, loaded), this.#shipped)
    if (!this.#inUse.unfit && onDisk !== fingerprintOf(this.source, this.#shipped))
      this.#inUse = openInUse(this.#folder, this.#shipped)
    return index
  }
}
