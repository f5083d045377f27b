import { useState } from 'react'
import type { DrillLine } from '#shared/entities/emergency-work.ts'
import { drillSchema } from '#shared/entities/emergency.ts'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { RecordDrawer } from './record-drawer.tsx'

/** Drills with their records and photos, newest first. */
export function DrillsTab({ lines }: { lines: readonly DrillLine[] }) {
  const t = useText()
  const [open, setOpen] = useState<DrillLine | null>(null)
  const columns: Column<DrillLine>[] = [
    { key: 'date', title: t('emergency.column.date'), width: 110, render: ({ drill }) => drill.date },
    { key: 'scenario', title: t('emergency.column.scenario'), render: ({ drill }) => drill.scenario },
    { key: 'plan', title: t('emergency.column.plan'), render: ({ plan }) => plan },
    {
      key: 'participants',
      title: t('emergency.column.participants'),
      width: 80,
      align: 'right',
      render: ({ drill }) => drill.participants,
    },
    { key: 'summary', title: t('emergency.column.summary'), render: ({ drill }) => drill.summary },
    {
      key: 'attachments',
      title: t('emergency.column.attachments'),
      width: 70,
      align: 'right',
      render: ({ attachments }) => attachments,
    },
  ]
  return (
    <>
      <DataTable
        label={t('emergency.tab.drills')}
        columns={columns}
        rows={lines}
        rowKey={({ drill }) => drill.id}
        onOpen={setOpen}
        empty={<Notice kind="empty" title={t('emergency.none.drills')} />}
      />
      {open === null ? null : (
        <RecordDrawer
          kind="drills"
          schema={drillSchema}
          title={open.drill.scenario}
          record={open.drill}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
