/** Who works where, and with what, on one day. Counts persons, never rows; everyone counts, whoever pays them. */
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'
import type { Exposure, Post } from '#shared/entities/workplace.ts'

export interface Presence {
  /** Workers employed on the day: hired, not yet left (the leaving day is still a working day). */
  readonly workers: readonly Worker[]
  readonly assignmentsOf: ReadonlyMap<Id, readonly Assignment[]>
  readonly postById: ReadonlyMap<Id, Post>
  readonly workersOnPost: ReadonlyMap<Id, ReadonlySet<Id>>
  readonly exposuresOfPost: ReadonlyMap<Id, readonly Exposure[]>
  /** Exposures a worker meets through all posts held on the day. */
  readonly exposuresOf: ReadonlyMap<Id, readonly Exposure[]>
  readonly workersOfHazard: ReadonlyMap<HazardId, ReadonlySet<Id>>
  /** Workers with at least one exposure. */
  readonly exposed: ReadonlySet<Id>
}

/** Whether a period with open ends contains a day; both ends belong to it. */
export function covers(from: IsoDate | null, to: IsoDate | null, day: IsoDate): boolean {
  return (from === null || from <= day) && (to === null || to >= day)
}

function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}

/** Indexes the facts for one day. */
export function presence(facts: Facts, day: IsoDate): Presence {
  const workers = facts.workers.filter((worker) => covers(worker.hireDate, worker.leaveDate, day))
  const present = new Set(workers.map((worker) => worker.id))
  const current = facts.assignments.filter((a) => present.has(a.workerId) && covers(a.from, a.to, day))
  const assignmentsOf = groupBy(current, (assignment) => assignment.workerId)
  const exposuresOfPost = groupBy(facts.exposures, (exposure) => exposure.postId)
  const workersOnPost = new Map<Id, Set<Id>>()
  const workersOfHazard = new Map<HazardId, Set<Id>>()
  const exposuresOf = new Map<Id, Exposure[]>()
  for (const [workerId, assignments] of assignmentsOf) {
    for (const { postId } of assignments) {
      addTo(workersOnPost, postId, workerId)
      for (const exposure of exposuresOfPost.get(postId) ?? []) {
        if (!covers(exposure.since, null, day)) continue
        addTo(workersOfHazard, exposure.hazardId, workerId)
        exposuresOf.set(workerId, [...(exposuresOf.get(workerId) ?? []), exposure])
      }
    }
  }
  return {
    workers,
    assignmentsOf,
    postById: new Map(facts.posts.map((post) => [post.id, post])),
    workersOnPost,
    exposuresOfPost,
    exposuresOf,
    workersOfHazard,
    exposed: new Set(exposuresOf.keys()),
  }
}
