import { exportPpe, signatureSheet } from '../services/ppe-files.ts'
import {
  acceptStandards,
  declineGear,
  giveBack,
  issueToMany,
  offerAgain,
  ppeOverview,
  signIssues,
} from '../services/ppe.ts'
import { api } from './context.ts'

const area = api.ppe

export const ppe = area.router({
  overview: area.overview.handler(({ context, input }) => ppeOverview(context.firms.session(input.firmId), input)),
  acceptStandards: area.acceptStandards.handler(({ context, input }) =>
    acceptStandards(context.firms.session(input.firmId), input.lines),
  ),
  decline: area.decline.handler(({ context, input }) => declineGear(context.firms.session(input.firmId), input)),
  offerAgain: area.offerAgain.handler(({ context, input }) =>
    offerAgain(context.firms.session(input.firmId), input.declineIds),
  ),
  issue: area.issue.handler(({ context, input }) => issueToMany(context.firms.session(input.firmId), input)),
  sign: area.sign.handler(({ context, input }) => signIssues(context.firms.session(input.firmId), input.issueIds)),
  giveBack: area.giveBack.handler(({ context, input }) => giveBack(context.firms.session(input.firmId), input)),
  export: area.export.handler(({ context, input }) => exportPpe(context.firms.session(input.firmId), input)),
  signatureSheet: area.signatureSheet.handler(({ context, input }) =>
    signatureSheet(context.firms.session(input.firmId), input),
  ),
})
