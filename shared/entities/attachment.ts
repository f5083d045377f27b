/** Scans and photos kept with a record, inside the firm's file. They are no facts: no rule reads them, and the exchange document leaves them out. */
import { z } from 'zod'
import { AppError } from '#shared/api/errors.ts'
import { idSchema, optionalText, text } from './common.ts'
import { RECORD_KINDS, type RecordKind } from './facts.ts'

/** What may carry attachments: every kind of record, and the firm's materials, which go by their names (物料安全数据单 SDS). */
export type AttachmentKind = RecordKind | 'materials'
export const ATTACHMENT_KINDS: readonly AttachmentKind[] = [...RECORD_KINDS, 'materials']
const attachmentKindSchema = z.enum(ATTACHMENT_KINDS)

/** Types of content, and the endings a file of each may have; the first is the usual one. */
export const MEDIA_ENDINGS = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
} as const
export type MediaType = keyof typeof MEDIA_ENDINGS
export const MEDIA_TYPES: readonly MediaType[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp']

const MEGABYTE = 1024 * 1024
/** A scan of a hundred pages fits; a film does not. */
export const MAX_ATTACHMENT_MEGABYTES = 30
/** A picture of 240 pixels takes a tenth of this. */
export const MAX_THUMBNAIL_BYTES = 100 * 1024

/** Which record an attachment belongs to. */
export const attachmentPlaceSchema = z.strictObject({
  kind: attachmentKindSchema,
  /** Id of the record; of a material its name. */
  recordId: text(200),
})
export type AttachmentPlace = z.output<typeof attachmentPlaceSchema>

/** What is known of an attachment without its bytes. */
export const attachmentSchema = attachmentPlaceSchema.extend({
  id: idSchema,
  fileName: text(200),
  /** SHA-256 of the content, in hexadecimal: the same content is kept once. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(MEDIA_TYPES),
  /** In bytes. */
  size: z.int().positive(),
  /** ISO 8601, UTC. */
  addedAt: z.string(),
  note: optionalText(200),
})
export type Attachment = z.output<typeof attachmentSchema>

/** Refuses by size alone, before anything is read. Throws `attachment.empty` or `attachment.tooLarge`. */
export function checkAttachmentSize(size: number): void {
  if (size === 0) throw new AppError('attachment.empty')
  if (size > MAX_ATTACHMENT_MEGABYTES * MEGABYTE) {
    throw new AppError('attachment.tooLarge', { size: Math.ceil(size / MEGABYTE), limit: MAX_ATTACHMENT_MEGABYTES })
  }
}
