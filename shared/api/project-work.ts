/** 三同时: a project is kept as a record (`records.projects`); its gates are passed one after another. */
import { z } from 'zod'
import { passGateSchema, projectOverviewSchema } from '#shared/entities/project-work.ts'
import { projectSchema } from '#shared/entities/project.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const projectWorkContract = {
  overview: procedure.input(firmOnDay).output(projectOverviewSchema),
  /** Records that a gate was passed. Throws `record.notFound`, `project.refused`. */
  pass: procedure.input(firmOnDay.extend(passGateSchema.shape)).output(projectSchema),
  export: procedure.input(firmOnDay.extend({ format: sheetFormatSchema })).output(z.file()),
}
