/** An invented factory of any size with three years of history: everybody meets five hazards, every workshop goes to its exam on a day of its own. */
import { exchangeSchema, type Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

const HAZARDS_PER_POST = 5
const WORKERS_PER_POST = 50
const GRADES = [null, 'I', 'II', 'III', '0'] as const

/** 噪声、矽尘、苯、高温、锰: five with rules of their own. */
const USUAL_HAZARDS = ['噪声', '矽尘', '苯', '高温', '锰及其化合物'] as const

/** The catalogue keys of the usual five. */
export function usualHazards(reference: Reference): readonly string[] {
  return USUAL_HAZARDS.map((name) => {
    const [hazard] = reference.searchHazards(name, 1)
    if (hazard === undefined) throw new Error(`no hazard found for ${name}`)
    return hazard.id
  })
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** A day of a year that differs from one `index` to the next, between two months. */
function dayOf(year: number, index: number, [first, last]: readonly [number, number]): string {
  const month = first + (index % (last - first + 1))
  return [year, String(month).padStart(2, '0'), String(1 + ((index * 7) % 28)).padStart(2, '0')].join('-')
}

/** Five of the hazards for each post, beginning with another one each time. Noise is measured from 76 to 89 dB(A). */
function exposuresOf(post: number, hazardIds: readonly string[]) {
  return times(HAZARDS_PER_POST, (index) => {
    const hazardId = hazardIds[(post + index) % hazardIds.length] ?? ''
    const level = hazardId === 'phys-1' ? { kind: 'lex8h' as const, value: 76 + (post % 14), unit: 'dB(A)' } : null
    const levelSource = level === null ? null : ('measured' as const)
    return {
      id: `x${post}-${index}`,
      postId: `p${post}`,
      hazardId,
      level,
      levelSource,
      grade: GRADES[post % 5] ?? null,
    }
  })
}

/** Before work and then once a year, the whole post on one day; each covers what is met there. */
function examsOf(worker: number, post: number, hazardIds: readonly string[], start: number) {
  const years = [start, start + 1, start + 2]
  return years.map((year, index) => ({
    id: `e${worker}-${index}`,
    workerId: `w${worker}`,
    kind: index === 0 ? ('preJob' as const) : ('inService' as const),
    date: index === 0 ? dayOf(year, worker, [8, 9]) : dayOf(year, post, [8, 10]),
    hazardIds: [...hazardIds],
    conclusion: 'normal' as const,
  }))
}

function trainingsOf(worker: number, post: number, start: number) {
  return times(3, (index) => ({
    id: `t${worker}-${index}`,
    trainee: 'worker' as const,
    workerId: `w${worker}`,
    kind: index === 0 ? ('first' as const) : ('refresher' as const),
    date: index === 0 ? dayOf(start, worker, [8, 9]) : dayOf(start + index, post, [10, 11]),
    hours: index === 0 ? 8 : 4,
    passed: true,
  }))
}

/** The facts of a factory. `start` is the year of the exams before work; the last ones in service are two years later. */
export function historyFirm(workers: number, hazardIds: readonly string[], start = 2023): Facts {
  const posts = times(Math.max(1, Math.ceil(workers / WORKERS_PER_POST)), (index) => index)
  const exposures = posts.map((post) => exposuresOf(post, hazardIds))
  const everybody = times(workers, (worker) => {
    const post = worker % posts.length
    const met = (exposures[post] ?? []).map(({ hazardId }) => hazardId)
    return {
      worker: { id: `w${worker}`, name: `员工${worker}` },
      assignment: {
        id: `a${worker}`,
        workerId: `w${worker}`,
        postId: `p${post}`,
        from: dayOf(start, worker, [10, 12]),
      },
      exams: examsOf(worker, post, met, start),
      trainings: trainingsOf(worker, post, start),
    }
  })
  const {
    format: _format,
    version: _version,
    ...facts
  } = exchangeSchema.parse({
    format: 'zhijian.exchange',
    version: 1,
    profile: { name: 'bench', industryCode: 'C2110', hazardSince: `${start}-01-01` },
    workplaces: [{ id: 'wp', name: '一车间' }],
    posts: posts.map((post) => ({ id: `p${post}`, workplaceId: 'wp', name: `岗位${post}` })),
    exposures: exposures.flat(),
    workers: everybody.map(({ worker }) => worker),
    assignments: everybody.map(({ assignment }) => assignment),
    exams: everybody.flatMap(({ exams }) => exams),
    trainings: everybody.flatMap(({ trainings }) => trainings),
    surveys: [0, 1, 2].map((year) => ({ id: `s${year}`, kind: 'periodic', date: `${start + year}-05-20` })),
    declarations: [{ id: 'd1', kind: 'first', date: `${start}-01-20`, year: start }],
  })
  return facts
}
