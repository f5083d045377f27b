import { budgetOf, exportBudget } from '../services/budget.ts'
import { api } from './context.ts'

const { view, export: save } = api.budget

export const budget = api.budget.router({
  view: view.handler(({ context, input }) => budgetOf(context.firms.session(input.firmId), input)),
  export: save.handler(({ context, input }) => exportBudget(context.firms.session(input.firmId), input)),
})
