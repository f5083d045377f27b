/** Diseases, what leads to them, and limits inside the body. */
import { z } from 'zod'
import { hazardIds, names } from '../pack-schema.ts'
import { cas, id, law, number, text } from './columns.ts'

export const diseaseRow = z.strictObject({
  id,
  edition: z.enum(['2013', '2024']),
  class: z.int().positive(),
  className: text,
  no: z.int().positive(),
  name: text,
  subgroup: z.string(),
  /** An entry for whatever the list does not name, e.g. 其他职业性皮肤病. */
  open: z.boolean(),
  ...law,
})

export const factorDiseaseRow = z.strictObject({
  id,
  factor: text,
  /** Section of GBZ 188-2025; the way from a hazard to its section stands in `exam-links`. */
  section: text.nullable(),
  stages: z.array(z.enum(['inService', 'recommendedInService', 'leaving', 'emergency'])).readonly(),
  disease: z.string(),
  diagnosisStandard: z.string(),
  class: z.int().positive().nullable(),
  /** Entry of the catalogue of 2024; null when only the class is known. */
  diseaseId: id.nullable(),
  catalogueName: z.string(),
  linkedBy: z.enum(['section', 'catalogueName', 'classOnly', 'inferred']),
  ...law,
})

export const biologicalLimitRow = z.strictObject({
  id,
  name: text,
  cas,
  kind: z.enum(['mac', 'twa', 'stel']),
  /** Null when the standard has a value that was not seen. */
  value: number,
  unit: text,
  remarks: z.string(),
  hazardIds,
  ...law,
})

export const biomarkerRow = z.strictObject({
  id,
  no: z.int().positive(),
  factor: text,
  condition: text.nullable(),
  specimen: z.enum(['urine', 'blood']),
  indicator: text,
  /** The same limit in each unit the standard gives. */
  limits: z
    .array(z.strictObject({ value: z.number().positive(), unit: text }))
    .min(1)
    .readonly(),
  /** `min`: a value below is the bad one. */
  direction: z.enum(['max', 'min']),
  samplingTime: text,
  note: z.string(),
  hazardIds,
  ...law,
})

export const highToxicRow = z.strictObject({
  id,
  no: z.int().positive(),
  name: text,
  cas,
  aliases: names,
  note: z.string(),
  hazardIds,
  ...law,
})
