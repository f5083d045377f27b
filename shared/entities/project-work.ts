/** What the screen of 三同时 shows and sends. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalDate, optionalFlag } from './common.ts'
import { dueRowSchema } from './due.ts'
import { projectSchema } from './project.ts'

export const gateIdSchema = z.enum([
  'preEvaluation',
  'preEvaluationReview',
  'design',
  'start',
  'trialStart',
  'trialEnd',
  'controlEvaluation',
  'acceptanceScheme',
  'acceptance',
  'acceptanceReport',
  'publication',
])
export type GateId = z.output<typeof gateIdSchema>

/** A gate passed on a day. */
export const gateStepSchema = z.strictObject({
  gate: gateIdSchema,
  on: isoDateSchema,
  /** Asked for at the review where the class is 严重. */
  outsideReviewers: optionalFlag,
  /** The day of acceptance that the scheme announces. */
  plannedOn: optionalDate,
})
export type GateStep = z.output<typeof gateStepSchema>

export const projectGateSchema = z.strictObject({
  id: gateIdSchema,
  on: isoDateSchema.nullable(),
  state: z.enum(['done', 'now', 'later', 'notApplicable']),
  /** Papers that prove it, as the pack names them. */
  evidence: z.string().nullable(),
  /** Why it cannot be passed today; empty when it can, or has been. */
  obstacles: z.array(z.string()),
})
export type ProjectGate = z.output<typeof projectGateSchema>

export const projectCardSchema = z.strictObject({
  project: projectSchema,
  gates: z.array(projectGateSchema),
  next: gateIdSchema.nullable(),
  attachments: z.number(),
  /** Duties of this project. */
  due: z.array(dueRowSchema),
})
export type ProjectCard = z.output<typeof projectCardSchema>

export const projectOverviewSchema = z.strictObject({ cards: z.array(projectCardSchema) })
export type ProjectOverview = z.output<typeof projectOverviewSchema>

export const passGateSchema = z.strictObject({ projectId: idSchema, step: gateStepSchema })
