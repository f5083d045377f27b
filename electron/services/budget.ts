/** 经费 of a year: read, and as table files. */
import type { BudgetList } from '#shared/api/budget.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import { budgetView } from '#shared/domain/budget-view.ts'
import type { BudgetSums, BudgetView } from '#shared/entities/budget-view.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import type { Question } from './due.ts'
import type { Session } from './session.ts'
import { firmTableFile } from './table-file.ts'

/** Budget and spending of a year, as known on the day. */
export function budgetOf(
  { store }: Session,
  { year, asOf }: { readonly year: number; readonly asOf: IsoDate },
): BudgetView {
  return budgetView(store.facts(), year, asOf)
}

type BudgetQuestion = Question & { readonly year: number; readonly list: BudgetList }

/** One list of the year as a file. */
export async function exportBudget(
  session: Session,
  { format, ...question }: BudgetQuestion & { readonly format: SheetFormat },
): Promise<File> {
  const { list, year, language } = question
  const called = translator(language, 'ui')(`budget.file.${list}`, { year })
  return firmTableFile(session, budgetTable(session, question), { language, format }, called)
}

/** Lines end with a sum for each payer and one for all; single payments stand in a list of their own. */
export function budgetTable(session: Session, { list, ...question }: BudgetQuestion): Table {
  const t = translator(question.language, 'ui')
  const view = budgetOf(session, question)
  return {
    asOf: question.asOf,
    sheetName: t(`budget.tab.${list}`),
    columns: COLUMNS[list].map(([key, width]) => ({ heading: t(`budget.column.${key}`), width })),
    rows: list === 'lines' ? lineRows(view, t) : spendingRows(view, t),
    notes: {
      sheetName: t('ledger.export.notes'),
      lines: [
        [t('asOf.label'), question.asOf],
        [t('budget.year'), String(question.year)],
        [t('budget.unit'), t('unit.tenThousandYuan')],
      ],
    },
  }
}

const SUMS = [
  'planned',
  'lump',
  'payments',
  'findings',
  'spent',
  'remainder',
  'committed',
] as const satisfies readonly (keyof BudgetSums)[]

const COLUMNS: Readonly<Record<BudgetList, readonly (readonly [key: string, width: number])[]>> = {
  lines: [['item', 18], ['payer', 16], ...SUMS.map((key) => [key, 14] as const)],
  spending: [
    ['date', 12],
    ['item', 18],
    ['payer', 16],
    ['amount', 12],
    ['purpose', 40],
    ['voucher', 18],
    ['state', 12],
  ],
}

function lineRows({ lines, byPayer, total }: BudgetView, t: Translate): TableCell[][] {
  const sums = (row: BudgetSums): TableCell[] => SUMS.map((key) => row[key])
  return [
    ...lines.map((line) => [t(`ledger.expenses.item.${line.item}`), t(`budget.payer.${line.payer}`), ...sums(line)]),
    ...byPayer.map((row) => [t('budget.sum'), t(`budget.payer.${row.payer}`), ...sums(row)]),
    [t('budget.total'), null, ...sums(total)],
  ]
}

function spendingRows({ spending }: BudgetView, t: Translate): TableCell[][] {
  return spending.map(({ date, item, payer, amount, purpose, voucher, spent }) => [
    { date },
    t(`ledger.expenses.item.${item}`),
    t(`budget.payer.${payer}`),
    amount,
    purpose,
    voucher,
    t(spent ? 'budget.state.spent' : 'budget.state.planned'),
  ])
}
