import type { DrillLine } from '#shared/entities/emergency-work.ts'
import { useText } from '../../hooks/use-text.ts'
import type { Column } from '../../tables/data-table.tsx'
import { attachmentCount, ListTab } from './list-tab.tsx'

/** Drills with their records and photos, newest first. */
export function DrillsTab({ lines }: { lines: readonly DrillLine[] }) {
  const t = useText()
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
    attachmentCount(t),
  ]
  return (
    <ListTab
      list="drills"
      kind="drills"
      lines={lines}
      columns={columns}
      recordOf={({ drill }) => drill}
      titleOf={({ drill }) => drill.scenario}
    />
  )
}
