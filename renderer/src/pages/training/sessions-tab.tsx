import { useNavigate } from '@tanstack/react-router'
import type { SessionLine, TrainingOverview } from '#shared/entities/training-work.ts'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

/** All sessions, newest first. */
export function SessionsTab({ data }: { data: TrainingOverview }) {
  const t = useText()
  const firmId = useFirmId()
  const navigate = useNavigate()
  const columns: Column<SessionLine>[] = [
    { key: 'date', title: t('training.column.date'), width: 110, render: ({ session }) => session.date },
    { key: 'topic', title: t('training.column.topic'), render: ({ session }) => session.topic },
    {
      key: 'kind',
      title: t('training.column.kind'),
      width: 150,
      render: ({ session }) => t(`ledger.trainings.kind.${session.kind}`),
    },
    { key: 'hours', title: t('training.column.hours'), width: 64, align: 'right', render: (row) => row.session.hours },
    {
      key: 'status',
      title: t('training.column.status'),
      width: 150,
      render: ({ session: { recordedOn } }) =>
        recordedOn === null ? t('training.session.planned') : t('training.session.recorded', { date: recordedOn }),
    },
    { key: 'seats', title: t('training.column.seats'), width: 80, align: 'right', render: ({ seats }) => seats },
    { key: 'attended', title: t('training.column.attended'), width: 80, align: 'right', render: (row) => row.attended },
    { key: 'passed', title: t('training.column.passed'), width: 90, align: 'right', render: ({ passed }) => passed },
  ]
  return (
    <DataTable
      label={t('training.tab.sessions')}
      columns={columns}
      rows={data.sessions}
      rowKey={({ session }) => session.id}
      onOpen={({ session }) =>
        void navigate({ to: '/firms/$firmId/training/$sessionId', params: { firmId, sessionId: session.id } })
      }
      empty={<Notice kind="empty" title={t('training.sessions.none')} />}
    />
  )
}
