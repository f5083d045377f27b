/** The due list of a firm on a day, and why each row is there. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import { AppError } from '#shared/api/errors.ts'
import { addDays } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import { boardEntries, filterBoard, isDueBy } from '#shared/domain/due-board.ts'
import { reachOf, ruleAreas } from '#shared/domain/due-reach.ts'
import type { DueItem, DueStatus } from '#shared/domain/explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { BoardFilter, DueRow, RenderedDueItem, RenderedDueList } from '#shared/entities/due.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { translator, type Language } from '#shared/i18n/index.ts'
import type { Reference } from '#shared/reference/types.ts'
import { CONTENT_TYPES, writeTable } from '../sheets/export/write-table.ts'
import { dueTable, postNames } from './due-table.ts'
import { renderDueItem, renderDueRow } from './render.ts'
import type { Session } from './session.ts'

export interface Question {
  readonly asOf: IsoDate
  readonly language: Language
}

type DueBoard = InferContractRouterOutputs<typeof contract>['due']['list']

interface Computed {
  readonly asOf: IsoDate
  /** A pack may be loaded between two questions. */
  readonly reference: Reference
  readonly items: readonly DueItem[]
}

/** The last day asked about, per state of the facts: list, summary and explanation usually speak of the same one. */
const lastComputed = new WeakMap<Facts, Computed>()

/** All due items on a day, computed once for the same facts and day. */
export function allDueItems({ store, engine }: Session, asOf: IsoDate): readonly DueItem[] {
  const facts = store.facts()
  const { reference } = engine
  const known = lastComputed.get(facts)
  if (known?.asOf === asOf && known.reference === reference) return known.items
  const items = dueItems(facts, reference, asOf)
  lastComputed.set(facts, { asOf, reference, items })
  return items
}

/** How many items stand at each status. */
export function countByStatus(items: readonly DueItem[]): Record<DueStatus, number> {
  const counts: Record<DueStatus, number> = { overdue: 0, missing: 0, due: 0, ok: 0, notApplicable: 0 }
  for (const { status } of items) counts[status] += 1
  return counts
}

/** Every row of the board, and the names its filters offer. */
export function listDue(session: Session, question: Question): DueBoard {
  const { asOf } = question
  const items = dueRows(session, question)
  const facts = session.store.facts()
  const posts = postNames(facts)
  return {
    asOf,
    items: [...items],
    people: peopleOf(facts.workers, items, posts),
    posts: [...new Set(items.flatMap(({ postIds }) => postIds))].map((id) => ({ id, name: posts.get(id) ?? '' })),
  }
}

/** The rows of the board, in the order of the list. */
export function dueRows(session: Session, question: Question): DueRow[] {
  return rowsOf(session, allDueItems(session, question.asOf), question)
}

/** The first rows of the list, without what does not apply, and how many the whole list has. */
export function topRows(session: Session, question: Question, limit: number): { rows: DueRow[]; count: number } {
  const items = allDueItems(session, question.asOf)
  const asking = items.filter(({ status }) => status !== 'notApplicable')
  return { rows: rowsOf(session, asking.slice(0, limit), question), count: items.length }
}

/** Items as rows of the board, in their order. */
export function rowsOf({ store, engine }: Session, items: readonly DueItem[], { asOf, language }: Question): DueRow[] {
  const areaOf = ruleAreas(engine.reference)
  const reach = reachOf(store.facts(), asOf)
  return items.map((item) => renderDueRow(item, areaOf(item.rule), reach(item.subject), language))
}

/** The rows whose explanation cites a record: what was computed from it. In the order of the list. */
export function dueCiting(
  session: Session,
  { kind, id, ...question }: Question & { readonly kind: string; readonly id: Id },
): DueRow[] {
  const cites = ({ explanation }: DueItem) => explanation.inputs.some((input) => input.id === id && input.kind === kind)
  return rowsOf(session, allDueItems(session, question.asOf).filter(cites), question)
}

/** Persons by name; where two share one, each carries the post they are met under. */
function peopleOf(
  workers: readonly Worker[],
  rows: readonly DueRow[],
  posts: ReadonlyMap<Id, string>,
): DueBoard['people'] {
  const postOf = new Map(rows.flatMap(({ workerIds, postIds }) => workerIds.map((id) => [id, postIds[0]])))
  const people = workers.filter(({ id }) => postOf.has(id))
  const sharers = Map.groupBy(people, ({ name }) => name)
  return people.map(({ id, name }) => {
    const post = sharers.get(name)?.length === 1 ? undefined : posts.get(postOf.get(id) ?? '')
    return { id, name: post === undefined ? name : `${name} · ${post}` }
  })
}

/** The list with every explanation, as the command line prints it. With `withinDays`, what is due by then or lacks a fact. */
export function dueReport(
  session: Session,
  { asOf, language, withinDays }: Question & { readonly withinDays: number | null },
): RenderedDueList {
  const last = withinDays === null ? null : addDays(asOf, withinDays)
  const items = allDueItems(session, asOf).filter((item) => last === null || isDueBy(item, last))
  return { asOf, items: items.map((item) => renderDueItem(item, language)) }
}

/** The rows a filter lets through, with their explanations, as a table file named after firm and day. */
export async function exportDue(
  session: Session,
  { filter, format, ...question }: Question & { readonly filter: BoardFilter; readonly format: SheetFormat },
): Promise<File> {
  const { asOf, language } = question
  const { rows } = filterBoard(boardEntries(dueRows(session, question)), filter, asOf)
  const explained = new Map(allDueItems(session, asOf).map((item) => [item.id, item]))
  const posts = postNames(session.store.facts())
  const table = dueTable(
    rows.flatMap((row) => {
      const item = explained.get(row.id)
      return item === undefined ? [] : [{ row, explanation: renderDueItem(item, language).explanation }]
    }),
    posts,
    question,
  )
  const bytes = await writeTable(table, format)
  const name = translator(language, 'ui')('due.export.file', { firm: session.store.profile().name, asOf })
  return new File([new Uint8Array(bytes)], `${name}.${format}`, { type: CONTENT_TYPES[format] })
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
