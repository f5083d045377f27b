/** 经费: budget against spending; both are kept as records. */
import { z } from 'zod'
import { budgetViewSchema } from '#shared/entities/budget-view.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const BUDGET_LISTS = ['lines', 'spending'] as const
export type BudgetList = (typeof BUDGET_LISTS)[number]

const ofYear = firmOnDay.extend({ year: z.int().min(1900).max(2199) })

export const budgetContract = {
  view: procedure.input(ofYear).output(budgetViewSchema),
  export: procedure.input(ofYear.extend({ list: z.enum(BUDGET_LISTS), format: sheetFormatSchema })).output(z.file()),
}
