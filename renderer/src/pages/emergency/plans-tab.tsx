import type { PlanLine } from '#shared/entities/emergency-work.ts'
import { Marked } from '../../components/status-mark.tsx'
import { useText } from '../../hooks/use-text.ts'
import type { Column } from '../../tables/data-table.tsx'
import { attachmentCount, ListTab } from './list-tab.tsx'

/** Plans with their revisions and drills. */
export function PlansTab({ lines }: { lines: readonly PlanLine[] }) {
  const t = useText()
  const columns: Column<PlanLine>[] = [
    { key: 'name', title: t('emergency.column.name'), render: ({ plan }) => plan.name },
    {
      key: 'state',
      title: t('emergency.column.state'),
      width: 110,
      render: ({ inForce }) => (
        <Marked status={inForce ? 'ok' : 'notApplicable'}>
          {t(inForce ? 'emergency.plan.inForce' : 'emergency.plan.ended')}
        </Marked>
      ),
    },
    { key: 'issuedOn', title: t('emergency.column.issuedOn'), width: 110, render: ({ plan }) => plan.issuedOn },
    { key: 'revisedOn', title: t('emergency.column.revisedOn'), width: 110, render: ({ plan }) => plan.revisedOn },
    { key: 'filedOn', title: t('emergency.column.filedOn'), width: 110, render: ({ plan }) => plan.filedOn },
    { key: 'lastDrill', title: t('emergency.column.lastDrill'), width: 110, render: ({ lastDrill }) => lastDrill },
    { key: 'drills', title: t('emergency.column.drills'), width: 90, align: 'right', render: ({ drills }) => drills },
    attachmentCount(t),
  ]
  return (
    <ListTab
      list="plans"
      kind="emergencyPlans"
      lines={lines}
      columns={columns}
      recordOf={({ plan }) => plan}
      titleOf={({ plan }) => plan.name}
    />
  )
}
