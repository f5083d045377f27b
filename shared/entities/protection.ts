/** 防护: facilities and their upkeep, emergency safeguards, personal gear, contractors. */
import { z } from 'zod'
import {
  hazardIdSchema,
  idSchema,
  isoDateSchema,
  optionalCount,
  optionalDate,
  optionalFlag,
  optionalText,
  text,
} from './common.ts'

/** 职业病防护设施 of one workplace. */
export const facilitySchema = z.strictObject({
  id: idSchema,
  workplaceId: idSchema,
  name: text(60),
  hazardIds: z.array(hazardIdSchema).max(50).default([]),
  installedOn: optionalDate,
  state: z.enum(['running', 'stopped', 'removed']).default('running'),
  /** The day it was stopped or removed. */
  stateSince: optionalDate,
  /** Months between two checks as the firm set them; the program's default applies where empty. */
  checkEveryMonths: z.int().min(1).max(60).nullable().default(null),
})
export type Facility = z.output<typeof facilitySchema>

/** 维护检修: one check, performance test or repair. */
export const facilityCheckSchema = z.strictObject({
  id: idSchema,
  facilityId: idSchema,
  date: isoDateSchema,
  kind: z.enum(['check', 'performanceTest', 'repair']),
  works: optionalFlag,
  by: optionalText(50),
  note: optionalText(200),
})
export type FacilityCheck = z.output<typeof facilityCheckSchema>

/** 应急救援设施 of one workplace: what law 25 and the toxic-substances regulation ask for. */
export const safeguardSchema = z.strictObject({
  id: idSchema,
  workplaceId: idSchema,
  kind: z.enum([
    'alarm',
    'firstAid',
    'washing',
    'emergencyExit',
    'reliefArea',
    'ventilation',
    'radiationAlarm',
    'dosimeter',
    'changingRoom',
    'other',
  ]),
  name: optionalText(60),
  installedOn: optionalDate,
  removedOn: optionalDate,
  checkedOn: optionalDate,
  works: optionalFlag,
})
export type Safeguard = z.output<typeof safeguardSchema>

/** 配备标准: what one post is given, for which hazards, and how long it lasts. */
export const ppeStandardSchema = z.strictObject({
  id: idSchema,
  postId: idSchema,
  item: text(60),
  /** Model and its rating, e.g. SNR or filter class. */
  spec: optionalText(60),
  hazardIds: z.array(hazardIdSchema).max(50).default([]),
  lifeDays: z.int().positive().max(3650).nullable().default(null),
})
export type PpeStandard = z.output<typeof ppeStandardSchema>

/** 不采纳: gear the pack proposes for a hazard of a post, and the firm did not take into its standards. The duty stays. */
export const ppeDeclineSchema = z.strictObject({
  id: idSchema,
  postId: idSchema,
  hazardId: hazardIdSchema,
  /** In the words of the pack. */
  item: text(200),
  declinedOn: isoDateSchema,
  reason: optionalText(200),
})
export type PpeDecline = z.output<typeof ppeDeclineSchema>

/** 入库: one batch of gear received. What is left of it follows from the issues that name it. */
export const ppeReceiptSchema = z.strictObject({
  id: idSchema,
  item: text(60),
  spec: optionalText(60),
  size: optionalText(20),
  /** The maker's number of the batch. */
  batch: optionalText(60),
  quantity: z.int().positive().max(1_000_000),
  receivedOn: isoDateSchema,
  /** Last day on which it may be handed out. */
  expiresOn: optionalDate,
  /** Thrown away from the store, for age or damage; never handed out. */
  scrapped: z.int().min(0).max(1_000_000).default(0),
  supplier: optionalText(100),
})
export type PpeReceipt = z.output<typeof ppeReceiptSchema>

/** 发放: one item handed to one worker. The life is the product's own. */
export const ppeIssueSchema = z.strictObject({
  id: idSchema,
  workerId: idSchema,
  item: text(60),
  spec: optionalText(60),
  quantity: z.int().positive().max(10_000).default(1),
  issuedOn: isoDateSchema,
  lifeDays: z.int().positive().max(3650).nullable().default(null),
  reason: z.enum(['first', 'replacement', 'damaged', 'lost']).default('first'),
  signed: optionalFlag,
  size: optionalText(20),
  /** The batch it came from; null where no stock was kept. */
  receiptId: idSchema.nullable().default(null),
  returnedOn: optionalDate,
  /** Where a returned item went. */
  returnedTo: z.enum(['stock', 'scrap']).nullable().default(null),
})
export type PpeIssue = z.output<typeof ppeIssueSchema>

/** 外包 or 承包 of work at the firm's site. */
export const contractorSchema = z
  .strictObject({
    id: idSchema,
    name: text(100),
    work: text(200),
    postIds: z.array(idSchema).max(100).default([]),
    from: optionalDate,
    to: optionalDate,
    /** Whether the other side has what the work asks for (law 31). */
    qualified: optionalFlag,
    agreementSignedOn: optionalDate,
    examListOn: optionalDate,
    trainingConfirmedOn: optionalDate,
    headcount: optionalCount,
    /** The contract this one renews, which stays on file. */
    renewsId: idSchema.nullable().default(null),
  })
  .refine((c) => c.from === null || c.to === null || c.from <= c.to, { error: 'period.reversed', path: ['to'] })
export type Contractor = z.output<typeof contractorSchema>
