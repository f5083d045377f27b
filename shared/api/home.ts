import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import { dueRowSchema, footingSchema } from '#shared/entities/due.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { firmOnDay, procedure } from './base.ts'
import { firmSummarySchema } from './firms.ts'
import { batchSchema } from './history.ts'

const kind = z.enum(RECORD_KINDS)

/** The form, or the list, where a gap is mended. */
const mendedAtSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('profile'), field: z.string() }),
  z.strictObject({ at: z.literal('list'), kind }),
  z.strictObject({ at: z.literal('worker'), id: idSchema, kind: kind.nullable() }),
  z.strictObject({ at: z.literal('record'), kind, id: z.string() }),
  z.strictObject({ at: z.literal('aside') }),
])

const partSchema = z.enum(['profile', 'lists', 'people', 'duties'])

const completenessSchema = z.strictObject({
  have: z.int(),
  need: z.int(),
  parts: z.array(z.strictObject({ part: partSchema, have: z.int(), need: z.int() })),
  /** At most `GAPS` of `gapCount`. */
  gaps: z.array(
    z.strictObject({
      part: partSchema,
      /** Name of the duty that lacks it; null for what is no duty's. */
      title: z.string().nullable(),
      text: z.string(),
      count: z.int(),
      footing: footingSchema,
      mend: mendedAtSchema,
    }),
  ),
  gapCount: z.int(),
})
export type HomeCompleteness = z.output<typeof completenessSchema>
export type HomeGap = HomeCompleteness['gaps'][number]

export const homePageSchema = z.strictObject({
  profile: firmProfileSchema,
  summary: firmSummarySchema,
  /** The first rows of the due list, and how many it has. */
  top: z.array(dueRowSchema),
  topOf: z.int(),
  completeness: completenessSchema,
  recent: z.array(batchSchema),
})
export type HomePage = z.output<typeof homePageSchema>

export const homeContract = {
  /** Everything the first screen of a firm shows, in one answer. */
  page: procedure.input(firmOnDay).output(homePageSchema),
}
