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

/** One guided self-check: an answer per item of the `self-check` pack or of a loaded table. */
export const selfCheckSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  checklist: text(60).default('self-check'),
  answers: z
    .array(
      z.strictObject({
        itemId: idSchema,
        answer: z.enum(['yes', 'no', 'notApplicable']),
        note: optionalText(200),
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
