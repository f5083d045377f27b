/** 健康企业 and other loaded tables, 职业健康达人, screenings: what their screens show. */
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'
import { basisSchema } from './due.ts'
import { screeningSchema } from './improvement.ts'

/** A loaded table and how far the firm is with it. */
export const schemeLineSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  about: z.enum(['firm', 'person']),
  items: z.int(),
  total: z.number(),
  /** `ended`, `ahead`: loaded, and not in force on the day. */
  period: z.enum(['running', 'ended', 'ahead']),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  score: z.number().nullable(),
  grade: z.string().nullable(),
  class: z.string().nullable(),
  /** The result, or that there is none yet. */
  text: z.string(),
  missing: z.array(z.string()),
  basis: z.array(basisSchema),
  /** The check that is being filled in; null when none is. */
  openCheckId: idSchema.nullable(),
})
export type SchemeLine = z.output<typeof schemeLineSchema>

export const TALENT_PARTS = ['basic', 'literacy', 'selfCare', 'influence'] as const
export const talentPartSchema = z.enum(TALENT_PARTS)
export type TalentPart = z.output<typeof talentPartSchema>

/** One piece of evidence; the record it stands in, so that it can be shown. */
export const evidenceSchema = z.strictObject({
  part: talentPartSchema,
  text: z.string(),
  kind: z.string(),
  id: z.string(),
})

export const nominationSchema = z.strictObject({
  workerId: idSchema,
  name: z.string(),
  posts: z.string(),
  /** What only people can confirm, or what is not on record. */
  missing: z.array(z.strictObject({ part: talentPartSchema, text: z.string() })),
  evidence: z.array(evidenceSchema),
  /** Items of the loaded criteria, by theme; empty where none are loaded. */
  criteria: z.array(z.strictObject({ theme: z.string(), no: z.int(), text: z.string() })),
})
export type Nomination = z.output<typeof nominationSchema>

export const screeningLineSchema = z.strictObject({
  screening: screeningSchema,
  post: z.string(),
  /** Percent with one decimal. */
  share: z.number(),
})

export const programmesOverviewSchema = z.strictObject({
  schemes: z.array(schemeLineSchema),
  people: z.array(z.strictObject({ id: idSchema, name: z.string(), posts: z.string() })),
  screenings: z.array(screeningLineSchema),
})
export type ProgrammesOverview = z.output<typeof programmesOverviewSchema>
