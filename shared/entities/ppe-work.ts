/** 防护用品 as its screens and exports show it. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema, text } from './common.ts'
import { basisSchema, dueStatusSchema, explanationSchema, footingSchema } from './due.ts'
import { ppeIssueSchema, ppeReceiptSchema, ppeStandardSchema } from './protection.ts'

export const gearNeedSchema = z.strictObject({
  key: z.string(),
  workerId: idSchema,
  name: z.string(),
  postIds: z.array(idSchema),
  posts: z.string(),
  item: z.string(),
  issuedOn: isoDateSchema.nullable(),
  status: dueStatusSchema,
  footing: footingSchema,
  dueDate: isoDateSchema.nullable(),
  spec: z.string().nullable(),
  size: z.string().nullable(),
  lifeDays: z.number().nullable(),
  dueId: z.string(),
})
export type GearNeedRow = z.output<typeof gearNeedSchema>

export const gearProposalSchema = z.strictObject({
  key: z.string(),
  postId: idSchema,
  post: z.string(),
  hazardIds: z.array(hazardIdSchema),
  hazards: z.string(),
  category: z.string(),
  item: z.string(),
  trigger: z.string(),
  replacement: z.string(),
  people: z.number(),
  basis: z.array(basisSchema),
})

/** A proposed line that was not taken. */
export const declinedGearSchema = gearProposalSchema.extend({
  /** The records of the decline, one for each hazard. */
  declineIds: z.array(idSchema),
  declinedOn: isoDateSchema,
  reason: z.string().nullable(),
})
export type DeclinedGearRow = z.output<typeof declinedGearSchema>

export const gearStandardSchema = z.strictObject({
  standard: ppeStandardSchema,
  post: z.string(),
  hazards: z.string(),
  /** The words of item and model give nothing to reckon with. */
  lacksRating: z.boolean(),
})
export type GearStandardRow = z.output<typeof gearStandardSchema>

export const suitabilityVerdictSchema = z.enum(['fits', 'tooWeak', 'tooStrong', 'wrongKind', 'cannotTell'])

export const suitabilitySchema = z.strictObject({
  key: z.string(),
  postId: idSchema,
  post: z.string(),
  hazard: z.string(),
  item: z.string(),
  spec: z.string().nullable(),
  verdict: suitabilityVerdictSchema,
  explanation: explanationSchema,
})
export type SuitabilityRow = z.output<typeof suitabilitySchema>

export const stockBatchSchema = z.strictObject({
  receipt: ppeReceiptSchema,
  issued: z.number(),
  returned: z.number(),
  left: z.number(),
  state: z.enum(['usable', 'expiring', 'expired', 'empty']),
})
export type StockBatch = z.output<typeof stockBatchSchema>

export const gearIssueSchema = z.strictObject({
  issue: ppeIssueSchema,
  name: z.string(),
  posts: z.string(),
  /** The maker's number of the batch it came from. */
  batch: z.string().nullable(),
})
export type GearIssueRow = z.output<typeof gearIssueSchema>

export const ppeOverviewSchema = z.strictObject({
  needs: z.array(gearNeedSchema),
  /** What the pack proposes and nobody has decided on. */
  proposals: z.array(gearProposalSchema),
  declined: z.array(declinedGearSchema),
  standards: z.array(gearStandardSchema),
  suitability: z.array(suitabilitySchema),
  batches: z.array(stockBatchSchema),
  /** Newest first. */
  issues: z.array(gearIssueSchema),
  posts: z.array(z.strictObject({ id: idSchema, name: z.string() })),
})
export type PpeOverview = z.output<typeof ppeOverviewSchema>

/** One line of an issue to many. */
export const issueLineSchema = ppeIssueSchema.pick({
  workerId: true,
  item: true,
  spec: true,
  size: true,
  quantity: true,
  lifeDays: true,
  reason: true,
})

/** Proposed lines not to be taken: a post and an item, against all hazards it is proposed for now. */
export const declinedLineSchema = ppeStandardSchema.pick({ postId: true }).extend({ item: text(200) })

/** One line of a standard taken from what the pack proposes. */
export const standardLineSchema = ppeStandardSchema.omit({ id: true })
