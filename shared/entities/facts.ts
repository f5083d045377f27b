import { z } from 'zod'
import { changeEventSchema, declarationSchema, firmProfileSchema } from './firm.ts'
import { surveySchema } from './survey.ts'
import { assignmentSchema, examSchema, trainingSchema, workerSchema } from './worker.ts'
import { exposureSchema, postSchema, workplaceSchema } from './workplace.ts'

/** Every kind of record a firm file holds, by its name in the store, the contract and the exchange document. */
export const recordSchemas = {
  workplaces: workplaceSchema,
  posts: postSchema,
  exposures: exposureSchema,
  workers: workerSchema,
  assignments: assignmentSchema,
  exams: examSchema,
  trainings: trainingSchema,
  surveys: surveySchema,
  declarations: declarationSchema,
  changeEvents: changeEventSchema,
} as const
export type RecordKind = keyof typeof recordSchemas
export type RecordOf<K extends RecordKind> = z.output<(typeof recordSchemas)[K]>

/** All facts of one firm: the only input, besides reference data and `asOf`, that a rule may read. */
export type Facts = { readonly profile: z.output<typeof firmProfileSchema> } & {
  readonly [K in RecordKind]: readonly RecordOf<K>[]
}

export const EXCHANGE_FORMAT = 'zhijian.exchange'
export const EXCHANGE_VERSION = 1

/** The open exchange document: one JSON object per firm. Unknown fields are refused with their path. */
export const exchangeSchema = z.strictObject({
  format: z.literal(EXCHANGE_FORMAT),
  version: z.literal(EXCHANGE_VERSION),
  profile: firmProfileSchema,
  workplaces: z.array(workplaceSchema).default([]),
  posts: z.array(postSchema).default([]),
  exposures: z.array(exposureSchema).default([]),
  workers: z.array(workerSchema).default([]),
  assignments: z.array(assignmentSchema).default([]),
  exams: z.array(examSchema).default([]),
  trainings: z.array(trainingSchema).default([]),
  surveys: z.array(surveySchema).default([]),
  declarations: z.array(declarationSchema).default([]),
  changeEvents: z.array(changeEventSchema).default([]),
})
export type Exchange = z.output<typeof exchangeSchema>
