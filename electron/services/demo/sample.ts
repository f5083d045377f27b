/** What the demo firm consists of: `resources/samples/demo-firm.json`, with its dates counted from the day asked about. */
import { addDays, addMonths, isoDate } from '#shared/domain/dates.ts'
import { hazardIdSchema, isoDateSchema, optionalText, type IsoDate } from '#shared/entities/common.ts'
import { changeEventSchema, declarationSchema, firmProfileSchema } from '#shared/entities/firm.ts'
import { measurementSchema, resultEvidenceSchema, surveySchema } from '#shared/entities/survey.ts'
import { trainingSchema } from '#shared/entities/worker.ts'
import { exposureSchema, levelKindSchema } from '#shared/entities/workplace.ts'
import { z } from 'zod'
import sample from '../../../resources/samples/demo-firm.json' with { type: 'json' }

/** `木工车间/砂光工`: a post by its workplace, as the sample roster names them. */
const postName = z.string().regex(/^[^/]+\/[^/]+$/)
const reading = z.strictObject({ kind: levelKindSchema, value: z.number() })
const { kind, date, hours } = trainingSchema.shape
const session = z.strictObject({ kind, date, hours })
const { hazardId, point, value, belowDetection, reportedVerdict } = measurementSchema.shape
const result = z.strictObject({
  post: postName,
  point,
  hazardId,
  kind: levelKindSchema,
  value,
  belowDetection,
  reportedVerdict,
  ...resultEvidenceSchema.shape,
})

/** Entities with names where records have identifiers. Identifiers are given when the records are made. */
const sampleSchema = z.strictObject({
  profile: firmProfileSchema,
  exposures: z.array(
    exposureSchema.omit({ id: true, postId: true }).extend({ posts: z.array(postName), level: reading.nullable() }),
  ),
  surveys: z.array(surveySchema.omit({ id: true }).extend({ results: z.array(result) })),
  /** What is done at a post, for those posts where it is on file. */
  tasks: z.record(postName, z.string()),
  declarations: z.array(declarationSchema.omit({ id: true, year: true }).extend({ key: z.string() })),
  changeEvents: z.array(
    changeEventSchema.omit({ id: true, declarationId: true }).extend({ answeredBy: z.string().nullable() }),
  ),
  exams: z.strictObject({
    institution: optionalText(100),
    /** Days from an exam to its report. */
    receivedDaysAfter: z.int(),
    /** Pre-job exams exist for people hired since then; every so many-th was forgotten. */
    preJobSinceMonths: z.int(),
    preJobDaysBefore: z.int(),
    preJobForgottenEvery: z.int(),
    campaigns: z.array(
      z.strictObject({
        workplace: z.string(),
        date: isoDateSchema,
        reportNumber: optionalText(60),
        /** Factors the campaign left out. */
        without: z.array(hazardIdSchema),
      }),
    ),
    otherConclusionEvery: z.int(),
    contraindication: z.strictObject({ workplace: z.string(), index: z.int() }),
  }),
  trainings: z.strictObject({
    provider: optionalText(100),
    principal: z.array(session),
    healthManager: z.array(session),
    preJobDaysBefore: z.int(),
    preJobHours: z.int(),
    preJobForgottenEvery: z.int(),
    yearly: z.array(z.strictObject({ workplace: z.string(), date: isoDateSchema, hours: z.number() })),
  }),
  /** The so many-th worker of a workplace leaves, or has left, on a day. */
  leaving: z.array(z.strictObject({ workplace: z.string(), index: z.int(), date: isoDateSchema })),
})
export type DemoSample = z.output<typeof sampleSchema>

const RELATIVE = /^(yearOf |quarterOf )?asOf(?:([+-]\d+)m)?(?:([+-]\d+)d)?$/

/** The sample as it stands on a day. */
export function demoSample(asOf: IsoDate): DemoSample {
  return sampleSchema.parse(resolveDates(sample, asOf))
}

/** Replaces every `asOf-11m-12d` by the day it means, and every `yearOf asOf-12m` by the year of that day. */
export function resolveDates(value: unknown, asOf: IsoDate): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveDates(item, asOf))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveDates(item, asOf)]))
  }
  const match = typeof value === 'string' ? RELATIVE.exec(value) : null
  if (!match) return value
  const day = isoDate(addDays(addMonths(asOf, Number(match[2] ?? 0)), Number(match[3] ?? 0)))
  if (match[1] === undefined) return day
  return match[1] === 'yearOf ' ? Number(day.slice(0, 4)) : Math.ceil(Number(day.slice(5, 7)) / 3)
}
