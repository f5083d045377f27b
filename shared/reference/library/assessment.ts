/** Official tables for grading a firm's management and its combined class. None ships with the program: a user loads the table that is in force there. */
import { z } from 'zod'
import { id, law, text } from './columns.ts'

const points = z.number().nonnegative()

/** One published scheme with its version: the letters of two schemes may run in opposite directions. */
export const assessmentSchemeRow = z.strictObject({
  id,
  name: text,
  version: text,
  /** Points of all items together; the check adds them up again. */
  total: z.number().positive(),
  /** What becomes of an item that does not apply: its points are given, or taken out and the rest scaled to the total. */
  notApplicable: z.enum(['full', 'leaveOut']),
  items: z
    .array(z.strictObject({ itemId: id, text, points, key: z.boolean() }))
    .min(1)
    .readonly(),
  /** From best to worst; `min` is the least score of a grade and belongs to it. */
  grades: z
    .array(z.strictObject({ grade: text, min: points }))
    .min(1)
    .readonly(),
  /** Grade of a firm that fails a key item, whatever its score; null where the table knows no such rule. */
  keyFailed: text.nullable(),
  /** Classes from the lowest risk to the highest; empty where the scheme has no combined class. */
  classes: z.array(text).readonly(),
  /** Risk level × grade → class, every pair once. */
  matrix: z.array(z.strictObject({ level: z.enum(['I', 'II', 'III']), grade: text, class: text })).readonly(),
  ...law,
})
