import { z } from 'zod'
import { hazardIdSchema, isoDateSchema } from '#shared/entities/common.ts'
import { judgedSchema, judgeQuestionSchema, kindOfferSchema } from '#shared/entities/judging.ts'
import { LISTED_PACKS } from '#shared/entities/record-fields.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { procedure } from './base.ts'
import { hazardCardSchema, hazardHitSchema } from './hazard-card.ts'

export type { HazardCard, HazardExamSection, HazardHit, HazardLimit } from './hazard-card.ts'

const query = z.strictObject({ query: z.string().max(100), limit: z.int().min(1).max(500).default(30) })
const codeName = z.strictObject({ code: z.string(), name: z.string(), level: z.int(), path: z.string() })
export type CodeName = z.output<typeof codeName>

export const referenceContract = {
  /** Hazards by name, alias, pinyin, initials or CAS number, best first; without words the whole catalogue in its order. */
  searchHazards: procedure.input(query).output(z.array(hazardHitSchema)),
  hazards: procedure.input(z.strictObject({ ids: z.array(hazardIdSchema).max(500) })).output(z.array(hazardHitSchema)),
  hazardCard: procedure.input(z.strictObject({ id: hazardIdSchema, asOf: isoDateSchema })).output(hazardCardSchema),
  /** What a hazard can be judged by, each kind with its unit and what to ask beside the value. */
  judgeKinds: procedure
    .input(z.strictObject({ id: hazardIdSchema, asOf: isoDateSchema }))
    .output(z.array(kindOfferSchema)),
  /** One measured value against the limit in force. */
  judge: procedure.input(judgeQuestionSchema.extend({ language: languageSchema })).output(judgedSchema),
  searchIndustries: procedure.input(query).output(z.array(codeName)),
  searchDivisions: procedure.input(query).output(z.array(codeName)),
  /** Names for codes already stored; unknown codes are left out. */
  names: procedure
    .input(z.strictObject({ industry: z.string().nullable(), division: z.string().nullable() }))
    .output(z.strictObject({ industry: codeName.nullable(), division: codeName.nullable() })),
  /** Rows of a pack that a record may name: id and words, in the pack's order, whatever their edition. */
  listed: procedure
    .input(z.strictObject({ pack: z.enum(LISTED_PACKS) }))
    .output(z.array(z.strictObject({ id: z.string(), name: z.string() }))),
  registrationTypes: procedure.output(
    z.array(z.strictObject({ code: z.string(), name: z.string(), parent: z.string().nullable() })),
  ),
  /** Usual processes, posts and hazards of an industry: suggestions, never law. */
  suggestions: procedure.input(z.strictObject({ industryCode: z.string() })).output(
    z.array(
      z.strictObject({
        industry: z.string(),
        process: z.string(),
        posts: z.array(z.string()),
        hazards: z.array(z.strictObject({ id: hazardIdSchema, name: z.string() })),
        basis: z.string(),
      }),
    ),
  ),
}
