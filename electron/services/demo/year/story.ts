/** What happens to the demo firm in a year: `resources/samples/demo-year.json`, with its dates counted from the day it is shown. */
import { conclusionSchema, workerSchema } from '#shared/entities/worker.ts'
import { isoDateSchema, type IsoDate } from '#shared/entities/common.ts'
import { measurementSchema, surveySchema } from '#shared/entities/survey.ts'
import { incidentSchema } from '#shared/entities/emergency.ts'
import { findingSchema } from '#shared/entities/improvement.ts'
import { changeEventSchema } from '#shared/entities/firm.ts'
import { z } from 'zod'
import source from '../../../../resources/samples/demo-year.json' with { type: 'json' }
import { resolveDates } from '../sample.ts'

const on = isoDateSchema
/** `木工车间/砂光工` */
const post = z.string().regex(/^[^/]+\/[^/]+$/)
const { name, sex, birthDate, idCard, phone, note } = workerSchema.shape
const { point, hazardId, kind: levelKind, value, reportedVerdict } = measurementSchema.shape
const { code, description, measure, cause, cost, responsible } = findingSchema.shape

const eventSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('join'),
    on,
    announcedDaysBefore: z.int(),
    key: z.string(),
    post,
    worker: z.strictObject({ name, sex, birthDate, idCard, phone, note }),
  }),
  z.strictObject({ do: z.literal('transfer'), on, announcedDaysBefore: z.int(), who: z.string(), post }),
  z.strictObject({ do: z.literal('leave'), on, announcedDaysBefore: z.int(), who: z.string(), copyAsked: z.boolean() }),
  z.strictObject({
    do: z.literal('survey'),
    on,
    key: z.string(),
    kind: surveySchema.shape.kind,
    reportNumber: z.string(),
    receivedAfterDays: z.int(),
    results: z.array(z.strictObject({ post, point, hazardId, kind: levelKind, value, reportedVerdict })),
  }),
  z.strictObject({
    do: z.literal('change'),
    on,
    kind: changeEventSchema.shape.kind,
    note: changeEventSchema.shape.note,
    posts: z.array(post),
  }),
  z.strictObject({
    do: z.literal('incident'),
    on,
    key: z.string(),
    workplace: z.string(),
    who: z.array(z.string()),
    ...incidentSchema.pick({ hazardIds: true, time: true, description: true, actions: true }).shape,
  }),
  z.strictObject({
    do: z.literal('finding'),
    on,
    key: z.string(),
    workplace: z.string(),
    days: z.int(),
    code,
    description,
    measure,
    responsible,
  }),
])
export type StoryEvent = z.output<typeof eventSchema>
export type EventOf<D extends StoryEvent['do']> = Extract<StoryEvent, { do: D }>

const kindWords = z.record(z.string(), z.string())

const storySchema = z.strictObject({
  note: z.string(),
  words: z.strictObject({
    clinic: z.string(),
    provider: z.string(),
    lecturer: z.string(),
    place: z.string(),
    tester: z.string(),
    authority: z.string(),
    safePost: post,
    board: z.string(),
    checker: z.string(),
    scan: z.string(),
    receipt: z.string(),
    doer: z.string(),
    batch: kindWords,
    training: kindWords,
    rectification: z.strictObject({ cause, measure, cost, doneAfterDays: z.int() }),
  }),
  /** Conclusions of the examinations of persons of the story; everybody else is well. */
  outcomes: z.record(z.string(), conclusionSchema),
  events: z.array(eventSchema),
})
export type Story = z.output<typeof storySchema>

export function storyOf(asOf: IsoDate): Story {
  return storySchema.parse(resolveDates(source, asOf))
}
