/** Where a duty belongs on the board: what it is about, whom it concerns and at which posts. Read from the data, so that a new rule needs no line here. */
import { presence } from './presence.ts'
import type { Subject } from './explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { BoardArea } from '#shared/entities/due.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

/** A number of the pack `duties` in a rule's own words, e.g. `D27` in `D27、D28`. */
const DUTY = /(?:D|EX-|RA-)\d{2}/g
/** T1–T9 are what makes a declaration due; they have no row of their own in `duties`. */
const TRIGGER = /T\d/

/** The area of a rule, by the duty number it carries. */
export function ruleAreas(reference: Reference): (rule: string) => BoardArea {
  const areas = new Map(reference.library.rows('duties').map(({ id, area }) => [id, area]))
  const known = new Map<string, BoardArea>()
  for (const { id, duty } of reference.rules) {
    const area = duty.match(DUTY)?.flatMap((number) => areas.get(number) ?? [])[0]
    if (!known.has(id)) known.set(id, area ?? (TRIGGER.test(duty) ? 'declaration' : 'other'))
  }
  return (rule) => known.get(rule) ?? 'other'
}

export interface Reach {
  readonly workerIds: readonly Id[]
  readonly postIds: readonly Id[]
}

/** What a record says of persons and posts, whatever its kind. */
interface Pointing {
  readonly id: Id
  readonly workerId?: Id | null
  readonly postId?: Id | null
}

/**
 * Whom a subject concerns: the person or post it is, or those its record names. A person stands under the posts held on the day;
 * whoever holds none then (a leaver, someone yet to begin) under the post last recorded.
 */
export function reachOf(facts: Facts, asOf: IsoDate): (subject: Subject) => Reach {
  const { assignmentsOf } = presence(facts, asOf)
  const lastPost = new Map<Id, Id>()
  for (const { workerId, postId } of facts.assignments.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)))
    lastPost.set(workerId, postId)
  const { profile: _, ...records } = facts
  const pointing = new Map<Id, Pointing>()
  const lists: readonly (readonly Pointing[])[] = Object.values(records)
  for (const list of lists)
    for (const record of list)
      if (record.workerId !== undefined || record.postId !== undefined) pointing.set(record.id, record)
  function postsOf(workerId: Id): readonly Id[] {
    const held = new Set(assignmentsOf.get(workerId)?.map(({ postId }) => postId))
    const last = lastPost.get(workerId)
    return held.size > 0 ? [...held] : last === undefined ? [] : [last]
  }
  return ({ kind, id }) => {
    if (kind === 'worker') return { workerIds: [id], postIds: postsOf(id) }
    if (kind === 'post') return { workerIds: [], postIds: [id] }
    const { workerId = null, postId = null } = pointing.get(id) ?? {}
    const workerIds = workerId === null ? [] : [workerId]
    return { workerIds, postIds: postId === null ? workerIds.flatMap(postsOf) : [postId] }
  }
}
