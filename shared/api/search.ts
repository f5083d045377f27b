import { z } from 'zod'
import { idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import { screenIdSchema } from '#shared/entities/screens.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { procedure } from './base.ts'
import { hazardHitSchema } from './hazard-card.ts'

const kindSchema = z.enum(RECORD_KINDS)

/** What opening a hit shows. */
export const searchTargetSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('screen'), screen: screenIdSchema }),
  z.strictObject({ is: z.literal('ledger'), kind: kindSchema }),
  z.strictObject({ is: z.literal('record'), kind: kindSchema, id: idSchema }),
  z.strictObject({ is: z.literal('hazard'), hazard: hazardHitSchema }),
])
export type SearchTarget = z.output<typeof searchTargetSchema>

export const searchHitSchema = z.strictObject({
  /** Tells hits apart; stable while the record exists. */
  key: z.string(),
  title: z.string(),
  /** What tells namesakes apart: post and end of the ID number, workplace, kind of record. */
  note: z.string(),
  target: searchTargetSchema,
})
export type SearchHit = z.output<typeof searchHitSchema>

/** In the order of the screen. */
export const searchGroupSchema = z.enum(['screens', 'people', 'posts', 'workplaces', 'hazards', 'records'])
export type SearchGroup = z.output<typeof searchGroupSchema>

export const searchContract = {
  /** Screens and hazards; of a firm also its people, posts, workplaces and records. Groups without a hit are left out. */
  find: procedure
    .input(
      z.strictObject({
        /** Null outside any firm. */
        firmId: idSchema.nullable(),
        asOf: isoDateSchema,
        language: languageSchema,
        text: z.string().max(100),
      }),
    )
    .output(
      z.array(
        z.strictObject({
          group: searchGroupSchema,
          /** How many there are; `hits` are the best of them. */
          total: z.int(),
          hits: z.array(searchHitSchema),
        }),
      ),
    ),
}
