/** Both papers of the demo firm, from facts to PDF bytes. */
import { join } from 'node:path'
import { renderPaper } from '#electron/documents/index.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { createFirm, type Engine } from '#electron/services/session.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { formIdSchema } from '#shared/entities/paper.ts'
import { measure, timeRow, type Row } from './measure.ts'

const RUNS = 5

export async function benchPapers(engine: Engine, folder: string): Promise<Row[]> {
  const asOf = isoDate('2026-11-22')
  const session = createFirm(join(folder, 'demo.zhijian'), demoProfile(asOf), engine)
  try {
    await fillDemo(session, asOf)
    const facts = session.store.facts()
    const rows: Row[] = []
    for (const form of formIdSchema.options) {
      let size = 0
      const measured = await measure(RUNS, async () => {
        const options = { asOf, language: 'zh-CN', allowMissingGlyphs: true } as const
        size = (await renderPaper(form, facts, engine.reference, options)).byteLength
      })
      rows.push(timeRow(`${form} of the demo firm as PDF (${Math.round(size / 1024)} kB)`, measured))
    }
    return rows
  } finally {
    session.store.close()
  }
}
