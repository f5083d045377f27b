/** Rates and indicators as every host shows them: every message already in one language. */
import { z } from 'zod'
import { RATE_IDS } from '#shared/domain/rates/rate.ts'
import { isoDateSchema } from './common.ts'
import { explanationSchema } from './due.ts'

const namedSchema = z.strictObject({ kind: z.string(), id: z.string(), name: z.string() })

export const rateSchema = z.strictObject({
  id: z.enum(RATE_IDS),
  label: z.string(),
  numerator: z.int(),
  /** 0: there is nothing to count, and no percentage. */
  denominator: z.int(),
  percent: z.string().nullable(),
  /** Names behind the numerator and behind the gap; over many firms, names of firms. */
  met: z.array(namedSchema),
  gap: z.array(namedSchema),
  explanation: explanationSchema,
})
export type RenderedRate = z.output<typeof rateSchema>

export const indicatorSchema = z.strictObject({
  indicatorId: z.string(),
  name: z.string(),
  /** Percent aimed at; null where the plan names none. */
  target: z.number().nullable(),
  rateId: z.enum(RATE_IDS).nullable(),
  /** What is counted, e.g. 按岗位; empty for an indicator of the authorities. */
  measure: z.string(),
  actual: z.string().nullable(),
  verdict: z.enum(['met', 'notMet', 'noData', 'noNumber', 'notOurs']),
  explanation: explanationSchema,
})
export type RenderedIndicator = z.output<typeof indicatorSchema>

export const planReportSchema = z.strictObject({
  planId: z.string(),
  name: z.string(),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  period: z.enum(['running', 'ended', 'ahead']),
  lines: z.array(indicatorSchema),
})
export type RenderedPlanReport = z.output<typeof planReportSchema>

/** By a loaded official table; the letters never stand without the scheme's name and version. */
export const assessmentSchema = z.strictObject({
  schemeId: z.string(),
  scheme: z.string(),
  score: z.number().nullable(),
  total: z.number(),
  grade: z.string().nullable(),
  class: z.string().nullable(),
  explanation: explanationSchema,
})

export const ratesReportSchema = z.strictObject({
  asOf: isoDateSchema,
  rates: z.array(rateSchema),
  /** Null where no plan was named and none covers the firm's division. */
  plan: planReportSchema.nullable(),
  /** Empty while no official table is loaded. */
  assessments: z.array(assessmentSchema),
  /** The plans there are to choose from. */
  plans: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
export type RatesReport = z.output<typeof ratesReportSchema>

export const pooledRatesSchema = ratesReportSchema.extend({
  /** Every firm counted, and those whose file could not be read. */
  firms: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  unread: z.array(z.strictObject({ id: z.string(), name: z.string(), problem: z.string() })),
})
export type PooledRates = z.output<typeof pooledRatesSchema>
