import type { Clock } from '#electron/platform/clock.ts'
import { dataFolder } from '#electron/platform/data-folder.ts'
import { packNotices } from '#electron/services/packs.ts'
import { PackShelf } from '#electron/services/packs/shelf.ts'
import type { Engine } from '#electron/services/session.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The packs of this user, so that the command line and the window compute the same dates. What is wrong with a loaded one is said on stderr. */
export function openShelf(dataDir: string, clock: Clock, language: Language): PackShelf {
  const shelf = new PackShelf({ dataDir, clock })
  for (const notice of packNotices(shelf, language)) process.stderr.write(`${notice}\n`)
  return shelf
}

/** The engine of one command, made when it is first asked for. */
export function engineOnce(clock: Clock, language: Language): () => Engine {
  let engine: Engine | null = null
  return () => (engine ??= { reference: openShelf(dataFolder(), clock, language).reference, clock, actor: 'cli' })
}
