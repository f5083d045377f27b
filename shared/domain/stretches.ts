/** Stretches of work with a hazard: when somebody began to meet it and when it ends. What exams and training before work count from. */
import { addDays, earlier, later } from './dates.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** One assignment to a post that has the hazard. `from` null: not recorded; `to` null: it goes on. */
export interface Stretch {
  readonly assignment: Assignment
  readonly exposure: Exposure
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

function stretchOf(worker: Worker, assignment: Assignment, exposure: Exposure): Stretch | null {
  const { since } = exposure
  // A post's hazard counts from the day the post met it, not from the day somebody came to the post.
  const from = assignment.from !== null && since !== null ? later(assignment.from, since) : assignment.from
  const to =
    assignment.to !== null && worker.leaveDate !== null
      ? earlier(assignment.to, worker.leaveDate)
      : (assignment.to ?? worker.leaveDate)
  const begins = from ?? since
  return begins !== null && to !== null && begins > to ? null : { assignment, exposure, from, to }
}

/** Every stretch of a worker by hazard: past, current and planned. */
export function stretchesOf(
  worker: Worker,
  assignments: readonly Assignment[],
  exposuresOfPost: ReadonlyMap<string, readonly Exposure[]>,
): ReadonlyMap<HazardId, readonly Stretch[]> {
  const stretches = new Map<HazardId, Stretch[]>()
  for (const assignment of assignments) {
    for (const exposure of exposuresOfPost.get(assignment.postId) ?? []) {
      const stretch = stretchOf(worker, assignment, exposure)
      if (stretch === null) continue
      const group = stretches.get(exposure.hazardId)
      if (group) group.push(stretch)
      else stretches.set(exposure.hazardId, [stretch])
    }
  }
  return stretches
}

/** First day of a stretch: on the post, or where that is not recorded, the first day the post met the hazard. */
export function beginning({ from, exposure }: Stretch): IsoDate | null {
  return from ?? exposure.since
}

/**
 * Stints: stretches with one hazard that follow each other with at most `days` days between. Whoever comes back after a longer
 * time has left and begins anew (EX-02, EX-16). In order of time; a stretch without a beginning stands first.
 */
export function stintsOf(stretches: readonly Stretch[], days: number): readonly (readonly Stretch[])[] {
  const stints: Stretch[][] = []
  const sorted = stretches.toSorted((a, b) => ((beginning(a) ?? '') < (beginning(b) ?? '') ? -1 : 1))
  for (const stretch of sorted) {
    const stint = stints.at(-1)
    const [end, from] = [stint ? lastDay(stint) : null, beginning(stretch)]
    if (stint && (end === null || from === null || from <= addDays(end, days + 1))) stint.push(stretch)
    else stints.push([stretch])
  }
  return stints
}

/** First day with a hazard; null when one of the stretches has no recorded beginning. */
export function firstDay(stretches: readonly Stretch[]): IsoDate | null {
  let first: IsoDate | null = null
  for (const { from } of stretches) {
    if (from === null) return null
    if (first === null || from < first) first = from
  }
  return first
}

/** Last day with a hazard; null while it goes on somewhere. */
export function lastDay(stretches: readonly Stretch[]): IsoDate | null {
  let last: IsoDate | null = null
  for (const { to } of stretches) {
    if (to === null) return null
    if (last === null || to > last) last = to
  }
  return last
}
