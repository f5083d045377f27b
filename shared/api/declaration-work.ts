import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import {
  copyProgressSchema,
  declarationChangesSchema,
  declarationSheetSchema,
  declarationYearSchema,
  receiptYearSchema,
} from '#shared/entities/declaration-work.ts'
import { declarationSchema } from '#shared/entities/firm.ts'
import { paperFigureSchema } from '#shared/entities/paper.ts'
import { firmOnDay, firmRef, nothing, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const declarationWorkContract = {
  /** The sheet of the day in the portal's order, with how far it has been typed in. */
  sheet: procedure.input(firmOnDay).output(declarationSheetSchema),
  /** One value of it with its arithmetic, records and persons. */
  figure: procedure.input(firmOnDay.extend({ id: z.string().max(300) })).output(paperFigureSchema),
  /** The facts of the day against what the last declaration said. */
  changes: procedure.input(firmOnDay).output(declarationChangesSchema),
  years: procedure.input(firmOnDay).output(z.array(receiptYearSchema)),
  /** Records a declaration with what its sheet says, and the changes it answers, in one go. */
  record: procedure
    .input(
      firmRef.extend({
        declaration: declarationSchema.omit({ sheet: true, sheetKeptOn: true }),
        answers: z.array(idSchema).max(200),
      }),
    )
    .output(declarationSchema),
  /** Reckons the sheet of an older declaration, of which none was kept, from the records as they are now. */
  reckonSheet: procedure.input(firmRef.extend({ id: idSchema })).output(declarationSchema),
  /** Keeps how far the sheet of a year has been typed into the portal. */
  progress: procedure
    .input(firmRef.extend({ year: declarationYearSchema, progress: copyProgressSchema }))
    .output(nothing),
  /** Sheet, changes or receipts as a table. */
  export: procedure
    .input(firmOnDay.extend({ part: z.enum(['sheet', 'changes', 'years']), format: sheetFormatSchema }))
    .output(z.file()),
}
