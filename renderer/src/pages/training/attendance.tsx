import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import {
  attendanceLineSchema,
  type AttendanceLine,
  type SeatLine,
  type SessionPage,
} from '#shared/entities/training-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Notice } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage, useText, type Text } from '../../hooks/use-text.ts'
import { EntryGrid } from '../../tables/entry-grid.tsx'
import { rowReader, rowsToRecords } from '../../tables/entry-grid/row-reader.ts'
import type { GridColumn, GridRow } from '../../tables/entry-grid/types.ts'

/** The cells somebody fills in. */
const RESULT = ['present', 'hours', 'score', 'passed', 'certificateNumber'] as const

function columnsOf(t: Text): GridColumn[] {
  return [
    { key: 'name', title: t('training.grid.name'), width: 150, kind: 'text', readOnly: true },
    { key: 'posts', title: t('training.grid.posts'), width: 190, kind: 'text', readOnly: true },
    { key: 'present', title: t('training.grid.present'), width: 80, kind: 'flag' },
    { key: 'hours', title: t('training.grid.hours'), width: 80, kind: 'number' },
    { key: 'score', title: t('training.grid.score'), width: 80, kind: 'number' },
    { key: 'passed', title: t('training.grid.passed'), width: 80, kind: 'flag' },
    { key: 'certificateNumber', title: t('training.grid.certificate'), width: 170, kind: 'text' },
  ]
}

function rowOf(line: SeatLine, t: Text): GridRow {
  const flag = (value: boolean | null) => (value === null ? '' : t(value ? 'value.yes' : 'value.no'))
  return {
    trainee: line.trainee,
    workerId: line.workerId ?? '',
    name: line.name,
    posts: line.posts,
    present: flag(line.present),
    hours: String(line.hours),
    score: line.score === null ? '' : String(line.score),
    passed: flag(line.passed),
    certificateNumber: line.certificateNumber ?? '',
  }
}

/** Who came, for how long and with what result: saved together or not at all. */
export function Attendance({ data: { session, lines } }: { data: SessionPage }) {
  const t = useText()
  const language = useLanguage()
  const question = useFirmOnDay()
  const { client } = useApi()
  const { message } = App.useApp()
  const refresh = useRefreshFacts()
  const [rows, setRows] = useState<readonly GridRow[]>(() => lines.map((line) => rowOf(line, t)))
  const columns = useMemo(() => columnsOf(t), [t])
  const read = useMemo(
    () =>
      rowReader<AttendanceLine>({
        columns,
        schema: attendanceLineSchema,
        // What is only shown goes nowhere.
        complete: (values, { trainee, workerId = '' }) => ({
          ...Object.fromEntries(RESULT.map((key) => [key, values[key]])),
          trainee,
          workerId: workerId === '' ? null : workerId,
        }),
        t,
        language,
      }),
    [columns, t, language],
  )
  const { records, faulty, errorsOf } = rowsToRecords(rows, read)
  const save = useMutation({
    mutationFn: () => client.trainingWork.recordAttendance({ ...question, sessionId: session.id, lines: [...records] }),
    onSuccess: async () => {
      await refresh()
      void message.success(t('training.attendance.saved'))
    },
  })
  if (lines.length === 0) return <Notice kind="empty" title={t('training.attendance.empty')} />
  return (
    <>
      <div className="filters">
        <span className="muted grow">
          {session.passMark === null
            ? t('training.attendance.leadNoMark')
            : t('training.attendance.lead', { mark: session.passMark })}
        </span>
        <Button
          type="primary"
          loading={save.isPending}
          onClick={() => (faulty > 0 ? void message.error(t('grid.faults', { count: faulty })) : save.mutate())}
        >
          {t('training.attendance.save')}
        </Button>
      </div>
      <div className="training-grid">
        <EntryGrid
          label={t('training.attendance')}
          columns={columns}
          rows={rows}
          most={lines.length}
          onChange={(next) => setRows(next.slice(0, lines.length))}
          errorsOf={errorsOf}
        />
      </div>
    </>
  )
}
