/** Who works where, and with what, on one day. Counts persons, never rows; everyone counts, whoever pays them. */
import { remember, rememberPer } from './remember.ts'
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
  /** Workers with at least one exposure. */
  readonly exposed: ReadonlySet<Id>
}

/** Whether a period with open ends contains a day; both ends belong to it. */
export function covers(from: IsoDate | null, to: IsoDate | null, day: IsoDate): boolean {
  return (from === null || from <= day) && (to === null || to >= day)
}

/** Rows by key, in their order. */
export function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const name = key(row)
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return groups
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}

/** Who meets each hazard. */
export const workersByHazard = rememberPer(({ exposuresOf }: Presence): ReadonlyMap<HazardId, ReadonlySet<Id>> => {
  const workers = new Map<HazardId, Set<Id>>()
  for (const [workerId, met] of exposuresOf) for (const { hazardId } of met) addTo(workers, hazardId, workerId)
  return workers
})

/** Indexes the facts for one day. */
export function presence(facts: Facts, day: IsoDate): Presence {
  const workers = facts.workers.filter((worker) => covers(worker.hireDate, worker.leaveDate, day))
  const present = new Set(workers.map((worker) => worker.id))
  const current = facts.assignments.filter((a) => present.has(a.workerId) && covers(a.from, a.to, day))
  const assignmentsOf = groupBy(current, (assignment) => assignment.workerId)
  const exposuresOfPost = groupBy(facts.exposures, (exposure) => exposure.postId)
  const metOnPost = remember((postId: Id): readonly Exposure[] =>
    (exposuresOfPost.get(postId) ?? []).filter((exposure) => covers(exposure.since, null, day)),
  )
  const workersOnPost = new Map<Id, Set<Id>>()
  const exposuresOf = new Map<Id, readonly Exposure[]>()
  for (const [workerId, assignments] of assignmentsOf) {
    // Whoever has one post, as most do, shares its list with everybody there: what is found out about a list is found out once.
    let met: readonly Exposure[] = []
    for (const { postId } of assignments) {
      addTo(workersOnPost, postId, workerId)
      met = met.length === 0 ? metOnPost(postId) : [...met, ...metOnPost(postId)]
    }
    if (met.length > 0) exposuresOf.set(workerId, met)
  }
  return {
    workers,
    assignmentsOf,
    postById: new Map(facts.posts.map((post) => [post.id, post])),
    workersOnPost,
    exposuresOfPost,
    exposuresOf,
    exposed: new Set(exposuresOf.keys()),
  }
}
