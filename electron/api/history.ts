import { historyChanges, latestChange, listHistory, undoChange } from '../services/history.ts'
import { api } from './context.ts'

const calls = api.history

export const history = calls.router({
  list: calls.list.handler(({ context, input }) => listHistory(context.firms.session(input.firmId), input)),
  changes: calls.changes.handler(({ context, input }) =>
    historyChanges(context.firms.session(input.firmId), input.batch),
  ),
  latest: calls.latest.handler(({ context, input }) => latestChange(context.firms.session(input.firmId))),
  undo: calls.undo.handler(({ context, input }) => {
    const session = context.firms.session(input.firmId)
    const undone = undoChange(session, input.batch)
    context.firms.noteName(input.firmId, session.store.profile().name)
    return undone
  }),
})
