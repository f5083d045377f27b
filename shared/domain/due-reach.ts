/** Where a duty belongs on the board: what it is about, whom it concerns and at which posts. Read from the data, so that a new rule needs no line here. */
import { RULES } from './due.ts'
import type { Rule } from './duty.ts'
import { presence } from './presence.ts'
import type { Subject } from './explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { BoardArea } from '#shared/entities/due.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { distinct } from './distinct.ts'

/** T1–T9 are what makes a declaration due; not each of them has a row of its own in `duties`. */
const TRIGGER = /^T\d/

/** The area of a rule, by the first of its duties; of a rule without one, by the triggers its row names. */
export function ruleAreas(
  { library, rules: rows }: Pick<Reference, 'library' | 'rules'>,
  rules: readonly Pick<Rule, 'id' | 'duties'>[] = RULES,
): (rule: string) => BoardArea {
  const areas = new Map(library.rows('duties').map(({ id, area }) => [id, area]))
  const triggered = new Set(rows.filter(({ duty }) => TRIGGER.test(duty)).map(({ id }) => id))
  const known = new Map(rules.map(({ id, duties }) => [id, duties.flatMap((duty) => areas.get(duty) ?? [])[0]]))
  return (rule) => known.get(rule) ?? (triggered.has(rule) ? 'declaration' : 'other')
}

export interface Reach {
  readonly workerIds: readonly Id[]
  readonly postIds: readonly Id[]
}

/** What a record says of persons and places, whatever its kind. */
interface Pointing {
  readonly id: Id
  readonly workerId?: Id | null
  readonly workerIds?: readonly Id[]
  readonly postId?: Id | null
  readonly postIds?: readonly Id[]
  readonly workplaceId?: Id | null
}

/**
 * Whom a subject concerns: the person, post or workplace it is, or those its record names. A person stands under the posts held on
 * the day; whoever holds none then (a leaver, someone yet to begin) under the post last recorded. A workplace stands for its posts.
 */
export function reachOf(facts: Facts, asOf: IsoDate): (subject: Subject) => Reach {
  const postsOf = postsOfWorkers(facts, asOf)
  const { profile: _, ...records } = facts
  const byId = new Map<Id, Pointing>()
  const lists: readonly (readonly Pointing[])[] = Object.values(records)
  for (const list of lists) for (const record of list) byId.set(record.id, record)
  const postsAt = (workplaceId: Id) =>
    facts.posts.filter((post) => post.workplaceId === workplaceId).map(({ id }) => id)
  return ({ kind, id }) => {
    if (kind === 'worker') return { workerIds: [id], postIds: postsOf(id) }
    if (kind === 'post') return { workerIds: [], postIds: [id] }
    if (kind === 'workplace') return { workerIds: [], postIds: postsAt(id) }
    const { workerId, workerIds = [], postId, postIds = [], workplaceId } = byId.get(id) ?? {}
    const people = distinct([workerId ?? [], workerIds].flat())
    const posts = distinct([postId ?? [], postIds].flat())
    if (posts.length > 0) return { workerIds: people, postIds: posts }
    const places = workplaceId === null || workplaceId === undefined ? [] : postsAt(workplaceId)
    return { workerIds: people, postIds: distinct([...people.flatMap(postsOf), ...places]) }
  }
}

/** The posts a worker holds on the day, or else the one recorded last. */
function postsOfWorkers(facts: Facts, asOf: IsoDate): (workerId: Id) => readonly Id[] {
  const { assignmentsOf } = presence(facts, asOf)
  const lastPost = new Map<Id, Id>()
  for (const { workerId, postId } of facts.assignments.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)))
    lastPost.set(workerId, postId)
  return (workerId) => {
    const held = assignmentsOf.get(workerId)
    const last = lastPost.get(workerId)
    return held !== undefined ? distinct(held.map(({ postId }) => postId)) : last === undefined ? [] : [last]
  }
}
