import { Button } from 'antd'
import type { DueRow } from '#shared/entities/due.ts'
import { Notice } from '../../components/states.tsx'
import { ReminderWord } from '../../components/reminder-mark.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

interface DueTableProps {
  readonly rows: readonly DueRow[]
  readonly total: number
  readonly open: string | null
  readonly onOpen: (id: string) => void
  readonly onReset: () => void
}

/** The rows in sight; one more click says why. */
export function DueTable({ rows, total, open, onOpen, onReset }: DueTableProps) {
  const t = useText()
  const columns: Column<DueRow>[] = [
    {
      key: 'status',
      title: t('due.column.status'),
      width: 112,
      render: (row) => <StatusMark status={row.status} footing={row.footing} />,
    },
    {
      key: 'dueDate',
      title: t('due.column.dueDate'),
      width: 112,
      render: (row) => row.dueDate ?? <span className="muted">{t('value.none')}</span>,
    },
    {
      key: 'title',
      title: t('due.column.duty'),
      ...(open === null ? { width: 240 } : {}),
      render: (row) => (
        <>
          {row.title} {row.footing === 'reminder' ? <ReminderWord /> : null}
        </>
      ),
    },
    { key: 'subject', title: t('due.column.subject'), width: 180, render: (row) => row.subject.name },
  ]
  // The summary is the first sentence of the explanation: with that open beside the list, it would only be said twice.
  if (open === null)
    columns.push({
      key: 'summary',
      title: t('due.column.summary'),
      render: (row) => (
        <span className="two-lines" title={row.summary}>
          {row.summary}
        </span>
      ),
    })
  const empty =
    total === 0 ? (
      <Notice kind="empty" title={t('due.none')} text={t('due.none.what')} />
    ) : (
      <Notice kind="info" title={t('due.noMatch')}>
        <Button onClick={onReset}>{t('due.reset')}</Button>
      </Notice>
    )
  return (
    <DataTable
      label={t('nav.due')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      openKey={open}
      followKeys
      onOpen={(row) => onOpen(row.id)}
      empty={empty}
    />
  )
}
