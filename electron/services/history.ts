/** What was changed, by whom and when; and taking back what this session changed, as long as nothing has built on it. */
import { z } from 'zod'
import { AppError } from '#shared/api/errors.ts'
import type { HistoryBatch, HistoryChange } from '#shared/api/history.ts'
import { attachmentSchema } from '#shared/entities/attachment.ts'
import type { Id } from '#shared/entities/common.ts'
import { schemaOf, type RecordKind } from '#shared/entities/facts.ts'
import { asideRowSchema } from '#shared/entities/roster.ts'
import type { BatchFilter, LoggedBatch, LoggedChange } from '../store/change-log.ts'
import type { FirmStore } from '../store/firm-store.ts'
import { profileSchema } from '../store/ledgers.ts'
import type { Writer } from '../store/writer.ts'
import { change, type Session } from './session.ts'
import { standingIssues } from './standing-issues.ts'

/** More of one transaction nobody reads on a screen. */
const MOST_CHANGES = 1000

const wholeRecord = z.record(z.string(), z.unknown()).nullable()

/** Why a transaction cannot be taken back, or null. */
function refusal(store: FirmStore, batch: string): AppError | null {
  const counts = store.log.counts(batch)
  const [first] = store.log.of(batch, 1)
  if (first === undefined || first.id <= store.openedAt) return new AppError('history.earlierSession')
  // The particulars come with the firm; without them there is none.
  if (counts.some(({ kind, action }) => kind === 'profile' && action === 'insert'))
    return new AppError('history.cannotUndo')
  const count = store.log.touchedSince(batch)
  return count > 0 ? new AppError('history.changedSince', { count }) : null
}

function shown(store: FirmStore, logged: LoggedBatch): HistoryBatch {
  const { batch } = logged
  return { ...logged, counts: store.log.counts(batch), canUndo: refusal(store, batch) === null }
}

/** Transactions, newest first, and whether there are more. */
export function listHistory(
  { store }: Session,
  { kind, recordId, before, limit }: BatchFilter,
): { batches: HistoryBatch[]; more: boolean } {
  const found = store.log.batches({ kind, recordId, before, limit: limit + 1 })
  return { batches: found.slice(0, limit).map((batch) => shown(store, batch)), more: found.length > limit }
}

/** The single changes of a transaction, the first thousand. */
export function historyChanges({ store }: Session, batch: Id): HistoryChange[] {
  return store.log.of(batch, MOST_CHANGES).map(({ id, kind, recordId, action, before, after }) => ({
    id,
    kind,
    recordId,
    action,
    before: wholeRecord.parse(before),
    after: wholeRecord.parse(after),
  }))
}

/** The last transaction, when it can be taken back; null otherwise. */
export function latestChange({ store }: Session): HistoryBatch | null {
  const [last] = store.log.batches({ kind: null, recordId: null, before: null, limit: 1 })
  if (last === undefined) return null
  const batch = shown(store, last)
  return batch.canUndo ? batch : null
}

function revertRecord<K extends RecordKind>(write: Writer, kind: K, { recordId, action, before }: LoggedChange): void {
  if (action === 'insert') write.remove(kind, recordId)
  else if (action === 'remove') write.insert(kind, schemaOf(kind).parse(before))
  else write.update(kind, schemaOf(kind).parse(before))
}

function revertAttachment(write: Writer, { recordId, action, before }: LoggedChange): void {
  if (action === 'insert') write.detach(recordId)
  else if (action === 'remove') write.reattach(attachmentSchema.parse(before))
  else {
    const { kind, recordId: owner } = attachmentSchema.parse(before)
    write.moveAttachment(recordId, { kind, recordId: owner })
  }
}

function revertAside(write: Writer, { recordId, action, before }: LoggedChange): void {
  if (action === 'insert') write.removeAsideRow(recordId)
  else if (action === 'remove') write.insertAsideRow(asideRowSchema.parse(before))
  else write.updateAsideRow(asideRowSchema.parse(before))
}

function revert(write: Writer, logged: LoggedChange): void {
  switch (logged.kind) {
    case 'attachments':
      return revertAttachment(write, logged)
    case 'asideRows':
      return revertAside(write, logged)
    case 'profile': {
      const { id: _, ...profile } = z.looseObject({ id: z.unknown() }).parse(logged.before)
      write.saveProfile(profileSchema.parse(profile))
      return
    }
    default:
      return revertRecord(write, logged.kind, logged)
  }
}

/**
 * Takes back a transaction of this session, last change first, in one transaction that can be taken back itself.
 * Throws `history.earlierSession`, `history.cannotUndo`, `history.changedSince` with the number of records changed again, and
 * `record.inUse`, `record.unknownReference`, `history.wouldBreak` or `evidence.held` when others have built on it.
 */
export function undoChange({ store, engine }: Session, batch: Id): HistoryBatch {
  const refused = refusal(store, batch)
  if (refused !== null) throw refused
  const context = change(engine, 'history.undo')
  const known = new Set(standingIssues(store.facts(), engine.reference).map(({ path }) => path))
  store.transaction(context, (write) => {
    for (const logged of store.log.of(batch).toReversed()) revert(write, logged)
    const broken = standingIssues(store.facts(), engine.reference).find(({ path }) => !known.has(path))
    if (broken !== undefined) throw new AppError('history.wouldBreak', { reason: broken.reason })
  })
  const { at, actor, useCase, note = null } = context
  return shown(store, { batch: context.batch, position: store.log.last(), at, actor, useCase, note })
}
