import { getStructure } from '../services/structure.ts'
import { api } from './context.ts'

export const structure = api.structure.router({
  get: api.structure.get.handler(({ context, input }) => getStructure(context.firms.session(input.firmId), input.asOf)),
})
