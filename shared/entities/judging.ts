/** Judging one value: what is asked, what must be known beside the value, and the answer as screens and the command line show it. */
import { z } from 'zod'
import { hazardIdSchema, isoDateSchema } from './common.ts'
import { explanationSchema } from './due.ts'
import { levelKindSchema } from './workplace.ts'

/** Quantities of GBZ 2.2 that reports give and records do not keep; their units stand in the limit rows. */
export const PHYSICAL_KINDS = [
  'peakSoundLevel',
  'electricField',
  'magneticField',
  'powerDensity',
  'shortTimePowerDensity',
  'dailyDose',
  'irradiance',
  'radiantExposure',
] as const

/** `mixture`: the sum of C/L of substances that act alike. */
export const judgeKindSchema = z.enum([...levelKindSchema.options, ...PHYSICAL_KINDS, 'mixture'])
export type JudgeKind = z.output<typeof judgeKindSchema>

const hours = z.number().positive().max(24)
const amount = z.number().finite().nonnegative()

/** What a verdict may need beside the value; null is not known, never a default. */
export const evidenceSchema = z.strictObject({
  /** Parts of the day, each with its level: the value is then computed from them. */
  segments: z
    .array(z.strictObject({ level: amount, hours }))
    .max(24)
    .default([]),
  /** Free silica, per cent. */
  silica: z.number().min(0).max(100).nullable().default(null),
  /** The case of the limit row, in the row's own words. */
  condition: z.string().max(200).nullable().default(null),
  hoursPerDay: hours.nullable().default(null),
  daysPerWeek: z.number().positive().max(7).nullable().default(null),
  hoursPerWeek: z.number().positive().max(168).nullable().default(null),
  /** 折减因子 as the report gives it. */
  reductionFactor: z.number().positive().max(1).nullable().default(null),
  /** C_TWA beside a peak. */
  average: amount.nullable().default(null),
  fraction: z.enum(['twaTotal', 'twaRespirable']).nullable().default(null),
  peakMinutes: amount.nullable().default(null),
  peakCount: z.int().nonnegative().nullable().default(null),
  /** Shortest gap between two peaks, hours. */
  peakGap: amount.nullable().default(null),
  pulses: z.int().positive().nullable().default(null),
  labourClass: z.enum(['I', 'II', 'III', 'IV']).nullable().default(null),
  /** 接触时间率, per cent. */
  contactRate: z.number().positive().max(100).nullable().default(null),
  /** Whether the outdoor design temperature for ventilation reaches 30 ℃ here. */
  hotRegion: z.boolean().nullable().default(null),
  frequencyMHz: z.number().positive().nullable().default(null),
  wave: z.enum(['continuous', 'pulsed']).nullable().default(null),
  part: z.enum(['wholeBody', 'limb']).nullable().default(null),
  /** Further substances with the same target organ or a similar effect, as the user judged; C_TWA of each. */
  mixture: z
    .array(z.strictObject({ hazardId: hazardIdSchema, value: amount }))
    .max(30)
    .default([]),
})
export type Evidence = z.output<typeof evidenceSchema>
export type EvidenceName = keyof Evidence

export const verdictSchema = z.enum(['within', 'over', 'cannotJudge'])

/** 接触等级 of GBZ 2.1-2019: share of the limit in five steps. */
export const exposureBandSchema = z.enum(['0', 'I', 'II', 'III', 'IV'])

/** A question to the judge. `value` is left out where the segments give it. */
export const judgeQuestionSchema = z.strictObject({
  hazardId: hazardIdSchema,
  kind: judgeKindSchema,
  value: amount.nullable(),
  belowDetection: z.boolean().default(false),
  evidence: evidenceSchema.prefault({}),
  asOf: isoDateSchema,
})
export type JudgeQuestion = z.output<typeof judgeQuestionSchema>

/** The answer, with both numbers, in one language. */
export const judgedSchema = z.strictObject({
  verdict: verdictSchema,
  hazard: z.strictObject({ id: hazardIdSchema, name: z.string() }),
  /** The kind the verdict is about: a six-day week turns `lex8h` into `lex40h`. */
  kind: judgeKindSchema,
  /** The number compared; null when there is none. */
  value: z.number().nullable(),
  /** The number compared with, after any factor or addition. */
  limit: z.number().nullable(),
  unit: z.string(),
  /** value / limit; null for dB and ℃, where a quotient says nothing. */
  ratio: z.number().nullable(),
  band: exposureBandSchema.nullable(),
  asOf: isoDateSchema,
  ...explanationSchema.pick({ text: true, steps: true, basis: true, missing: true }).shape,
})
export type Judged = z.output<typeof judgedSchema>

/** A kind a hazard can be judged by on a day, and what to ask beside the value. */
export const kindOfferSchema = z.strictObject({
  kind: judgeKindSchema,
  unit: z.string(),
  needs: z.array(evidenceSchema.keyof()),
  conditions: z.array(z.string()),
})
export type KindOffer = z.output<typeof kindOfferSchema>
