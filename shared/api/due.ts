import { z } from 'zod'
import { isoDateSchema } from '#shared/entities/common.ts'
import { dueItemSchema, dueRowSchema, dueStatusSchema } from '#shared/entities/due.ts'
import { firmOnDay, procedure } from './base.ts'

export const dueContract = {
  list: procedure.input(firmOnDay.extend({ withinDays: z.int().min(0).max(3650).nullable().default(null) })).output(
    z.strictObject({
      asOf: isoDateSchema,
      items: z.array(dueRowSchema),
      counts: z.record(dueStatusSchema, z.int()),
    }),
  ),
  /** One item with its whole explanation. */
  why: procedure.input(firmOnDay.extend({ id: z.string().max(300) })).output(dueItemSchema),
}
