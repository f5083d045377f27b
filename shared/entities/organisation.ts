/** 组织与制度: people in charge, plans, rules, money, files. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalAmount, optionalDate, optionalFlag, optionalText, text } from './common.ts'

const year = z.int().min(1990).max(2100)

/** 任命: who holds an office from when to when; `fullTime` is 专职. */
export const appointmentSchema = z
  .strictObject({
    id: idSchema,
    role: z.enum(['principal', 'healthManager', 'healthBody', 'firstAider']),
    /** A person's name, or the name of the body (职业卫生管理机构). */
    name: text(50),
    workerId: idSchema.nullable().default(null),
    fullTime: optionalFlag,
    from: isoDateSchema,
    to: optionalDate,
    documentNumber: optionalText(60),
  })
  .refine((a) => a.to === null || a.from <= a.to, { error: 'period.reversed', path: ['to'] })
export type Appointment = z.output<typeof appointmentSchema>

/** 职业病防治计划和实施方案 of one year. */
export const annualPlanSchema = z.strictObject({ id: idSchema, year, signedOn: isoDateSchema, note: optionalText(200) })

/** A rule of one of the thirteen heads, or the operating procedure of one post. */
export const ruleDocumentSchema = z
  .strictObject({
    id: idSchema,
    /** Row of the `rule-heads` pack; null for a procedure. */
    headId: idSchema.nullable().default(null),
    postId: idSchema.nullable().default(null),
    title: text(100),
    version: optionalText(20),
    issuedOn: isoDateSchema,
    /** 签发人. */
    signedBy: optionalText(50),
    /** The day the firm means to look at it again; the law names none. */
    reviewOn: optionalDate,
    endedOn: optionalDate,
  })
  .refine((d) => d.headId === null || d.postId === null, { error: 'ruleDocument.one', path: ['postId'] })
export type RuleDocument = z.output<typeof ruleDocumentSchema>

/** 归档: one volume of the archive filed for one year, or for one project; with `itemId` one paper of it that no other record stands for. */
export const filingSchema = z.strictObject({
  id: idSchema,
  volume: z.int().min(1).max(6),
  year,
  projectId: idSchema.nullable().default(null),
  /** Row of the `archives` pack; null where the whole volume was filed. */
  itemId: idSchema.nullable().default(null),
  filedOn: isoDateSchema,
  keeper: optionalText(50),
  place: optionalText(100),
})

/** 职业病防治经费: one item of one year, planned and spent, in 万元. */
export const budgetSchema = z.strictObject({
  id: idSchema,
  year,
  item: z.enum([
    'technicalMeasures',
    'facilities',
    'testing',
    'exams',
    'training',
    'ppe',
    'emergency',
    'insurance',
    'other',
  ]),
  payer: z.enum(['firm', 'government', 'fund']).default('firm'),
  planned: optionalAmount,
  spent: optionalAmount,
  note: optionalText(200),
})
export type Budget = z.output<typeof budgetSchema>

/** 专项集体合同 or 工会意见. */
export const agreementSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['collectiveContract', 'unionOpinion']),
  signedOn: isoDateSchema,
  /** The day it takes effect where that is not the day of signing: a renewal is signed before the old one ends. */
  from: optionalDate,
  endsOn: optionalDate,
  /** The agreement this one renews, which stays on file. */
  renewsId: idSchema.nullable().default(null),
  note: optionalText(200),
})
export type Agreement = z.output<typeof agreementSchema>

/** 综合风险评估 under a named scheme, or the yearly 辐射安全评估; letters are kept as the official table gave them. */
export const riskAssessmentSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['combined', 'radiation']).default('combined'),
  date: isoDateSchema,
  scheme: text(100),
  level: z.enum(['I', 'II', 'III']).nullable().default(null),
  grade: optionalText(10),
  class: optionalText(10),
  postedOn: optionalDate,
})
export type RiskAssessment = z.output<typeof riskAssessmentSchema>
