import { z } from 'zod'
import { idSchema, optionalText } from '#shared/entities/common.ts'
import {
  asideRowSchema,
  importReportSchema,
  rosterPreviewSchema,
  rosterRowValuesSchema,
  sheetMappingSchema,
} from '#shared/entities/roster.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { firmRef, nothing, procedure } from './base.ts'

/** A file the host keeps for a while; the window never names a path. */
export const ticketSchema = z.strictObject({ ticket: idSchema, name: z.string(), size: z.int() })
export type Ticket = z.output<typeof ticketSchema>

const fromFile = z.strictObject({
  firmId: idSchema,
  ticket: idSchema,
  /** The user's corrections; null lets the program guess. */
  mapping: z.array(sheetMappingSchema).nullable(),
  language: languageSchema,
})

export const filesContract = {
  /** Hands a chosen file to the host. At most 50 MB. */
  put: procedure.input(z.strictObject({ file: z.file() })).output(ticketSchema),
}

export const rosterContract = {
  preview: procedure.input(fromFile).output(rosterPreviewSchema),
  apply: procedure.input(fromFile).output(importReportSchema),
  aside: procedure.input(firmRef.extend({ language: languageSchema })).output(z.array(asideRowSchema)),
  /** Brings a mended row in; when cells are still damaged the row stays aside and is returned with its problems. */
  mend: procedure
    .input(z.strictObject({ firmId: idSchema, id: idSchema, values: rosterRowValuesSchema, language: languageSchema }))
    .output(z.strictObject({ accepted: z.boolean(), row: asideRowSchema.nullable() })),
  discard: procedure
    .input(z.strictObject({ firmId: idSchema, id: idSchema, reason: optionalText(200) }))
    .output(nothing),
}
