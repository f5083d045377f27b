import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { exposureSchema, postSchema, workplaceSchema } from '#shared/entities/workplace.ts'
import { procedure } from './base.ts'

/** The tree a firm's structure screen shows; headcounts are persons on the post on the day asked about. */
export const structureSchema = z.strictObject({
  workplaces: z.array(workplaceSchema),
  posts: z.array(postSchema.extend({ headcount: z.int() })),
  exposures: z.array(
    exposureSchema.safeExtend({ hazardName: z.string(), nature: z.enum(['severe', 'general', 'conditional']) }),
  ),
  hazardTotals: z.array(z.strictObject({ hazardId: hazardIdSchema, name: z.string(), persons: z.int() })),
})
export type Structure = z.output<typeof structureSchema>

export const structureContract = {
  get: procedure.input(z.strictObject({ firmId: idSchema, asOf: isoDateSchema })).output(structureSchema),
}
