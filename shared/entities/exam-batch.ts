/** 体检批次: who is sent to which clinic, for which examination, and how far it has come. Results are exams, not fields of it. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, optionalDate, optionalText, text } from './common.ts'
import { examKindSchema, specialWorkSchema } from './worker.ts'

/** Why somebody stands on the list: what the due list said, or a person's own choice. */
export const batchReasonSchema = z.enum(['due', 'joiner', 'leaver', 'recheck', 'incident', 'followUp', 'chosen'])
export type BatchReason = z.output<typeof batchReasonSchema>

export const batchMemberSchema = z.strictObject({
  workerId: idSchema,
  kind: examKindSchema,
  hazardIds: z.array(hazardIdSchema).max(50).default([]),
  specialWork: z.array(specialWorkSchema).max(6).default([]),
  reason: batchReasonSchema.default('chosen'),
  /** The result, once it is in. */
  examId: idSchema.nullable().default(null),
  /** 未检原因: without a result, what is on record instead. */
  absence: optionalText(100),
})
export type BatchMember = z.output<typeof batchMemberSchema>

export const examBatchSchema = z.strictObject({
  id: idSchema,
  name: text(60),
  clinicId: idSchema.nullable().default(null),
  /** The day agreed with the clinic; the edition of the standard follows from it. */
  plannedOn: optionalDate,
  sentOn: optionalDate,
  closedOn: optionalDate,
  note: optionalText(200),
  members: z.array(batchMemberSchema).max(2000).default([]),
})
export type ExamBatch = z.output<typeof examBatchSchema>

/** What a column of a clinic's sheet of results says. */
export const resultFieldSchema = z.enum([
  'name',
  'idCard',
  'sex',
  'post',
  'kind',
  'date',
  'hazards',
  'conclusion',
  'recheckItems',
  'recheckBy',
  'barred',
  'reportNumber',
])
export type ResultField = z.output<typeof resultFieldSchema>

/** What a clinic's word for a result means; `recheckNotice` is a re-check that is no conclusion, `none` says nothing. */
export const wordMeaningSchema = z.enum([
  'normal',
  'recheck',
  'contraindication',
  'suspected',
  'other',
  'recheckNotice',
  'none',
])
export type WordMeaning = z.output<typeof wordMeaningSchema>

/** How a clinic heads its columns. */
export const sheetColumnSchema = z.strictObject({ heading: text(60), field: resultFieldSchema.nullable() })
export type SheetColumn = z.output<typeof sheetColumnSchema>

/** How a clinic words its conclusions. */
export const sheetWordSchema = z.strictObject({ word: text(100), meaning: wordMeaningSchema })
export type SheetWord = z.output<typeof sheetWordSchema>
