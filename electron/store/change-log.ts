/** The log of every change: append-only, written in the transaction of the change itself. */
import type { Database } from 'better-sqlite3'
import type { RecordKind } from '#shared/entities/facts.ts'

/** Who changes the facts, in which use case, and when (ISO 8601, UTC). `note` is a reason a person gave. */
export interface ChangeContext {
  readonly actor: string
  readonly useCase: string
  readonly at: string
  /** Groups the changes of one transaction. */
  readonly batch: string
  readonly note?: string | null
}

/** What the log tells of; of attachments it keeps everything but the bytes. */
export type ChangeKind = RecordKind | 'profile' | 'asideRows' | 'attachments'

interface Change {
  readonly kind: ChangeKind
  readonly recordId: string
  readonly action: 'insert' | 'update' | 'remove'
  readonly before: unknown
  readonly after: unknown
}

/** A row of the log; `before` and `after` are the whole record, null where there was none. */
export interface LoggedChange extends Change {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly useCase: string
  readonly note: string | null
  readonly batch: string
}

interface LogRow {
  id: number
  at: string
  actor: string
  useCase: string
  note: string | null
  batch: string
  kind: ChangeKind
  recordId: string
  action: Change['action']
  before: string | null
  after: string | null
}

/** A transaction of the log. */
export interface LoggedBatch {
  readonly batch: string
  /** Number of its last row. */
  readonly position: number
  readonly at: string
  readonly actor: string
  readonly useCase: string
  readonly note: string | null
}

interface BatchCount {
  readonly kind: ChangeKind
  readonly action: Change['action']
  readonly count: number
}

export interface BatchFilter {
  readonly kind: ChangeKind | null
  readonly recordId: string | null
  /** Only what stands before this row. */
  readonly before: number | null
  readonly limit: number
}

export interface ChangeLog {
  append(context: ChangeContext, change: Change): void
  /** Everything since the file was made, oldest first. */
  all(): LoggedChange[]
  /** What happened to the records of one kind, oldest first. */
  ofKind(kind: ChangeKind): LoggedChange[]
  /** Number of the last row; 0 in an empty log. */
  last(): number
  /** Numbers of the first and of the last row about a record; 0 where there is none. */
  firstOf(kind: ChangeKind, recordId: string): number
  lastOf(kind: ChangeKind, recordId: string): number
  /** Transactions, newest first. */
  batches(filter: BatchFilter): LoggedBatch[]
  /** What a transaction touched, by kind and action. */
  counts(batch: string): BatchCount[]
  /** The first rows of a transaction, in their order. */
  of(batch: string, limit?: number): LoggedChange[]
  /** How many of a transaction's records, and of what is attached to those it made, another one has touched since. */
  touchedSince(batch: string): number
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
const parsed = (value: string | null): unknown => (value === null ? null : JSON.parse(value))
const change = (row: LogRow): LoggedChange => ({ ...row, before: parsed(row.before), after: parsed(row.after) })

const COLUMNS = 'id, at, actor, use_case AS useCase, note, batch, kind, record_id AS recordId, action, before, after'
/** Whose an attachment in the log is. */
const OWNER = (field: string, row = 'change_log'): string => `coalesce(${row}.after, ${row}.before) ->> '$.${field}'`

export function openChangeLog(db: Database): ChangeLog {
  const append = db.prepare(
    'INSERT INTO change_log (at, actor, use_case, note, batch, kind, record_id, action, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const all = db.prepare<[], LogRow>(`SELECT ${COLUMNS} FROM change_log ORDER BY id`)
  const ofKind = db.prepare<[string], LogRow>(`SELECT ${COLUMNS} FROM change_log WHERE kind = ? ORDER BY id`)
  const last = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM change_log').pluck()
  const endOf = (end: 'min' | 'max') =>
    db
      .prepare<[string, string], number>(
        `SELECT coalesce(${end}(id), 0) FROM change_log WHERE kind = ? AND record_id = ?`,
      )
      .pluck()
  const [firstOf, lastOf] = [endOf('min'), endOf('max')]
  const batches = db.prepare<[BatchFilter], LoggedBatch>(
    `SELECT batch, max(id) AS position, at, actor, use_case AS useCase, note FROM change_log
     WHERE (:before IS NULL OR id < :before)
       AND (:kind IS NULL OR (:recordId IS NULL AND kind = :kind) OR (kind = :kind AND record_id = :recordId)
         OR (:recordId IS NOT NULL AND kind = 'attachments' AND ${OWNER('kind')} = :kind AND ${OWNER('recordId')} = :recordId))
     GROUP BY batch ORDER BY position DESC LIMIT :limit`,
  )
  const counts = db.prepare<[string], BatchCount>(
    'SELECT kind, action, count(*) AS count FROM change_log WHERE batch = ? GROUP BY kind, action ORDER BY min(id)',
  )
  const ofBatch = db.prepare<[string, number], LogRow>(
    `SELECT ${COLUMNS} FROM change_log WHERE batch = ? ORDER BY id LIMIT ?`,
  )
  const touched = db
    .prepare<{ batch: string }, number>(
      `SELECT count(*) FROM (
        SELECT l.kind, l.record_id FROM change_log c
          JOIN change_log l ON l.kind = c.kind AND l.record_id = c.record_id AND l.id > c.id AND l.batch <> c.batch
          WHERE c.batch = :batch
        UNION SELECT 'attachments', l.record_id FROM change_log c
          JOIN change_log l ON l.kind = 'attachments' AND l.id > c.id AND l.batch <> c.batch
            AND ${OWNER('kind', 'l')} = c.kind AND ${OWNER('recordId', 'l')} = c.record_id
          WHERE c.batch = :batch AND c.action = 'insert')`,
    )
    .pluck()
  return {
    append({ at, actor, useCase, note = null, batch }, { kind, recordId, action, before, after }) {
      append.run(at, actor, useCase, note, batch, kind, recordId, action, json(before), json(after))
    },
    all: () => all.all().map(change),
    ofKind: (kind) => ofKind.all(kind).map(change),
    last: () => last.get() ?? 0,
    firstOf: (kind, recordId) => firstOf.get(kind, recordId) ?? 0,
    lastOf: (kind, recordId) => lastOf.get(kind, recordId) ?? 0,
    batches: (filter) => batches.all(filter),
    counts: (batch) => counts.all(batch),
    of: (batch, limit = -1) => ofBatch.all(batch, limit).map(change),
    touchedSince: (batch) => touched.get({ batch }) ?? 0,
  }
}
