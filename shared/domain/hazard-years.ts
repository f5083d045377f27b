/** 接害工龄: how long a person has worked with each hazard, each day counted once, up to a day. */
import { addDays, daysBetween, earlier } from './dates.ts'
import { recordsOf } from './returners.ts'
import type { RuleContext } from './rule-context.ts'
import { beginning, type Stretch } from './stretches.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'

export interface ExposureTime {
  readonly hazardId: HazardId
  /** First day on record. */
  readonly since: IsoDate | null
  /** Last day; null while it goes on. */
  readonly until: IsoDate | null
  /** Null where no beginning at all is on record. */
  readonly days: number | null
  readonly years: number | null
  /** Whether a part of the time has no beginning on record, so that the days are a lower bound. */
  readonly atLeast: boolean
  readonly postIds: readonly Id[]
}

/** A year counts 365.25 days; one decimal is as exact as a first day from memory can be. */
const DAYS_PER_YEAR = 365.25

function yearsOf(days: number): number {
  return Math.round((days / DAYS_PER_YEAR) * 10) / 10
}

/** Days covered by any of the periods, each once. */
function covered(periods: readonly (readonly [from: IsoDate, to: IsoDate])[]): number {
  let days = 0
  let last: IsoDate | null = null
  for (const [from, to] of periods.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const begin: IsoDate = last === null || from > last ? from : addDays(last, 1)
    if (begin > to) continue
    days += daysBetween(begin, to) + 1
    last = to
  }
  return days
}

function timeWith(hazardId: HazardId, stretches: readonly Stretch[], asOf: IsoDate): ExposureTime | null {
  const begun = stretches.filter((stretch) => (beginning(stretch) ?? asOf) <= asOf)
  if (begun.length === 0) return null
  const known = begun.flatMap((stretch) => {
    const from = beginning(stretch)
    return from === null ? [] : [[from, stretch.to === null ? asOf : earlier(stretch.to, asOf)] as const]
  })
  const ends = begun.map(({ to }) => to)
  const goesOn = ends.some((to) => to === null || to >= asOf)
  const days = known.length === 0 ? null : covered(known)
  return {
    hazardId,
    since: known.map(([from]) => from).toSorted()[0] ?? null,
    until: goesOn
      ? null
      : (ends
          .flatMap((to) => to ?? [])
          .toSorted()
          .at(-1) ?? null),
    days,
    years: days === null ? null : yearsOf(days),
    atLeast: known.length > 0 && known.length < begun.length,
    postIds: [...new Set(begun.map(({ assignment }) => assignment.postId))],
  }
}

/** Work with each hazard in every service of the person, earlier ones included. */
function allStretches({ facts, stretchesOf }: RuleContext, worker: Worker): ReadonlyMap<HazardId, readonly Stretch[]> {
  const [only, ...more] = recordsOf(facts.workers, worker)
  if (only === undefined || more.length === 0) return stretchesOf(worker)
  const joined = new Map<HazardId, readonly Stretch[]>()
  for (const service of [only, ...more])
    for (const [id, stretches] of stretchesOf(service)) joined.set(id, [...(joined.get(id) ?? []), ...stretches])
  return joined
}

/** The hazards a person has met, longest first; whoever came back keeps the years of earlier services. */
export function hazardYears(context: RuleContext, worker: Worker): ExposureTime[] {
  return [...allStretches(context, worker)]
    .flatMap(([hazardId, stretches]) => timeWith(hazardId, stretches, context.asOf) ?? [])
    .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0))
}

/** Years with any of some hazards up to a day, each day once; null where a beginning is not on record. */
export function yearsWithAny(
  context: RuleContext,
  worker: Worker,
  hazardIds: readonly HazardId[],
  asOf: IsoDate,
): number | null {
  const all = allStretches(context, worker)
  const periods: (readonly [IsoDate, IsoDate])[] = []
  for (const stretch of hazardIds.flatMap((id) => all.get(id) ?? [])) {
    const from = beginning(stretch)
    if (from === null) return null
    if (from <= asOf) periods.push([from, stretch.to === null ? asOf : earlier(stretch.to, asOf)])
  }
  return yearsOf(covered(periods))
}
