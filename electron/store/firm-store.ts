/** One open firm file: reads are free, writes go through `transaction`. */
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/api/errors.ts'
import type { Held } from '#shared/domain/closed-evidence.ts'
import type { Attachment } from '#shared/entities/attachment.ts'
import { forEachKind, type Facts, type RecordKind, type RecordOf, type Records } from '#shared/entities/facts.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { AsideRow } from '#shared/entities/roster.ts'
import { openAsideRows, openImportBatches } from './aside.ts'
import { openAttachments, type AttachmentTable } from './attachments.ts'
import { openCopyProgress, type CopyProgressTable } from './copy-progress.ts'
import { openChangeLog, type ChangeContext, type ChangeLog, type LoggedChange } from './change-log.ts'
import { heldFor } from './evidence-guard.ts'
import { ledgerOf, PROFILE_ID, profileColumns } from './ledgers.ts'
import { openReferenceChecks } from './references.ts'
import { refusing } from './sqlite-errors.ts'
import { openTable, type Table } from './table.ts'
import { booksOf, Writer, type Tables } from './writer.ts'

export type { ChangeContext } from './change-log.ts'

function openTables(db: Database): Tables {
  const table = <K extends RecordKind>(kind: K): Table<RecordOf<K>> => {
    const { table: name, columns } = ledgerOf(kind)
    return openTable<RecordOf<K>>(db, name, columns)
  }
  return {
    profile: openTable(db, 'profile', profileColumns),
    records: forEachKind<Tables['records']>(table),
    asideRows: openAsideRows(db),
    importBatches: openImportBatches(db),
    attachments: openAttachments(db),
    log: openChangeLog(db),
    checks: openReferenceChecks(db),
  }
}

export class FirmStore {
  readonly path: string
  /** The last row of the log when the file was opened: what follows belongs to this session. */
  readonly openedAt: number
  readonly #db: Database
  readonly #tables: Tables
  #facts: Facts | null = null
  /** Ledgers as last read; a transaction forgets those it wrote in, so that a save does not read the whole file again. */
  readonly #ledgers = new Map<RecordKind, readonly unknown[]>()
  /** How far each year's declaration has been typed into the portal. */
  readonly copyProgress: CopyProgressTable

  constructor(db: Database, path: string) {
    this.path = path
    this.#db = db
    this.#tables = openTables(db)
    this.copyProgress = openCopyProgress(db)
    this.openedAt = this.#tables.log.last()
  }

  /** The firm's own particulars. */
  profile(): FirmProfile {
    return refusing(() => {
      const row = this.#tables.profile.get(PROFILE_ID)
      if (row === null) throw new AppError('firm.damaged')
      const { id: _, ...profile } = row
      return profile
    })
  }

  /** Everything a rule may read. The same object until something changes, so results can be kept by it. */
  facts(): Facts {
    // What a transaction reads of itself may yet be taken back, so nothing of it is kept.
    if (this.#db.inTransaction) return { profile: this.profile(), ...forEachKind<Records>((kind) => this.list(kind)) }
    this.#facts ??= { profile: this.profile(), ...forEachKind<Records>((kind) => this.#ledger(kind)) }
    return this.#facts
  }

  #ledger(kind: RecordKind): readonly unknown[] {
    const known = this.#ledgers.get(kind)
    if (known !== undefined) return known
    const records = this.list(kind)
    this.#ledgers.set(kind, records)
    return records
  }

  /** All records of a kind, in the order they were entered. */
  list<K extends RecordKind>(kind: K): RecordOf<K>[] {
    return refusing(() => this.#tables.records[kind].all())
  }

  get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | null {
    return refusing(() => this.#tables.records[kind].get(id))
  }

  /** Roster rows waiting to be mended. */
  asideRows(): AsideRow[] {
    return refusing(() => this.#tables.asideRows.all())
  }

  asideRow(id: string): AsideRow | null {
    return refusing(() => this.#tables.asideRows.get(id))
  }

  /** Scans and photos, for reading. */
  get attachments(): Pick<AttachmentTable, 'get' | 'of' | 'thumbnail' | 'bytes' | 'counts' | 'total'> {
    return this.#tables.attachments
  }

  /** The closing an attachment was there for, so that it may not be taken away; null while it may. */
  heldFor(attachment: Attachment): Held | null {
    return refusing(() => heldFor(attachment, booksOf(this.#tables), this.#tables.log))
  }

  /** The log of changes, for reading. */
  get log(): Omit<ChangeLog, 'append' | 'all'> {
    return this.#tables.log
  }

  /** Every change since the file was made, oldest first. */
  changes(): LoggedChange[] {
    return refusing(() => this.#tables.log.all())
  }

  /**
   * Runs one use case: all of its writes, their log rows and checks, or nothing. `work` must not wait for anything;
   * a promise is refused and rolled back. Throws what `work` throws, `record.*` and `disk.*`.
   */
  transaction<T>(context: ChangeContext, work: (write: Writer) => T): T {
    const writer = new Writer(this.#tables, context)
    const run = this.#db.transaction(() => {
      const result = work(writer)
      writer.check()
      return result
    })
    try {
      return refusing(() => run.immediate())
    } finally {
      this.#facts = null
      for (const kind of writer.touched) this.#ledgers.delete(kind)
    }
  }

  /** For a file nobody relies on yet: what `work` writes reaches the disk together at its end, not one transaction after the other. */
  async inOneGo<T>(work: () => Promise<T>): Promise<T> {
    this.#db.pragma('synchronous = OFF')
    try {
      return await work()
    } finally {
      this.#db.pragma('synchronous = FULL')
      // The file reaches the disk whole with the next page that is written through; this one says what it said before.
      refusing(() => this.#db.pragma(`user_version = ${Number(this.#db.pragma('user_version', { simple: true }))}`))
    }
  }

  /** Erases the contents of attachments that were taken away. What was taken away before cannot be brought back after. */
  sweep(): void {
    refusing(() => this.#tables.attachments.sweep())
  }

  /** Releases the file. */
  close(): void {
    this.#db.close()
  }
}
