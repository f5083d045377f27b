import { archiveOverview, inspection } from '../services/archive.ts'
import { archivePaper, exportArchive } from '../services/archive-files.ts'
import { api } from './context.ts'

const area = api.archiveWork

export const archiveWork = area.router({
  overview: area.overview.handler(({ context, input }) => archiveOverview(context.firms.session(input.firmId), input)),
  inspection: area.inspection.handler(({ context, input }) => inspection(context.firms.session(input.firmId), input)),
  export: area.export.handler(({ context, input }) => exportArchive(context.firms.session(input.firmId), input)),
  paper: area.paper.handler(({ context, input }) => archivePaper(context.firms.session(input.firmId), input)),
})
