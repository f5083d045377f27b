import { applyEdit, applyMove, previewMove } from '../services/roster-people-moves.ts'
import { distribution, listPeople } from '../services/roster-people.ts'
import { exportPeople } from '../services/roster-people-table.ts'
import { workerPage } from '../services/worker-page.ts'
import { api } from './context.ts'

export const people = api.people.router({
  list: api.people.list.handler(({ context, input }) => listPeople(context.firms.session(input.firmId), input)),
  export: api.people.export.handler(({ context, input }) => exportPeople(context.firms.session(input.firmId), input)),
  distribution: api.people.distribution.handler(({ context, input }) =>
    distribution(context.firms.session(input.firmId), input),
  ),
  worker: api.people.worker.handler(({ context, input }) => workerPage(context.firms.session(input.firmId), input)),
  preview: api.people.preview.handler(({ context, input }) => previewMove(context.firms.session(input.firmId), input)),
  move: api.people.move.handler(({ context, input }) => applyMove(context.firms.session(input.firmId), input)),
  edit: api.people.edit.handler(({ context, input }) => applyEdit(context.firms.session(input.firmId), input)),
})
