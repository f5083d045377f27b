/** The due list of a firm at three sizes: what a person waits for, and whether it grows with the firm and no faster. */
import { isoDate } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import type { Reference } from '#shared/reference/types.ts'
import { historyFirm, usualHazards } from './history-firm.ts'
import { measure, type Measured, timeRow, type Row } from './measure.ts'

const SIZES = [100, 1_000, 10_000] as const
const RUNS = 15

/** Three times and how much longer ten times the workers take; ten would be exactly linear. */
export async function benchDueList(reference: Reference): Promise<Row[]> {
  const asOf = isoDate('2026-11-22')
  const hazardIds = usualHazards(reference)
  const rows: Row[] = []
  const growth: string[] = []
  let smaller: Measured | null = null
  for (const workers of SIZES) {
    const facts = historyFirm(workers, hazardIds)
    let items = 0
    const measured = await measure(RUNS, () => {
      items = dueItems(facts, reference, asOf).length
    })
    const what = `due list of ${workers.toLocaleString('en')} workers × ${hazardIds.length} hazards, 3 years of history (${items.toLocaleString('en')} items, each with its explanation)`
    rows.push(timeRow(what, measured))
    if (smaller !== null) growth.push(`${(measured.median / smaller.median).toFixed(1)} ×`)
    smaller = measured
  }
  return [
    ...rows,
    {
      what: 'ten times the workers, then ten times again',
      figure: growth.join(', '),
      range: 'ratio of the medians; 10 × is linear',
    },
  ]
}
