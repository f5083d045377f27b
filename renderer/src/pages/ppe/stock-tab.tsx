import { Button } from 'antd'
import { useState } from 'react'
import type { PpeOverview, StockBatch } from '#shared/entities/ppe-work.ts'
import { PlusOutlined } from '../../components/icons.tsx'
import { Notice } from '../../components/states.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { GearName } from './gear-name.tsx'

const STATUS = { usable: 'ok', expiring: 'due', expired: 'overdue', empty: 'notApplicable' } as const

/** Each batch with what is left of it; receipts are recorded here, and what was scrapped. */
export function StockTab({ data: { batches } }: { data: PpeOverview }) {
  const t = useText()
  const asOf = useAsOf()
  const [open, setOpen] = useState<{ readonly record: object; readonly id: string | null } | null>(null)
  const number = (key: 'issued' | 'returned' | 'left'): Column<StockBatch> => ({
    key,
    title: t(`ppe.column.${key}`),
    width: 76,
    align: 'right',
    render: (row) => row[key],
  })
  const columns: Column<StockBatch>[] = [
    {
      key: 'item',
      title: t('ppe.column.item'),
      render: ({ receipt: { item, spec, size } }) => <GearName item={item} spec={spec} size={size} />,
    },
    { key: 'batch', title: t('ppe.column.batch'), width: 100, render: ({ receipt }) => receipt.batch },
    { key: 'receivedOn', title: t('ppe.column.receivedOn'), width: 110, render: ({ receipt }) => receipt.receivedOn },
    { key: 'expiresOn', title: t('ppe.column.expiresOn'), width: 110, render: ({ receipt }) => receipt.expiresOn },
    {
      key: 'quantity',
      title: t('ppe.column.quantity'),
      width: 76,
      align: 'right',
      render: ({ receipt }) => receipt.quantity,
    },
    number('issued'),
    number('returned'),
    {
      key: 'scrapped',
      title: t('ppe.column.scrapped'),
      width: 76,
      align: 'right',
      render: ({ receipt }) => receipt.scrapped,
    },
    number('left'),
    {
      key: 'state',
      title: t('ppe.column.stockState'),
      width: 100,
      render: ({ state }) => <span className={`status ${STATUS[state]}`}>{t(`ppe.stock.${state}`)}</span>,
    },
  ]
  return (
    <>
      <div className="filters">
        <Button icon={<PlusOutlined />} onClick={() => setOpen({ record: blankRecord('ppeReceipts', asOf), id: null })}>
          {t('ppe.stock.new')}
        </Button>
      </div>
      <DataTable
        label={t('ppe.tab.stock')}
        columns={columns}
        rows={batches}
        rowKey={({ receipt }) => receipt.id}
        onOpen={({ receipt }) => setOpen({ record: receipt, id: receipt.id })}
        empty={<Notice kind="empty" title={t('ppe.stock.none')} text={t('ppe.stock.none.what')} />}
      />
      <GenericDrawer
        kind="ppeReceipts"
        title={t('ledger.ppeReceipts')}
        initial={open?.record ?? null}
        removes={open?.id ?? null}
        onClose={() => setOpen(null)}
      />
    </>
  )
}
