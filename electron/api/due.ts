import { dueCiting, explainDue, exportDue, listDue } from '../services/due.ts'
import { api } from './context.ts'

export const due = api.due.router({
  list: api.due.list.handler(({ context, input }) => listDue(context.firms.session(input.firmId), input)),
  citing: api.due.citing.handler(({ context, input }) => dueCiting(context.firms.session(input.firmId), input)),
  export: api.due.export.handler(({ context, input }) => exportDue(context.firms.session(input.firmId), input)),
  why: api.due.why.handler(({ context, input }) => explainDue(context.firms.session(input.firmId), input)),
})
