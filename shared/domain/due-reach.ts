/** Where a duty belongs on the board: what it is about, whom it concerns and at which posts. Read from the data, so that a new rule needs no line here. */
import { RULES } from './due.ts'
import type { Rule } from './duty.ts'
import { presence } from './presence.ts'
import type { Subject } from './explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { BoardArea } from '#shared/entities/due.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

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
