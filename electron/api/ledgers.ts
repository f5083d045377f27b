import { exportLedger, ledgerCounts } from '../services/ledger-table.ts'
import { api } from './context.ts'

export const ledgers = api.ledgers.router({
  counts: api.ledgers.counts.handler(({ context, input }) => ledgerCounts(context.firms.session(input.firmId))),
  export: api.ledgers.export.handler(({ context, input }) => exportLedger(context.firms.session(input.firmId), input)),
})
