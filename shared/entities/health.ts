/** What follows an examination, and the people the law protects more than others. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema, optionalDate, optionalFlag, optionalText, text } from './common.ts'
import { sheetColumnSchema, sheetWordSchema } from './exam-batch.ts'
import { paperContentSchema } from './informing.ts'

/** 孕期 or 哺乳期 of one worker. A nursing period begins with the birth; its end is left to the rule when not entered. */
export const maternitySchema = z
  .strictObject({
    id: idSchema,
    workerId: idSchema,
    kind: z.enum(['pregnant', 'nursing']),
    from: isoDateSchema,
    to: optionalDate,
  })
  .refine((m) => m.to === null || m.from <= m.to, { error: 'period.reversed', path: ['to'] })
export type Maternity = z.output<typeof maternitySchema>

/** 结果告知: one result handed to one person in writing (law 35). Without `signedOn` it was printed and not yet received. */
export const resultNoticeSchema = z.strictObject({
  id: idSchema,
  examId: idSchema,
  printedOn: optionalDate,
  signedOn: optionalDate,
  content: paperContentSchema,
})
export type ResultNotice = z.output<typeof resultNoticeSchema>

/** What the firm did about a result: the measures of 49号令 17 that no other record shows. */
export const examActionSchema = z.strictObject({
  id: idSchema,
  examId: idSchema,
  kind: z.enum(['transfer', 'resettle', 'recheckArranged', 'observe', 'postReviewed']),
  date: isoDateSchema,
  note: optionalText(200),
})
export type ExamAction = z.output<typeof examActionSchema>

/** 疑似职业病 or 职业病 of one worker, from the first notice to the end of its clocks. */
export const diseaseCaseSchema = z.strictObject({
  id: idSchema,
  workerId: idSchema,
  /** The examination that raised the suspicion, when one did. */
  examId: idSchema.nullable().default(null),
  /** Name in 职业病分类和目录. */
  disease: optionalText(100),
  suspectedOn: optionalDate,
  /** The day the firm received the suspicion or the diagnosis; reports count from it. */
  receivedOn: optionalDate,
  reportedOn: optionalDate,
  /** The report after the diagnosis; the one of the suspicion does not stand for it (law 50). */
  confirmedReportedOn: optionalDate,
  diagnosisArrangedOn: optionalDate,
  diagnosisInstitution: optionalText(100),
  /** 诊断资料: asked for by the institution, and handed over (law 47). */
  dataRequestedOn: optionalDate,
  dataGivenOn: optionalDate,
  diagnosedOn: optionalDate,
  outcome: z.enum(['confirmed', 'excluded']).nullable().default(null),
  /** A confirmed disease is also reported to the labour authority (law 50). */
  labourReportedOn: optionalDate,
  injuryAppliedOn: optionalDate,
  treatmentArrangedOn: optionalDate,
  /** 医学观察 ended without a diagnosis. */
  observationEndedOn: optionalDate,
  note: optionalText(200),
})
export type DiseaseCase = z.output<typeof diseaseCaseSchema>

/** 监护档案复印件: asked for by a worker, and handed over (law 36). */
export const copyRequestSchema = z.strictObject({
  id: idSchema,
  workerId: idSchema,
  requestedOn: isoDateSchema,
  givenOn: optionalDate,
})
export type CopyRequest = z.output<typeof copyRequestSchema>

/** 职业健康检查机构 with the hazards its filing covers; without any, the coverage is not known. */
export const clinicSchema = z.strictObject({
  id: idSchema,
  name: text(100),
  filingNumber: optionalText(60),
  filedOn: optionalDate,
  hazardIds: z.array(hazardIdSchema).max(500).default([]),
  /** Whether the firm saw that the filing covers radiation workers. */
  radiation: optionalFlag,
  /** How its sheets of results read, asked once and remembered. */
  sheetColumns: z.array(sheetColumnSchema).max(200).default([]),
  sheetWords: z.array(sheetWordSchema).max(200).default([]),
})
export type Clinic = z.output<typeof clinicSchema>
