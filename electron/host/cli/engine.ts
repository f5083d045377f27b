import type { Clock } from '#electron/platform/clock.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import type { Engine } from '#electron/services/session.ts'

/** The engine of one command, made when it is first asked for. */
export function engineOnce(clock: Clock): () => Engine {
  let engine: Engine | null = null
  return () => (engine ??= { reference: loadReference(), clock, actor: 'cli' })
}
