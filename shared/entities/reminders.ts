/** Settings of the desktop reminders: they belong to the machine, not to a firm. */
import { z } from 'zod'
import { idSchema } from './common.ts'

/** Time of day, `HH:MM`. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalid.time' })

export const reminderSettingsSchema = z.strictObject({
  on: z.boolean().default(true),
  /** Nothing is shown from one time to the other, past midnight where the first is the later one; null for no quiet hours. */
  quiet: z
    .strictObject({ from: timeOfDaySchema, until: timeOfDaySchema })
    .nullable()
    .default({ from: '20:00', until: '08:00' }),
  /** Firms that are counted; null for all. */
  firms: z.array(idSchema).max(1000).nullable().default(null),
})
export type ReminderSettings = z.output<typeof reminderSettingsSchema>
