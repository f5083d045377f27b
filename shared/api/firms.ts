import { z } from 'zod'
import { idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { explainedSchema } from '#shared/entities/due.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { firmOnDay, firmRef, nothing, procedure } from './base.ts'

export const firmCardSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  demo: z.boolean(),
  /** Moment of the last change, ISO 8601 with zone. */
  changedAt: z.string(),
  /** False when the file is gone or cannot be opened; `problem` then says why. */
  available: z.boolean(),
  problem: z.string().nullable(),
})
export type FirmCard = z.output<typeof firmCardSchema>

/** 申报了吗？检测了吗？体检了吗？培训了吗？ */
export const questionSchema = z.strictObject({
  key: z.enum(['declared', 'tested', 'examined', 'trained']),
  /** `unknown` when facts are missing. */
  answer: z.enum(['yes', 'no', 'partly', 'unknown']),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  text: z.string(),
})

export const firmSummarySchema = z.strictObject({
  questions: z.array(questionSchema),
  counts: z.strictObject({
    workers: z.int(),
    exposedWorkers: z.int(),
    posts: z.int(),
    hazards: z.int(),
    aside: z.int(),
    /** Exposures to ionising radiation, and doses kept: whether the firm has radiation work at all. */
    radiation: z.int(),
  }),
  /** What binds, by status; `reminders` are the open items that do not. */
  due: z.strictObject({ overdue: z.int(), due: z.int(), missing: z.int(), ok: z.int(), reminders: z.int() }),
  /** Facts that contradict each other, each with the record to open. */
  mend: z.array(z.strictObject({ kind: z.string(), id: idSchema, field: z.string(), text: z.string() })),
})
export type FirmSummary = z.output<typeof firmSummarySchema>

export const firmsContract = {
  list: procedure.input(z.strictObject({ language: languageSchema })).output(z.array(firmCardSchema)),
  create: procedure.input(z.strictObject({ profile: firmProfileSchema })).output(firmCardSchema),
  /** Makes 示范企业 from the sample roster, records relative to `asOf`. */
  createDemo: procedure.input(z.strictObject({ asOf: isoDateSchema })).output(firmCardSchema),
  /** Deletes a demo firm's file. Refuses any other. */
  removeDemo: procedure.input(firmRef).output(nothing),
  summary: procedure.input(firmOnDay).output(firmSummarySchema),
}

export const profileContract = {
  get: procedure.input(firmRef).output(firmProfileSchema),
  save: procedure.input(z.strictObject({ firmId: idSchema, profile: firmProfileSchema })).output(firmProfileSchema),
  /** 企业规模 with its reason, before anything is saved. */
  sizeClass: procedure
    .input(
      z.strictObject({
        industryCode: z.string().nullable(),
        staff: z.number().nullable(),
        revenue: z.number().nullable(),
        assets: z.number().nullable(),
        language: languageSchema,
      }),
    )
    .output(explainedSchema),
}
