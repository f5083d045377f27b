/** Files a person chose, kept in memory for a while under a ticket. The window never names a path. */
import { AppError } from '#shared/api/errors.ts'
import type { Ticket } from '#shared/api/roster.ts'
import type { Clock } from '../platform/clock.ts'
import { newId } from './session.ts'

/** The window itself refuses bigger files; this refuses them from anyone. */
const MAX_MEGABYTES = 50
const MEGABYTE = 1024 * 1024
/** Long enough to correct a mapping; short enough that a roster does not stay in memory over lunch. */
const LIFETIME_MS = 30 * 60 * 1000
/** A new file pushes out the oldest beyond this many. */
const MAX_FILES = 4

export interface KeptFile {
  readonly name: string
  readonly bytes: Uint8Array
}

function tooLarge(size: number): AppError {
  return new AppError('file.tooLarge', { size: Math.ceil(size / MEGABYTE), limit: MAX_MEGABYTES })
}

export class Tickets {
  readonly #clock: Clock
  readonly #files = new Map<string, KeptFile & { readonly until: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Keeps a file. Throws `file.tooLarge`. */
  put(name: string, bytes: Uint8Array): Ticket {
    if (bytes.byteLength > MAX_MEGABYTES * MEGABYTE) throw tooLarge(bytes.byteLength)
    const now = Date.parse(this.#clock.now())
    const ticket = newId()
    this.#files.set(ticket, { name, bytes, until: now + LIFETIME_MS })
    for (const [key, file] of this.#files) {
      if (file.until <= now || this.#files.size > MAX_FILES) this.#files.delete(key)
    }
    return { ticket, name, size: bytes.byteLength }
  }

  /** Keeps a file the window sent. */
  async putFile(file: File): Promise<Ticket> {
    if (file.size > MAX_MEGABYTES * MEGABYTE) throw tooLarge(file.size)
    return this.put(file.name, new Uint8Array(await file.arrayBuffer()))
  }

  /** The file of a ticket. Throws `file.ticketExpired`. */
  get(ticket: string): KeptFile {
    const file = this.#files.get(ticket)
    if (file === undefined || file.until <= Date.parse(this.#clock.now())) throw new AppError('file.ticketExpired')
    return file
  }

  /** Forgets a file that has been used. */
  drop(ticket: string): void {
    this.#files.delete(ticket)
  }
}
