/** Places, facilities, materials, contractors and reports of a generated firm. */
import type { FactsParts } from './build-facts.ts'
import type { Draw } from './draw.ts'

type Rows<K extends keyof FactsParts> = NonNullable<FactsParts[K]>

function list<T>(draw: Draw, limit: number, make: (index: number) => T): T[] {
  return Array.from({ length: draw.below(limit) }, (_, index) => make(index))
}

export function addWorkplace(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const { workplaces = [], posts = [], profile } = parts
  const places: Rows<'workplaces'> = workplaces.map((place) => ({
    ...place,
    livedIn: draw.of([true, false, false, null]),
    separated: draw.of([true, true, false, null]),
  }))
  const facilities: Rows<'facilities'> = places.flatMap((place) =>
    list(draw, 3, (index) => ({
      id: `fa-${place.id}-${index}`,
      workplaceId: place.id,
      name: `除尘${index}`,
      installedOn: draw.maybeAround(0.6, [asOf]),
      state: draw.of(['running', 'running', 'running', 'stopped', 'removed'] as const),
      stateSince: draw.maybeAround(0.6, [asOf]),
      checkEveryMonths: draw.of([null, null, 3, 12]),
    })),
  )
  const facilityChecks: Rows<'facilityChecks'> = facilities.flatMap(({ id }) =>
    list(draw, 3, (index) => ({
      id: `fc-${id}-${index}`,
      facilityId: id,
      kind: draw.of(['check', 'performanceTest', 'repair'] as const),
      date: draw.around([asOf]),
      works: draw.of([null, true, true, false]),
    })),
  )
  const contractors: Rows<'contractors'> = list(draw, 3, (index) => {
    const from = draw.maybeAround(0.8, [asOf])
    const to = draw.maybeAround(0.4, [asOf])
    return {
      id: `co${index}`,
      name: `检修队${index}`,
      work: '检修',
      postIds: posts.filter(() => draw.chance(0.3)).map(({ id }) => id),
      from,
      to: from !== null && to !== null && to < from ? from : to,
      qualified: draw.of([true, true, true, false, null]),
      agreementSignedOn: draw.maybeAround(0.9, [asOf]),
      examListOn: draw.maybeAround(0.9, [asOf]),
      trainingConfirmedOn: draw.maybeAround(0.9, [asOf]),
    }
  })
  const materials = list(draw, 4, (index) => ({
    name: `材料${index}`,
    hazardIds: draw.chance(0.7) ? ['chem-28'] : [],
    sdsOn: draw.maybeAround(0.7, [asOf]),
    banned: draw.of([false, false, false, false, true, null]),
  }))
  return { workplaces: places, facilities, facilityChecks, contractors, profile: { ...profile, materials } }
}

/** Summaries by quarter, reports on the chemicals of the posts, all within their limits, and what was done with them. */
export function addMeasurement(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const { exposures = [], surveys = [], postings = [], profile } = parts
  const year = Number(asOf.slice(0, 4))
  const [first] = exposures
  const isThere = exposures.some(({ postId, hazardId }) => postId === first?.postId && hazardId === 'chem-28')
  const benzene: Rows<'exposures'> =
    first && !isThere && draw.chance(0.5)
      ? [{ id: 'x-toxic', postId: first.postId, hazardId: 'chem-28', since: draw.maybeAround(0.5, [asOf]) }]
      : []
  const met = [...exposures, ...benzene]
  const reports: Rows<'surveys'> = list(draw, 4, (index) => {
    const date = draw.around([asOf])
    return {
      id: `sr${index}`,
      kind: draw.of(['periodic', 'periodic', 'daily', 'controlEvaluation', 'statusEvaluation'] as const),
      date,
      receivedOn: draw.maybeAfter(0.7, date),
      reportedOn: draw.maybeAfter(0.6, date),
      postedOn: draw.maybeAfter(0.5, date),
      results: met
        .filter(({ hazardId }) => hazardId.startsWith('chem-') && draw.chance(0.7))
        .map(({ postId, hazardId }, point) => ({
          id: `m${point}`,
          postId: draw.chance(0.9) ? postId : null,
          point: `${point}#`,
          hazardId,
          kind: 'twa' as const,
          value: 0,
          unit: 'mg/m3',
        })),
    }
  })
  const boards: Rows<'postings'> = reports
    .filter(() => draw.chance(0.2))
    .map(({ id, date }) => ({ id: `po-${id}`, kind: 'results', surveyId: id, postedOn: draw.after(date) }))
  const current = year * 4 + Math.ceil(Number(asOf.slice(5, 7)) / 3) - 1
  const quarters = draw.chance(0.3) ? [] : [0, 1, 2, 3, 4, 5, 6].filter(() => draw.chance(0.8))
  const monitoringSummaries: Rows<'monitoringSummaries'> = quarters.map((back) => ({
    id: `q${back}`,
    year: Math.floor((current - back) / 4),
    quarter: ((current - back) % 4) + 1,
    madeOn: draw.chance(0.85) ? asOf : draw.around([asOf]),
  }))
  return {
    exposures: met,
    surveys: [...surveys, ...reports],
    postings: [...postings, ...boards],
    monitoringSummaries,
    profile: { ...profile, highToxicRule: draw.of(['apply', 'apply', 'notApplicable', null] as const) },
  }
}
