/** 检测: what the screens show, verdicts while results are typed, and the steps of an exceedance. Reports themselves are saved as records. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { findingSchema } from '#shared/entities/improvement.ts'
import {
  advanceSchema,
  measurementOverviewSchema,
  rectificationSchema,
  resultChoicesSchema,
  resultVerdictSchema,
  trendSchema,
} from '#shared/entities/measurement.ts'
import { measurementSchema } from '#shared/entities/survey.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const measurementListSchema = z.enum(['results', 'exceedances', 'untested'])
export type MeasurementList = z.output<typeof measurementListSchema>

export const measurementContract = {
  overview: procedure.input(firmOnDay).output(measurementOverviewSchema),
  /** Posts of the firm and every hazard with the kinds it has limits for on the day. */
  choices: procedure.input(firmOnDay).output(resultChoicesSchema),
  /** The program's verdict on each result, in their order, by the limits in force on the sampling day. */
  judge: procedure
    .input(
      z.strictObject({
        firmId: idSchema,
        language: languageSchema,
        on: isoDateSchema,
        results: z.array(measurementSchema).max(5000),
      }),
    )
    .output(z.array(resultVerdictSchema)),
  trend: procedure
    .input(firmOnDay.extend({ postId: idSchema.nullable(), hazardId: hazardIdSchema }))
    .output(trendSchema),
  /** Registers the finding of an exceedance and hands it out for mending. Throws `finding.refused`. */
  openFinding: procedure
    .input(firmOnDay.extend({ exposureId: idSchema, rectification: rectificationSchema }))
    .output(findingSchema),
  /** Takes the finding of an exceedance a step on. Throws `record.notFound`, `finding.refused`. */
  advance: procedure.input(firmOnDay.extend({ findingId: idSchema, step: advanceSchema })).output(findingSchema),
  /** One of the lists as a table file. */
  export: procedure
    .input(firmOnDay.extend({ list: measurementListSchema, format: sheetFormatSchema }))
    .output(z.file()),
}
