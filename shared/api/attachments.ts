import { z } from 'zod'
import { HELD } from '#shared/domain/closed-evidence.ts'
import { attachmentPlaceSchema, attachmentSchema } from '#shared/entities/attachment.ts'
import { idSchema, optionalText } from '#shared/entities/common.ts'
import { firmRef, nothing, procedure } from './base.ts'

const shownSchema = attachmentSchema.extend({
  /** A small picture as `data:` address; null when there is none. */
  thumbnail: z.string().nullable(),
  /** Why it may not be removed, `reason.evidence.*` in the texts of errors; null while it may. */
  held: z.enum(HELD).nullable(),
})
export type ShownAttachment = z.output<typeof shownSchema>

const one = z.strictObject({ firmId: idSchema, id: idSchema })
const ofRecord = firmRef.extend(attachmentPlaceSchema.shape)

export const attachmentsContract = {
  /** Attachments of one record, oldest first, without their contents. */
  list: procedure.input(ofRecord).output(z.array(shownSchema)),
  /** Keeps a scan or photo with a record. Its type is told by its content; at most 30 MB. */
  add: procedure
    .input(ofRecord.extend({ file: z.file(), thumbnail: z.file().nullable().default(null), note: optionalText(200) }))
    .output(shownSchema),
  /** The content, for reading. */
  get: procedure.input(one).output(z.file()),
  /** Throws `record.notFound`, or `evidence.held` when its record was closed on it. */
  remove: procedure.input(one).output(nothing),
  /** How many attachments each record of a kind has, by record id; records without are left out. */
  counts: procedure
    .input(firmRef.extend({ kind: attachmentPlaceSchema.shape.kind }))
    .output(z.record(z.string(), z.int())),
}
