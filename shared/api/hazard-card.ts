/** Everything the reference data know of one hazard, each value with its source. What is not there is an empty list, never left out. */
import { z } from 'zod'
import { hazardIdSchema, isoDateSchema } from '#shared/entities/common.ts'
import { basisSchema } from '#shared/entities/due.ts'

export const hazardHitSchema = z.strictObject({
  id: hazardIdSchema,
  class: z.enum(['dust', 'chem', 'phys', 'rad', 'bio', 'other']),
  name: z.string(),
  cas: z.array(z.string()),
  aliases: z.array(z.string()),
  nature: z.enum(['severe', 'general', 'conditional']),
  highToxic: z.boolean(),
})
export type HazardHit = z.output<typeof hazardHitSchema>

const verificationSchema = basisSchema.shape.verification
const basis = z.array(basisSchema)

/** One value in the air or of a physical agent. */
const limitSchema = z.strictObject({
  /** The standard's own name, which may be that of one member or form. */
  name: z.string(),
  kind: z.string(),
  value: z.number(),
  unit: z.string(),
  /** What must hold for the value, in the standard's words; null when it always holds. */
  condition: z.string().nullable(),
  remarks: z.string(),
  /** For which frequencies, wavelengths or pulses a day, how many hours, which wave and part of the body; null: any. */
  range: z
    .strictObject({
      of: z.enum(['pulsesPerDay', 'frequencyHz', 'frequencyMHz', 'wavelengthNm']),
      min: z.number().nullable(),
      max: z.number().nullable(),
    })
    .nullable(),
  hoursPerDay: z.number().nullable(),
  wave: z.enum(['continuous', 'pulsed', 'any']).nullable(),
  part: z.enum(['wholeBody', 'limb']).nullable(),
  basis,
})
export type HazardLimit = z.output<typeof limitSchema>

/** An indicator in blood or urine. */
const biomarkerSchema = z.strictObject({
  indicator: z.string(),
  condition: z.string().nullable(),
  specimen: z.enum(['urine', 'blood']),
  limits: z.array(z.strictObject({ value: z.number(), unit: z.string() })),
  direction: z.enum(['max', 'min']),
  samplingTime: z.string(),
  note: z.string(),
  basis,
})

const examStageSchema = z.enum(['preJob', 'inService', 'leaving', 'emergency', 'followUp'])

const examSectionSchema = z.strictObject({
  section: z.string(),
  name: z.string(),
  recommendedStages: z.array(examStageSchema),
  cycle: z.array(
    z.strictObject({
      scope: z.enum(['whole', 'item', 'rec', 'obs', 'once', 'event', 'recheck']),
      condition: z.string(),
      remark: z.string().nullable(),
      item: z.string().nullable(),
      months: z.number(),
      monthsMax: z.number().nullable(),
    }),
  ),
  stages: z.array(
    z.strictObject({
      stage: examStageSchema,
      items: z.array(z.string()),
      targetDiseases: z.array(z.string()),
      contraindications: z.array(z.string()),
    }),
  ),
  verification: verificationSchema,
  note: z.string(),
})
export type HazardExamSection = z.output<typeof examSectionSchema>

/** What one edition of GBZ 188 says; no section when it names none. */
const examSchema = z.strictObject({
  edition: z.string(),
  validFrom: isoDateSchema,
  validTo: isoDateSchema.nullable(),
  /** Whether this edition is in force on the day asked about. */
  inForce: z.boolean(),
  linkedBy: z.enum(['name', 'scope', 'inferred', 'none']),
  note: z.string(),
  sections: z.array(examSectionSchema),
})

export const hazardCardSchema = hazardHitSchema.extend({
  asOf: isoDateSchema,
  natureBasis: z.string(),
  note: z.string(),
  limits: z.array(limitSchema),
  biomarkers: z.array(biomarkerSchema),
  /** Both editions, the one in force first. */
  exams: z.array(examSchema),
  /** Diseases of the catalogue it may lead to. */
  diseases: z.array(
    z.strictObject({
      disease: z.string(),
      catalogueName: z.string(),
      diagnosisStandard: z.string(),
      stages: z.array(z.enum(['inService', 'recommendedInService', 'leaving', 'emergency'])),
      linkedBy: z.enum(['section', 'catalogueName', 'classOnly', 'inferred']),
      basis,
    }),
  ),
  highToxicEntries: z.array(z.strictObject({ no: z.int(), name: z.string(), note: z.string(), basis })),
  ppe: z.array(
    z.strictObject({
      category: z.string(),
      type: z.string(),
      standard: z.string(),
      trigger: z.string(),
      replacement: z.string(),
      verification: verificationSchema,
    }),
  ),
  signs: z.array(
    z.strictObject({
      group: z.string(),
      warnings: z.array(z.string()),
      instructions: z.array(z.string()),
      notices: z.array(z.string()),
      note: z.string(),
      basis,
    }),
  ),
  /** Fields of the notice cards it needs: one for the material, one more for a high-toxic substance. */
  noticeCards: z.array(z.strictObject({ card: z.enum(['material', 'highToxic']), fields: z.array(z.string()), basis })),
  barredWork: z.array(
    z.strictObject({
      who: z.enum(['pregnant', 'nursing']),
      work: z.string(),
      condition: z.enum(['always', 'aboveLimit', 'gradeIIIOrAbove']),
      note: z.string(),
      basis,
    }),
  ),
  exchangeCodes: z.array(
    z.strictObject({
      scheme: z.enum(['CDC-2020', 'SD-province']),
      code: z.string(),
      name: z.string(),
      linkedBy: z.enum(['name', 'nearest', 'other']),
    }),
  ),
})
export type HazardCard = z.output<typeof hazardCardSchema>
