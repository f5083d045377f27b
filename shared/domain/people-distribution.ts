/** 分布: how old the people on site are, and how long they have met each hazard. */
import { hazardYears } from './hazard-years.ts'
import type { RuleContext } from './rule-context.ts'
import { birthOf } from './rules/protected-people.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'

/** First years of the groups of age, and of exposure; each runs up to the next. */
export const AGE_GROUPS = [0, 18, 25, 35, 45, 55, 60] as const
export const YEAR_GROUPS = [0, 1, 3, 5, 10, 20] as const

export interface Distribution {
  readonly people: number
  /** Persons in each group of age. */
  readonly ages: readonly number[]
  readonly ageUnknown: number
  /** Those who meet it now, most first. */
  readonly hazards: readonly {
    readonly hazardId: HazardId
    readonly people: number
    readonly years: readonly number[]
    readonly unknown: number
  }[]
}

function groupAt(groups: readonly number[], value: number): number {
  return groups.findLastIndex((from) => from <= value)
}

function fullYears(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Of everybody on site on the day; whoever has come back counts with the years of earlier services. */
export function peopleDistribution(context: RuleContext): Distribution {
  const { presence, asOf } = context
  const ages = AGE_GROUPS.map(() => 0)
  let ageUnknown = 0
  const hazards = new Map<HazardId, { years: number[]; unknown: number }>()
  for (const worker of presence.workers) {
    const birth = birthOf(worker)
    if (birth === null || birth > asOf) ageUnknown += 1
    else add(ages, groupAt(AGE_GROUPS, fullYears(birth, asOf)))
    const met = new Set((presence.exposuresOf.get(worker.id) ?? []).map(({ hazardId }) => hazardId))
    if (met.size === 0) continue
    for (const { hazardId, years, atLeast } of hazardYears(context, worker)) {
      if (!met.has(hazardId)) continue
      const found = hazards.get(hazardId) ?? { years: YEAR_GROUPS.map(() => 0), unknown: 0 }
      if (years === null || atLeast) found.unknown += 1
      else add(found.years, groupAt(YEAR_GROUPS, years))
      hazards.set(hazardId, found)
    }
  }
  const all = [...hazards].map(([hazardId, { years, unknown }]) => ({
    hazardId,
    people: years.reduce((sum, count) => sum + count, unknown),
    years,
    unknown,
  }))
  return { people: presence.workers.length, ages, ageUnknown, hazards: all.toSorted((a, b) => b.people - a.people) }
}

function add(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
