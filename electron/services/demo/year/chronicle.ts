/** What the sample has on file, laid out in time: what was there when the year began, and on which day each later record came in. */
import { addDays } from '#shared/domain/dates.ts'
import { isoDateSchema, type Id, type IsoDate } from '#shared/entities/common.ts'
import { RECORD_KINDS, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { ledgerOf } from '../../../store/ledgers.ts'

/** One record of a kind; the pair belongs together. */
export interface Entry {
  readonly kind: RecordKind
  readonly record: RecordOf<RecordKind>
}

export interface Chronicle {
  readonly atStart: readonly Entry[]
  /** Oldest day first; within a day, a record comes after those it refers to. */
  readonly later: readonly { readonly day: IsoDate; readonly entry: Entry }[]
}

export interface Span {
  readonly start: IsoDate
  readonly end: IsoDate
}

/** Fields that say until when something holds or shall be done, not when it was written down. */
const FORWARD: ReadonlySet<string> = new Set(['validUntil', 'endsOn', 'to', 'deadline', 'extendedTo', 'recheckBy'])

/** The firm as it was taken over: who works where with what. */
const STANDING: ReadonlySet<RecordKind> = new Set(['workplaces', 'posts', 'exposures', 'workers', 'assignments'])

/** Days before the end on which that is entered which so far is only planned. */
const PLANNED_BEFORE = 3

/** The roster, the structure and the firm's standing papers are there from the first day; the rest comes in when it happened. */
export function chronicleOf(entries: readonly Entry[], span: Span): Chronicle {
  const days = new Map<Id, IsoDate | null>()
  const ordered = entries.toSorted((a, b) => RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind))
  for (const entry of ordered) days.set(entry.record.id, dayOf(entry, span))
  // Twice over the list is enough: nothing refers further than a record that refers to a record.
  for (const entry of [...ordered, ...ordered]) {
    const own = days.get(entry.record.id) ?? null
    days.set(entry.record.id, latest([own, ...referred(entry).map((id) => days.get(id) ?? null)]))
  }
  const later = ordered.flatMap((entry) => {
    const day = days.get(entry.record.id) ?? null
    return day === null ? [] : [{ day, entry }]
  })
  return {
    atStart: ordered.filter(({ record }) => (days.get(record.id) ?? null) === null),
    later: later.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  }
}

/** The last day the record speaks of, when the year has it; null for what was there before. */
function dayOf({ kind, record }: Entry, { start, end }: Span): IsoDate | null {
  if (STANDING.has(kind)) return null
  const days = Object.entries(record).flatMap(([field, value]) => {
    const day = FORWARD.has(field) ? null : isoDateSchema.safeParse(value)
    return day?.success ? [day.data] : []
  })
  const past = latest(days.filter((day) => day <= end))
  if (past === null) return days.length === 0 ? null : addDays(end, -PLANNED_BEFORE)
  return past < start ? null : past
}

function latest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
}

function referred({ kind, record }: Entry): Id[] {
  return ledgerOf(kind).references.flatMap(({ field, each }) => {
    const value: unknown = Reflect.get(record, field)
    const named: readonly unknown[] = Array.isArray(value) ? value : [value]
    return named.flatMap((item) => {
      const id: unknown =
        each !== undefined && typeof item === 'object' && item !== null ? Reflect.get(item, each) : item
      return typeof id === 'string' ? [id] : []
    })
  })
}
