/** Official tables for grading a firm's management and its combined class. None ships with the program: a user loads the table that is in force there. */
import { z } from 'zod'
import { names, verification } from '../pack-schema.ts'
import { id, law, text } from './columns.ts'

const points = z.number().nonnegative()

export const controlLevels = ['elimination', 'substitution', 'engineering', 'management', 'ppe'] as const

/** What helps with an item of any table that is gone through: this program's own words, never the table's. */
export const checkItemHints = {
  /** Row of the `findings` pack that a "no" most often is. */
  finding: z
    .string()
    .regex(/^H\d{2}$/)
    .nullable()
    .default(null),
  /** How well it is founded that a "no" is that finding, or none; D is this program's own judgement. */
  findingTag: verification.nullable().default(null),
  /** Which finding to choose in which case, where a "no" may be several things. */
  findingNote: text.nullable().default(null),
  control: z.enum(controlLevels).nullable().default(null),
  /** A measure to begin with; the person changes it to what will be done. */
  suggestion: text.nullable().default(null),
  /** Rules of the program whose verdicts answer the item from the ledgers; none where only looking helps. */
  rules: names.default([]),
} as const

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
    .array(
      z.strictObject({
        itemId: id,
        text,
        points,
        key: z.boolean(),
        /** Heading the item stands under. */
        theme: text.nullable().default(null),
        /** Papers or facts the table asks to see. */
        evidence: text.nullable().default(null),
        ...checkItemHints,
      }),
    )
    .min(1)
    .readonly(),
  /** From best to worst; `min` is the least score of a grade and belongs to it. */
  grades: z
    .array(z.strictObject({ grade: text, min: points }))
    .min(1)
    .readonly(),
  /** Grade of a firm that fails a key item, whatever its score; null where the table knows no such rule. */
  keyFailed: text.nullable(),
  /** Share of its points a key item needs so as not to fail; null where only a "no" fails it. */
  keyShare: z.number().positive().max(1).nullable().default(null),
  /** Whether a firm is looked at, or one person, as for 职业健康达人. */
  about: z.enum(['firm', 'person']).default('firm'),
  /** Classes from the lowest risk to the highest; empty where the scheme has no combined class. */
  classes: z.array(text).readonly(),
  /** Risk level × grade → class, every pair once. */
  matrix: z.array(z.strictObject({ level: z.enum(['I', 'II', 'III']), grade: text, class: text })).readonly(),
  ...law,
})
