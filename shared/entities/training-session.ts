/** 培训班: one occasion of training; what each attendee got from it is a training. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalDate, optionalText, text } from './common.ts'

/** `special`: 严重危害岗位 or after a change (令5号 10); `radiation`: 放射防护. */
export const trainingKindSchema = z.enum(['first', 'refresher', 'special', 'radiation'])
export type TrainingKind = z.output<typeof trainingKindSchema>

/** Whose duty a training meets. */
export const traineeSchema = z.enum(['principal', 'healthManager', 'worker'])

/** One seat of a session: a worker of the roster, or somebody in charge by office. */
export const seatSchema = z
  .strictObject({ trainee: traineeSchema, workerId: idSchema.nullable().default(null) })
  .refine((seat) => (seat.trainee === 'worker') === (seat.workerId !== null), {
    error: 'training.trainee',
    path: ['workerId'],
  })
export type Seat = z.output<typeof seatSchema>

export const trainingSessionSchema = z.strictObject({
  id: idSchema,
  topic: text(100),
  kind: trainingKindSchema,
  /** Planned until it has been held. */
  date: isoDateSchema,
  hours: z.number().positive().max(200),
  place: optionalText(100),
  lecturer: optionalText(50),
  provider: optionalText(100),
  /** The score from which the test counts as passed; null where there is none. */
  passMark: z.number().min(0).max(100).nullable().default(null),
  /** Who is to come. */
  seats: z.array(seatSchema).max(2000).default([]),
  /** The day on which attendance was recorded; null while the session is only planned. */
  recordedOn: optionalDate,
  note: optionalText(200),
})
export type TrainingSession = z.output<typeof trainingSessionSchema>
