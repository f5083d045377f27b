import { z } from 'zod'
import { doseViewSchema } from '#shared/entities/dose-view.ts'
import { doseSchema } from '#shared/entities/radiation.ts'
import { firmOnDay, firmRef, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const doseContract = {
  view: procedure.input(firmOnDay).output(doseViewSchema),
  /** Adds or replaces wearing periods by id: all of them, or none. */
  save: procedure
    .input(firmRef.extend({ doses: z.array(doseSchema).max(5000) }))
    .output(z.strictObject({ saved: z.int() })),
  /** People with badge, sums and limits as a table. */
  export: procedure.input(firmOnDay.extend({ format: sheetFormatSchema })).output(z.file()),
}
