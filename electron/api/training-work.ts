import { recordAttendance, sessionPage, trainingOverview } from '../services/training.ts'
import {
  exportTraining,
  questionnairePaper,
  signInSheet,
  testPaper,
  trainingCertificate,
} from '../services/training-papers.ts'
import {
  asked,
  markTest,
  questionnaireQuestions,
  saveQuestionnaires,
  testQuestions,
} from '../services/training-tests.ts'
import { api } from './context.ts'

const area = api.trainingWork

export const trainingWork = area.router({
  overview: area.overview.handler(({ context, input }) => trainingOverview(context.firms.session(input.firmId), input)),
  session: area.session.handler(({ context, input }) => sessionPage(context.firms.session(input.firmId), input)),
  recordAttendance: area.recordAttendance.handler(({ context, input }) =>
    recordAttendance(context.firms.session(input.firmId), input),
  ),
  signInSheet: area.signInSheet.handler(({ context, input }) =>
    signInSheet(context.firms.session(input.firmId), input),
  ),
  testQuestions: area.testQuestions.handler(({ context, input }) =>
    testQuestions(context.firms.session(input.firmId), input).map(asked),
  ),
  testPaper: area.testPaper.handler(({ context, input }) => testPaper(context.firms.session(input.firmId), input)),
  markTest: area.markTest.handler(({ context, input }) => markTest(context.firms.session(input.firmId), input)),
  questionnaire: area.questionnaire.handler(({ context, input }) =>
    questionnaireQuestions(context.firms.session(input.firmId), input).map(asked),
  ),
  questionnairePaper: area.questionnairePaper.handler(({ context, input }) =>
    questionnairePaper(context.firms.session(input.firmId), input),
  ),
  saveQuestionnaires: area.saveQuestionnaires.handler(({ context, input }) =>
    saveQuestionnaires(context.firms.session(input.firmId), input),
  ),
  certificate: area.certificate.handler(({ context, input }) =>
    trainingCertificate(context.firms.session(input.firmId), input),
  ),
  export: area.export.handler(({ context, input }) => exportTraining(context.firms.session(input.firmId), input)),
})
