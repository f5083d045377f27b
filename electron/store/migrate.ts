/** Brings a file up to the newest schema, one numbered step and one transaction at a time. */
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/api/errors.ts'

export interface Migration {
  /** In tens; stored as `user_version` of the file. */
  readonly version: number
  readonly sql: string
}

/** The schema version a file of these migrations has at the end. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** `user_version` of an open file. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function step(db: Database, migration: Migration): void {
  db.exec(migration.sql)
  const orphans = db.pragma('foreign_key_check')
  if (!Array.isArray(orphans) || orphans.length > 0) throw new AppError('firm.damaged')
  db.pragma(`user_version = ${migration.version}`)
}

/**
 * Runs the steps the file has not seen. Foreign keys are off meanwhile so that a step may rebuild a table;
 * each step checks them before it commits. A step that fails leaves the file as the step before left it.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  db.pragma('foreign_keys = OFF')
  const apply = db.transaction((migration: Migration) => step(db, migration))
  for (const migration of migrations) if (migration.version > schemaVersion(db)) apply.immediate(migration)
  db.pragma('foreign_keys = ON')
}
