/** Duties with their clocks and worked tests, penalties, findings, self-check. */
import { z } from 'zod'
import { isoDateSchema } from '#shared/entities/common.ts'
import { dutyAreaSchema } from '#shared/entities/due.ts'
import { hazardIds, verification } from '../pack-schema.ts'
import { checkItemHints } from './assessment.ts'
import { id, law, number, text } from './columns.ts'

const clock = z.strictObject({
  id,
  /** What starts the count, in words. */
  event: text,
  count: z.number().nonnegative(),
  unit: z.enum(['day', 'workingDay', 'month', 'hour', 'trainingDay']),
  direction: z.enum(['after', 'before', 'none']),
  /** `reminder` is never a legal date; `minimum` is a length of training and not a date. */
  use: z.enum(['deadline', 'cycle', 'earliest', 'latest', 'window', 'minimum', 'reminder']),
  verification,
})

/** A worked test: a date that follows from a clock, or a case and its outcome in words, or both. */
const example = z.strictObject({
  clock: id.nullable(),
  from: isoDateSchema.nullable(),
  due: isoDateSchema.nullable(),
  given: z.string(),
  expect: z.string(),
})

export const dutyRow = z.strictObject({
  id: z.string().regex(/^(D\d{2}|EX-\d{2}|RA-\d{2})$/),
  area: dutyAreaSchema,
  title: text,
  appliesTo: text,
  rule: text,
  evidence: text,
  penalties: z.array(id).readonly(),
  related: z.array(id).readonly(),
  clocks: z.array(clock).readonly(),
  examples: z.array(example).min(1).readonly(),
  note: z.string(),
  ...law,
})

export const penaltyRow = z.strictObject({
  id,
  consequence: text,
  /** Yuan; null when the amount has no fixed bound or was not seen. */
  minYuan: number,
  maxYuan: number,
  fineWhen: z.enum(['atOnce', 'mayAtOnce', 'overdue']),
  /** Whether work may be stopped or the place closed. */
  stop: z.boolean(),
  note: z.string(),
  ...law,
})

export const findingRow = z.strictObject({
  id: z.string().regex(/^H\d{2}$/),
  finding: text,
  penalties: z.array(id).readonly(),
  /** 重大 by this program's own rule (stop-work or fine at once), not by any list. */
  level: z.enum(['general', 'major']),
  /** The circumstance that makes a general finding a major one. */
  majorWhen: text.nullable(),
  note: z.string(),
  ...law,
})

export const selfCheckRow = z.strictObject({
  id,
  no: z.int().positive(),
  category: text,
  item: text,
  evidence: text,
  /** Null: the official form's points were not found. */
  points: number,
  /** Null: which items are 关键项 was not found. */
  keyItem: z.boolean().nullable(),
  /** Whether the item is known to stand in the official form. */
  itemConfirmed: z.boolean(),
  ...checkItemHints,
  ...law,
})

/** Work that pregnant or nursing women must not be given. */
export const barredWorkRow = z.strictObject({
  id,
  who: z.enum(['pregnant', 'nursing']),
  work: text,
  /** `gradeIIIOrAbove`: by the grade of the work, which comes from a report. */
  condition: z.enum(['always', 'aboveLimit', 'gradeIIIOrAbove']),
  note: z.string(),
  hazardIds,
  ...law,
})

export const doseLimitRow = z.strictObject({
  id,
  group: z.enum(['worker', 'trainee', 'public', 'pregnant']),
  quantity: z.enum(['effective', 'lens', 'skinAndExtremities', 'fetus']),
  millisievert: z.number().positive(),
  period: z.enum(['year', 'meanOfFiveYears', 'restOfPregnancy']),
  note: z.string(),
  ...law,
})

/** One of the thirteen heads of rules a firm has to issue (D03). */
export const ruleHeadRow = z.strictObject({ id, no: z.int().positive(), head: text, ...law })
