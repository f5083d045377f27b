/** Keeps records from pointing at nothing: what a transaction wrote or removed is checked once, before it commits. */
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/api/errors.ts'
import { RECORD_KINDS, type RecordKind } from '#shared/entities/facts.ts'
import { referencesOf, type Reference } from '#shared/entities/references.ts'
import { ledgerOf } from './ledgers.ts'
import { columnName, onFirstUse } from './table.ts'

/** One use of another record's id, and the path of the field that holds it. */
export interface Use {
  readonly path: string
  readonly to: RecordKind
  readonly id: string
}

function fieldOf(record: object, field: string): unknown {
  return Reflect.get(record, field)
}

type Place = Pick<Reference<Record<string, unknown>>, 'field' | 'each' | 'list'>

function idsIn(value: unknown, { field, each, list }: Place): readonly (readonly [path: string, id: unknown])[] {
  if (each === undefined && list === undefined) return [[field, value]]
  if (!Array.isArray(value)) return []
  if (each === undefined) return value.map((id: unknown, index) => [`${field}.${index}`, id])
  return value.map((item: object, index) => [`${field}.${index}.${each}`, fieldOf(item, each)])
}

/** Every id of another record that `record` holds. */
export function usesOf(kind: RecordKind, record: object): Use[] {
  return referencesOf(kind).flatMap((reference) =>
    idsIn(fieldOf(record, reference.field), reference).flatMap(([path, id]) =>
      typeof id === 'string' ? [{ path, to: reference.to, id }] : [],
    ),
  )
}

/** SQL that counts the records of one ledger that use an id through one of its fields. */
function countSql(table: string, { field, each, list }: Place): string {
  const column = `${table}."${columnName(field)}"`
  if (each !== undefined)
    return `SELECT count(*) FROM ${table}, json_each(${column}) AS item WHERE item.value ->> '$.${each}' = ?`
  if (list !== undefined) return `SELECT count(*) FROM ${table}, json_each(${column}) AS item WHERE item.value = ?`
  return `SELECT count(*) FROM ${table} WHERE ${column} = ?`
}

export interface ReferenceChecks {
  /** Throws `record.invalid` when a workplace lies inside itself. */
  outsideItself(workplaceId: string): void
  /** Throws `record.unknownReference` when the record used does not exist. */
  exists(use: Use): void
  /** Throws `record.inUse` with the number of records that still use a removed one. */
  unused(kind: RecordKind, id: string): void
}

export function openReferenceChecks(db: Database): ReferenceChecks {
  const exists = new Map(
    RECORD_KINDS.map(
      (kind) =>
        [kind, onFirstUse(() => db.prepare<[string]>(`SELECT 1 FROM ${ledgerOf(kind).table} WHERE id = ?`))] as const,
    ),
  )
  const counts = RECORD_KINDS.flatMap((kind) =>
    ledgerOf(kind).references.map((reference) => ({
      to: reference.to,
      statement: onFirstUse(() => db.prepare<[string], number>(countSql(ledgerOf(kind).table, reference)).pluck()),
    })),
  )
  const parent = db.prepare<[string], string | null>('SELECT parent_id FROM workplace WHERE id = ?').pluck()
  return {
    outsideItself(workplaceId) {
      const passed = new Set<string>()
      for (let at = parent.get(workplaceId); typeof at === 'string'; at = parent.get(at)) {
        // Another workplace's circle is reported where that one is written.
        if (passed.has(at)) return
        if (at === workplaceId)
          throw new AppError('record.invalid', { path: 'parentId', reason: '@reason.workplaceCycle' })
        passed.add(at)
      }
    },
    exists({ path, to, id }) {
      if (exists.get(to)?.().get(id) === undefined) throw new AppError('record.unknownReference', { id, path })
    },
    unused(kind, id) {
      const using = counts.filter(({ to }) => to === kind)
      const count = using.reduce((sum, { statement }) => sum + (statement().get(id) ?? 0), 0)
      if (count > 0) throw new AppError('record.inUse', { count })
    },
  }
}
