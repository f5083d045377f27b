/** 日历: due days and plans, rendered in one language. */
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'
import { boardAreaSchema, dueStatusSchema, footingSchema } from './due.ts'
import { RECORD_KINDS } from './facts.ts'

export const eventKindSchema = z.enum(['due', 'session', 'batch', 'drill'])

const eventStatusSchema = z.enum([...dueStatusSchema.options, 'planned'])

export const calendarEventSchema = z.strictObject({
  /** Id of the due item, or `<kind>/<id>` of a plan: the same as long as the duty or the record exists. */
  key: z.string(),
  kind: eventKindSchema,
  day: isoDateSchema,
  area: boardAreaSchema,
  /** Events of a day with the same group are one line of it: a rule, or a plan by itself. */
  group: z.string(),
  title: z.string(),
  /** Whom or what it concerns. */
  subject: z.string(),
  status: eventStatusSchema,
  footing: footingSchema,
  /** The record of a plan; null for a due item. */
  record: z.strictObject({ kind: z.enum(RECORD_KINDS), id: idSchema }).nullable(),
})
export type CalendarEvent = z.output<typeof calendarEventSchema>

export const calendarDaySchema = z.strictObject({
  day: isoDateSchema,
  total: z.int(),
  overdue: z.int(),
  groups: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      status: eventStatusSchema,
      footing: footingSchema,
      count: z.int(),
    }),
  ),
})
export type CalendarDay = z.output<typeof calendarDaySchema>
