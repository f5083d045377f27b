/** 健康企业 and other loaded tables, 职业健康达人, screenings. A table is filled in as a check (`checks`). */
import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import { nominationSchema, programmesOverviewSchema } from '#shared/entities/programmes.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

const nominee = firmOnDay.extend({ workerId: idSchema, schemeId: idSchema.nullable().default(null) })

export const programmesContract = {
  overview: procedure.input(firmOnDay).output(programmesOverviewSchema),
  /** Throws `record.notFound`, `nomination.refused`. */
  nomination: procedure.input(nominee).output(nominationSchema),
  nominationSheet: procedure.input(nominee.extend({ format: sheetFormatSchema })).output(z.file()),
}
