import { z } from 'zod'
import { idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { boardFilterSchema, dueItemSchema, dueRowSchema } from '#shared/entities/due.ts'
import { firmOnDay, procedure } from './base.ts'

const named = z.strictObject({ id: z.string(), name: z.string() })

export const sheetFormatSchema = z.enum(['xlsx', 'csv'])
export type SheetFormat = z.output<typeof sheetFormatSchema>

export const dueExportSchema = firmOnDay.extend({ filter: boardFilterSchema, format: sheetFormatSchema })

export const dueContract = {
  /** Every row of the board, with the names of the persons and posts the rows speak of; namesakes carry their post. */
  list: procedure.input(firmOnDay).output(
    z.strictObject({
      asOf: isoDateSchema,
      items: z.array(dueRowSchema),
      people: z.array(named),
      posts: z.array(named),
    }),
  ),
  /** The rows that were computed from one record, e.g. the next examination from the last one. */
  citing: procedure.input(firmOnDay.extend({ kind: z.string().max(40), id: idSchema })).output(z.array(dueRowSchema)),
  /** One item with its whole explanation. */
  why: procedure.input(firmOnDay.extend({ id: z.string().max(300) })).output(dueItemSchema),
  /** The rows a filter lets through as a table file, each with its clauses and what is missing. */
  export: procedure.input(dueExportSchema).output(z.file()),
}
