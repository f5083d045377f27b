/** The only way to change a firm file: every write is validated, logged, and checked before its transaction commits. */
import { AppError } from '#shared/api/errors.ts'
import { describeIssue } from '#shared/api/issues.ts'
import { schemaOf, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { AsideRow } from '#shared/entities/roster.ts'
import type { z } from 'zod'
import type { ImportBatch } from './aside.ts'
import type { ChangeContext, ChangeLog } from './change-log.ts'
import { PROFILE_ID, profileSchema, type ProfileRow } from './ledgers.ts'
import { usesOf, type ReferenceChecks, type Use } from './references.ts'
import type { Table } from './table.ts'

export interface Tables {
  readonly profile: Table<ProfileRow>
  readonly records: { readonly [K in RecordKind]: Table<RecordOf<K>> }
  readonly asideRows: Table<AsideRow>
  readonly importBatches: Table<ImportBatch>
  readonly log: ChangeLog
  readonly checks: ReferenceChecks
}

function validated<T>(schema: z.ZodType<T>, value: T): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new AppError('record.invalid', describeIssue(result.error))
  return result.data
}

const same = (a: object, b: object): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))

/** Lives for one transaction. */
export class Writer {
  readonly #tables: Tables
  readonly #context: ChangeContext
  readonly #used = new Map<string, Use>()
  readonly #workplaces = new Set<string>()
  readonly #removed: { kind: RecordKind; id: string }[] = []

  constructor(tables: Tables, context: ChangeContext) {
    this.#tables = tables
    this.#context = context
  }

  /** Adds a record. Throws `record.invalid` or `record.duplicate`. */
  insert<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> {
    const valid = validated<RecordOf<K>>(schemaOf(kind), record)
    this.#tables.records[kind].insert(valid)
    this.#note(kind, valid)
    this.#log(kind, valid.id, 'insert', null, valid)
    return valid
  }

  /** Replaces a record by id. Throws `record.notFound`, `record.invalid` or `record.duplicate`. Writes nothing when nothing changed. */
  update<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> {
    const before = this.#existing(kind, record.id)
    const valid = validated<RecordOf<K>>(schemaOf(kind), record)
    if (same(before, valid)) return before
    this.#tables.records[kind].update(valid.id, valid)
    this.#note(kind, valid)
    this.#log(kind, valid.id, 'update', before, valid)
    return valid
  }

  /** Inserts or replaces by id. */
  save<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> {
    return this.#tables.records[kind].get(record.id) === null ? this.insert(kind, record) : this.update(kind, record)
  }

  /** Removes a record. Throws `record.notFound`, and at the end of the transaction `record.inUse`. */
  remove(kind: RecordKind, id: string): void {
    const before = this.#existing(kind, id)
    this.#tables.records[kind].remove(id)
    this.#removed.push({ kind, id })
    this.#log(kind, id, 'remove', before, null)
  }

  /** Writes the firm's own particulars. */
  saveProfile(profile: FirmProfile): FirmProfile {
    const valid = validated<FirmProfile>(profileSchema, profile)
    const row: ProfileRow = { ...valid, id: PROFILE_ID }
    const before = this.#tables.profile.get(PROFILE_ID)
    if (before === null) {
      this.#tables.profile.insert(row)
      this.#log('profile', PROFILE_ID, 'insert', null, row)
    } else if (!same(before, row)) {
      this.#tables.profile.update(PROFILE_ID, row)
      this.#log('profile', PROFILE_ID, 'update', before, row)
    }
    return valid
  }

  /** Notes a roster import; its rows kept aside refer to it. */
  insertImportBatch(batch: ImportBatch): void {
    this.#tables.importBatches.insert(batch)
  }

  insertAsideRow(row: AsideRow): void {
    this.#tables.asideRows.insert(row)
    this.#log('asideRows', row.id, 'insert', null, row)
  }

  /** Replaces what was read of a row kept aside. Throws `record.notFound`. */
  updateAsideRow(row: AsideRow): void {
    const before = this.#existingAside(row.id)
    this.#tables.asideRows.update(row.id, row)
    this.#log('asideRows', row.id, 'update', before, row)
  }

  /** Takes a row from the pile kept aside. Throws `record.notFound`. */
  removeAsideRow(id: string): void {
    const before = this.#existingAside(id)
    this.#tables.asideRows.remove(id)
    this.#log('asideRows', id, 'remove', before, null)
  }

  /** Throws `record.unknownReference`, `record.inUse`, or `record.invalid` for circular workplaces. The store calls this last; order inside a transaction is free. */
  checkReferences(): void {
    for (const use of this.#used.values()) this.#tables.checks.exists(use)
    for (const id of this.#workplaces) this.#tables.checks.outsideItself(id)
    for (const { kind, id } of this.#removed) {
      if (this.#tables.records[kind].get(id) === null) this.#tables.checks.unused(kind, id)
    }
  }

  #existing<K extends RecordKind>(kind: K, id: string): RecordOf<K> {
    const record = this.#tables.records[kind].get(id)
    if (record === null) throw new AppError('record.notFound')
    return record
  }

  #existingAside(id: string): AsideRow {
    const row = this.#tables.asideRows.get(id)
    if (row === null) throw new AppError('record.notFound')
    return row
  }

  #note(kind: RecordKind, record: { readonly id: string }): void {
    if (kind === 'workplaces') this.#workplaces.add(record.id)
    for (const use of usesOf(kind, record)) this.#used.set(`${use.to} ${use.id}`, use)
  }

  #log(
    kind: RecordKind | 'profile' | 'asideRows',
    recordId: string,
    action: 'insert' | 'update' | 'remove',
    before: object | null,
    after: object | null,
  ): void {
    this.#tables.log.append(this.#context, { kind, recordId, action, before, after })
  }
}
