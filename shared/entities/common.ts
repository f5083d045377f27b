import { z } from 'zod'
import { isCalendarDate } from '#shared/domain/dates.ts'

/** A calendar day as ISO text, `YYYY-MM-DD`. No time, no zone: the law counts days. */
export const isoDateSchema = z.string().refine(isCalendarDate, { error: 'invalid.date' }).brand<'IsoDate'>()
export type IsoDate = z.output<typeof isoDateSchema>

/** Identifier of a record inside one firm file. Letters, digits, `-` and `_`; at most 64. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'invalid.id' })
export type Id = z.output<typeof idSchema>

/** Catalogue key of a hazard, e.g. `phys-1` for 噪声 (class and number of the 2015 catalogue). */
export const hazardIdSchema = z
  .string()
  .regex(/^(dust|chem|phys|rad|bio|other)-\d{1,3}$/, { error: 'invalid.hazardId' })
export type HazardId = z.output<typeof hazardIdSchema>

/** Text a person typed: trimmed, not empty, at most `max` characters. */
export const text = (max: number) => z.string().trim().min(1, { error: 'required' }).max(max, { error: 'too.long' })
export const optionalText = (max: number) => text(max).nullable().default(null)
export const optionalDate = isoDateSchema.nullable().default(null)
export const optionalCount = z.int().nonnegative().nullable().default(null)
/** An amount of money in 万元 (ten thousand yuan). */
export const optionalAmount = z.number().nonnegative().nullable().default(null)
export const optionalFlag = z.boolean().nullable().default(null)

/** A named contact; either part may still be unknown. */
export const contactSchema = z.strictObject({ name: optionalText(50), phone: optionalText(30) })
export type Contact = z.output<typeof contactSchema>
