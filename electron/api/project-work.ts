import { exportProjects, passGate, projectOverview } from '../services/projects.ts'
import { api } from './context.ts'

const area = api.projectWork

export const projectWork = area.router({
  overview: area.overview.handler(({ context, input }) => projectOverview(context.firms.session(input.firmId), input)),
  pass: area.pass.handler(({ context, input }) => passGate(context.firms.session(input.firmId), input)),
  export: area.export.handler(({ context, input }) => exportProjects(context.firms.session(input.firmId), input)),
})
