import { doseReport, exportDoses, saveDoses } from '../services/dose.ts'
import { api } from './context.ts'

export const dose = api.dose.router({
  view: api.dose.view.handler(({ context, input }) => doseReport(context.firms.session(input.firmId), input)),
  save: api.dose.save.handler(({ context, input }) => saveDoses(context.firms.session(input.firmId), input.doses)),
  export: api.dose.export.handler(({ context, input }) => exportDoses(context.firms.session(input.firmId), input)),
})
