/** 规则说明书 as every host shows it: each rule with clause, edition, verification, worked example and the test that recomputes it. */
import { z } from 'zod'
import { isoDateSchema } from './common.ts'
import { basisSchema, boardAreaSchema } from './due.ts'

const validity = { validFrom: isoDateSchema.nullable(), validTo: isoDateSchema.nullable() }

/** One edition of one duty behind a rule. */
const bookDutySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  appliesTo: z.string(),
  rule: z.string(),
  evidence: z.string(),
  /** Sentences: what starts the count, how long, and whether it binds. */
  clocks: z.array(z.string()),
  /** Worked examples of the pack: from, due, given, expected. */
  examples: z.array(z.string()),
  penalties: z.array(z.string()),
  basis: z.array(basisSchema),
  verification: basisSchema.shape.verification,
  note: z.string(),
  ...validity,
})

/** One edition of a row of numbers. */
const bookRowSchema = z.strictObject({
  title: z.string(),
  params: z.array(z.strictObject({ name: z.string(), value: z.number() })),
  basis: z.array(basisSchema),
  penalty: z.string().nullable(),
  ...validity,
})

export const bookEntrySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  duties: z.array(bookDutySchema),
  rows: z.array(bookRowSchema),
  /** The file of the tests that recompute it, from the root of the project. */
  test: z.string(),
})
export type BookEntry = z.output<typeof bookEntrySchema>

export const ruleBookSchema = z.strictObject({
  /** Edition label of the packs in use. */
  edition: z.string(),
  asOf: isoDateSchema,
  chapters: z.array(z.strictObject({ area: boardAreaSchema, title: z.string(), entries: z.array(bookEntrySchema) })),
  /** Numbers that are no duty of their own: how a measurement is judged, how long before a day it is shown. */
  numbers: z.array(bookEntrySchema),
  /** Duties of the pack that no rule computes, and why. */
  notComputed: z.array(z.strictObject({ duty: bookDutySchema, reason: z.string() })),
})
export type RuleBook = z.output<typeof ruleBookSchema>
