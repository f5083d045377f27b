import { App, Button, Checkbox } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeAnswer } from '#shared/api/exam-work.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { toggled } from '../../components/toggled.ts'
import { DateField } from '../../forms/date-field.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

/** Results to hand over in writing; many at a time get their day. */
export function NoticesTab() {
  const t = useText()
  const { query } = useApi()
  const [unsigned, setUnsigned] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const notices = useQuery(query.examWork.notices.queryOptions({ input: useFirmOnDay() }))
  return (
    <Answer of={notices}>
      {(all) => (
        <>
          <div className="filters">
            <Checkbox checked={unsigned} onChange={({ target }) => setUnsigned(target.checked)}>
              {t('exams.notices.unsigned')}
            </Checkbox>
            <span role="status">
              {t('exams.notices.count', { count: all.filter(({ signedOn }) => signedOn === null).length })}
            </span>
            <span className="grow" />
            <MarkNotices chosen={chosen} onDone={() => setChosen(new Set())} />
          </div>
          <NoticeTable
            rows={unsigned ? all.filter(({ signedOn }) => signedOn === null) : all}
            chosen={chosen}
            onChange={setChosen}
          />
        </>
      )}
    </Answer>
  )
}

/** One day for all results chosen. */
function MarkNotices({ chosen, onDone }: { chosen: ReadonlySet<string>; onDone: () => void }) {
  const t = useText()
  const { client } = useApi()
  const { message } = App.useApp()
  const { firmId, asOf } = useFirmOnDay()
  const refresh = useRefreshFacts()
  const [day, setDay] = useState<IsoDate | null>(asOf)
  const mark = useMutation({
    mutationFn: (what: 'printedOn' | 'signedOn') =>
      client.examWork.markNotices({ firmId, examIds: [...chosen], what, date: day ?? asOf }),
    onSuccess: async ({ saved }) => {
      await refresh()
      void message.success(t('exams.notices.saved', { count: saved }))
      onDone()
    },
  })
  const disabled = chosen.size === 0 || day === null
  return (
    <>
      <span>{t('exams.notices.chosen', { count: chosen.size })}</span>
      <DateField value={day} onChange={setDay} ariaLabel={t('exams.notices.day')} />
      <Button disabled={disabled} onClick={() => mark.mutate('printedOn')}>
        {t('exams.notices.print')}
      </Button>
      <Button type="primary" disabled={disabled} onClick={() => mark.mutate('signedOn')}>
        {t('exams.notices.sign')}
      </Button>
    </>
  )
}

interface NoticeTableProps {
  readonly rows: readonly NoticeAnswer[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

function NoticeTable({ rows, chosen, onChange }: NoticeTableProps) {
  const t = useText()
  const none = t('value.none')
  const toggle = ({ examId }: NoticeAnswer) => onChange(toggled(chosen, examId))
  const columns: Column<NoticeAnswer>[] = [
    {
      key: 'chosen',
      title: (
        <Checkbox
          aria-label={t('exams.new.selectAll', { count: rows.length })}
          checked={rows.length > 0 && rows.every(({ examId }) => chosen.has(examId))}
          onChange={({ target }) => onChange(new Set(target.checked ? rows.map(({ examId }) => examId) : []))}
        />
      ),
      width: 48,
      render: (row) => (
        <Checkbox
          aria-label={t('exams.new.select', { name: row.name })}
          checked={chosen.has(row.examId)}
          onChange={() => toggle(row)}
        />
      ),
    },
    { key: 'name', title: t('exams.column.name'), width: 110, render: (row) => row.name },
    { key: 'date', title: t('exams.column.date'), width: 116, render: (row) => row.date },
    { key: 'kind', title: t('exams.column.kind'), width: 110, render: (row) => t(`examKind.${row.kind}`) },
    { key: 'receivedOn', title: t('exams.column.receivedOn'), width: 116, render: (row) => row.receivedOn ?? none },
    { key: 'printedOn', title: t('exams.column.printedOn'), width: 116, render: (row) => row.printedOn ?? none },
    { key: 'signedOn', title: t('exams.column.signedOn'), width: 116, render: (row) => row.signedOn ?? none },
    {
      key: 'status',
      title: t('exams.column.status'),
      render: (row) => (row.status === null ? none : <StatusMark status={row.status} footing={row.footing} />),
    },
  ]
  return (
    <DataTable
      label={t('exams.tab.notices')}
      columns={columns}
      rows={rows}
      rowKey={({ examId }) => examId}
      onOpen={toggle}
      empty={<Notice kind="empty" title={t('exams.notices.none')} text={t('exams.notices.none.what')} />}
    />
  )
}
