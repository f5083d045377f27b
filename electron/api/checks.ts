import { answerItem, checkSheet, finishCheck, planMeasure, startCheck } from '../services/checks.ts'
import { stepFinding } from '../services/finding-steps.ts'
import { exportChecks } from '../services/findings-table.ts'
import { checksOverview } from '../services/findings.ts'
import { api } from './context.ts'

const area = api.checks

export const checks = area.router({
  overview: area.overview.handler(({ context, input }) => checksOverview(context.firms.session(input.firmId), input)),
  sheet: area.sheet.handler(({ context, input }) => checkSheet(context.firms.session(input.firmId), input)),
  start: area.start.handler(({ context, input }) =>
    startCheck(context.firms.session(input.firmId), { asOf: input.asOf, ...input.check }),
  ),
  answer: area.answer.handler(({ context, input }) => answerItem(context.firms.session(input.firmId), input)),
  finish: area.finish.handler(({ context, input }) => finishCheck(context.firms.session(input.firmId), input)),
  plan: area.plan.handler(({ context, input }) => planMeasure(context.firms.session(input.firmId), input)),
  step: area.step.handler(({ context, input }) => stepFinding(context.firms.session(input.firmId), input)),
  export: area.export.handler(({ context, input }) => exportChecks(context.firms.session(input.firmId), input)),
})
