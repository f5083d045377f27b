/** 经费 (law 21): a year's budget against what was spent, by item and payer. Amounts in 万元, added in whole 元. Pure. */
import { newestFirst } from '../entities/newest-first.ts'
import { yearOf } from './dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import {
  payerSchema,
  type BudgetLine,
  type BudgetSums,
  type BudgetView,
  type Payer,
  type Spending,
} from '#shared/entities/budget-view.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { expenseSchema, type Expense, type Finding } from '#shared/entities/improvement.ts'
import { assertNever } from './assert-never.ts'

type Item = Expense['item']

/** The item of the budget that a finding's measure belongs to. */
function itemOf({ controlLevel }: Finding): Item {
  switch (controlLevel) {
    case 'elimination':
    case 'substitution':
    case 'engineering':
      return 'technicalMeasures'
    case 'ppe':
      return 'ppe'
    case 'management':
    case null:
      return 'other'
    default:
      return assertNever(controlLevel)
  }
}

function isDone({ doneOn }: Finding, asOf: IsoDate): boolean {
  return doneOn !== null && doneOn <= asOf
}

/** The day a finding's cost belongs to: when it was done, else when it is to be done. */
function dayOf(finding: Finding, asOf: IsoDate): IsoDate {
  const { doneOn, extendedTo, deadline, foundOn } = finding
  return isDone(finding, asOf) && doneOn !== null ? doneOn : (extendedTo ?? deadline ?? foundOn)
}

/** A payment for a finding stands in place of the finding's own cost, so that nothing counts twice. */
function spendingOf({ expenses, findings }: Pick<Facts, 'expenses' | 'findings'>, asOf: IsoDate): Spending[] {
  const known = expenses.filter(({ date }) => date <= asOf)
  const paid = new Set(known.flatMap(({ findingId }) => findingId ?? []))
  const all = [
    ...known.map(({ id, date, item, payer, amount, purpose, voucher }): Spending => {
      return { kind: 'expense', id, date, item, payer, amount, purpose, voucher, spent: true }
    }),
    ...findings
      .filter(({ id, foundOn }) => foundOn <= asOf && !paid.has(id))
      .flatMap((finding): Spending[] => {
        const { id, cost, payer, description } = finding
        if (cost === null || cost === 0) return []
        const entry = { item: itemOf(finding), payer: payer ?? ('open' as const), amount: cost, purpose: description }
        const spent = isDone(finding, asOf)
        return [{ kind: 'finding', id, date: dayOf(finding, asOf), ...entry, voucher: null, spent }]
      }),
  ]
  return newestFirst(all, ({ date }) => date)
}

const YUAN = 10_000

/** Sums of 万元 with decimals are made in whole 元: 0.1 + 0.2 is 0.3 here. */
function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * YUAN), 0) / YUAN
}

interface Row {
  readonly planned: number | null
  readonly spent: number | null
}

function sumsOf(rows: readonly Row[], spending: readonly Spending[]): BudgetSums {
  const of = (kind: Spending['kind'], spent: boolean) =>
    total(spending.filter((entry) => entry.kind === kind && entry.spent === spent).map(({ amount }) => amount))
  const planned = total(rows.map((row) => row.planned ?? 0))
  const lump = total(rows.map((row) => row.spent ?? 0))
  const payments = of('expense', true)
  const findings = of('finding', true)
  const spent = total([lump, payments, findings])
  return {
    planned,
    lump,
    payments,
    findings,
    spent,
    committed: of('finding', false),
    remainder: total([planned, -spent]),
  }
}

/** Budget and spending of a year as known on a day. Lines stand in the order of the items; a payer without any sum is left out. */
export function budgetView(facts: Facts, year: number, asOf: IsoDate): BudgetView {
  const everything = spendingOf(facts, asOf)
  const spending = everything.filter(({ date }) => yearOf(date) === year)
  const rows = facts.budgets.filter((row) => row.year === year)
  const payers: readonly Payer[] = payerSchema.options
  const lines = expenseSchema.shape.item.options.flatMap((item) =>
    payers.flatMap((payer): BudgetLine[] => {
      const own = rows.filter((row) => row.item === item && row.payer === payer)
      const paid = spending.filter((entry) => entry.item === item && entry.payer === payer)
      return own.length === 0 && paid.length === 0 ? [] : [{ item, payer, ...sumsOf(own, paid) }]
    }),
  )
  const years = new Set([
    year,
    yearOf(asOf),
    ...facts.budgets.map((row) => row.year),
    ...everything.map(({ date }) => yearOf(date)),
  ])
  return {
    year,
    years: [...years].toSorted((a, b) => b - a),
    lines,
    byPayer: payers
      .filter((payer) => lines.some((line) => line.payer === payer))
      .map((payer) => ({
        payer,
        ...sumsOf(
          rows.filter((row) => row.payer === payer),
          spending.filter((entry) => entry.payer === payer),
        ),
      })),
    total: sumsOf(rows, spending),
    spending,
    uncosted: facts.findings.filter(
      (finding) =>
        finding.cost === null &&
        isDone(finding, asOf) &&
        yearOf(dayOf(finding, asOf)) === year &&
        !facts.expenses.some(({ findingId }) => findingId === finding.id),
    ).length,
  }
}
