/** What a reference pack may hold, per pack and strictly: an unknown field is an error, so that a pack and its reader cannot drift apart. */
import { z } from 'zod'
import { hazardIdSchema, isoDateSchema } from '#shared/entities/common.ts'
import { basisSchema } from '#shared/entities/due.ts'
import { specialWorkSchema } from '#shared/entities/worker.ts'
import { levelKindSchema } from '#shared/entities/workplace.ts'
import { hazardIds, names, pack, validity, verification } from './pack-schema.ts'

const hazardRow = z.strictObject({
  id: hazardIdSchema,
  class: z.enum(['dust', 'chem', 'phys', 'rad', 'bio', 'other']),
  no: z.int().positive(),
  name: z.string().min(1),
  cas: z.array(z.string().regex(/^\d{2,7}-\d{2}-\d$/)).readonly(),
  aliases: names,
  pinyin: z.string(),
  initials: names,
  aliasPinyin: names,
  nature: z.enum(['severe', 'general', 'conditional']),
  natureBasis: z.string(),
  highToxicNo: z.int().positive().nullable(),
  note: z.string(),
})

const industryRow = z.strictObject({
  code: z.string().regex(/^[A-T]\d{0,4}$/),
  name: z.string().min(1),
  level: z.literal([1, 2, 3, 4]),
  parent: z.string().nullable(),
  pinyin: z.string(),
  initials: z.string(),
})

const divisionRow = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(1),
  fullName: z.string().min(1),
  level: z.literal([1, 2, 3]),
  parent: z.string().nullable(),
  pinyin: z.string(),
  initials: z.string(),
})

const registrationTypeRow = z.strictObject({
  code: z.string().regex(/^\d{3}$/),
  name: z.string().min(1),
  parent: z.string().nullable(),
})

const sizeGroupRow = z.strictObject({
  no: z.int().positive(),
  name: z.string().min(1),
  prefixes: names,
  excluded: names,
  indicators: z
    .array(
      z.strictObject({
        indicator: z.enum(['staff', 'revenue', 'assets']),
        large: z.number().positive(),
        medium: z.number().positive(),
        small: z.number().positive(),
      }),
    )
    .min(1)
    .readonly(),
})

const industryRiskRow = z.strictObject({
  code: z.string().regex(/^[A-T]\d{2,4}$/),
  name: z.string().min(1),
  category: z.enum(['severe', 'general']),
  condition: z.string().min(1).nullable(),
})

const stage = z.enum(['preJob', 'inService', 'leaving', 'emergency', 'followUp'])
const byStage = z.partialRecord(stage, names).readonly()
const examEditionName = z.enum(['GBZ 188-2014', 'GBZ 188-2025'])

const examEditionRow = z.strictObject({
  edition: examEditionName,
  validFrom: isoDateSchema,
  validTo: isoDateSchema.nullable(),
})

/** What a rule reads off a section beyond its cycles: a weekly blood count after an abnormal one, an exam before the hot season. */
export const examMarkSchema = z.enum(['weeklyBloodCount', 'heatSeason'])

const examSectionRow = z.strictObject({
  edition: z.enum([...examEditionName.options, '卫生部令55/GBZ 98-2020']),
  section: z.string().min(1),
  name: z.string().min(1),
  stages: z.array(stage).readonly(),
  recommendedStages: z.array(stage).readonly(),
  /** Kinds of special work the section is about. */
  specialWork: z.array(specialWorkSchema).default([]).readonly(),
  marks: z.array(examMarkSchema).default([]).readonly(),
  cycle: z
    .array(
      z.strictObject({
        code: z.string().min(1).nullable().default(null),
        scope: z.enum(['whole', 'item', 'rec', 'obs', 'once', 'event', 'recheck']),
        condition: z.string().min(1),
        remark: z.string().min(1).nullable(),
        item: z.string().min(1).nullable(),
        months: z.number().nonnegative(),
        monthsMax: z.number().positive().nullable(),
      }),
    )
    .readonly(),
  followUp: z
    .strictObject({
      for: z.string().min(1).nullable(),
      overYears: z.number().positive().nullable(),
      spans: z
        .array(z.strictObject({ upToYears: z.number().positive().nullable(), years: z.number().positive() }))
        .min(1)
        .readonly(),
      months: z.number().positive(),
      remarks: z.array(z.string().min(1)).readonly(),
    })
    .nullable()
    .default(null),
  items: byStage,
  targetDiseases: byStage,
  contraindications: byStage,
  verification,
  note: z.string(),
})

