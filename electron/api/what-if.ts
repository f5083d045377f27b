import { askWhatIf, describeChanges } from '../services/what-if.ts'
import { api } from './context.ts'

export const whatIf = api.whatIf.router({
  ask: api.whatIf.ask.handler(({ context, input }) => askWhatIf(context.firms.session(input.firmId), input)),
  words: api.whatIf.words.handler(({ context, input }) => describeChanges(context.firms.session(input.firmId), input)),
})
