import { z } from 'zod'
import { formIdSchema, paperCheckSchema, paperFigureSchema } from '#shared/entities/paper.ts'
import { firmOnDay, procedure } from './base.ts'

export const papersContract = {
  list: procedure.output(z.array(z.strictObject({ form: formIdSchema, title: z.string(), provisional: z.boolean() }))),
  /** What is missing, contradictory or unprintable, before anything is printed. */
  check: procedure.input(firmOnDay.extend({ form: formIdSchema })).output(paperCheckSchema),
  /** Every number, date and verdict the paper prints, in its order, each with where it comes from. */
  figures: procedure.input(firmOnDay.extend({ form: formIdSchema })).output(z.array(paperFigureSchema)),
  /** The paper as a PDF file. `allowMissingGlyphs` prints a visible box for characters no font has. */
  render: procedure
    .input(firmOnDay.extend({ form: formIdSchema, allowMissingGlyphs: z.boolean().default(false) }))
    .output(z.file()),
}
