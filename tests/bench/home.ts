/** The first screen of a firm of 1,000: one call of the contract, as it is opened and as it comes again after a save. */
import { createRouterClient } from '@orpc/server'
import { join } from 'node:path'
import { createHost } from '#electron/host/create-host.ts'
import type { Engine } from '#electron/services/session.ts'
import type { Client } from '#shared/api/contract.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { firmOf } from './roster-page.ts'
import { measure, summarize, timeRow, type Row } from './measure.ts'

const RUNS = 15

export async function benchHome(engine: Engine, folder: string): Promise<Row[]> {
  const { store } = firmOf(1_000, engine, folder, 'home')
  store.close()
  const dataDir = join(folder, 'home-data')
  const host = createHost({ dataDir, kind: 'web', ...engine, log: () => undefined })
  const client: Client = createRouterClient(host.router, { context: host.context })
  const firmId = host.context.firms.attach(join(folder, 'home-1000.zhijian'))
  const question = { firmId, asOf: isoDate('2026-11-22'), language: 'zh-CN' } as const
  const again = await measure(RUNS, () => client.home.page(question))
  const after: number[] = []
  for (let run = 0; run <= RUNS; run += 1) {
    const [worker] = await client.records.workers.list({ firmId })
    if (worker !== undefined) await client.records.workers.save({ firmId, record: { ...worker, note: `run ${run}` } })
    const begun = performance.now()
    await client.home.page(question)
    if (run > 0) after.push(performance.now() - begun)
  }
  host.close()
  return [
    timeRow('the start page of a firm of 1,000: questions, counts, due rows, gaps, last changes in one call', again),
    timeRow('the same after a save: facts, due list and all of it anew', summarize(after)),
  ]
}
