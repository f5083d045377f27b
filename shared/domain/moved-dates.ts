/** What a change of the law does to one firm: which items of its due list come, go or move, and the clause behind each. */
import { compareDueItems, type ItemChange } from './compare-items.ts'
import { sameClause } from './due-item.ts'
import { dueItems } from './due.ts'
import type { Basis, DueItem } from './explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

export interface MovedDate extends ItemChange {
  /** What the new date rests on, or for an item that goes what the old one did; what brought the change stands first. */
  readonly basis: readonly Basis[]
}

/** The clauses of an item: first those of a document that changed, then those the other side does not know, then the rest. */
function clausesBehind(before: DueItem | null, after: DueItem | null, hasChanged: (row: Basis) => boolean): Basis[] {
  const holds = (after ?? before)?.explanation.basis ?? []
  const other = (after === null ? null : before)?.explanation.basis ?? []
  const rank = (row: Basis) => (hasChanged(row) ? 0 : other.some((known) => sameClause(known, row)) ? 2 : 1)
  return holds.toSorted((a, b) => rank(a) - rank(b))
}

export interface Editions {
  readonly before: Reference
  readonly after: Reference
  /** Whether rows that rest on the document of a clause differ between the two. */
  readonly hasChanged: (row: Basis) => boolean
}

/**
 * The items of a firm's due list on `asOf` whose date or status differs between two editions of the reference data; the arithmetic of
 * either side is in the items themselves. Order: that of the new list, then what disappears.
 */
export function movedDates({ before, after, hasChanged }: Editions, facts: Facts, asOf: IsoDate): MovedDate[] {
  const changes = compareDueItems(dueItems(facts, before, asOf), dueItems(facts, after, asOf))
  return changes.map((change) => ({ ...change, basis: clausesBehind(change.before, change.after, hasChanged) }))
}
