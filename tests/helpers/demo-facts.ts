/** The demo firm as facts, made the way a user makes it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock } from '#electron/platform/clock.ts'
import { createDemoFirm } from '#electron/services/demo.ts'
import { Firms } from '#electron/services/firms.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Made and removed at once; usable before all tests of a file. */
export async function demoFacts(asOf: IsoDate, reference: Reference): Promise<Facts> {
  const engine = { reference, clock: fixedClock(`${asOf}T08:00:00+08:00`), actor: 'test' }
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'))
  const firms = new Firms(folder, engine)
  try {
    const { id } = await createDemoFirm(firms, asOf)
    return firms.session(id).store.facts()
  } finally {
    firms.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
