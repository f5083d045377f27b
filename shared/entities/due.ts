/** The due list as the command line prints it and screens show it: every message already rendered in one language. */
import { z } from 'zod'
import { isoDateSchema } from './common.ts'

export const basisSchema = z.strictObject({
  document: z.string(),
  clause: z.string(),
  edition: z.string(),
  verification: z.enum(['V', 'S', 'U', 'D']),
})

export const inputSchema = z.strictObject({
  kind: z.string(),
  id: z.string(),
  field: z.string(),
  label: z.string(),
  value: z.string(),
})

export const explanationSchema = z.strictObject({
  text: z.string(),
  steps: z.array(z.string()),
  inputs: z.array(inputSchema),
  basis: z.array(basisSchema),
  missing: z.array(z.string()),
})
export type RenderedExplanation = z.output<typeof explanationSchema>

export const dueStatusSchema = z.enum(['ok', 'due', 'overdue', 'missing', 'notApplicable'])

export const dueItemSchema = z.strictObject({
  id: z.string(),
  rule: z.string(),
  /** The rule's name in the user's language, e.g. 在岗期间职业健康检查. */
  title: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  status: dueStatusSchema,
  dueDate: isoDateSchema.nullable(),
  explanation: explanationSchema,
})
export type RenderedDueItem = z.output<typeof dueItemSchema>

export const dueListSchema = z.strictObject({ asOf: isoDateSchema, items: z.array(dueItemSchema) })
export type RenderedDueList = z.output<typeof dueListSchema>

/** A row of the due board: what the list shows; the explanation is fetched when a row is opened. */
export const dueRowSchema = dueItemSchema.omit({ explanation: true }).extend({ summary: z.string() })
export type DueRow = z.output<typeof dueRowSchema>

/** A value with its reasons, rendered; used for the size class and the like. */
export const explainedSchema = z.strictObject({
  value: z.string().nullable(),
  label: z.string(),
  explanation: explanationSchema,
})
export type RenderedExplained = z.output<typeof explainedSchema>
