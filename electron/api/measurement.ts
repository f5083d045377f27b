import { judgeResults, measurementOverview, resultChoices, resultTrend } from '../services/measurement.ts'
import { advanceFinding, openFinding } from '../services/measurement-chain.ts'
import { exportMeasurement } from '../services/measurement-table.ts'
import { api } from './context.ts'

const { overview, choices, judge, trend, openFinding: open, advance, export: save } = api.measurement

export const measurement = api.measurement.router({
  overview: overview.handler(({ context, input }) => measurementOverview(context.firms.session(input.firmId), input)),
  choices: choices.handler(({ context, input }) => resultChoices(context.firms.session(input.firmId), input.asOf)),
  judge: judge.handler(({ context, input }) => judgeResults(context.firms.session(input.firmId), input)),
  trend: trend.handler(({ context, input }) => resultTrend(context.firms.session(input.firmId), input)),
  openFinding: open.handler(({ context, input }) => openFinding(context.firms.session(input.firmId), input)),
  advance: advance.handler(({ context, input }) => advanceFinding(context.firms.session(input.firmId), input)),
  export: save.handler(({ context, input }) => exportMeasurement(context.firms.session(input.firmId), input)),
})
