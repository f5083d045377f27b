import { useState } from 'react'
import type { PlanLine } from '#shared/entities/emergency-work.ts'
import { emergencyPlanSchema } from '#shared/entities/emergency.ts'
import { CheckCircleOutlined, MinusCircleOutlined } from '../../components/icons.tsx'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { RecordDrawer } from './record-drawer.tsx'

/** Plans with their revisions and drills. */
export function PlansTab({ lines }: { lines: readonly PlanLine[] }) {
  const t = useText()
  const [open, setOpen] = useState<PlanLine | null>(null)
  const columns: Column<PlanLine>[] = [
    { key: 'name', title: t('emergency.column.name'), render: ({ plan }) => plan.name },
    {
      key: 'state',
      title: t('emergency.column.state'),
      width: 110,
      render: ({ inForce }) => (
        <span className={`status ${inForce ? 'ok' : 'notApplicable'}`}>
          <span aria-hidden="true">{inForce ? <CheckCircleOutlined /> : <MinusCircleOutlined />}</span>{' '}
          {t(inForce ? 'emergency.plan.inForce' : 'emergency.plan.ended')}
        </span>
      ),
    },
    { key: 'issuedOn', title: t('emergency.column.issuedOn'), width: 110, render: ({ plan }) => plan.issuedOn },
    { key: 'revisedOn', title: t('emergency.column.revisedOn'), width: 110, render: ({ plan }) => plan.revisedOn },
    { key: 'filedOn', title: t('emergency.column.filedOn'), width: 110, render: ({ plan }) => plan.filedOn },
    { key: 'lastDrill', title: t('emergency.column.lastDrill'), width: 110, render: ({ lastDrill }) => lastDrill },
    { key: 'drills', title: t('emergency.column.drills'), width: 90, align: 'right', render: ({ drills }) => drills },
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
        label={t('emergency.tab.plans')}
        columns={columns}
        rows={lines}
        rowKey={({ plan }) => plan.id}
        onOpen={setOpen}
        empty={<Notice kind="empty" title={t('emergency.none.plans')} />}
      />
      {open === null ? null : (
        <RecordDrawer
          kind="emergencyPlans"
          schema={emergencyPlanSchema}
          title={open.plan.name}
          record={open.plan}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
