import { ratesOfAll, ratesOfFirm } from '../services/rates.ts'
import { api } from './context.ts'

export const rates = api.rates.router({
  firm: api.rates.firm.handler(({ context, input }) => ratesOfFirm(context.firms.session(input.firmId), input)),
  pooled: api.rates.pooled.handler(({ context, input }) => ratesOfAll(context.firms, context.engine.reference, input)),
})
