import { draftOf, draftPaper, exportRulebook, newVersion, rulebookOverview } from '../services/rulebooks.ts'
import { api } from './context.ts'

const area = api.rulebookWork

export const rulebookWork = area.router({
  overview: area.overview.handler(({ context, input }) => rulebookOverview(context.firms.session(input.firmId), input)),
  newVersion: area.newVersion.handler(({ context, input }) => newVersion(context.firms.session(input.firmId), input)),
  draft: area.draft.handler(({ context, input }) => draftOf(context.firms.session(input.firmId), input)),
  draftPaper: area.draftPaper.handler(({ context, input }) => draftPaper(context.firms.session(input.firmId), input)),
  export: area.export.handler(({ context, input }) => exportRulebook(context.firms.session(input.firmId), input)),
})
