/** What the import of a clinic's sheet of results shows before anything is written. Steps live in `electron/sheets/results`. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema } from './common.ts'
import { resultFieldSchema, wordMeaningSchema } from './exam-batch.ts'
import { conclusionSchema, examKindSchema } from './worker.ts'

/** `sure` is written unless the user says otherwise; `ask` waits for the user; `known` is on file already. */
export const resultVerdictSchema = z.enum(['sure', 'ask', 'known'])

export const resultProblemSchema = z.enum([
  'notFound',
  'namesakes',
  'similarName',
  'idMissing',
  'idInvalid',
  'idOfAnother',
  'nameDiffers',
  'notOnBatch',
  'dateMissing',
  'dateUnreadable',
  'dateFuture',
  'recheckDate',
  'kindUnknown',
  'hazardUnknown',
  'hazardsMissing',
  'recheckBecameNotice',
  'twice',
])
export type ResultProblem = z.output<typeof resultProblemSchema>

const personSchema = z.strictObject({ workerId: idSchema, name: z.string(), post: z.string() })

export const resultRowSchema = z.strictObject({
  row: z.int().positive(),
  /** As the sheet has them. */
  name: z.string(),
  /** Last four characters of the ID number: enough to tell namesakes apart on screen. */
  idTail: z.string(),
  verdict: resultVerdictSchema,
  problems: z.array(resultProblemSchema),
  /** Nothing a person decides mends it here: the row can only be skipped. */
  blocked: z.boolean(),
  proposal: idSchema.nullable(),
  options: z.array(personSchema),
  kind: examKindSchema.nullable(),
  date: isoDateSchema.nullable(),
  word: z.string(),
  conclusion: conclusionSchema.nullable(),
  hazardIds: z.array(hazardIdSchema),
  barredHazardIds: z.array(hazardIdSchema),
  recheckItems: z.string().nullable(),
  recheckBy: isoDateSchema.nullable(),
  reportNumber: z.string().nullable(),
})
export type ResultRow = z.output<typeof resultRowSchema>

export const resultsPreviewSchema = z.strictObject({
  fileName: z.string(),
  sheet: z.string(),
  headerRow: z.int(),
  columns: z.array(z.strictObject({ heading: z.string(), field: resultFieldSchema.nullable(), sample: z.string() })),
  /** Words for conclusions, how often each stands, and what it means; null where the program cannot tell. */
  words: z.array(z.strictObject({ word: z.string(), count: z.int(), meaning: wordMeaningSchema.nullable() })),
  /** Whether columns and words were remembered from an earlier sheet of this clinic. */
  remembered: z.boolean(),
  rows: z.array(resultRowSchema),
})
export type ResultsPreview = z.output<typeof resultsPreviewSchema>

/** A person for a row, or null to skip it. */
export const resultDecisionSchema = z.strictObject({ row: z.int().positive(), workerId: idSchema.nullable() })
export type ResultDecision = z.output<typeof resultDecisionSchema>
