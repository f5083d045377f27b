/** 假如……: what may be supposed of a firm, and what would follow. Nothing here is ever stored. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema, optionalDate, optionalText, text } from './common.ts'
import { dueStatusSchema, explanationSchema, footingSchema } from './due.ts'
import { changeEventSchema } from './firm.ts'
import { sexSchema, workerKindSchema } from './worker.ts'
import { levelSchema } from './workplace.ts'

const levelSource = z.enum(['measured', 'estimated'])

/** A hazard as it would be met at a post. */
const supposedHazardSchema = z.strictObject({
  hazardId: hazardIdSchema,
  hoursPerDay: z.number().min(0).max(24).nullable().default(null),
  level: levelSchema.nullable().default(null),
  levelSource: levelSource.default('estimated'),
})
export type SupposedHazard = z.output<typeof supposedHazardSchema>

const hazards = z.array(supposedHazardSchema).max(50)
/** First day of the change. */
const on = isoDateSchema

/**
 * One supposed change. Changes are made in the order they stand in; one may build on another: `id` names a new post or worker for
 * the changes after it.
 */
export const supposedChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('addHazard'), on, postId: idSchema, ...supposedHazardSchema.shape }),
  z.strictObject({
    kind: z.literal('newPost'),
    on,
    id: idSchema,
    workplaceId: idSchema,
    name: text(60),
    hazards: hazards.default([]),
    /** Workers who would move there from the posts they hold. */
    workerIds: z.array(idSchema).max(500).default([]),
  }),
  z.strictObject({ kind: z.literal('newMaterial'), on, postId: idSchema, name: text(100), hazards: hazards.min(1) }),
  z.strictObject({
    kind: z.literal('workerJoins'),
    on,
    id: idSchema,
    postId: idSchema,
    name: text(50),
    sex: sexSchema.nullable().default(null),
    birthDate: optionalDate,
    workerKind: workerKindSchema.default('own'),
  }),
  /** Ends every post the worker holds on that day. */
  z.strictObject({ kind: z.literal('workerMoves'), on, workerId: idSchema, postId: idSchema }),
  /** `on` is the last day at work. */
  z.strictObject({ kind: z.literal('workerLeaves'), on, workerId: idSchema }),
  z.strictObject({
    kind: z.literal('levelChanges'),
    on,
    postId: idSchema,
    hazardId: hazardIdSchema,
    level: levelSchema,
    levelSource: levelSource.default('measured'),
  }),
  z.strictObject({
    kind: z.literal('eventHappens'),
    on,
    event: changeEventSchema.shape.kind,
    note: optionalText(200),
  }),
])
export type SupposedChange = z.output<typeof supposedChangeSchema>
export type SupposedChangeInput = z.input<typeof supposedChangeSchema>
export type SupposedKind = SupposedChange['kind']

export const hypothesisSchema = z.array(supposedChangeSchema).max(20)
export type Hypothesis = readonly SupposedChange[]

/** The parts of an answer, in the order they are shown. */
export const WHAT_IF_SECTIONS = [
  'duties',
  'exams',
  'barred',
  'surveys',
  'limits',
  'ppe',
  'notices',
  'declaration',
  'figures',
] as const
export type WhatIfSection = (typeof WHAT_IF_SECTIONS)[number]

/** One side of a line: a day, a status, words, or several of them. */
const valueSchema = z.strictObject({
  day: isoDateSchema.nullable(),
  status: dueStatusSchema.nullable(),
  text: z.string().nullable(),
})

/** One thing that would be different, and why. `before` is null for what appears, `after` for what disappears. */
export const whatIfLineSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['appears', 'moves', 'changesStatus', 'disappears']),
  title: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  before: valueSchema.nullable(),
  after: valueSchema.nullable(),
  /** Whether an item of the due list binds; null for what is no such item. */
  footing: footingSchema.nullable(),
  explanation: explanationSchema,
})
export type RenderedWhatIfLine = z.output<typeof whatIfLineSchema>

export const whatIfAnswerSchema = z.strictObject({
  asOf: isoDateSchema,
  /** The first day on which all changes are in force; `asOf` when they already are. */
  inForceOn: isoDateSchema,
  /** The changes in words, in their order. */
  changes: z.array(z.string()),
  sections: z.strictObject({
    duties: z.array(whatIfLineSchema),
    exams: z.array(whatIfLineSchema),
    barred: z.array(whatIfLineSchema),
    surveys: z.array(whatIfLineSchema),
    limits: z.array(whatIfLineSchema),
    ppe: z.array(whatIfLineSchema),
    notices: z.array(whatIfLineSchema),
    declaration: z.array(whatIfLineSchema),
    figures: z.array(whatIfLineSchema),
  }),
})
export type RenderedWhatIf = z.output<typeof whatIfAnswerSchema>
