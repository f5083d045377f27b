import { z } from 'zod'
import { idSchema, optionalDate, optionalFlag, optionalText, text } from './common.ts'

/** 建设项目“三同时”: the days of its gates, in the order the law wants them. A day not entered has not come. */
export const projectSchema = z.strictObject({
  id: idSchema,
  name: text(100),
  riskClass: z.enum(['severe', 'general']).nullable().default(null),
  feasibilityOn: optionalDate,
  /** 预评价 report, and its review; outsiders take part where the class is 严重. */
  preEvaluatedOn: optionalDate,
  preEvaluationReviewedOn: optionalDate,
  outsideReviewers: optionalFlag,
  /** 防护设施设计专篇 reviewed. */
  designReviewedOn: optionalDate,
  startedOn: optionalDate,
  trialFrom: optionalDate,
  trialTo: optionalDate,
  controlEvaluatedOn: optionalDate,
  /** 验收方案 reported to the authority. */
  schemeReportedOn: optionalDate,
  acceptancePlannedOn: optionalDate,
  acceptedOn: optionalDate,
  acceptanceReportedOn: optionalDate,
  /** Results of evaluation, design review and acceptance shown to the workers. */
  publishedOn: optionalDate,
  note: optionalText(200),
})
export type Project = z.output<typeof projectSchema>
