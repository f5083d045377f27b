import { z } from 'zod'
import { checkIdCard } from '#shared/domain/identifiers.ts'
import { hazardIdSchema, idSchema, isoDateSchema, optionalDate, optionalFlag, optionalText, text } from './common.ts'

/** 公民身份号码: blanks stripped, `x` stored as `X`, check digit and birth date verified (GB 11643-1999). */
export const idCardSchema = z
  .string()
  .transform((value) => value.replace(/\s/g, '').toUpperCase())
  .superRefine((value, context) => {
    const verdict = checkIdCard(value)
    if (!verdict.ok) context.addIssue({ code: 'custom', message: `idCard.${verdict.reason}` })
  })

export const workerKindSchema = z.enum(['own', 'dispatched', 'contractor', 'intern'])
export type WorkerKind = z.output<typeof workerKindSchema>
export const sexSchema = z.enum(['male', 'female'])
export type Sex = z.output<typeof sexSchema>

/** 劳动者. Everyone who works on site, whoever pays them. */
export const workerSchema = z.strictObject({
  id: idSchema,
  name: text(50),
  idCard: idCardSchema.nullable().default(null),
  sex: sexSchema.nullable().default(null),
  birthDate: optionalDate,
  kind: workerKindSchema.default('own'),
  /** 劳务派遣单位 or 外委单位 where the worker is not the firm's own. */
  employer: optionalText(100),
  phone: optionalText(30),
  hireDate: optionalDate,
  leaveDate: optionalDate,
  /** First day of 工伤保险; without it the insurance is not on record. */
  insuredSince: optionalDate,
  note: optionalText(200),
})
export type Worker = z.output<typeof workerSchema>

/** 在岗记录: who stood on which post from when to when (inclusive); never overwritten. */
export const assignmentSchema = z
  .strictObject({
    id: idSchema,
    workerId: idSchema,
    postId: idSchema,
    from: optionalDate,
    to: optionalDate,
  })
  .refine((a) => a.from === null || a.to === null || a.from <= a.to, { error: 'period.reversed', path: ['to'] })
export type Assignment = z.output<typeof assignmentSchema>

/** 特殊作业 (GBZ 188, chapter 9): examined for the work itself, not for a hazard. */
export const specialWorkSchema = z.enum([
  'electrical',
  'height',
  'pressureVessel',
  'drivingSmall',
  'drivingLarge',
  'displayScreen',
])
export type SpecialWork = z.output<typeof specialWorkSchema>

export const examKindSchema = z.enum(['preJob', 'inService', 'leaving', 'emergency', 'recheck', 'followUp'])
export type ExamKind = z.output<typeof examKindSchema>

/** 体检结论. `recheck` exists only up to 2026-07-31 (GBZ 188-2014); since then a re-check is a notice, not a conclusion. */
export const conclusionSchema = z.enum(['normal', 'recheck', 'contraindication', 'suspected', 'other'])
export type Conclusion = z.output<typeof conclusionSchema>

export const examSchema = z.strictObject({
  id: idSchema,
  workerId: idSchema,
  kind: examKindSchema,
  date: isoDateSchema,
  /** Factors this exam covered. An exam for another factor never stands in (EX-02). */
  hazardIds: z.array(hazardIdSchema).max(50).default([]),
  specialWork: z.array(specialWorkSchema).max(6).default([]),
  /** Single items looked at, e.g. 肝功能; empty means the whole set of items for these factors (EX-06). */
  items: z.array(text(60)).max(50).default([]),
  conclusion: conclusionSchema.nullable().default(null),
  /** Factors a 禁忌证 bars from; empty means every factor of this exam. */
  barredHazardIds: z.array(hazardIdSchema).max(50).default([]),
  /** 与所从事的职业相关的健康损害 (law 35). */
  workRelated: optionalFlag,
  /** 复查通知: the items, and the day the institution set. Since 2026-08-01 the only form of a re-check (EX-32). */
  recheckItems: optionalText(200),
  recheckBy: optionalDate,
  /** 血常规异常: benzene workers are then checked every week, twice (A.3). */
  bloodCountAbnormal: optionalFlag,
  /** 血铅, μg/L: the cycle of lead depends on it. */
  bloodLead: z.number().nonnegative().max(10_000).nullable().default(null),
  /** 尿铅, μg/L */
  urineLead: z.number().nonnegative().max(10_000).nullable().default(null),
  /** The day the firm received the report. */
  receivedOn: optionalDate,
  /** Yuan taken from the worker for it; the law allows none (EX-64). */
  paidByWorker: z.number().nonnegative().nullable().default(null),
  institution: optionalText(100),
  reportNumber: optionalText(60),
})
export type Exam = z.output<typeof examSchema>

/** One person's training. `trainee` says whose duty it meets; `workerId` only for workers. */
export const trainingSchema = z
  .strictObject({
    id: idSchema,
    trainee: z.enum(['principal', 'healthManager', 'worker']),
    workerId: idSchema.nullable().default(null),
    /** `special`: 严重危害岗位 or after a change (令5号 10); `radiation`: 放射防护. */
    kind: z.enum(['first', 'refresher', 'special', 'radiation']),
    topic: optionalText(100),
    date: isoDateSchema,
    hours: z.number().positive().max(200),
    /** Days, where a text counts days (放射: four before work, two again). */
    days: z.number().positive().max(60).nullable().default(null),
    score: z.number().min(0).max(100).nullable().default(null),
    passed: z.boolean().nullable().default(null),
    provider: optionalText(100),
    /** The session it was given at; null for what was recorded one by one. */
    sessionId: idSchema.nullable().default(null),
    certificateNumber: optionalText(60),
  })
  .refine((t) => (t.trainee === 'worker') === (t.workerId !== null), { error: 'training.trainee', path: ['workerId'] })
export type Training = z.output<typeof trainingSchema>
