import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema, optionalDate, optionalText, text } from './common.ts'
import { evidenceSchema } from './judging.ts'
import { LEVEL_UNITS, levelKindSchema } from './workplace.ts'

/** What a report states beside a value so that its limit can be chosen: case, free silica, workload, climate, hours of vibration. */
export const resultEvidenceSchema = evidenceSchema.pick({
  condition: true,
  silica: true,
  labourClass: true,
  contactRate: true,
  hotRegion: true,
  hoursPerDay: true,
})
export type ResultEvidence = z.output<typeof resultEvidenceSchema>

/** One result of a report: a point, a factor, a reading. `belowDetection` means the value is the detection limit. */
export const measurementSchema = z
  .strictObject({
    id: idSchema,
    postId: idSchema.nullable().default(null),
    point: text(100),
    hazardId: hazardIdSchema,
    kind: levelKindSchema,
    value: z.number().finite().nonnegative(),
    unit: z.string(),
    belowDetection: z.boolean().default(false),
    /** The verdict the report itself prints; the program judges again and shows both. */
    reportedVerdict: z.enum(['within', 'over', 'cannotJudge']).nullable().default(null),
    ...resultEvidenceSchema.shape,
  })
  .refine((m) => m.unit === LEVEL_UNITS[m.kind], { error: 'invalid.unit', path: ['unit'] })
export type Measurement = z.output<typeof measurementSchema>

/** 检测 or 评价: one report of one body. */
export const surveySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['periodic', 'statusEvaluation', 'controlEvaluation', 'daily']),
  /** Sampling date; the interval counts from it. */
  date: isoDateSchema,
  receivedOn: optionalDate,
  /** Reported to the health authority, and posted to the workers (law 26). */
  reportedOn: optionalDate,
  postedOn: optionalDate,
  institution: optionalText(100),
  reportNumber: optionalText(60),
  results: z.array(measurementSchema).max(5000).default([]),
})
export type Survey = z.output<typeof surveySchema>

/** 日常监测季度汇总 (form 4-3 of 171号). */
export const monitoringSummarySchema = z.strictObject({
  id: idSchema,
  year: z.int().min(1990).max(2100),
  quarter: z.int().min(1).max(4),
  madeOn: isoDateSchema,
  note: optionalText(200),
})
