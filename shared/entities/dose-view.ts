/** What the screen of personal doses is told. Doses in millisievert. */
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'
import { basisSchema, dueStatusSchema, footingSchema } from './due.ts'
import { doseSchema, licenceSchema } from './radiation.ts'
import { rateSchema } from './rates.ts'

export const quantitySchema = z.enum(['effective', 'lens', 'skinAndExtremities'])
const reading = z.number().nullable()

export const doseItemSchema = z.strictObject({
  id: z.string(),
  rule: z.string(),
  title: z.string(),
  status: dueStatusSchema,
  footing: footingSchema,
  dueDate: isoDateSchema.nullable(),
  summary: z.string(),
})
export type DoseItem = z.output<typeof doseItemSchema>

export const doseSumSchema = z.strictObject({
  quantity: quantitySchema,
  period: z.enum(['year', 'meanOfFiveYears']),
  value: reading,
  limit: z.number(),
  over: z.boolean(),
  basis: z.array(basisSchema),
})

export const dosePersonSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  posts: z.array(z.string()),
  /** Works with ionising radiation on the day. */
  monitored: z.boolean(),
  since: isoDateSchema.nullable(),
  last: doseSchema.nullable(),
  periods: z.int(),
  sums: z.array(doseSumSchema),
  years: z.array(z.strictObject({ year: z.int(), effective: reading, lens: reading, skinAndExtremities: reading })),
  certificate: licenceSchema.nullable(),
  items: z.array(doseItemSchema),
})
export type RenderedDosePerson = z.output<typeof dosePersonSchema>

export const doseViewSchema = z.strictObject({
  asOf: isoDateSchema,
  people: z.array(dosePersonSchema),
  rate: rateSchema,
  firmItems: z.array(doseItemSchema),
})
