import { nomination, nominationSheet, programmesOverview } from '../services/programmes.ts'
import { api } from './context.ts'

const area = api.programmes

export const programmes = area.router({
  overview: area.overview.handler(({ context, input }) =>
    programmesOverview(context.firms.session(input.firmId), input),
  ),
  nomination: area.nomination.handler(({ context, input }) => nomination(context.firms.session(input.firmId), input)),
  nominationSheet: area.nominationSheet.handler(({ context, input }) =>
    nominationSheet(context.firms.session(input.firmId), input),
  ),
})
