import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import {
  bulkEditSchema,
  movePreviewSchema,
  moveSchema,
  rosterFilterSchema,
  rosterListSchema,
  workerPageSchema,
} from '#shared/entities/people.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

/** More persons than any one edit of a firm of this size concerns. */
const MOST_AT_ONCE = 10_000

const filtered = firmOnDay.extend({ filter: rosterFilterSchema })
const written = z.strictObject({ persons: z.int() })

const distributionSchema = z.strictObject({
  people: z.int(),
  /** First years of the groups; each runs up to the next. */
  ageGroups: z.array(z.int()),
  ages: z.array(z.int()),
  ageUnknown: z.int(),
  yearGroups: z.array(z.int()),
  hazards: z.array(
    z.strictObject({
      hazardId: z.string(),
      name: z.string(),
      people: z.int(),
      years: z.array(z.int()),
      unknown: z.int(),
    }),
  ),
})
export type PeopleDistribution = z.output<typeof distributionSchema>

export const peopleContract = {
  /** Persons a filter lets through, in the order they were entered; with words the best match first. */
  list: procedure.input(filtered).output(rosterListSchema),
  /** The same persons as a table file; ID numbers stand as text. */
  export: procedure.input(filtered.extend({ format: sheetFormatSchema })).output(z.file()),
  /** How old the people on site are, and how long they have met each hazard. */
  distribution: procedure.input(firmOnDay).output(distributionSchema),
  /** Everything on record about one person, what is due, and the years with each hazard. */
  worker: procedure.input(firmOnDay.extend({ id: idSchema })).output(workerPageSchema),
  /** What somebody's coming, moving or going would bring, or why it cannot be. Writes nothing. */
  preview: procedure.input(firmOnDay.extend({ move: moveSchema })).output(movePreviewSchema),
  /** Lets somebody come, move or go: all of it or nothing. Answers with the person. */
  move: procedure.input(firmOnDay.extend({ move: moveSchema })).output(z.strictObject({ workerId: idSchema })),
  /** One change to many persons in one transaction; one refusal refuses all of it and names the person. */
  edit: procedure
    .input(firmOnDay.extend({ ids: z.array(idSchema).min(1).max(MOST_AT_ONCE), edit: bulkEditSchema }))
    .output(written),
}
