/** What the screen of 应急 shows and sends. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalDate, text } from './common.ts'
import { dueRowSchema } from './due.ts'
import { drillSchema, emergencyPlanSchema, incidentSchema } from './emergency.ts'
import { safeguardSchema } from './protection.ts'

export const planLineSchema = z.strictObject({
  plan: emergencyPlanSchema,
  inForce: z.boolean(),
  drills: z.number(),
  lastDrill: isoDateSchema.nullable(),
  attachments: z.number(),
})
export type PlanLine = z.output<typeof planLineSchema>

export const drillLineSchema = z.strictObject({
  drill: drillSchema,
  plan: z.string().nullable(),
  attachments: z.number(),
})
export type DrillLine = z.output<typeof drillLineSchema>

export const kitLineSchema = z.strictObject({
  safeguard: safeguardSchema,
  place: z.string(),
  state: z.enum(['works', 'broken', 'removed', 'unchecked']),
})
export type KitLine = z.output<typeof kitLineSchema>

export const incidentLineSchema = z.strictObject({
  incident: incidentSchema,
  place: z.string().nullable(),
  hazards: z.string(),
  people: z.array(z.strictObject({ id: idSchema, name: z.string() })),
  state: z.enum(['unreported', 'reported', 'closed']),
  /** Hours from the event to its report, or to this moment while there is none; null where an hour is not on record. */
  hours: z.number().nullable(),
  attachments: z.number(),
  /** Why it cannot be closed today; empty when it can, or has been. */
  obstacles: z.array(z.string()),
  due: z.array(dueRowSchema),
})
export type IncidentLine = z.output<typeof incidentLineSchema>

export const emergencyOverviewSchema = z.strictObject({
  plans: z.array(planLineSchema),
  drills: z.array(drillLineSchema),
  kit: z.array(kitLineSchema),
  incidents: z.array(incidentLineSchema),
  /** Duties of plans, drills, kit and high-toxic places. */
  due: z.array(dueRowSchema),
})
export type EmergencyOverview = z.output<typeof emergencyOverviewSchema>

/** What was reported to whom, and when. */
export const incidentReportSchema = z.strictObject({
  reportedOn: isoDateSchema,
  reportedTime: incidentSchema.shape.reportedTime,
  reportedTo: text(100),
  reportContent: text(400),
})
export type IncidentReport = z.output<typeof incidentReportSchema>

export const kitCheckSchema = z.strictObject({
  safeguardIds: z.array(idSchema).min(1).max(500),
  on: isoDateSchema,
  works: z.boolean(),
})
export type KitCheck = z.output<typeof kitCheckSchema>

export const incidentClosingSchema = z.strictObject({ closedOn: isoDateSchema, evaluatedOn: optionalDate })
