import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema, text } from '#shared/entities/common.ts'
import { exposureSchema, postSchema, workplaceSchema } from '#shared/entities/workplace.ts'
import { firmRef, procedure } from './base.ts'

/** The tree a firm's structure screen shows; headcounts are persons on the day asked about, each counted once. */
export const structureSchema = z.strictObject({
  /** Persons on any post of a workplace or of those inside it. */
  workplaces: z.array(workplaceSchema.extend({ headcount: z.int() })),
  posts: z.array(postSchema.extend({ headcount: z.int() })),
  exposures: z.array(
    exposureSchema.safeExtend({ hazardName: z.string(), nature: z.enum(['severe', 'general', 'conditional']) }),
  ),
  hazardTotals: z.array(z.strictObject({ hazardId: hazardIdSchema, name: z.string(), persons: z.int() })),
  /** Everybody there on the day, and how many of them hold a post. */
  persons: z.strictObject({ present: z.int(), onPosts: z.int() }),
})
export type Structure = z.output<typeof structureSchema>

/** A workplace by name with its posts and their hazards, as somebody ticked it in a starter kit. */
export const kitSchema = z
  .array(
    z.strictObject({
      workplace: text(60),
      posts: z
        .array(z.strictObject({ name: text(60), hazardIds: z.array(hazardIdSchema).max(50) }))
        .min(1)
        .max(100),
    }),
  )
  .min(1)
  .max(100)
export type Kit = z.output<typeof kitSchema>

const added = z.strictObject({ workplaces: z.int(), posts: z.int(), exposures: z.int() })
/** What would be or was added, and how many of the lines were there already. */
const additionSchema = z.strictObject({ added, known: added })
export type StructureAddition = z.output<typeof additionSchema>

/** From the firm named first into another one of this computer. */
const copyInput = firmRef.extend({ toFirmId: idSchema })

export const structureContract = {
  get: procedure.input(z.strictObject({ firmId: idSchema, asOf: isoDateSchema })).output(structureSchema),
  /** Adds what was ticked, all or nothing; what is there already stays as it is. */
  addKit: procedure.input(firmRef.extend({ kit: kitSchema })).output(additionSchema),
  /** What `copy` would add to the other firm. Writes nothing. */
  previewCopy: procedure.input(copyInput).output(
    additionSchema.extend({
      workplaces: z.array(
        z.strictObject({
          name: z.string(),
          isNew: z.boolean(),
          posts: z.array(z.strictObject({ name: z.string(), isNew: z.boolean(), newHazards: z.int() })),
        }),
      ),
    }),
  ),
  /** Copies workplaces, posts and exposures into another firm, without people, readings or dates, all or nothing. */
  copy: procedure.input(copyInput).output(additionSchema),
}
