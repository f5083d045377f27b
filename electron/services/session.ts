/** What every use case works with: one open firm file, and the program around it. */
import { randomUUID } from 'node:crypto'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Clock } from '../platform/clock.ts'
import { createFirmFile, openFirmFile } from '../store/firm-file.ts'
import type { ChangeContext, FirmStore } from '../store/firm-store.ts'
import type { Writer } from '../store/writer.ts'

export interface Engine {
  readonly reference: Reference
  readonly clock: Clock
  /** Who is noted in the change log, e.g. `desktop`. */
  readonly actor: string
}

export interface Session {
  readonly store: FirmStore
  readonly engine: Engine
}

/** A fresh identifier for a record, a batch or a ticket. */
export function newId(): string {
  return randomUUID()
}

/** The log entry of one transaction; `note` is a reason a person gave. */
export function change(engine: Engine, useCase: string, note: string | null = null): ChangeContext {
  return { actor: engine.actor, useCase, at: engine.clock.now(), batch: newId(), note }
}

/** Opens the firm file at `path`. Throws as `openFirmFile` does. */
export function openFirm(path: string, engine: Engine): Session {
  return { store: openFirmFile(path), engine }
}

/**
 * Makes a firm file at `path`; profile and whatever `fill` writes are one transaction, and a failure leaves no file.
 * Throws `firm.exists`, `disk.full`, `disk.cannotWrite`, `record.*`, and what `fill` throws.
 */
export function createFirm(
  path: string,
  profile: FirmProfile,
  engine: Engine,
  useCase = 'firms.create',
  fill: (write: Writer) => void = () => undefined,
): Session {
  const store = createFirmFile(path, change(engine, useCase), (write) => {
    write.saveProfile(profile)
    fill(write)
  })
  return { store, engine }
}
