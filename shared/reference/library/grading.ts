/** Physical limits and the grading of work (GBZ 2.2, GBZ/T 229, GBZ/T 230). */
import { z } from 'zod'
import { PHYSICAL_KINDS } from '#shared/entities/judging.ts'
import { gradeSchema } from '#shared/entities/workplace.ts'
import { hazardIds } from '../pack-schema.ts'
import { id, interval, labourClass, law, number, text } from './columns.ts'

export const physicalLimitRow = z.strictObject({
  id,
  hazardName: text,
  quantity: z.enum([...PHYSICAL_KINDS, 'wbgt']),
  value: z.number().positive(),
  unit: text,
  range: z
    .strictObject({ of: z.enum(['pulsesPerDay', 'frequencyHz', 'frequencyMHz', 'wavelengthNm']), ...interval })
    .nullable(),
  hoursPerDay: number,
  wave: z.enum(['continuous', 'pulsed', 'any']).nullable(),
  part: z.enum(['wholeBody', 'limb']).nullable(),
  /** 接触时间率, percent, and 体力劳动强度; heat only. */
  contactRate: number,
  labourClass: labourClass.nullable(),
  condition: text.nullable(),
  hazardIds,
  ...law,
})

export const physicalParameterRow = z.strictObject({
  id,
  hazardName: text,
  meaning: text,
  value: z.number(),
  unit: text,
  ...law,
})

export const gradingEditionRow = z.strictObject({
  id,
  part: z.enum(['229.1', '229.2', '229.3', '229.4', '230']),
  name: text,
  /** Whether this program has the numbers; otherwise a grade is taken from the report as it stands. */
  recompute: z.boolean(),
  note: z.string(),
  ...law,
})

export const gradingWeightRow = z.strictObject({
  id,
  edition: id,
  weight: z.enum(['WM', 'WB', 'WL', 'WD']),
  of: text,
  ...interval,
  class: text.nullable(),
  /** `B`: the weight is the ratio itself. */
  value: z.union([z.number(), z.literal('B')]),
  ...law,
})

export const gradingBandRow = z.strictObject({
  id,
  edition: id,
  of: z.enum(['G', 'LEX', 'THI']),
  ...interval,
  grade: z.enum([...gradeSchema.options, 'slight', 'moderate', 'high', 'extreme']),
  name: text,
  note: z.string(),
  ...law,
})

export const gradingAdjustmentRow = z.strictObject({
  id,
  edition: id,
  kind: z.enum(['floor', 'promote']),
  of: text,
  above: number,
  steps: number,
  /** `floor`: at least this grade; `promote`: at most this one. */
  grade: gradeSchema,
  note: z.string(),
  ...law,
})

/** `none`: no heat work by this table; `unsuitable`: WBGT must come down before anything is graded. */
export const heatGrade = z.enum(['none', 'I', 'II', 'III', 'IV', 'unsuitable'])

export const heatGradeRow = z.strictObject({
  id,
  edition: id,
  labourClass,
  rateAbove: z.number(),
  rateUpTo: z.number(),
  /** WBGT of the first column, ℃; each further column is one degree more. */
  firstColumn: z.number(),
  grades: z
    .array(z.enum(['none', 'I', 'II', 'III', 'IV', 'unsuitable']))
    .length(9)
    .readonly(),
  ...law,
})

export const heatAdjustmentRow = z.strictObject({
  id,
  edition: id,
  kind: z.enum(['clothing', 'clothingExtra', 'columnShift', 'acclimatisation', 'maximum']),
  what: text,
  value: z.number(),
  unit: text,
  ...law,
})
