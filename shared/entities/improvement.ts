/** 自查、隐患 and what people know. */
import { z } from 'zod'
import {
  hazardIdSchema,
  idSchema,
  isoDateSchema,
  optionalAmount,
  optionalDate,
  optionalFlag,
  optionalText,
  text,
} from './common.ts'
import { budgetSchema } from './organisation.ts'

/** One guided self-check: an answer per item of the `self-check` pack or of a loaded table. */
export const selfCheckSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  checklist: text(60).default('self-check'),
  by: optionalText(50),
  /** Open while items are still being gone through; nothing counts an open one. */
  finished: z.boolean().default(true),
  answers: z
    .array(
      z.strictObject({
        itemId: idSchema,
        answer: z.enum(['yes', 'no', 'notApplicable']),
        note: optionalText(200),
        /** Points given where the table allows a part of them; null leaves it to the answer. */
        points: optionalAmount,
      }),
    )
    .max(500)
    .default([]),
})
export type SelfCheck = z.output<typeof selfCheckSchema>

export const findingStateSchema = z.enum(['registered', 'assigned', 'mending', 'stopped', 'toCheck', 'closed'])
export type FindingState = z.output<typeof findingStateSchema>

/** 隐患 and its rectification, from registration to closure. Which change of state is allowed is the domain's rule. */
export const findingSchema = z.strictObject({
  id: idSchema,
  state: findingStateSchema.default('registered'),
  foundOn: isoDateSchema,
  foundBy: z.enum(['self', 'provider', 'authority', 'worker']).default('self'),
  /** Row of the `findings` pack (H01–H45); null for a finding of one's own wording. */
  code: z
    .string()
    .regex(/^H\d{2}$/)
    .nullable()
    .default(null),
  description: text(400),
  level: z.enum(['general', 'major']).default('general'),
  selfCheckId: idSchema.nullable().default(null),
  /** The item of that self-check that was answered "no"; at most one finding stands for it. */
  selfCheckItem: idSchema.nullable().default(null),
  workplaceId: idSchema.nullable().default(null),
  postId: idSchema.nullable().default(null),
  hazardId: hazardIdSchema.nullable().default(null),
  /** The report that showed the exceedance. */
  surveyId: idSchema.nullable().default(null),
  immediateControl: optionalText(200),
  cause: optionalText(200),
  measure: optionalText(400),
  controlLevel: z.enum(['elimination', 'substitution', 'engineering', 'management', 'ppe']).nullable().default(null),
  responsible: optionalText(50),
  supporter: optionalText(50),
  /** 万元 */
  cost: optionalAmount,
  payer: z.enum(['firm', 'government', 'fund']).nullable().default(null),
  deadline: optionalDate,
  extendedTo: optionalDate,
  extensionReason: optionalText(200),
  extensionApprover: optionalText(50),
  doneOn: optionalDate,
  doneBy: optionalText(50),
  retestSurveyId: idSchema.nullable().default(null),
  checkedOn: optionalDate,
  checkedBy: optionalText(50),
  passed: optionalFlag,
  closedOn: optionalDate,
  /** The closed finding this one repeats. */
  reopenedFromId: idSchema.nullable().default(null),
  reportedOn: optionalDate,
  reportReceipt: optionalText(60),
})
export type Finding = z.output<typeof findingSchema>

/** 经费支出: one payment, in 万元. Paid for a finding, it stands in place of the finding's own cost. */
export const expenseSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  item: budgetSchema.shape.item,
  payer: budgetSchema.shape.payer,
  amount: z.number().positive(),
  purpose: text(200),
  voucher: optionalText(60),
  findingId: idSchema.nullable().default(null),
})
export type Expense = z.output<typeof expenseSchema>

/** Below this many people a result would point at a person. This program's own threshold. */
export const LEAST_SCREENED = 5

/** 职业紧张 or 肌肉骨骼 screening of a group: sums only, never an answer sheet or a name. */
export const screeningSchema = z
  .strictObject({
    id: idSchema,
    date: isoDateSchema,
    kind: z.enum(['stress', 'musculoskeletal']),
    /** The scale or questionnaire used, by name; the program brings none. */
    instrument: text(60),
    postId: idSchema.nullable().default(null),
    respondents: z.int().nonnegative().max(100_000),
    /** How many reached the mark of the scale. */
    positive: z.int().nonnegative(),
    meanScore: optionalAmount,
    note: optionalText(200),
  })
  // Not a least value of the field: a box that lifts a 4 to a 5 would make a group that never was.
  .refine(({ respondents }) => respondents >= LEAST_SCREENED, { error: 'screening.tooFew', path: ['respondents'] })
  .refine(({ positive, respondents }) => positive <= respondents, { error: 'screening.more', path: ['positive'] })
export type Screening = z.output<typeof screeningSchema>

/** Rows of the `survey-parts` pack. */
export const surveyPartSchema = z.enum(['law', 'knowledge', 'skills', 'behaviour'])

/** One filled-in questionnaire, without a name. An unanswered question counts as wrong. */
export const questionnaireSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  group: z.enum(['production', 'management']).default('production'),
  postId: idSchema.nullable().default(null),
  answers: z
    .array(z.strictObject({ questionId: idSchema, part: surveyPartSchema, correct: optionalFlag }))
    .min(1, { error: 'required' })
    .max(200),
})
export type Questionnaire = z.output<typeof questionnaireSchema>
