/** What the screens of 自查与隐患 show: tables to go through, findings on their way to the closing, measures there and planned. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalAmount, optionalDate, optionalText, text } from './common.ts'
import { basisSchema, dueRowSchema } from './due.ts'
import { findingSchema, findingStateSchema, selfCheckSchema } from './improvement.ts'

const answerSchema = selfCheckSchema.shape.answers.unwrap().element
export const givenSchema = answerSchema.shape.answer

/** A table that can be gone through: the program's own, or a loaded one. */
export const checkTableLineSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Null for the program's own table, which has no points. */
  version: z.string().nullable(),
  items: z.int(),
  total: z.number().nullable(),
})

/** One check in the list, newest first. */
export const checkLineSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  by: z.string().nullable(),
  finished: z.boolean(),
  tableId: z.string(),
  /** Empty when the table is no longer loaded. */
  table: z.string(),
  answered: z.int(),
  items: z.int(),
  yes: z.int(),
  no: z.int(),
  notApplicable: z.int(),
  findings: z.int(),
})

/** One item with what helps to answer it. */
export const checkItemSchema = z.strictObject({
  itemId: z.string(),
  no: z.int(),
  theme: z.string(),
  text: z.string(),
  evidence: z.string().nullable(),
  points: z.number().nullable(),
  key: z.boolean(),
  basis: z.array(basisSchema),
  suggestion: z.string().nullable(),
  control: findingSchema.shape.controlLevel,
  code: findingSchema.shape.code,
  /** Which finding to choose in which case; null where it is always the same. */
  codeNote: z.string().nullable(),
  codeTag: basisSchema.shape.verification.nullable(),
  /** 重大 by the `findings` pack. */
  level: findingSchema.shape.level,
  /** What the ledgers say; empty where no rule answers the item. */
  rows: z.array(dueRowSchema),
  answer: answerSchema.nullable(),
  findingId: idSchema.nullable(),
  findingState: findingStateSchema.nullable(),
})
export type CheckItemLine = z.output<typeof checkItemSchema>

const scoreSchema = z.strictObject({
  points: z.number(),
  total: z.number(),
  unanswered: z.int(),
  /** Key items that fail the table, by number. */
  keysFailed: z.array(z.int()),
  /** Null while items are unanswered. */
  grade: z.string().nullable(),
})

export const checkSheetSchema = z.strictObject({
  check: selfCheckSchema,
  table: z.string(),
  items: z.array(checkItemSchema),
  score: scoreSchema.nullable(),
})
export type CheckSheet = z.output<typeof checkSheetSchema>

export const startCheckSchema = z.strictObject({
  table: text(60),
  date: isoDateSchema,
  by: optionalText(50),
})
export const givenAnswerSchema = z.strictObject({
  itemId: idSchema,
  /** Null takes the answer back. */
  answer: givenSchema.nullable(),
  note: optionalText(200),
  points: optionalAmount,
})
export type GivenCheckAnswer = z.output<typeof givenAnswerSchema>

/** What is planned against an item that was answered "no". */
export const plannedMeasureSchema = findingSchema
  .pick({
    description: true,
    code: true,
    level: true,
    workplaceId: true,
    postId: true,
    hazardId: true,
    immediateControl: true,
    measure: true,
    controlLevel: true,
    responsible: true,
    supporter: true,
    cost: true,
    payer: true,
    deadline: true,
  })
  .extend({ measure: text(400) })
export type PlannedMeasure = z.output<typeof plannedMeasureSchema>

/** A finding with what the rules and the ledgers say of it. */
export const findingLineSchema = z.strictObject({
  finding: findingSchema,
  /** Row of the `findings` pack in words; empty for own wording. */
  codeName: z.string(),
  place: z.string(),
  hazard: z.string(),
  /** From the day it was found to its closing, or to the day asked about. */
  daysOpen: z.int(),
  /** The row of the due list; null once it is closed. */
  due: dueRowSchema.nullable(),
  needsRetest: z.boolean(),
  next: z.array(findingStateSchema),
  repeatedBy: idSchema.nullable(),
})
export type FindingLine = z.output<typeof findingLineSchema>

export const transitionSchema = z.strictObject({
  id: z.int(),
  at: z.string(),
  findingId: idSchema,
  description: z.string(),
  from: findingStateSchema.nullable(),
  to: findingStateSchema,
  /** Whoever the record names for the step: 责任人, 整改人, 验收人. */
  who: z.string().nullable(),
  actor: z.string(),
})
export type Transition = z.output<typeof transitionSchema>

/** Existing measures beside planned ones, a line for each post and hazard. */
export const measureLineSchema = z.strictObject({
  exposureId: idSchema,
  postId: idSchema,
  post: z.string(),
  hazard: z.string(),
  controls: z.array(z.string()),
  gear: z.array(z.string()),
  /** Measures of findings that are closed, with the day. */
  taken: z.array(z.string()),
  planned: z.array(
    z.strictObject({
      findingId: idSchema,
      measure: z.string(),
      controlLevel: findingSchema.shape.controlLevel,
      responsible: z.string().nullable(),
      deadline: isoDateSchema.nullable(),
      cost: z.number().nullable(),
      payer: findingSchema.shape.payer,
    }),
  ),
})
export type MeasureLine = z.output<typeof measureLineSchema>

export const checksOverviewSchema = z.strictObject({
  tables: z.array(checkTableLineSchema),
  checks: z.array(checkLineSchema),
  findings: z.array(findingLineSchema),
  measures: z.array(measureLineSchema),
  transitions: z.array(transitionSchema),
})
export type ChecksOverview = z.output<typeof checksOverviewSchema>

const name = text(50)

/** A step of a finding; `stay` ones change no state. */
export const findingStepSchema = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('assigned'),
    responsible: name,
    supporter: optionalText(50),
    deadline: isoDateSchema,
    immediateControl: optionalText(200),
    measure: optionalText(400),
    controlLevel: findingSchema.shape.controlLevel,
    cost: optionalAmount,
    payer: findingSchema.shape.payer,
  }),
  z.strictObject({ to: z.literal('mending'), cause: optionalText(200) }),
  z.strictObject({ to: z.literal('stopped'), immediateControl: text(200) }),
  z.strictObject({
    to: z.literal('toCheck'),
    doneOn: isoDateSchema,
    doneBy: name,
    measure: optionalText(400),
    cost: optionalAmount,
    payer: findingSchema.shape.payer,
  }),
  z.strictObject({
    to: z.literal('closed'),
    checkedOn: isoDateSchema,
    checkedBy: name,
    closedOn: isoDateSchema,
    retestSurveyId: idSchema.nullable().default(null),
  }),
  z.strictObject({ to: z.literal('failed'), checkedOn: isoDateSchema, checkedBy: name, cause: optionalText(200) }),
  z.strictObject({
    to: z.literal('extended'),
    extendedTo: isoDateSchema,
    extensionReason: text(200),
    extensionApprover: name,
  }),
  z.strictObject({ to: z.literal('reported'), reportedOn: isoDateSchema, reportReceipt: optionalText(60) }),
  z.strictObject({ to: z.literal('again'), foundOn: isoDateSchema, deadline: optionalDate }),
])
export type FindingStep = z.output<typeof findingStepSchema>
