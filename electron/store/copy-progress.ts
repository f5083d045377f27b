/**
 * How far the declaration of a year has been typed into the portal. No fact of the firm: neither logged nor exchanged, but it
 * lies in the firm's file, so that whoever opens the file next goes on where the last one stopped.
 */
import type { Database } from 'better-sqlite3'
import { copyProgressSchema, type CopyProgress } from '#shared/entities/declaration-work.ts'
import { onFirstUse } from './table.ts'

export interface CopyProgressTable {
  /** Null when nothing was copied yet. */
  get(year: number): CopyProgress | null
  keep(year: number, progress: CopyProgress): void
  clear(year: number): void
}

/** The statements of the table, prepared at first use. */
export function openCopyProgress(db: Database): CopyProgressTable {
  const get = onFirstUse(() =>
    db.prepare<[number], string>('SELECT progress FROM copy_progress WHERE year = ?').pluck(),
  )
  const keep = onFirstUse(() =>
    db.prepare(
      'INSERT INTO copy_progress (year, progress) VALUES (?, ?) ON CONFLICT (year) DO UPDATE SET progress = excluded.progress',
    ),
  )
  const clear = onFirstUse(() => db.prepare('DELETE FROM copy_progress WHERE year = ?'))
  return {
    get(year) {
      const text = get().get(year)
      return text === undefined ? null : copyProgressSchema.parse(JSON.parse(text))
    },
    keep: (year, progress) => void keep().run(year, JSON.stringify(progress)),
    clear: (year) => void clear().run(year),
  }
}
