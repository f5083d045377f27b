/** What a change does to the due list: which items come, go, move to another day or change their status. Shared by what-if and by pack previews. */
import type { DueItem, Subject } from './explanation.ts'

export type ItemChangeKind = 'appears' | 'moves' | 'disappears' | 'changesStatus'

/** One difference between two due lists; `before` is null for an item that appears, `after` for one that disappears. */
export interface ItemChange {
  readonly id: string
  readonly rule: string
  readonly subject: Subject
  readonly kind: ItemChangeKind
  readonly before: DueItem | null
  readonly after: DueItem | null
}

/**
 * The differences between two due lists, item by item by id; items with the same date and status are left out.
 * An item whose date differs `moves`, whatever its status does; one with the same date and another status `changesStatus`.
 * Order: that of `after`, then what disappears, in the order of `before`.
 */
export function compareDueItems(before: readonly DueItem[], after: readonly DueItem[]): ItemChange[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const kept = new Set<string>()
  const changes: ItemChange[] = []
  for (const item of after) {
    kept.add(item.id)
    const former = old.get(item.id) ?? null
    const kind = kindOf(former, item)
    if (kind !== null)
      changes.push({ id: item.id, rule: item.rule, subject: item.subject, kind, before: former, after: item })
  }
  for (const item of before) {
    if (kept.has(item.id)) continue
    changes.push({ id: item.id, rule: item.rule, subject: item.subject, kind: 'disappears', before: item, after: null })
  }
  return changes
}

function kindOf(before: DueItem | null, after: DueItem): ItemChangeKind | null {
  if (before === null) return 'appears'
  if (before.dueDate !== after.dueDate) return 'moves'
  return before.status === after.status ? null : 'changesStatus'
}
