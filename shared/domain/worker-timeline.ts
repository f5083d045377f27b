/** Everything on record about one person, in the order of time. Which kinds speak of persons is read off their schemas. */
import type { Id, IsoDate } from '#shared/entities/common.ts'
import { type Facts, RECORD_KINDS, type RecordKind } from '#shared/entities/facts.ts'
import { dayField, recordFields } from '#shared/entities/record-fields.ts'
import { referencesOf } from '#shared/entities/references.ts'
import { isoDateOrNull } from './dates.ts'

export interface TimelineEntry {
  readonly kind: RecordKind
  readonly record: { readonly id: Id }
  /** First or only day; null where none is on record. */
  readonly on: IsoDate | null
  /** Last day of a period that has one. */
  readonly to: IsoDate | null
  /** A period that has no end on record. */
  readonly goesOn: boolean
}

type Named = { readonly id: Id } & object

/** Whether a field holds an id, holds it in a list, or holds it in objects of a list. */
function names(value: unknown, each: string | undefined, ids: ReadonlySet<Id>): boolean {
  if (typeof value === 'string') return ids.has(value)
  if (!Array.isArray(value)) return false
  return value.some((item: unknown) => {
    const id: unknown = typeof item === 'object' && item !== null && each !== undefined ? Reflect.get(item, each) : item
    return typeof id === 'string' && ids.has(id)
  })
}

/** Records of one kind that name the person, or an examination of the person. */
function recordsNaming(facts: Facts, kind: RecordKind, workerId: Id, examIds: ReadonlySet<Id>): readonly Named[] {
  const references = referencesOf(kind).filter(({ to }) => to === 'workers' || to === 'exams')
  if (references.length === 0) return []
  const worker = new Set([workerId])
  const records: readonly Named[] = facts[kind]
  return records.filter((record) =>
    references.some(({ field, each, to }) =>
      names(Reflect.get(record, field), each, to === 'workers' ? worker : examIds),
    ),
  )
}

function dayOf(record: Named, field: string | null): IsoDate | null {
  const value: unknown = field === null ? null : Reflect.get(record, field)
  return typeof value === 'string' ? isoDateOrNull(value) : null
}

/** A kind with a first and a last day is a period; of any other the day its ledger is ordered by stands for it. */
function entryOf(kind: RecordKind, record: Named): TimelineEntry {
  const fields = new Set(recordFields(kind).map(({ name }) => name))
  const isPeriod = fields.has('from') && fields.has('to')
  const to = isPeriod ? dayOf(record, 'to') : null
  const on = dayOf(record, isPeriod ? 'from' : dayField(kind)) ?? otherDay(kind, record)
  return { kind, record, on, to, goesOn: isPeriod && to === null }
}

/** Any day a record has, where the one it is ordered by is empty. */
function otherDay(kind: RecordKind, record: Named): IsoDate | null {
  for (const { name, type } of recordFields(kind)) {
    const day = type.is === 'date' ? dayOf(record, name) : null
    if (day !== null) return day
  }
  return null
}

/** Newest first; what has no day on record stands last. */
export function workerTimeline(facts: Facts, workerId: Id): TimelineEntry[] {
  const exams = facts.exams.filter((exam) => exam.workerId === workerId)
  const examIds = new Set(exams.map(({ id }) => id))
  const entries = RECORD_KINDS.flatMap((kind) =>
    recordsNaming(facts, kind, workerId, examIds).map((record) => entryOf(kind, record)),
  )
  return entries.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0))
}
