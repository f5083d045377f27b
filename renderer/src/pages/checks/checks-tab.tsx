import { useNavigate } from '@tanstack/react-router'
import type { ChecksOverview } from '#shared/entities/checks.ts'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

type Line = ChecksOverview['checks'][number]

/** Every check, newest first; an open one goes on where it was left. */
export function ChecksTab({ data }: { data: ChecksOverview }) {
  const t = useText()
  const firmId = useFirmId()
  const navigate = useNavigate()
  const count = (key: 'yes' | 'no' | 'notApplicable' | 'findings'): Column<Line> => ({
    key,
    title: t(`checks.column.${key}`),
    width: 84,
    align: 'right',
    render: (row) => row[key],
  })
  const columns: Column<Line>[] = [
    { key: 'date', title: t('checks.column.date'), width: 110, render: ({ date }) => date },
    {
      key: 'table',
      title: t('checks.column.table'),
      render: ({ table }) => (table === '' ? <span className="muted">{t('checks.table.gone')}</span> : table),
    },
    { key: 'by', title: t('checks.column.by'), width: 90, render: ({ by }) => by },
    {
      key: 'state',
      title: t('checks.column.state'),
      width: 90,
      render: ({ finished }) => t(finished ? 'checks.state.finished' : 'checks.state.open'),
    },
    {
      key: 'answered',
      title: t('checks.column.answered'),
      width: 130,
      render: ({ answered, items }) => t('checks.progress', { answered, items }),
    },
    count('yes'),
    count('no'),
    count('notApplicable'),
    count('findings'),
  ]
  return (
    <DataTable
      label={t('checks.tab.checks')}
      columns={columns}
      rows={data.checks}
      rowKey={({ id }) => id}
      onOpen={({ id, table }) => {
        if (table !== '') void navigate({ to: '/firms/$firmId/checks/$checkId', params: { firmId, checkId: id } })
      }}
      empty={<Notice kind="empty" title={t('checks.checks.none')} text={t('checks.checks.none.what')} />}
    />
  )
}
