import { contractsOverview, exportContracts, renewAgreement, renewContractor } from '../services/contracts.ts'
import { api } from './context.ts'

const area = api.contractsWork

export const contractsWork = area.router({
  overview: area.overview.handler(({ context, input }) =>
    contractsOverview(context.firms.session(input.firmId), input),
  ),
  renewAgreement: area.renewAgreement.handler(({ context, input }) =>
    renewAgreement(context.firms.session(input.firmId), input),
  ),
  renewContractor: area.renewContractor.handler(({ context, input }) =>
    renewContractor(context.firms.session(input.firmId), input),
  ),
  export: area.export.handler(({ context, input }) => exportContracts(context.firms.session(input.firmId), input)),
})
