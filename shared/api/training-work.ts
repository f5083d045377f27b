/** 培训: sessions and attendance, tests, questionnaires, and the papers of each. A session is planned as a record (`records.trainingSessions`). */
import { z } from 'zod'
import { idSchema, isoDateSchema } from '#shared/entities/common.ts'
import {
  askedQuestionSchema,
  attendanceLineSchema,
  givenAnswerSchema,
  questionnaireSheetSchema,
  sessionPageSchema,
  testResultSchema,
  topicSchema,
  trainingOverviewSchema,
} from '#shared/entities/training-work.ts'
import { trainingSessionSchema } from '#shared/entities/training-session.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

const ofSession = firmOnDay.extend({ sessionId: idSchema })
const choice = z.strictObject({
  count: z.int().min(1).max(60),
  /** The same seed chooses the same questions. */
  seed: z.int().min(0).max(999_999),
  /** Null chooses from all topics. */
  topics: z.array(topicSchema).max(20).nullable().default(null),
})

export const trainingListSchema = z.enum(['needs', 'sessions'])
export type TrainingList = z.output<typeof trainingListSchema>

export const trainingWorkContract = {
  overview: procedure.input(firmOnDay).output(trainingOverviewSchema),
  /** Throws `record.notFound`. */
  session: procedure.input(ofSession).output(sessionPageSchema),
  /** Writes the trainings of all who came, and takes away those of whoever did not, at once. Throws `record.notFound`, `training.refused`. */
  recordAttendance: procedure
    .input(ofSession.extend({ lines: z.array(attendanceLineSchema).max(2000) }))
    .output(trainingSessionSchema),
  /** 签到表, as PDF or workbook. Throws `record.notFound`, `paper.missingGlyphs`. */
  signInSheet: procedure.input(ofSession.extend({ format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
  /** Questions of a test for those on the list of a session. */
  testQuestions: procedure.input(ofSession.extend({ choice })).output(z.array(askedQuestionSchema)),
  /** The same test on paper; answers on a last page of its own. */
  testPaper: procedure.input(ofSession.extend({ choice })).output(z.file()),
  /** Marks a test; with `confirm` its score becomes that of the person's training. Throws `questions.refused`, `training.refused`. */
  markTest: procedure
    .input(
      ofSession.extend({
        seat: z.string().max(64),
        answers: z.array(givenAnswerSchema).min(1).max(60),
        confirm: z.boolean(),
      }),
    )
    .output(testResultSchema),
  /** Questions of the anonymous questionnaire, five of each part. */
  questionnaire: procedure
    .input(firmOnDay.extend({ postId: idSchema.nullable(), seed: choice.shape.seed }))
    .output(z.array(askedQuestionSchema)),
  questionnairePaper: procedure
    .input(firmOnDay.extend({ postId: idSchema.nullable(), seed: choice.shape.seed }))
    .output(z.file()),
  /** Keeps filled-in questionnaires, all or none; no name is asked or kept. Throws `questions.refused`. */
  saveQuestionnaires: procedure
    .input(
      firmOnDay.extend({
        date: isoDateSchema,
        postId: idSchema.nullable(),
        sheets: z.array(questionnaireSheetSchema).min(1).max(500),
      }),
    )
    .output(z.strictObject({ saved: z.number(), right: z.number(), asked: z.number() })),
  /** 培训合格证明 of one training. Throws `record.notFound`, `training.refused`, `paper.missingGlyphs`. */
  certificate: procedure.input(firmOnDay.extend({ trainingId: idSchema })).output(z.file()),
  export: procedure.input(firmOnDay.extend({ list: trainingListSchema, format: sheetFormatSchema })).output(z.file()),
}
