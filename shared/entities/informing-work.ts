/** 告知 as its screens and exports show it. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema } from './common.ts'
import { basisSchema, dueRowSchema } from './due.ts'

export const paperKindSchema = z.enum(['contract', 'result', 'board', 'card', 'sign'])
export const paperStateSchema = z.enum(['missing', 'unsigned', 'stale', 'surplus', 'current'])
export const paperActSchema = z.enum(['print', 'sign', 'post', 'remove'])

export const paperRowSchema = z.strictObject({
  key: z.string(),
  kind: paperKindSchema,
  state: paperStateSchema,
  title: z.string(),
  posts: z.string(),
  workplaceIds: z.array(idSchema),
  printedOn: isoDateSchema.nullable(),
  doneOn: isoDateSchema.nullable(),
  reason: z.string(),
  dueId: z.string().nullable(),
  binding: z.boolean(),
  /** The card that can be looked at; null for other papers. */
  card: z.strictObject({ postId: idSchema, hazardId: hazardIdSchema }).nullable(),
})
export type PaperRow = z.output<typeof paperRowSchema>

export const informingOverviewSchema = z.strictObject({
  lines: z.array(paperRowSchema),
  workplaces: z.array(z.strictObject({ id: idSchema, name: z.string() })),
  due: z.array(dueRowSchema),
})
export type InformingOverview = z.output<typeof informingOverviewSchema>

export const noticeCardSheetSchema = z.strictObject({
  post: z.string(),
  hazard: z.string(),
  card: z.enum(['highToxic', 'material']),
  fields: z.array(z.strictObject({ label: z.string(), words: z.array(z.string()) })),
  basis: z.array(basisSchema),
})
export type NoticeCardSheet = z.output<typeof noticeCardSheetSchema>
