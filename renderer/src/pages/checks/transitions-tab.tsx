import { useNavigate } from '@tanstack/react-router'
import type { ChecksOverview, Transition } from '#shared/entities/checks.ts'
import { localMoment } from '../../components/moment.ts'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

/** Every change of state of every finding, newest first, from the log that nobody can edit. */
export function TransitionsTab({ data }: { data: ChecksOverview }) {
  const t = useText()
  const navigate = useNavigate({ from: '/firms/$firmId/checks' })
  const columns: Column<Transition>[] = [
    { key: 'at', title: t('checks.column.at'), width: 190, render: ({ at }) => localMoment(at) },
    { key: 'description', title: t('checks.column.description'), render: ({ description }) => description },
    {
      key: 'from',
      title: t('checks.column.from'),
      width: 110,
      render: ({ from }) =>
        from === null ? (
          <span className="muted">{t('checks.transitions.new')}</span>
        ) : (
          t(`ledger.findings.state.${from}`)
        ),
    },
    { key: 'to', title: t('checks.column.to'), width: 110, render: ({ to }) => t(`ledger.findings.state.${to}`) },
    { key: 'who', title: t('checks.column.who'), width: 120, render: ({ who }) => who },
  ]
  return (
    <DataTable
      label={t('checks.tab.transitions')}
      columns={columns}
      rows={data.transitions}
      rowKey={({ id }) => String(id)}
      onOpen={({ findingId }) =>
        void navigate({ search: ({ asOf }) => ({ asOf, tab: 'board', state: 'all', open: findingId }) })
      }
      empty={<Notice kind="empty" title={t('checks.transitions.none')} />}
    />
  )
}
