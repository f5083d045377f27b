/** 应急: plans, drills, incidents. */
import { z } from 'zod'
import {
  hazardIdSchema,
  idSchema,
  isoDateSchema,
  optionalCount,
  optionalDate,
  optionalFlag,
  optionalText,
  text,
} from './common.ts'

export const emergencyPlanSchema = z.strictObject({
  id: idSchema,
  name: text(100),
  issuedOn: isoDateSchema,
  revisedOn: optionalDate,
  endedOn: optionalDate,
  /** Filed with the authority: asked for where high-toxic substances are used (toxic-substances regulation 16). */
  filedOn: optionalDate,
})
export type EmergencyPlan = z.output<typeof emergencyPlanSchema>

export const drillSchema = z.strictObject({
  id: idSchema,
  planId: idSchema.nullable().default(null),
  date: isoDateSchema,
  scenario: text(100),
  participants: optionalCount,
  summary: optionalText(400),
  filedOn: optionalDate,
})

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalid.time' })
  .nullable()
  .default(null)

/** 职业病危害事故 or an acute exposure that might become one. */
export const incidentSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  /** Time of day, `HH:MM`, when known. */
  time: timeOfDay,
  workplaceId: idSchema.nullable().default(null),
  hazardIds: z.array(hazardIdSchema).max(50).default([]),
  /** Everyone hit or possibly hit: each is owed an emergency examination at once. */
  workerIds: z.array(idSchema).max(5000).default([]),
  /** 人体接触可能含 HIV 的体液: its own blood tests on its own days. */
  hiv: optionalFlag,
  description: optionalText(400),
  actions: optionalText(400),
  reportedOn: optionalDate,
  /** Time of day of the report, like `time`. */
  reportedTime: timeOfDay,
  reportedTo: optionalText(100),
  /** What the report said. */
  reportContent: optionalText(400),
  /** A promptly commissioned 现状评价 follows an accident (令5号 21). */
  evaluatedOn: optionalDate,
  closedOn: optionalDate,
})
export type Incident = z.output<typeof incidentSchema>
