/** 名册: a row of it, what it is filtered by, the page of one person, and the steps by which people come, move and go. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema, optionalText } from './common.ts'
import { dueRowSchema } from './due.ts'
import { recordSchemas, type RecordKind } from './facts.ts'
import { whatIfAnswerSchema } from './what-if.ts'
import { sexSchema, workerKindSchema, workerSchema } from './worker.ts'

/** What a person is marked with, most serious first. `barred` stands on a post the law bars this person from. */
export const personFlagSchema = z.enum([
  'barred',
  'contraindicated',
  'diseaseCase',
  'minor',
  'pregnant',
  'nursing',
  'overdue',
  'noPost',
])
export type PersonFlag = z.output<typeof personFlagSchema>

/** Whether a person belongs to the firm on the day: hired and not gone, still to come, or gone. */
export const standingSchema = z.enum(['present', 'coming', 'left'])
export type Standing = z.output<typeof standingSchema>

/** What the roster is filtered by; an absent filter lets everybody through. */
export const rosterFilterSchema = z.strictObject({
  /** Name, its pinyin or initials, the tail of the ID number, post or employer. */
  text: z.string().max(100).optional(),
  kind: workerKindSchema.optional(),
  post: idSchema.optional(),
  standing: standingSchema.optional(),
  flag: personFlagSchema.optional(),
})
export type RosterFilter = z.output<typeof rosterFilterSchema>

/** Another service of the same person, told by the ID number. */
const otherServiceSchema = z.strictObject({
  id: idSchema,
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  is: z.enum(['earlier', 'later']),
})
export type OtherService = z.output<typeof otherServiceSchema>

/** A row of the roster. The ID number stays behind: its last four characters tell namesakes apart. */
export const personRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  idTail: z.string().nullable(),
  sex: sexSchema.nullable(),
  /** Full years on the day. */
  age: z.int().nullable(),
  kind: workerKindSchema,
  employer: z.string().nullable(),
  postIds: z.array(idSchema),
  /** The posts held on the day in words. */
  posts: z.string(),
  hireDate: isoDateSchema.nullable(),
  leaveDate: isoDateSchema.nullable(),
  standing: standingSchema,
  flags: z.array(personFlagSchema),
  services: z.array(otherServiceSchema),
})
export type PersonRow = z.output<typeof personRowSchema>

const counts = <K extends string>(keys: z.ZodEnum<{ [P in K]: P }>) => z.partialRecord(keys, z.int())

/** The rows a filter lets through, and how many every choice of each filter would show under the other filters. */
export const rosterListSchema = z.strictObject({
  /** Everybody on record, whatever the filter. */
  total: z.int(),
  rows: z.array(personRowSchema),
  counts: z.strictObject({
    kind: counts(workerKindSchema),
    standing: counts(standingSchema),
    flag: counts(personFlagSchema),
    post: z.record(z.string(), z.int()),
  }),
  posts: z.array(z.strictObject({ id: idSchema, name: z.string() })),
})
export type RosterList = z.output<typeof rosterListSchema>

/** Particulars of somebody who joins; the first day on the post is the first day at work. */
const joinSchema = z.strictObject({
  is: z.literal('join'),
  worker: workerSchema.omit({ leaveDate: true, hireDate: true }),
  postId: idSchema,
  on: isoDateSchema,
})
/** Ends every post held on the day before `on` and begins another. */
const transferSchema = z.strictObject({
  is: z.literal('transfer'),
  workerId: idSchema,
  postId: idSchema,
  on: isoDateSchema,
})
/** `on` is the last day at work. `copyAsked`: the person asked for a copy of the health file (law 36). */
const leaveSchema = z.strictObject({
  is: z.literal('leave'),
  workerId: idSchema,
  on: isoDateSchema,
  copyAsked: z.boolean().default(false),
  /** Why it is recorded although the law forbids it, e.g. the person gave notice; without one it is refused. */
  despite: optionalText(200).optional(),
})
export const moveSchema = z.discriminatedUnion('is', [joinSchema, transferSchema, leaveSchema])
export type Move = z.output<typeof moveSchema>

/** The same change to many persons. */
export const bulkEditSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('post'), postId: idSchema, on: isoDateSchema }),
  z.strictObject({ is: z.literal('leave'), on: isoDateSchema }),
  z.strictObject({
    is: z.literal('kind'),
    kind: workerKindSchema,
    employer: workerSchema.shape.employer,
  }),
  z.strictObject({ is: z.literal('insured'), on: isoDateSchema }),
])
export type BulkEdit = z.output<typeof bulkEditSchema>

/** What a move would bring, or the sentence it is refused with. Nothing is written. */
export const movePreviewSchema = z.strictObject({
  refusal: z.string().nullable(),
  /** What has happened all the same may be recorded with a reason. */
  mayInsist: z.boolean(),
  answer: whatIfAnswerSchema.nullable(),
})
export type MovePreview = z.output<typeof movePreviewSchema>

const kindSchema = z.enum(Object.keys(recordSchemas) as [RecordKind, ...RecordKind[]])

/** One line of the timeline: a record of the person, on the day it speaks of. */
export const timelineEntrySchema = z.strictObject({
  kind: kindSchema,
  id: idSchema,
  on: isoDateSchema.nullable(),
  /** Last day of a period; null for a single day and for what goes on. */
  to: isoDateSchema.nullable(),
  goesOn: z.boolean(),
  title: z.string(),
  details: z.array(z.string()),
})
export type RenderedTimelineEntry = z.output<typeof timelineEntrySchema>

/** All work with one hazard up to the day. */
export const hazardYearsSchema = z.strictObject({
  hazardId: z.string(),
  name: z.string(),
  since: isoDateSchema.nullable(),
  until: isoDateSchema.nullable(),
  /** Days on posts with the hazard, each day once; null where no beginning is on record. */
  days: z.int().nullable(),
  years: z.number().nullable(),
  /** A part of the time has no beginning on record: the years are a lower bound. */
  atLeast: z.boolean(),
  posts: z.array(z.string()),
})
export type HazardYears = z.output<typeof hazardYearsSchema>

/** A step of coming to a post or of leaving: the duties behind it, open or nothing left to do. */
export const stepSchema = z.strictObject({
  step: z.enum(['exam', 'training', 'notice', 'ppe', 'leavingExam', 'copy']),
  items: z.array(dueRowSchema),
})
export type GuidedStep = z.output<typeof stepSchema>

export const workerPageSchema = z.strictObject({
  worker: workerSchema,
  row: personRowSchema,
  /** Marks of this person, each with the due item that explains it, where one does. */
  flags: z.array(z.strictObject({ flag: personFlagSchema, item: z.string().nullable() })),
  due: z.array(dueRowSchema),
  /** What belongs to the post held or to come, or to having left. */
  steps: z.array(stepSchema),
  hazards: z.array(hazardYearsSchema),
  /** Posts held on the day or to come, and the hazards there: what a new record of the person is about. */
  work: z.strictObject({ postIds: z.array(idSchema), hazardIds: z.array(hazardIdSchema) }),
  timeline: z.array(timelineEntrySchema),
})
export type WorkerPage = z.output<typeof workerPageSchema>
