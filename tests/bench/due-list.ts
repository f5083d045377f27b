/** The due list of 1,000 workers, each exposed to five hazards. */
import { dueItems } from '#shared/domain/due.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { exchangeSchema, type Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { measure, timeRow, type Row } from './measure.ts'

const WORKERS = 1_000
const POSTS = 20
const RUNS = 9
/** 噪声、矽尘、苯、高温、锰: five with rules of their own. */
const HAZARD_NAMES = ['噪声', '矽尘', '苯', '高温', '锰及其化合物'] as const

function facts(reference: Reference): Facts {
  const hazardIds = HAZARD_NAMES.map((name) => {
    const [hazard] = reference.searchHazards(name, 1)
    if (hazard === undefined) throw new Error(`no hazard found for ${name}`)
    return hazard.id
  })
  const posts = Array.from({ length: POSTS }, (_, index) => ({
    id: `p${index}`,
    workplaceId: 'wp',
    name: `岗位${index}`,
  }))
  const numbers = Array.from({ length: WORKERS }, (_, index) => index)
  const {
    format: _format,
    version: _version,
    ...all
  } = exchangeSchema.parse({
    format: 'zhijian.exchange',
    version: 1,
    profile: { name: 'bench', industryCode: 'C2110' },
    workplaces: [{ id: 'wp', name: '一车间' }],
    posts,
    exposures: posts.flatMap(({ id }) =>
      hazardIds.map((hazardId) => ({ id: `${id}-${hazardId}`, postId: id, hazardId })),
    ),
    workers: numbers.map((index) => ({ id: `w${index}`, name: `员工${index}` })),
    assignments: numbers.map((index) => ({
      id: `a${index}`,
      workerId: `w${index}`,
      postId: `p${index % POSTS}`,
      from: '2024-03-01',
    })),
    exams: numbers.map((index) => ({
      id: `e${index}`,
      workerId: `w${index}`,
      kind: index % 2 === 0 ? 'preJob' : 'inService',
      date: `2025-0${1 + (index % 9)}-10`,
      hazardIds,
    })),
  })
  return all
}

export async function benchDueList(reference: Reference): Promise<Row[]> {
  const all = facts(reference)
  const asOf = isoDate('2026-11-22')
  let items = 0
  const measured = await measure(RUNS, () => {
    items = dueItems(all, reference, asOf).length
  })
  const what = `due list of ${WORKERS.toLocaleString('en')} workers × ${HAZARD_NAMES.length} hazards (${items.toLocaleString('en')} items, each with its explanation)`
  return [timeRow(what, measured)]
}
