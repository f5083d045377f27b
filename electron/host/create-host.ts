/** Wires the engine together once, for whichever host serves it. Nothing in here knows of Electron or HTTP. */
import type { Reference } from '#shared/reference/types.ts'
import type { HostContext } from '../api/context.ts'
import { router, type Router } from '../api/router.ts'
import { systemClock, type Clock } from '../platform/clock.ts'
import { stderrLog, type Log } from '../platform/log.ts'
import { Tickets } from '../services/files.ts'
import { Firms } from '../services/firms.ts'
import { PackShelf } from '../services/packs/shelf.ts'
import type { Engine } from '../services/session.ts'

export interface HostOptions {
  /** Folder of the registry and the firm files; made when it is not there. */
  readonly dataDir: string
  readonly kind: HostContext['kind']
  readonly clock?: Clock
  /** The packs of the program, read already; loaded ones still lie over them. */
  readonly reference?: Reference
  readonly log?: Log
  /** A firm file from elsewhere, shown first in the list for as long as this host runs. */
  readonly firmFile?: string
}

export interface Host {
  readonly router: Router
  readonly context: HostContext
  /** Releases every firm file and the registry. */
  close(): void
}

/** Throws `disk.*` when the folder cannot be used, and as `openFirmFile` does for `firmFile`. */
export function createHost({
  dataDir,
  kind,
  clock = systemClock,
  reference,
  log = stderrLog,
  firmFile,
}: HostOptions): Host {
  const packs = new PackShelf({ dataDir, clock, shipped: reference })
  for (const { key } of packs.notices) log({ code: key })
  const engine: Engine = {
    // Asked anew each time, so that a pack loaded meanwhile holds for every open firm.
    get reference() {
      return packs.reference
    },
    clock,
    actor: kind,
  }
  const firms = new Firms(dataDir, engine)
  try {
    if (firmFile !== undefined) firms.attach(firmFile)
  } catch (error) {
    firms.close()
    throw error
  }
  return { router, context: { kind, engine, firms, files: new Tickets(clock), packs, log }, close: () => firms.close() }
}
