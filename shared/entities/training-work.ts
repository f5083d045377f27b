/** What the screens of 培训 show and send. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalText } from './common.ts'
import { dueStatusSchema, footingSchema } from './due.ts'
import { traineeSchema, trainingSessionSchema } from './training-session.ts'

/** Whether somebody came, and with what result. */
export const attendanceLineSchema = z
  .strictObject({
    trainee: traineeSchema,
    workerId: idSchema.nullable(),
    present: z.boolean(),
    hours: z.number().positive().max(200),
    score: z.number().min(0).max(100).nullable(),
    passed: z.boolean().nullable(),
    certificateNumber: optionalText(60),
  })
  .refine((line) => (line.trainee === 'worker') === (line.workerId !== null), {
    error: 'training.trainee',
    path: ['workerId'],
  })
export type AttendanceLine = z.output<typeof attendanceLineSchema>

/** One thing a person or office still needs, from its due item. */
export const trainingNeedSchema = z.strictObject({
  item: z.string(),
  rule: z.string(),
  ruleName: z.string(),
  status: dueStatusSchema,
  footing: footingSchema,
  dueDate: isoDateSchema.nullable(),
  text: z.string(),
  /** Hours still to be had; null where the rule counts none. */
  hoursLeft: z.number().nullable(),
})
export type TrainingNeed = z.output<typeof trainingNeedSchema>

/** A person or office, with what each still needs; worst first. */
export const traineeNeedsSchema = z.strictObject({
  key: z.string(),
  trainee: traineeSchema,
  workerId: idSchema.nullable(),
  name: z.string(),
  postIds: z.array(idSchema),
  posts: z.string(),
  needs: z.array(trainingNeedSchema),
  /** The most of the hours left: one session may serve several needs. */
  hoursLeft: z.number().nullable(),
})
export type TraineeNeeds = z.output<typeof traineeNeedsSchema>

/** One role and rule: how many need it, and when. */
export const trainingPlanLineSchema = z.strictObject({
  rule: z.string(),
  name: z.string(),
  trainee: traineeSchema,
  people: z.number(),
  /** Overdue, due or lacking a record. */
  open: z.number(),
  /** Falls due by the end of the year, open ones included. */
  thisYear: z.number(),
  hours: z.number().nullable(),
  firstDue: isoDateSchema.nullable(),
})
export type TrainingPlanLine = z.output<typeof trainingPlanLineSchema>

export const sessionLineSchema = z.strictObject({
  session: trainingSessionSchema,
  seats: z.number(),
  attended: z.number(),
  passed: z.number(),
})
export type SessionLine = z.output<typeof sessionLineSchema>

export const trainingOverviewSchema = z.strictObject({
  year: z.number(),
  plan: z.array(trainingPlanLineSchema),
  people: z.array(traineeNeedsSchema),
  sessions: z.array(sessionLineSchema),
  posts: z.array(z.strictObject({ id: idSchema, name: z.string() })),
  questionnaires: z.number(),
})
export type TrainingOverview = z.output<typeof trainingOverviewSchema>

/** A seat as the session's page shows it. */
export const seatLineSchema = attendanceLineSchema.safeExtend({
  key: z.string(),
  name: z.string(),
  posts: z.string(),
  trainingId: idSchema.nullable(),
})
export type SeatLine = z.output<typeof seatLineSchema>

export const sessionPageSchema = z.strictObject({ session: trainingSessionSchema, lines: z.array(seatLineSchema) })
export type SessionPage = z.output<typeof sessionPageSchema>

export const topicSchema = z.string().max(30)

/** A question without its answer. */
export const askedQuestionSchema = z.strictObject({
  id: z.string(),
  part: z.string(),
  topic: z.string(),
  question: z.string(),
  options: z.array(z.string()),
})
export type AskedQuestion = z.output<typeof askedQuestionSchema>

export const givenAnswerSchema = z.strictObject({
  questionId: z.string().max(64),
  choice: z.int().min(0).max(3).nullable(),
})

/** What a test came to, question by question. */
export const testResultSchema = z.strictObject({
  right: z.number(),
  asked: z.number(),
  score: z.number(),
  passed: z.boolean().nullable(),
  saved: z.boolean(),
  answers: z.array(
    z.strictObject({
      questionId: z.string(),
      question: z.string(),
      choice: z.string().nullable(),
      answer: z.string(),
      correct: z.boolean(),
      explanation: z.string(),
      basis: z.string().nullable(),
    }),
  ),
})
export type TestResult = z.output<typeof testResultSchema>

export const questionnaireSheetSchema = z.strictObject({
  group: z.enum(['production', 'management']),
  answers: z.array(givenAnswerSchema).max(200),
})
export type QuestionnaireSheet = z.output<typeof questionnaireSheetSchema>
