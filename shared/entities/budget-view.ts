/** 经费: what was planned and spent in a year, by item and payer, in 万元. */
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'
import { expenseSchema } from './improvement.ts'

/** Who pays; `open` where nobody has said so yet. */
export const payerSchema = z.enum(['firm', 'government', 'fund', 'open'])
export type Payer = z.output<typeof payerSchema>

const sumsSchema = z.strictObject({
  planned: z.number(),
  /** Typed into the budget as one sum. */
  lump: z.number(),
  /** Single payments. */
  payments: z.number(),
  /** Costs of findings that are done and have no payment of their own. */
  findings: z.number(),
  spent: z.number(),
  /** Costs of findings that are planned and not done. */
  committed: z.number(),
  /** Planned less spent; negative when more was spent. */
  remainder: z.number(),
})
export type BudgetSums = z.output<typeof sumsSchema>

export const budgetLineSchema = sumsSchema.extend({ item: expenseSchema.shape.item, payer: payerSchema })
export type BudgetLine = z.output<typeof budgetLineSchema>

/** One payment, or the cost of one finding, behind the sums. */
export const spendingSchema = z.strictObject({
  kind: z.enum(['expense', 'finding']),
  id: idSchema,
  date: isoDateSchema,
  item: expenseSchema.shape.item,
  payer: payerSchema,
  amount: z.number(),
  purpose: z.string(),
  voucher: z.string().nullable(),
  /** False for what is planned and not done. */
  spent: z.boolean(),
})
export type Spending = z.output<typeof spendingSchema>

export const budgetViewSchema = z.strictObject({
  year: z.int(),
  /** Years anything is on record for, newest first, the year asked about among them. */
  years: z.array(z.int()),
  lines: z.array(budgetLineSchema),
  byPayer: z.array(sumsSchema.extend({ payer: payerSchema })),
  total: sumsSchema,
  spending: z.array(spendingSchema),
  /** Findings done in the year whose cost nobody entered. */
  uncosted: z.int(),
})
export type BudgetView = z.output<typeof budgetViewSchema>
