/** The due list as the command line prints it and screens show it: every message already rendered in one language. */
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'

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

export const footingSchema = z.enum(['law', 'reminder'])

export const dueItemSchema = z.strictObject({
  id: z.string(),
  rule: z.string(),
  /** The rule's name in the user's language, e.g. 在岗期间职业健康检查. */
  title: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  status: dueStatusSchema,
  dueDate: isoDateSchema.nullable(),
  /** `reminder`: rests on this program's own default or on a text nobody has seen, and binds nobody. */
  footing: footingSchema,
  explanation: explanationSchema,
})
export type RenderedDueItem = z.output<typeof dueItemSchema>

export const dueListSchema = z.strictObject({ asOf: isoDateSchema, items: z.array(dueItemSchema) })
export type RenderedDueList = z.output<typeof dueListSchema>

/** What a duty is about: the areas of the pack `duties`. */
export const dutyAreaSchema = z.enum([
  'organisation',
  'declaration',
  'project',
  'workplace',
  'measurement',
  'informing',
  'training',
  'surveillance',
  'case',
  'radiation',
  'emergency',
  'programme',
])

/** Where a rule stands on the board; `other` when its duty is none of the pack. */
export const boardAreaSchema = z.enum([...dutyAreaSchema.options, 'other'])
export type BoardArea = z.output<typeof boardAreaSchema>

/** A row of the due board: what the list shows and is filtered by; the explanation is fetched when a row is opened. */
export const dueRowSchema = dueItemSchema.omit({ explanation: true }).extend({
  summary: z.string(),
  area: boardAreaSchema,
  /** Whom the duty concerns by name; nobody for a duty of the firm as a whole. */
  workerIds: z.array(z.string()),
  /** The posts those persons hold on the day, or the post the duty speaks of. */
  postIds: z.array(z.string()),
})
export type DueRow = z.output<typeof dueRowSchema>

/** What the board is filtered by; an absent filter lets everything through. */
export const boardFilterSchema = z.strictObject({
  status: dueStatusSchema.optional(),
  footing: footingSchema.optional(),
  area: boardAreaSchema.optional(),
  rule: z.string().max(100).optional(),
  worker: idSchema.optional(),
  post: idSchema.optional(),
  /** Due in at most so many days; what is overdue or has no date for want of facts stays in sight. */
  within: z.int().min(0).max(3650).optional(),
  text: z.string().max(100).optional(),
})
export type BoardFilter = z.output<typeof boardFilterSchema>

/** A value with its reasons, rendered; used for the size class and the like. */
export const explainedSchema = z.strictObject({
  value: z.string().nullable(),
  label: z.string(),
  explanation: explanationSchema,
})
export type RenderedExplained = z.output<typeof explainedSchema>
