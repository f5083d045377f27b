/** The only way to change a firm file: every write is validated, logged, and checked before its transaction commits. */
import { AppError } from '#shared/api/errors.ts'
import { describeIssue } from '#shared/api/issues.ts'
import type { Books } from '#shared/domain/closed-evidence.ts'
import { attachmentSchema, type Attachment, type AttachmentPlace } from '#shared/entities/attachment.ts'
import { schemaOf, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { AsideRow } from '#shared/entities/roster.ts'
import type { z } from 'zod'
import type { ImportBatch } from './aside.ts'
import type { AttachmentTable, Content } from './attachments.ts'
import type { ChangeContext, ChangeKind, ChangeLog } from './change-log.ts'
import { EvidenceGuard } from './evidence-guard.ts'
import { PROFILE_ID, profileSchema, type ProfileRow } from './ledgers.ts'
import { usesOf, type ReferenceChecks, type Use } from './references.ts'
import type { Table } from './table.ts'

export interface Tables {
  readonly profile: Table<ProfileRow>
  readonly records: { readonly [K in RecordKind]: Table<RecordOf<K>> }
  readonly asideRows: Table<AsideRow>
  readonly importBatches: Table<ImportBatch>
  readonly attachments: AttachmentTable
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

/** The records of a file, for questions of the domain. */
export function booksOf({ records }: Pick<Tables, 'records'>): Books {
  return { get: (kind, id) => records[kind].get(id), list: (kind) => records[kind].all() }
}

/** Lives for one transaction. */
export class Writer {
  readonly #tables: Tables
  readonly #context: ChangeContext
  readonly #touched = new Set<RecordKind>()
  readonly #used = new Map<string, Use>()
  readonly #workplaces = new Set<string>()
  readonly #removed: { kind: RecordKind; id: string }[] = []
  readonly #attachedTo = new Map<string, AttachmentPlace>()
  readonly #evidence: EvidenceGuard

  constructor(tables: Tables, context: ChangeContext) {
    this.#tables = tables
    this.#context = context
    this.#evidence = new EvidenceGuard(booksOf(tables), tables.log, (place) => tables.attachments.of(place).length)
  }

  /** Kinds of which a record was written or removed, or was about to be. */
  get touched(): ReadonlySet<RecordKind> {
    return this.#touched
  }

  /** Adds a record. Throws `record.invalid` or `record.duplicate`. */
  insert<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> {
    const valid = validated<RecordOf<K>>(schemaOf(kind), record)
    this.#touched.add(kind)
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
    this.#touched.add(kind)
    this.#tables.records[kind].update(valid.id, valid)
    this.#note(kind, valid)
    this.#evidence.changed(kind, before, valid)
    this.#log(kind, valid.id, 'update', before, valid)
    return valid
  }

  /** Inserts or replaces by id. */
  save<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> {
    return this.#tables.records[kind].get(record.id) === null ? this.insert(kind, record) : this.update(kind, record)
  }

  /** Removes a record and what is attached to it. Throws `record.notFound`, and at the end of the transaction `record.inUse`. */
  remove(kind: RecordKind, id: string): void {
    const before = this.#existing(kind, id)
    this.#detachAll({ kind, recordId: id })
    this.#touched.add(kind)
    this.#tables.records[kind].remove(id)
    this.#removed.push({ kind, id })
    this.#evidence.changed(kind, before, null)
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
      this.#followMaterials(before, valid)
    }
    return valid
  }

  /**
   * Keeps a content and notes whose it is. Throws `attachment.duplicate` when the record has the same content already,
   * `evidence.held` when nothing is added to it any more, and at the end of the transaction `record.notFound` when there is no such
   * record.
   */
  attach(attachment: Attachment, content: Content): Attachment {
    this.#evidence.attaching(attachment)
    this.#tables.attachments.keep(content)
    return this.reattach(attachment)
  }

  /** Notes an attachment whose content is in the file. Throws `attachment.gone`, `attachment.duplicate`; see `attach`. */
  reattach(attachment: Attachment): Attachment {
    const valid = validated<Attachment>(attachmentSchema, attachment)
    if (this.#tables.attachments.of(valid).some(({ hash }) => hash === valid.hash))
      throw new AppError('attachment.duplicate')
    if (!this.#tables.attachments.has(valid.hash)) throw new AppError('attachment.gone')
    this.#tables.attachments.insert(valid)
    this.#attachedTo.set(`${valid.kind} ${valid.recordId}`, valid)
    this.#log('attachments', valid.id, 'insert', null, valid)
    return valid
  }

  /**
   * Takes an attachment away. Its content stays until the file is closed, so that this can be undone. Throws `record.notFound`,
   * and at the end of the transaction `evidence.held` when its record was closed on it.
   */
  detach(id: string): void {
    const before = this.#tables.attachments.get(id)
    if (before === null) throw new AppError('record.notFound')
    this.#tables.attachments.remove(id)
    this.#evidence.detached(before)
    this.#log('attachments', id, 'remove', before, null)
  }

  /** Gives an attachment to another record. Throws `record.notFound`; see `attach`. */
  moveAttachment(id: string, to: AttachmentPlace): void {
    const before = this.#tables.attachments.get(id)
    if (before === null) throw new AppError('record.notFound')
    this.#tables.attachments.move(id, to)
    this.#attachedTo.set(`${to.kind} ${to.recordId}`, to)
    this.#log('attachments', id, 'update', before, { ...before, ...to })
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

  /**
   * Throws `record.unknownReference`, `record.inUse`, `record.invalid` for circular workplaces, or `evidence.held`. The store calls
   * this last; order inside a transaction is free.
   */
  check(): void {
    this.#checkReferences()
    this.#evidence.check()
  }

  #checkReferences(): void {
    for (const use of this.#used.values()) this.#tables.checks.exists(use)
    for (const id of this.#workplaces) this.#tables.checks.outsideItself(id)
    for (const { kind, id } of this.#removed) {
      if (this.#tables.records[kind].get(id) === null) this.#tables.checks.unused(kind, id)
    }
    for (const place of this.#attachedTo.values()) {
      if (this.#tables.attachments.of(place).length > 0 && !this.#has(place)) throw new AppError('record.notFound')
    }
  }

  #has({ kind, recordId }: AttachmentPlace): boolean {
    if (kind !== 'materials') return this.#tables.records[kind].get(recordId) !== null
    return this.#tables.profile.get(PROFILE_ID)?.materials.some(({ name }) => name === recordId) ?? false
  }

  #detachAll(place: AttachmentPlace): void {
    for (const { id } of this.#tables.attachments.of(place)) this.detach(id)
  }

  /** Materials go by name: what is attached follows a new name in the same line, and goes with a line that goes. */
  #followMaterials(before: FirmProfile, after: FirmProfile): void {
    const kept = new Set(after.materials.map(({ name }) => name))
    const known = new Set(before.materials.map(({ name }) => name))
    before.materials.forEach(({ name }, line) => {
      if (kept.has(name)) return
      const place: AttachmentPlace = { kind: 'materials', recordId: name }
      const renamed = after.materials[line]?.name
      if (renamed === undefined || known.has(renamed)) return this.#detachAll(place)
      for (const { id } of this.#tables.attachments.of(place)) {
        this.moveAttachment(id, { kind: 'materials', recordId: renamed })
      }
    })
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
    kind: ChangeKind,
    recordId: string,
    action: 'insert' | 'update' | 'remove',
    before: object | null,
    after: object | null,
  ): void {
    this.#tables.log.append(this.#context, { kind, recordId, action, before, after })
  }
}
