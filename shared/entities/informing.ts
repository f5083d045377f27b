/** 告知: contract notices, boards, signs, cards. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema, optionalDate, optionalFlag, optionalText } from './common.ts'

/**
 * What a paper said on the day it was printed or put up, part by part: compared with what it would say today, it tells when the
 * paper has gone stale and why. Empty on records from before the program kept it.
 */
export const paperContentSchema = z
  .array(z.strictObject({ part: z.enum(['hazards', 'limits', 'gear', 'conclusion']), words: z.string().max(4000) }))
  .max(8)
  .default([])
export type PaperContent = z.output<typeof paperContentSchema>
export type ContentPart = PaperContent[number]['part']

/** 劳动合同告知 (law 33): one worker, one post. Without `signedOn` it was printed and not yet signed. */
export const contractNoticeSchema = z.strictObject({
  id: idSchema,
  workerId: idSchema,
  postId: idSchema,
  /** Hazards the sheet named; it is stale when the post has one it lacks. */
  hazardIds: z.array(hazardIdSchema).max(50).default([]),
  printedOn: optionalDate,
  signedOn: optionalDate,
  content: paperContentSchema,
})
export type ContractNotice = z.output<typeof contractNoticeSchema>

/** 公告栏: one paper posted, from when to when. */
export const postingSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['rules', 'procedures', 'emergency', 'results', 'riskAssessment', 'project', 'declaration']),
  surveyId: idSchema.nullable().default(null),
  projectId: idSchema.nullable().default(null),
  postedOn: isoDateSchema,
  removedOn: optionalDate,
  place: optionalText(60),
})
export type Posting = z.output<typeof postingSchema>

/** 警示标识 or 警示线 at a post. */
export const signSchema = z.strictObject({
  id: idSchema,
  postId: idSchema,
  kind: z.enum(['warning', 'instruction', 'prompt', 'description', 'yellowLine', 'redLine']),
  /** The sign's own name, e.g. 噪声有害. */
  name: optionalText(60),
  hazardIds: z.array(hazardIdSchema).max(50).default([]),
  placedOn: isoDateSchema,
  removedOn: optionalDate,
})
export type Sign = z.output<typeof signSchema>

/** 告知卡 of one hazard at one post. */
export const noticeCardSchema = z.strictObject({
  id: idSchema,
  postId: idSchema,
  hazardId: hazardIdSchema,
  postedOn: isoDateSchema,
  removedOn: optionalDate,
  content: paperContentSchema,
})

export type NoticeCard = z.output<typeof noticeCardSchema>

/** 标识检查: one look at boards, signs and cards. */
export const signCheckSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  complete: optionalFlag,
  note: optionalText(200),
})
