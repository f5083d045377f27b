import { fixedClock } from '#electron/platform/clock.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import type { Engine } from '#electron/services/session.ts'

/** The real reference data, and a clock that stands at noon in Beijing on 2026-11-22. */
export const testEngine: Engine = {
  reference: loadReference(),
  clock: fixedClock('2026-11-22T04:00:00Z'),
  actor: 'test',
}
