import { z } from 'zod'
import { checkUscc } from '#shared/domain/identifiers.ts'
import {
  contactSchema,
  hazardIdSchema,
  idSchema,
  isoDateSchema,
  optionalAmount,
  optionalCount,
  optionalDate,
  optionalFlag,
  optionalText,
  text,
} from './common.ts'

const emptyContact = { name: null, phone: null }

/** 统一社会信用代码, upper-cased and stripped of blanks before its check digit is computed (GB 32100-2015). */
export const usccSchema = z
  .string()
  .transform((value) => value.replace(/\s/g, '').toUpperCase())
  .superRefine((value, context) => {
    const verdict = checkUscc(value)
    if (!verdict.ok) context.addIssue({ code: 'custom', message: `uscc.${verdict.reason}` })
  })

export const productSchema = z.strictObject({
  name: text(100),
  annualOutput: z.number().nonnegative(),
  unit: text(20),
})

export const materialSchema = z.strictObject({
  name: text(100),
  annualUse: z.number().nonnegative().nullable().default(null),
  unit: optionalText(20),
  hazardIds: z.array(hazardIdSchema).max(50).default([]),
  /** 安全技术说明书: day of the copy on file; null while there is none or nobody looked. */
  sdsOn: optionalDate,
  /** On a list of banned materials (law 30). */
  banned: optionalFlag,
})

/** 托管服务 particulars and the plan's own numbers, printed on cover and signature page of the 一企一策. */
export const planSettingsSchema = z.strictObject({
  number: optionalText(50),
  version: optionalText(20),
  preparedBy: optionalText(100),
  preparedOn: optionalDate,
  serviceFrom: optionalDate,
  serviceTo: optionalDate,
  contractNumber: optionalText(50),
  providerLead: contactSchema.default(emptyContact),
})

/** The firm itself (用人单位): everything the declaration's block 一 and 二 and the plan's §1 ask for. */
export const firmProfileSchema = z.strictObject({
  name: text(100),
  uscc: usccSchema.nullable().default(null),
  /** 行政区划, GB/T 2260, six digits. */
  divisionCode: z
    .string()
    .regex(/^\d{6}$/, { error: 'invalid.division' })
    .nullable()
    .default(null),
  registeredAddress: optionalText(200),
  workAddress: optionalText(200),
  /** GB/T 4754-2017 with section letter, down to 小类, e.g. `C2110`. */
  industryCode: z
    .string()
    .regex(/^[A-T]\d{2,4}$/, { error: 'invalid.industry' })
    .nullable()
    .default(null),
  /** 经济类型, code of the 2023 scheme. */
  registrationType: z
    .string()
    .regex(/^\d{3}$/, { error: 'invalid.registrationType' })
    .nullable()
    .default(null),
  /** 期末从业人员, persons; the size class reads it, headcounts on papers come from the roster. */
  staff: optionalCount,
  /** 营业收入, 万元. */
  revenue: optionalAmount,
  /** 资产总额, 万元. */
  assets: optionalAmount,
  secretUnit: optionalFlag,
  hasUnion: optionalFlag,
  filler: contactSchema.default(emptyContact),
  legalRepresentative: contactSchema.default(emptyContact),
  /** 主要负责人 */
  principal: contactSchema.default(emptyContact),
  /** 职业卫生管理联系人 */
  healthManager: contactSchema.default(emptyContact),
  /** 职业病累计人数, persons, up to the day of filling. */
  diseaseTotal: optionalCount,
  /** First day a hazard existed at the firm; starts trigger T1 of the declaration. */
  hazardSince: optionalDate,
  /** Confirmed class under 国卫办职健发〔2021〕5号 where the industry code alone cannot decide. */
  confirmedRiskClass: z.enum(['severe', 'general']).nullable().default(null),
  /** Whether the monthly test and half-yearly evaluation of high-toxic places (D30) bind here; practice varies, so the firm confirms it. */
  highToxicRule: z.enum(['apply', 'notApplicable']).nullable().default(null),
  products: z.array(productSchema).max(100).default([]),
  materials: z.array(materialSchema).max(200).default([]),
  /** 区域规划 whose indicators the firm is held against, a row of the `plans` pack. */
  regionPlan: optionalText(40),
  /** Process steps in order, for the plan's §2. */
  processes: z.array(text(100)).max(50).default([]),
  shifts: optionalText(100),
  plan: planSettingsSchema.default({
    number: null,
    version: null,
    preparedBy: null,
    preparedOn: null,
    serviceFrom: null,
    serviceTo: null,
    contractNumber: null,
    providerLead: emptyContact,
  }),
  /** Sample data made by this program; removable, and marked on every paper. */
  demo: z.boolean().default(false),
})
export type FirmProfile = z.output<typeof firmProfileSchema>
export type FirmProfileInput = z.input<typeof firmProfileSchema>

/** Something that happened to the firm and starts a declaration clock (triggers T2–T7, T9). */
export const changeEventSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'projectAccepted',
    'processChanged',
    'identityChanged',
    'resultReceived',
    'classificationChanged',
    'operationsEnded',
    /** 分立、合并、解散、破产: everyone exposed is examined before it (law 60). */
    'reorganised',
  ]),
  date: isoDateSchema,
  note: optionalText(200),
  /** The declaration that answered this event; null while it is open. */
  declarationId: idSchema.nullable().default(null),
})
export type ChangeEvent = z.output<typeof changeEventSchema>

/** One value of the sheet as it was declared: its place in the form, and its words; `@key` stands for a text, like a rule's input. */
export const declaredValueSchema = z.strictObject({ id: z.string().max(80), value: z.string().max(500) })
export type DeclaredValue = z.output<typeof declaredValueSchema>

export const declarationSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['first', 'change', 'annual']),
  date: isoDateSchema,
  year: z.int().min(1990).max(2100),
  reason: optionalText(200),
  receiptNumber: optionalText(60),
  receiptDate: optionalDate,
  authority: optionalText(100),
  /** What the sheet said, kept when the declaration is recorded; empty where nobody kept it. Changes are told from it. */
  sheet: z.array(declaredValueSchema).max(1000).default([]),
  /** The day `sheet` was kept. Long after the declaration it was reckoned from the records, not copied from the form. */
  sheetKeptOn: optionalDate,
})
export type Declaration = z.output<typeof declarationSchema>
