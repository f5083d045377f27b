import { checkKit, closeIncident, emergencyOverview, reportIncident } from '../services/emergency.ts'
import { exportEmergency } from '../services/emergency-files.ts'
import { api } from './context.ts'

const area = api.emergencyWork

export const emergencyWork = area.router({
  overview: area.overview.handler(({ context, input }) =>
    emergencyOverview(context.firms.session(input.firmId), input),
  ),
  check: area.check.handler(({ context, input }) => checkKit(context.firms.session(input.firmId), input)),
  report: area.report.handler(({ context, input }) => reportIncident(context.firms.session(input.firmId), input)),
  close: area.close.handler(({ context, input }) => closeIncident(context.firms.session(input.firmId), input)),
  export: area.export.handler(({ context, input }) => exportEmergency(context.firms.session(input.firmId), input)),
})
