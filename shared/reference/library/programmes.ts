/** Archives, signs, cards, and what the regional plans count. */
import { z } from 'zod'
import { isoDateSchema } from '#shared/entities/common.ts'
import { hazardIds, names, validity } from '../pack-schema.ts'
import { id, law, number, text } from './columns.ts'

export const archiveRow = z.strictObject({
  id,
  volume: z.int().min(1).max(6),
  title: text,
  item: text,
  form: text.nullable(),
  note: z.string(),
  ...law,
})

export const signRow = z.strictObject({
  id,
  hazard: text,
  warnings: names,
  instructions: names,
  notices: names,
  note: z.string(),
  hazardIds,
  ...law,
})

export const noticeCardFieldRow = z.strictObject({
  id,
  card: z.enum(['material', 'highToxic']),
  no: z.int().positive(),
  label: text,
  ...law,
})

export const signOrderRow = z.strictObject({
  id,
  order: z
    .array(z.enum(['prohibition', 'warning', 'instruction', 'notice']))
    .length(4)
    .readonly(),
  note: z.string(),
  ...law,
})

export const planRow = z.strictObject({
  id,
  name: text,
  documentNo: text.nullable(),
  divisionCode: z.string().regex(/^\d{6}$/),
  issued: isoDateSchema.nullable(),
  ...validity,
})

export const indicatorRow = z.strictObject({
  id,
  name: text,
  /** Whether a firm's own data give it. */
  computable: z.enum(['yes', 'partly', 'no']),
  measure: text.nullable(),
  note: z.string(),
})

export const planTargetRow = z.strictObject({
  id,
  planId: id,
  indicatorId: id,
  /** `rise`: 稳步提升, no number. */
  comparison: z.enum(['atLeast', 'rise']),
  percent: number,
  ...law,
})

export const surveyMeasureRow = z.strictObject({
  id,
  name: text,
  numerator: text,
  denominator: text,
  /** Share of right answers from which a person counts. */
  personThreshold: number,
  nationalPercent: number,
  note: z.string(),
  ...law,
})

export const surveyPartRow = z.strictObject({ id, no: z.int().positive(), name: text, ...law })
