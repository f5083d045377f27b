/** The due list of a firm on a day, and why each row is there. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/errors.ts'
import { dueItems, withinDays } from '#shared/domain/due.ts'
import type { DueItem, DueStatus } from '#shared/domain/explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { RenderedDueItem, RenderedDueList } from '#shared/entities/due.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Language } from '#shared/i18n/index.ts'
import { renderDueItem, renderDueRow } from './render.ts'
import type { Session } from './session.ts'

export interface Question {
  readonly asOf: IsoDate
  readonly language: Language
}

interface Computed {
  readonly asOf: IsoDate
  readonly items: readonly DueItem[]
}

/** The last day asked about, per state of the facts: list, summary and explanation usually speak of the same one. */
const lastComputed = new WeakMap<Facts, Computed>()

/** All due items on a day, computed once for the same facts and day. */
export function allDueItems({ store, engine }: Session, asOf: IsoDate): readonly DueItem[] {
  const facts = store.facts()
  const known = lastComputed.get(facts)
  if (known?.asOf === asOf) return known.items
  const items = dueItems(facts, engine.reference, asOf)
  lastComputed.set(facts, { asOf, items })
  return items
}

/** How many items stand at each status. */
export function countByStatus(items: readonly DueItem[]): Record<DueStatus, number> {
  const counts: Record<DueStatus, number> = { overdue: 0, missing: 0, due: 0, ok: 0, notApplicable: 0 }
  for (const { status } of items) counts[status] += 1
  return counts
}

/** Items that fall due in so many days, and with them what is missing: a date nobody can compute may be tomorrow. null shows all. */
function selected(session: Session, asOf: IsoDate, within: number | null): readonly DueItem[] {
  const items = allDueItems(session, asOf)
  if (within === null) return items
  const soon = new Set(withinDays(items, asOf, within))
  return items.filter((item) => soon.has(item) || item.status === 'missing')
}

/** Rows for the board, and the counts of the whole list whatever `withinDays` shows. */
export function listDue(
  session: Session,
  { asOf, language, withinDays: within }: Question & { readonly withinDays: number | null },
): InferContractRouterOutputs<typeof contract>['due']['list'] {
  return {
    asOf,
    items: selected(session, asOf, within).map((item) => renderDueRow(item, language)),
    counts: countByStatus(allDueItems(session, asOf)),
  }
}

/** The list with every explanation, as the command line prints it. */
export function dueReport(
  session: Session,
  { asOf, language, withinDays: within }: Question & { readonly withinDays: number | null },
): RenderedDueList {
  const items = selected(session, asOf, within)
  return { asOf, items: items.map((item) => renderDueItem(item, language)) }
}

/** One item with its whole explanation. Throws `due.unknownId`. */
export function explainDue(
  session: Session,
  { asOf, language, id }: Question & { readonly id: string },
): RenderedDueItem {
  const item = allDueItems(session, asOf).find((candidate) => candidate.id === id)
  if (item === undefined) throw new AppError('due.unknownId', { id })
  return renderDueItem(item, language)
}
