/** A list of 10,000 people as a workbook, and how long the host leaves another question waiting meanwhile. */
import { setTimeout } from 'node:timers/promises'
import { isoDate } from '#shared/domain/dates.ts'
import { exportLedger } from '#electron/services/ledger-table.ts'
import type { Engine } from '#electron/services/session.ts'
import { summarize, timeRow, type Row } from './measure.ts'
import { firmOf } from './roster-page.ts'

const question = { kind: 'workers', format: 'xlsx', asOf: isoDate('2026-11-22'), language: 'zh-CN' } as const
const RUNS = 5
const EVERY_MS = 5

export async function benchLongList(engine: Engine, folder: string): Promise<Row[]> {
  const session = firmOf(10_000, engine, folder, 'list')
  const written: number[] = []
  const waits: number[] = []
  for (let run = 0; run <= RUNS; run += 1) {
    const begun = performance.now()
    let writing = true
    let longest = 0
    const file = exportLedger(session, question).finally(() => (writing = false))
    for (let last = begun; writing; last = performance.now()) {
      await setTimeout(EVERY_MS)
      longest = Math.max(longest, performance.now() - last - EVERY_MS)
    }
    await file
    if (run > 0) written.push(performance.now() - begun)
    if (run > 0) waits.push(longest)
  }
  session.store.close()
  return [
    timeRow('the ledger of 10,000 people written as a workbook, in a thread', summarize(written)),
    timeRow('the longest that another question waits for the host meanwhile', summarize(waits)),
  ]
}
