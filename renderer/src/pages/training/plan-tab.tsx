import { Link } from '@tanstack/react-router'
import type { TrainingOverview, TrainingPlanLine } from '#shared/entities/training-work.ts'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

/** What each role still needs this year; a line leads to the items behind it. */
export function PlanTab({ data }: { data: TrainingOverview }) {
  const t = useText()
  const firmId = useFirmId()
  const columns: Column<TrainingPlanLine>[] = [
    {
      key: 'need',
      title: t('training.column.need'),
      render: ({ rule, name }) => (
        <Link to="/firms/$firmId/due" params={{ firmId }} search={{ rule }}>
          {name}
        </Link>
      ),
    },
    { key: 'people', title: t('training.column.people'), width: 100, align: 'right', render: ({ people }) => people },
    { key: 'open', title: t('training.column.open'), width: 100, align: 'right', render: ({ open }) => open },
    {
      key: 'thisYear',
      title: t('training.column.thisYear'),
      width: 120,
      align: 'right',
      render: ({ thisYear }) => thisYear,
    },
    { key: 'hours', title: t('training.column.hoursLeft'), width: 100, align: 'right', render: ({ hours }) => hours },
    { key: 'firstDue', title: t('training.column.firstDue'), width: 130, render: ({ firstDue }) => firstDue },
  ]
  return (
    <>
      <p className="muted">{t('training.plan.lead', { year: data.year })}</p>
      <DataTable
        label={t('training.tab.plan')}
        columns={columns}
        rows={data.plan}
        rowKey={({ rule }) => rule}
        empty={<Notice kind="empty" title={t('training.plan.none')} />}
      />
    </>
  )
}
