import { hazardCard } from '../services/hazard-card.ts'
import { judgeableKinds, judgeValue } from '../services/judging.ts'
import {
  hazardsById,
  listedRows,
  namesOf,
  registrationTypes,
  searchDivisions,
  searchHazards,
  searchIndustries,
  suggestions,
} from '../services/reference-queries.ts'
import { api } from './context.ts'

export const reference = api.reference.router({
  searchHazards: api.reference.searchHazards.handler(({ context, input }) =>
    searchHazards(context.engine.reference, input),
  ),
  hazards: api.reference.hazards.handler(({ context, input }) => hazardsById(context.engine.reference, input.ids)),
  hazardCard: api.reference.hazardCard.handler(({ context, input }) =>
    hazardCard(context.engine.reference, input.id, input.asOf),
  ),
  judgeKinds: api.reference.judgeKinds.handler(({ context, input }) =>
    judgeableKinds(context.engine.reference, input.id, input.asOf),
  ),
  judge: api.reference.judge.handler(({ context, input: { language, ...question } }) =>
    judgeValue(context.engine.reference, question, language),
  ),
  searchIndustries: api.reference.searchIndustries.handler(({ context, input }) =>
    searchIndustries(context.engine.reference, input),
  ),
  searchDivisions: api.reference.searchDivisions.handler(({ context, input }) =>
    searchDivisions(context.engine.reference, input),
  ),
  names: api.reference.names.handler(({ context, input }) => namesOf(context.engine.reference, input)),
  listed: api.reference.listed.handler(({ context, input }) => listedRows(context.engine.reference, input.pack)),
  registrationTypes: api.reference.registrationTypes.handler(({ context }) =>
    registrationTypes(context.engine.reference),
  ),
  suggestions: api.reference.suggestions.handler(({ context, input }) =>
    suggestions(context.engine.reference, input.industryCode),
  ),
})
