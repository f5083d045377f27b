/** Archives, signs, cards, and what the regional plans count. */
import { z } from 'zod'
import { isoDateSchema } from '#shared/entities/common.ts'
import { basisSchema } from '#shared/entities/due.ts'
import { surveyPartSchema } from '#shared/entities/improvement.ts'
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

export const questionTopics = [
  'rights',
  'notice',
  'exams',
  'training',
  'injury',
  'hazards',
  'signs',
  'gear',
  'ventilation',
  'emergency',
  'ergonomics',
  'stress',
  'habits',
  'reporting',
] as const

/** A question of this program's own wording, in Chinese: one right answer of four, or right or wrong. */
export const questionRow = z
  .strictObject({
    id,
    part: surveyPartSchema,
    topic: z.enum(questionTopics),
    question: text,
    options: z.array(text).min(2).max(4).readonly(),
    /** Place of the right option, from 0. */
    answer: z.int().nonnegative(),
    explanation: text,
    /** Hazards it is about; none means that it is for everybody. */
    hazardIds,
    /** Words in the names of posts it suits besides, e.g. 喷漆; none means every post. */
    postWords: names,
    /** What it rests on where it asks about law; empty for general knowledge, which is this program's own. */
    basis: z.array(basisSchema).readonly(),
  })
  .refine(({ options, answer }) => answer < options.length, { error: 'question.answer', path: ['answer'] })
  .refine(({ options }) => new Set(options).size === options.length, { error: 'question.twice', path: ['options'] })
  .refine(({ options }) => options.length !== 3, { error: 'question.options', path: ['options'] })
  .refine(({ part, basis }) => part !== 'law' || basis.length > 0, { error: 'question.basis', path: ['basis'] })
