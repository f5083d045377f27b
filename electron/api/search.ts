import { search as searchService } from '../services/search.ts'
import { api } from './context.ts'

export const search = api.search.router({
  find: api.search.find.handler(({ context: { firms, engine }, input: { firmId, ...question } }) =>
    searchService(firmId === null ? null : firms.session(firmId), engine, question),
  ),
})
