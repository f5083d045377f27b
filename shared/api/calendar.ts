import { z } from 'zod'
import { calendarDaySchema, calendarEventSchema } from '#shared/entities/calendar.ts'
import { isoDateSchema } from '#shared/entities/common.ts'
import { boardAreaSchema } from '#shared/entities/due.ts'
import { firmOnDay, procedure } from './base.ts'

const area = boardAreaSchema.nullable().default(null)
const period = firmOnDay.extend({ from: isoDateSchema, to: isoDateSchema, area })

export const ALARM_DAYS = [1, 7, 30] as const

export const calendarContract = {
  /** The days of a period that hold something; `areas` counts what the filter on areas would show, whichever is set. */
  days: procedure.input(period).output(
    z.strictObject({
      days: z.array(calendarDaySchema),
      areas: z.array(z.strictObject({ area: boardAreaSchema, count: z.int() })),
      /** Duties that have no day for want of a fact. */
      undated: z.int(),
    }),
  ),
  /** What one day holds, most pressing first, at most `DAY_LIMIT` of `total`. */
  day: procedure
    .input(firmOnDay.extend({ day: isoDateSchema, area }))
    .output(z.strictObject({ events: z.array(calendarEventSchema), total: z.int() })),
  /** A period as an iCalendar file. */
  ics: procedure
    .input(
      period.extend({ names: z.boolean(), alarmDays: z.union(ALARM_DAYS.map((days) => z.literal(days))).nullable() }),
    )
    .output(z.file()),
  /** Some events or due items, by key, as a message to paste. Keys that are gone are left out. */
  message: procedure
    .input(firmOnDay.extend({ keys: z.array(z.string().max(300)).max(200), names: z.boolean() }))
    .output(z.strictObject({ text: z.string(), count: z.int() })),
}
