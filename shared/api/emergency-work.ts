/** 应急: plans, drills, kit and incidents are kept as records; here they are seen together, checked, reported and closed. */
import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import {
  emergencyOverviewSchema,
  incidentClosingSchema,
  incidentReportSchema,
  kitCheckSchema,
} from '#shared/entities/emergency-work.ts'
import { incidentSchema } from '#shared/entities/emergency.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const emergencyListSchema = z.enum(['plans', 'kit', 'drills', 'incidents'])
export type EmergencyList = z.output<typeof emergencyListSchema>

const ofIncident = firmOnDay.extend({ incidentId: idSchema })

export const emergencyWorkContract = {
  overview: procedure.input(firmOnDay).output(emergencyOverviewSchema),
  /** Records one check of several pieces at once. Throws `record.notFound`, `incident.refused` for a day ahead. */
  check: procedure.input(firmOnDay.extend(kitCheckSchema.shape)).output(z.number()),
  /** What was reported, when and to whom. Throws `record.notFound`, `incident.refused`. */
  report: procedure.input(ofIncident.extend({ report: incidentReportSchema })).output(incidentSchema),
  /** Throws `record.notFound`, and `incident.refused` without report, actions, examinations or evidence. */
  close: procedure.input(ofIncident.extend(incidentClosingSchema.shape)).output(incidentSchema),
  export: procedure.input(firmOnDay.extend({ list: emergencyListSchema, format: sheetFormatSchema })).output(z.file()),
}
