/** Scans and photos kept with a record: taken in by their content, listed without it, given out for reading. */
import { createHash } from 'node:crypto'
import { AppError } from '#shared/api/errors.ts'
import type { ShownAttachment } from '#shared/api/attachments.ts'
import {
  checkAttachmentSize,
  MAX_THUMBNAIL_BYTES,
  type Attachment,
  type AttachmentKind,
  type AttachmentPlace,
} from '#shared/entities/attachment.ts'
import type { Id } from '#shared/entities/common.ts'
import { namedFor, typeOf } from './attachment-type.ts'
import { change, newId, type Session } from './session.ts'

export interface NewAttachment extends AttachmentPlace {
  readonly file: File
  /** A small picture the window made of it; anything else than a small picture is left out. */
  readonly thumbnail: File | null
  readonly note: string | null
}

function shown({ store }: Session, attachment: Attachment): ShownAttachment {
  const held = store.heldFor(attachment)
  const picture = store.attachments.thumbnail(attachment.hash)
  if (picture === null) return { ...attachment, thumbnail: null, held }
  return { ...attachment, held, thumbnail: `data:${typeOf(picture)};base64,${Buffer.from(picture).toString('base64')}` }
}

async function pictureOf(file: File | null): Promise<Uint8Array | null> {
  if (file === null || file.size === 0 || file.size > MAX_THUMBNAIL_BYTES) return null
  const bytes = await file.bytes()
  return typeOf(bytes)?.startsWith('image/') ? bytes : null
}

/** Attachments of one record, oldest first. */
export function listAttachments(session: Session, place: AttachmentPlace): ShownAttachment[] {
  return session.store.attachments.of(place).map((attachment) => shown(session, attachment))
}

/**
 * Keeps a file with a record. Throws `attachment.empty` and `attachment.tooLarge` before it is read, then `attachment.heic`,
 * `attachment.unknownType`, `attachment.misleadingName`, `attachment.duplicate`, `evidence.held`, or `record.notFound`; nothing is then kept.
 */
export async function addAttachment(
  session: Session,
  { kind, recordId, file, thumbnail: picture, note }: NewAttachment,
): Promise<ShownAttachment> {
  checkAttachmentSize(file.size)
  const bytes = await file.bytes()
  const thumbnail = await pictureOf(picture)
  const mediaType = typeOf(bytes)
  if (mediaType === null) throw new AppError('attachment.unknownType')
  const { store, engine } = session
  const attachment: Attachment = {
    id: newId(),
    kind,
    recordId,
    fileName: namedFor(file.name, mediaType),
    hash: createHash('sha256').update(bytes).digest('hex'),
    mediaType,
    size: bytes.byteLength,
    addedAt: engine.clock.now(),
    note,
  }
  const content = { hash: attachment.hash, mediaType, bytes, thumbnail }
  const kept = store.transaction(change(engine, 'attachments.add'), (write) => write.attach(attachment, content))
  return shown(session, kept)
}

/** The content as a file under its own name. Throws `record.notFound`, or `attachment.gone` when the file lost it. */
export function getAttachment({ store }: Session, id: Id): File {
  const attachment = store.attachments.get(id)
  if (attachment === null) throw new AppError('record.notFound')
  const bytes = store.attachments.bytes(attachment.hash)
  if (bytes === null) throw new AppError('attachment.gone')
  return new File([bytes], attachment.fileName, { type: attachment.mediaType })
}

/** Takes an attachment away; its content goes when the file is closed and nothing else refers to it. Throws `record.notFound`, `evidence.held`. */
export function removeAttachment({ store, engine }: Session, id: Id): void {
  store.transaction(change(engine, 'attachments.remove'), (write) => write.detach(id))
}

/** How many attachments each record of a kind has, by record id. */
export function countAttachments({ store }: Session, kind: AttachmentKind): Record<string, number> {
  return Object.fromEntries(store.attachments.counts(kind).map(({ recordId, count }) => [recordId, count]))
}
