/** What the screen of 制度与操作规程 shows and sends. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalDate, text } from './common.ts'
import { dueRowSchema } from './due.ts'
import { ruleDocumentSchema } from './organisation.ts'

/** One head of rules, or the operating procedure of one post. */
export const ruleLineSchema = z.strictObject({
  /** The head, or the post of a procedure. */
  key: idSchema,
  kind: z.enum(['head', 'procedure']),
  name: z.string(),
  current: ruleDocumentSchema.nullable(),
  /** Versions before the one in force, newest first. */
  older: z.array(ruleDocumentSchema),
  state: z.enum(['inForce', 'reviewPassed', 'byProcedures', 'missing']),
  attachments: z.number(),
})
export type RuleLine = z.output<typeof ruleLineSchema>

export const rulebookOverviewSchema = z.strictObject({
  lines: z.array(ruleLineSchema),
  due: z.array(dueRowSchema),
})
export type RulebookOverview = z.output<typeof rulebookOverviewSchema>

export const newVersionSchema = z.strictObject({
  version: text(20),
  issuedOn: isoDateSchema,
  signedBy: text(50),
  reviewOn: optionalDate,
})

/** A draft filled in with the firm's own posts, hazards and people: sections of paragraphs. */
export const ruleDraftSchema = z.strictObject({
  title: z.string(),
  note: z.string(),
  sections: z.array(z.strictObject({ heading: z.string(), lines: z.array(z.string()) })),
})
export type RuleDraft = z.output<typeof ruleDraftSchema>
