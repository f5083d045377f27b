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

export interface ChangeLog {
  append(context: ChangeContext, change: Change): void
  /** Everything since the file was made, oldest first. */
  all(): LoggedChange[]
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
const parsed = (value: string | null): unknown => (value === null ? null : JSON.parse(value))

export function openChangeLog(db: Database): ChangeLog {
  const append = db.prepare(
    'INSERT INTO change_log (at, actor, use_case, note, batch, kind, record_id, action, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const all = db.prepare<[], LogRow>(
    'SELECT id, at, actor, use_case AS useCase, note, batch, kind, record_id AS recordId, action, before, after FROM change_log ORDER BY id',
  )
  return {
    append({ at, actor, useCase, note = null, batch }, { kind, recordId, action, before, after }) {
      append.run(at, actor, useCase, note, batch, kind, recordId, action, json(before), json(after))
    },
    all: () => all.all().map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after) })),
  }
}
