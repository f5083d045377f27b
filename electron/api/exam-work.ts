import { exportCasePapers, listCasePapers } from '../services/case-papers.ts'
import { exportExams, listFile } from '../services/exam-files.ts'
import { applyResults, previewResults } from '../services/exam-results.ts'
import {
  listBatches,
  listCandidates,
  listCases,
  listCoverage,
  listFollowUps,
  listIncidents,
  listLeavers,
  listNotices,
  markNotices,
  saveResults,
  showList,
} from '../services/exams.ts'
import { api } from './context.ts'

const calls = api.examWork

export const examWork = calls.router({
  candidates: calls.candidates.handler(({ context, input }) =>
    listCandidates(context.firms.session(input.firmId), input),
  ),
  batches: calls.batches.handler(({ context, input }) => listBatches(context.firms.session(input.firmId))),
  list: calls.list.handler(({ context, input }) => showList(context.firms.session(input.firmId), input)),
  file: calls.file.handler(({ context, input }) => listFile(context.firms.session(input.firmId), input)),
  saveResults: calls.saveResults.handler(({ context, input }) =>
    saveResults(context.firms.session(input.firmId), input),
  ),
  previewResults: calls.previewResults.handler(({ context, input }) =>
    previewResults(context.firms.session(input.firmId), context.files.get(input.ticket), input),
  ),
  applyResults: calls.applyResults.handler(async ({ context, input }) => {
    const done = await applyResults(context.firms.session(input.firmId), context.files.get(input.ticket), input)
    context.files.drop(input.ticket)
    return done
  }),
  casePapers: calls.casePapers.handler(({ context, input }) =>
    listCasePapers(context.firms.session(input.firmId), input),
  ),
  casePapersFile: calls.casePapersFile.handler(({ context, input }) =>
    exportCasePapers(context.firms.session(input.firmId), input),
  ),
  leavers: calls.leavers.handler(({ context, input }) => listLeavers(context.firms.session(input.firmId), input)),
  incidents: calls.incidents.handler(({ context, input }) => listIncidents(context.firms.session(input.firmId), input)),
  followUps: calls.followUps.handler(({ context, input }) => listFollowUps(context.firms.session(input.firmId), input)),
  notices: calls.notices.handler(({ context, input }) => listNotices(context.firms.session(input.firmId), input)),
  markNotices: calls.markNotices.handler(({ context, input }) =>
    markNotices(context.firms.session(input.firmId), input),
  ),
  coverage: calls.coverage.handler(({ context, input }) => listCoverage(context.firms.session(input.firmId), input)),
  cases: calls.cases.handler(({ context, input }) => listCases(context.firms.session(input.firmId), input)),
  export: calls.export.handler(({ context, input }) => exportExams(context.firms.session(input.firmId), input)),
})
