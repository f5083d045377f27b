import type { BudgetLine, BudgetSums, BudgetView } from '#shared/entities/budget-view.ts'
import { Notice } from '../../components/states.tsx'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

const SUMS = ['planned', 'lump', 'payments', 'findings', 'spent', 'remainder', 'committed'] as const

function sumColumns(t: Text): Column<BudgetSums>[] {
  return SUMS.map((key) => ({
    key,
    title: t(`budget.column.${key}`),
    width: 100,
    align: 'right',
    render: (row) => <Sum value={row[key]} bad={key === 'remainder' && row.remainder < 0} />,
  }))
}

/** Nothing is a dash, so that what was paid stands out. */
function Sum({ value, bad }: { value: number; bad: boolean }) {
  return <span className={bad ? 'number bad' : 'number'}>{value === 0 ? '—' : value}</span>
}

/** Lines by item and payer, then the sums: by payer and of all. */
export function LinesTab({ data }: { data: BudgetView }) {
  const t = useText()
  const columns: Column<BudgetLine>[] = [
    {
      key: 'item',
      title: t('budget.column.item'),
      render: ({ item, planned, remainder }) => (
        <>
          {t(`ledger.expenses.item.${item}`)}{' '}
          {remainder >= 0 ? null : (
            <span className="bad">
              {planned === 0 ? t('budget.unplanned') : t('budget.over', { amount: -remainder })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'payer',
      title: t('budget.column.payer'),
      width: 120,
      render: ({ payer }) => (payer === 'open' ? <em>{t('budget.payer.open')}</em> : t(`budget.payer.${payer}`)),
    },
    ...sumColumns(t),
  ]
  return (
    <>
      <p className="muted budget-note">
        {t('budget.unit.note')}
        {data.uncosted > 0 ? ` ${t('budget.uncosted', { count: data.uncosted })}` : null}
      </p>
      <DataTable
        label={t('budget.tab.lines')}
        columns={columns}
        rows={data.lines}
        rowKey={({ item, payer }) => `${item}.${payer}`}
        empty={<Notice kind="empty" title={t('budget.none')} text={t('budget.none.what')} />}
      />
      {data.lines.length === 0 ? null : <Payers data={data} />}
    </>
  )
}

function Payers({ data: { byPayer, total } }: { data: BudgetView }) {
  const t = useText()
  const rows = [
    ...byPayer.map((row) => ({ name: t(`budget.payer.${row.payer}`), row })),
    { name: t('budget.total'), row: total },
  ]
  return (
    <table className="budget-payers" aria-label={t('budget.payers')}>
      <thead>
        <tr>
          <th scope="col">{t('budget.payers')}</th>
          {SUMS.map((key) => (
            <th key={key} scope="col" className="right">
              {t(`budget.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, row }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {SUMS.map((key) => (
              <td key={key} className="right">
                <Sum value={row[key]} bad={key === 'remainder' && row.remainder < 0} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
