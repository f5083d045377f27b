import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { BatchSummary } from '#shared/api/exam-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

/** Every batch, latest first. */
export function BatchesTab() {
  const t = useText()
  const { query } = useApi()
  const firmId = useFirmId()
  const navigate = useNavigate()
  const batches = useQuery(query.examWork.batches.queryOptions({ input: useFirmOnDay() }))
  const columns: Column<BatchSummary>[] = [
    {
      key: 'plannedOn',
      title: t('exams.column.plannedOn'),
      width: 120,
      render: (row) => row.plannedOn ?? t('value.none'),
    },
    { key: 'name', title: t('exams.batch'), render: (row) => row.name },
    { key: 'clinic', title: t('exams.column.clinic'), render: (row) => row.clinic ?? t('exams.batch.noClinic') },
    { key: 'state', title: t('exams.column.state'), width: 170, render: (row) => t(`exams.state.${row.state}`) },
    {
      key: 'progress',
      title: t('exams.column.people'),
      width: 260,
      render: ({ people, results, absent }) => t('exams.progress', { people, results, absent }),
    },
  ]
  return (
    <Answer of={batches}>
      {(rows) => (
        <DataTable
          label={t('exams.tab.batches')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/firms/$firmId/exams/$batchId', params: { firmId, batchId: id } })}
          empty={<Notice kind="empty" title={t('exams.batches.none')} text={t('exams.batches.none.what')} />}
        />
      )}
    </Answer>
  )
}