const examLinkRow = z.strictObject({
  edition: examEditionName,
  hazardId: hazardIdSchema,
  /** Section numbers, the closest first; `GBZ 98` stands for the radiation workers' own rule. Empty when not named. */
  sections: names,
  linkedBy: z.enum(['name', 'scope', 'inferred', 'none']),
  note: z.string(),
})

const limitRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  hazardName: z.string().min(1),
  cas: z.array(z.string()).readonly(),
  kind: levelKindSchema,
  value: z.number().positive(),
  unit: z.string().min(1),
  basis: basisSchema,
  remarks: z.string(),
  condition: z.string().min(1).nullable(),
  /** Hazards this limit applies to; a condition above narrows it. */
  hazardIds,
  ...validity,
})

const ppeRow = z.strictObject({
  hazard: z.string().min(1),
  category: z.string().min(1),
  type: z.string().min(1),
  standard: z.string(),
  trigger: z.string(),
  replacement: z.string(),
  verification,
  hazardIds,
})

const suggestionRow = z.strictObject({
  industry: z.string().min(1),
  code: z.string().nullable(),
  process: z.string().min(1),
  posts: names,
  hazardIds,
  basis: z.string().min(1),
})

const formRow = z.strictObject({
  id: z.string().regex(/^[0-9S]+(\.\d+)+$/),
  block: z.enum(['header', 'basic', 'products', 'hazards', 'measurement', 'surveillance', 'signature']),
  label: z.string().min(1),
  evidence: z.string().min(1),
  provisional: z.boolean(),
})

/** A rule: every number it uses, and the clause each number stands on. */
export const ruleRowSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9.-]*$/),
  duty: z.string(),
  title: z.string().min(1),
  params: z.record(z.string(), z.number()).readonly(),
  basis: z.array(basisSchema).min(1).readonly(),
  ...validity,
  penalty: z.string().nullable(),
})

/** Every pack that is read at each start, by the name of its file in `resources/reference/`. The rest: `library-schemas.ts`. */
export const packSchemas = {
  hazards: pack('hazards', hazardRow),
  industries: pack('industries', industryRow),
  divisions: pack('divisions', divisionRow),
  'registration-types': pack('registration-types', registrationTypeRow),
  'size-groups': pack('size-groups', sizeGroupRow),
  'industry-risk': pack('industry-risk', industryRiskRow),
  'exam-editions': pack('exam-editions', examEditionRow),
  'exam-sections': pack('exam-sections', examSectionRow),
  'exam-links': pack('exam-links', examLinkRow),
  limits: pack('limits', limitRow),
  ppe: pack('ppe', ppeRow),
  'industry-suggestions': pack('industry-suggestions', suggestionRow),
  'declaration-form': pack('declaration-form', formRow),
  rules: pack('rules', ruleRowSchema),
} as const

export type PackName = keyof typeof packSchemas
export type PackOf<Name extends PackName> = z.output<(typeof packSchemas)[Name]>
/** All packs together: the input of `createReference`. */
export type Packs = { readonly [Name in PackName]: PackOf<Name> }
/** A row as it stands in the file, before branding; what the build writes. */
export type PackInput<Name extends PackName> = z.input<(typeof packSchemas)[Name]>

export const PACK_NAMES = Object.keys(packSchemas) as readonly PackName[]
