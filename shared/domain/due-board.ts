/**
 * The due board: which rows a filter lets through, and how many rows each choice of each filter would show under the other ones.
 * The window and the export of the list ask the same function, so that what is saved is what was seen.
 */
import { addDays } from './dates.ts'
import type { DueItem, DueStatus } from './explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { BoardArea, BoardFilter, DueRow } from '#shared/entities/due.ts'

/** A row with the words it is found by. */
export interface BoardEntry {
  readonly row: DueRow
  readonly words: string
}

type Facet = 'status' | 'footing' | 'kind' | 'worker' | 'post' | 'within' | 'text'

interface Condition {
  readonly facet: Facet
  readonly holds: (entry: BoardEntry) => boolean
}

/** How many rows choosing a value shows while all other filters stay; a value that is not there shows none. */
export interface BoardCounts {
  readonly status: ReadonlyMap<DueStatus, number>
  readonly footing: ReadonlyMap<DueRow['footing'], number>
  readonly area: ReadonlyMap<BoardArea, number>
  readonly rule: ReadonlyMap<string, number>
  readonly worker: ReadonlyMap<string, number>
  readonly post: ReadonlyMap<string, number>
  /** Rows with no filter on this facet. */
  readonly all: ReadonlyMap<Facet, number>
  within(days: number): number
}

export interface Board {
  readonly rows: readonly DueRow[]
  readonly counts: BoardCounts
}

/** Prepares rows for filtering: once per list, not at every key. */
export function boardEntries(rows: readonly DueRow[]): BoardEntry[] {
  return rows.map((row) => ({ row, words: `${row.subject.name}\n${row.title}\n${row.summary}`.toLowerCase() }))
}

/** Due no later than a day. What is overdue always is, though nobody may know since when; what lacks a fact may be due tomorrow. */
export function isDueBy({ status, dueDate }: Pick<DueItem, 'status' | 'dueDate'>, last: IsoDate): boolean {
  return status === 'overdue' || status === 'missing' || (dueDate !== null && dueDate <= last)
}

function conditionsOf(filter: BoardFilter, asOf: IsoDate): Condition[] {
  const { status, footing, area, rule, worker, post, within, text } = filter
  const conditions: Condition[] = []
  const ask = (facet: Facet, holds: Condition['holds']) => conditions.push({ facet, holds })
  if (status !== undefined) ask('status', ({ row }) => row.status === status)
  if (footing !== undefined) ask('footing', ({ row }) => row.footing === footing)
  if (area !== undefined || rule !== undefined)
    ask('kind', ({ row }) => (area === undefined || row.area === area) && (rule === undefined || row.rule === rule))
  if (worker !== undefined) ask('worker', ({ row }) => row.workerIds.includes(worker))
  if (post !== undefined) ask('post', ({ row }) => row.postIds.includes(post))
  if (within !== undefined) {
    const last = addDays(asOf, within)
    ask('within', ({ row }) => isDueBy(row, last))
  }
  const words = text?.trim().toLowerCase() ?? ''
  if (words !== '') ask('text', (entry) => entry.words.includes(words))
  return conditions
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Filters and counts in one pass. Rows keep their order. A row that fails one filter only still counts for the choices of that filter. */
export function filterBoard(entries: readonly BoardEntry[], filter: BoardFilter, asOf: IsoDate): Board {
  const conditions = conditionsOf(filter, asOf)
  const rows: DueRow[] = []
  const dated: DueRow[] = []
  const counts = {
    status: new Map<DueStatus, number>(),
    footing: new Map<DueRow['footing'], number>(),
    area: new Map<BoardArea, number>(),
    rule: new Map<string, number>(),
    worker: new Map<string, number>(),
    post: new Map<string, number>(),
    all: new Map<Facet, number>(),
  }
  for (const entry of entries) {
    const [failed, second] = conditions.filter(({ holds }) => !holds(entry))
    if (second !== undefined) continue
    const { row } = entry
    const shows = (facet: Facet) => failed === undefined || failed.facet === facet
    if (failed === undefined) rows.push(row)
    if (shows('status')) count(counts.status, row.status)
    if (shows('footing')) count(counts.footing, row.footing)
    if (shows('kind')) {
      count(counts.area, row.area)
      count(counts.rule, row.rule)
    }
    if (shows('worker')) for (const id of row.workerIds) count(counts.worker, id)
    if (shows('post')) for (const id of row.postIds) count(counts.post, id)
    if (shows('within')) dated.push(row)
    for (const facet of FACETS) if (shows(facet)) count(counts.all, facet)
  }
  const within = (days: number) => {
    const last = addDays(asOf, days)
    return dated.filter((row) => isDueBy(row, last)).length
  }
  return { rows, counts: { ...counts, within } }
}

const FACETS: readonly Facet[] = ['status', 'footing', 'kind', 'worker', 'post', 'within', 'text']
