import { useNavigate } from '@tanstack/react-router'
import type { BudgetView, Spending } from '#shared/entities/budget-view.ts'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

/** Single payments and costs of findings behind the sums; each opens its record. */
export function SpendingTab({ data }: { data: BudgetView }) {
  const t = useText()
  const firmId = useFirmId()
  const navigate = useNavigate()
  const columns: Column<Spending>[] = [
    { key: 'date', title: t('budget.column.date'), width: 110, render: ({ date }) => date },
    {
      key: 'item',
      title: t('budget.column.item'),
      width: 130,
      render: ({ item }) => t(`ledger.expenses.item.${item}`),
    },
    { key: 'payer', title: t('budget.column.payer'), width: 120, render: ({ payer }) => t(`budget.payer.${payer}`) },
    { key: 'amount', title: t('budget.column.amount'), width: 110, align: 'right', render: ({ amount }) => amount },
    { key: 'purpose', title: t('budget.column.purpose'), render: ({ purpose }) => purpose },
    { key: 'voucher', title: t('budget.column.voucher'), width: 120, render: ({ voucher }) => voucher },
    {
      key: 'state',
      title: t('budget.column.state'),
      width: 120,
      render: ({ spent }) => t(spent ? 'budget.state.spent' : 'budget.state.planned'),
    },
  ]
  const open = ({ kind, id }: Spending) =>
    kind === 'finding'
      ? navigate({ to: '/firms/$firmId/checks', params: { firmId }, search: { open: id, state: 'all' } })
      : navigate({ to: '/firms/$firmId/records/$ledger', params: { firmId, ledger: 'expenses' }, search: { open: id } })
  return (
    <DataTable
      label={t('budget.tab.spending')}
      columns={columns}
      rows={data.spending}
      rowKey={({ id }) => id}
      onOpen={(row) => void open(row)}
      empty={<Notice kind="empty" title={t('budget.none')} text={t('budget.none.what')} />}
    />
  )
}
