/** The firms of this program: which there are, and the one open file of each. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { AppError } from '#shared/api/errors.ts'
import type { FirmCard } from '#shared/api/firms.ts'
import { idSchema } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import { renderError, type Language } from '#shared/i18n/index.ts'
import { makeFolder } from '../platform/atomic-file.ts'
import { FIRM_EXTENSION, inspectFirmFile } from '../store/firm-file.ts'
import type { Writer } from '../store/writer.ts'
import { openRegistry, type FirmEntry, type Registry } from '../store/registry.ts'
import { checkProfile } from './profile.ts'
import { createFirm, newId, openFirm, type Engine, type Session } from './session.ts'

interface Held {
  readonly session: Session
  /** Device and inode: tells a file from another that took its name. */
  readonly identity: string
}

function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev}:${found.ino}`
}

function problemOf(path: string, language: Language): string | null {
  try {
    inspectFirmFile(path)
    return null
  } catch (error) {
    if (error instanceof AppError) return renderError(error, language)
    throw error
  }
}

export class Firms {
  readonly #folder: string
  readonly #engine: Engine
  readonly #registry: Registry
  readonly #held = new Map<string, Held>()
  /** Files from elsewhere, shown for this run only. */
  readonly #attached = new Map<string, { readonly path: string; readonly entry: FirmEntry }>()

  /** Opens the registry in `dataDir`. Throws `disk.full`, `disk.cannotWrite` or `firm.newerVersion`. */
  constructor(dataDir: string, engine: Engine) {
    this.#folder = resolve(dataDir, 'firms')
    this.#engine = engine
    makeFolder(this.#folder)
    this.#registry = openRegistry(join(dataDir, 'registry.sqlite'))
    this.#adopt()
  }

  /** Every firm, last opened first. A firm whose file is gone or unreadable is still listed, with the reason. */
  list(language: Language): FirmCard[] {
    return this.#entries().map(({ entry, path }) => this.#card(entry, path, language))
  }

  /** Makes a firm with its own file. Throws `record.invalid` for codes no list has, and `disk.*`. */
  create(profile: FirmProfile): FirmCard {
    checkProfile(profile, this.#engine.reference)
    return this.add({ ...profile, demo: false })
  }

  /** Makes a firm and fills it; a failure while filling leaves no firm behind. */
  add(profile: FirmProfile, fill?: (write: Writer) => void): FirmCard {
    const id = newId()
    const entry: FirmEntry = {
      id,
      fileName: `${id}${FIRM_EXTENSION}`,
      name: profile.name,
      demo: profile.demo,
      addedAt: this.#engine.clock.now(),
      openedAt: null,
    }
    const path = join(this.#folder, entry.fileName)
    const session = createFirm(path, profile, this.#engine, 'firms.create', fill)
    try {
      this.#registry.add(entry)
    } catch (error) {
      session.store.close()
      rmSync(path, { force: true })
      throw error
    }
    this.#hold(id, path, session)
    return this.#card(entry, path, 'zh-CN')
  }

  /** Deletes a demo firm's file. Throws `firm.notDemo` for any other. */
  removeDemo(id: string): void {
    const { store } = this.session(id)
    if (!store.profile().demo || this.#attached.has(id)) throw new AppError('firm.notDemo')
    store.close()
    this.#held.delete(id)
    rmSync(store.path, { force: true })
    this.#registry.remove(id)
  }

  /** The open file of a firm, opened at first use and shared until `close`. Throws as `openFirmFile` does. */
  session(id: string): Session {
    const path = this.#pathOf(id)
    const held = this.#held.get(id)
    if (held !== undefined) {
      // A file deleted or replaced meanwhile must not go on swallowing writes.
      if (held.identity === identityOf(path)) return held.session
      held.session.store.close()
      this.#held.delete(id)
    }
    const session = openFirm(path, this.#engine)
    this.#hold(id, path, session)
    if (!this.#attached.has(id)) this.#registry.noteOpened(id, this.#engine.clock.now())
    return session
  }

  /** The facts of a firm, read without keeping its file open or noting that it was opened. Throws as `openFirmFile` does. */
  facts(id: string): Facts {
    const path = this.#pathOf(id)
    const held = this.#held.get(id)
    if (held !== undefined && held.identity === identityOf(path)) return held.session.store.facts()
    const { store } = openFirm(path, this.#engine)
    try {
      return store.facts()
    } finally {
      store.close()
    }
  }

  /** Shows a firm file from anywhere for as long as this program runs. Answers with its id. Throws as `openFirmFile` does. */
  attach(path: string): string {
    const own = this.#registry.list().find(({ fileName }) => join(this.#folder, fileName) === resolve(path))
    if (own !== undefined) return own.id
    const session = openFirm(path, this.#engine)
    const { name, demo } = session.store.profile()
    const id = newId()
    const entry = { id, fileName: basename(path), name, demo, addedAt: this.#engine.clock.now(), openedAt: null }
    this.#attached.set(id, { path, entry })
    this.#hold(id, path, session)
    return id
  }

  /** Keeps the list's name in step with the profile. */
  noteName(id: string, name: string): void {
    const attached = this.#attached.get(id)
    if (attached) this.#attached.set(id, { ...attached, entry: { ...attached.entry, name } })
    else this.#registry.rename(id, name)
  }

  /** Releases every file, without what was taken away from it. */
  close(): void {
    try {
      // A file that another has taken the place of is let go as it is: sweeping would write a journal beside the other.
      for (const { session, identity } of this.#held.values())
        if (identity === identityOf(session.store.path)) session.store.sweep()
    } finally {
      this.#release()
    }
  }

  #release(): void {
    for (const { session } of this.#held.values()) session.store.close()
    this.#held.clear()
    this.#registry.close()
  }

  #hold(id: string, path: string, session: Session): void {
    this.#held.set(id, { session, identity: identityOf(path) ?? '' })
  }

  #pathOf(id: string): string {
    const attached = this.#attached.get(id)
    if (attached) return attached.path
    const entry = this.#registry.get(id)
    if (entry === null) throw new AppError('firm.notFound')
    return join(this.#folder, entry.fileName)
  }

  #entries(): { entry: FirmEntry; path: string }[] {
    const registered = this.#registry.list().map((entry) => ({ entry, path: join(this.#folder, entry.fileName) }))
    return [...this.#attached.values(), ...registered]
  }

  #card(entry: FirmEntry, path: string, language: Language): FirmCard {
    // Never look into a file that is held: closing any other handle on it drops this process's POSIX lock, and with it the hold.
    const isHeld = this.#held.get(entry.id)?.identity === identityOf(path)
    const problem = isHeld ? null : problemOf(path, language)
    const changed = statSync(path, { throwIfNoEntry: false })?.mtime.toISOString()
    const { id, name, demo } = entry
    return { id, name, demo, changedAt: changed ?? entry.addedAt, available: problem === null, problem }
  }

  /** Takes files into the list that stand in the folder without an entry, as after a lost registry or a hand-made copy. */
  #adopt(): void {
    const known = new Set(this.#registry.list().map((entry) => entry.fileName))
    for (const fileName of readdirSync(this.#folder)) {
      const id = basename(fileName, FIRM_EXTENSION)
      if (known.has(fileName) || !fileName.endsWith(FIRM_EXTENSION)) continue
      this.#registry.add({
        id: idSchema.safeParse(id).success && this.#registry.get(id) === null ? id : newId(),
        fileName,
        ...this.#nameOf(join(this.#folder, fileName)),
        addedAt: this.#engine.clock.now(),
        openedAt: null,
      })
    }
  }

  #nameOf(path: string): { name: string; demo: boolean } {
    try {
      const { store } = openFirm(path, this.#engine)
      try {
        const { name, demo } = store.profile()
        return { name, demo }
      } finally {
        store.close()
      }
    } catch (error) {
      // Listed under its file name; the card says what is wrong with it.
      if (error instanceof AppError && existsSync(path)) return { name: basename(path, FIRM_EXTENSION), demo: false }
      throw error
    }
  }
}
