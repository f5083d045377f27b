import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import type { ClinicListAnswer } from '#shared/api/exam-work.ts'
import { conclusionSchema, examSchema, type Exam } from '#shared/entities/worker.ts'
import { optionalText, isoDateSchema } from '#shared/entities/common.ts'
import type { ExamBatch } from '#shared/entities/exam-batch.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { useApi } from '../../api/api-context.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { newId, useRecords, useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage, useText, type Text } from '../../hooks/use-text.ts'
import { EntryGrid } from '../../tables/entry-grid.tsx'
import { rowReader, rowsToRecords } from '../../tables/entry-grid/row-reader.ts'
import type { GridColumn, GridRow } from '../../tables/entry-grid/types.ts'

/** A line is a result, a reason for absence, or not yet filled in. */
const lineSchema = z
  .strictObject({
    workerId: z.string(),
    kind: examSchema.shape.kind,
    id: z.string(),
    date: isoDateSchema.nullable(),
    conclusion: conclusionSchema.nullable(),
    recheckItems: optionalText(200),
    recheckBy: isoDateSchema.nullable(),
    receivedOn: isoDateSchema.nullable(),
    reportNumber: optionalText(60),
    absence: optionalText(100),
  })
  .refine(({ date, conclusion, recheckItems }) => date !== null || (conclusion === null && recheckItems === null), {
    error: 'required',
    path: ['date'],
  })
type Line = z.output<typeof lineSchema>

function columnsOf(list: ClinicListAnswer, t: Text): GridColumn[] {
  return [
    { key: 'name', title: t('exams.column.name'), width: 100, kind: 'text', readOnly: true },
    { key: 'kindName', title: t('exams.column.kind'), width: 100, kind: 'text', readOnly: true },
    { key: 'date', title: t('exams.column.date'), width: 116, kind: 'date' },
    {
      key: 'conclusion',
      title: t('ledger.exams.conclusion'),
      width: 150,
      kind: 'choice',
      // Both editions' words: the exam may have been made before the day the edition changed. The host refuses the wrong one.
      options: [...new Set([...list.conclusions, ...conclusionSchema.options])].map((value) => ({
        value,
        label: t(`ledger.exams.conclusion.${value}`),
      })),
    },
    { key: 'recheckItems', title: t('ledger.exams.recheckItems'), width: 150, kind: 'text' },
    { key: 'recheckBy', title: t('ledger.exams.recheckBy'), width: 116, kind: 'date' },
    { key: 'receivedOn', title: t('ledger.exams.receivedOn'), width: 116, kind: 'date' },
    { key: 'reportNumber', title: t('ledger.exams.reportNumber'), width: 130, kind: 'text' },
    { key: 'absence', title: t('exams.column.absence'), width: 150, kind: 'text' },
  ]
}

/** A line for each member, with the result on file. */
function linesOf(list: ClinicListAnswer, exams: readonly Exam[], t: Text): GridRow[] {
  const byId = new Map(exams.map((exam) => [exam.id, exam]))
  return list.rows.map(({ workerId, name, kind, examId, absence }) => {
    const exam = examId === null ? undefined : byId.get(examId)
    return {
      workerId,
      kind,
      id: exam?.id ?? newId(),
      name,
      kindName: t(`examKind.${kind}`),
      date: exam?.date ?? '',
      conclusion: exam === undefined || exam.conclusion === null ? '' : t(`ledger.exams.conclusion.${exam.conclusion}`),
      recheckItems: exam?.recheckItems ?? '',
      recheckBy: exam?.recheckBy ?? '',
      receivedOn: exam?.receivedOn ?? '',
      reportNumber: exam?.reportNumber ?? '',
      absence: absence ?? '',
    }
  })
}

/** The results of a batch, typed in or pasted: saved together or not at all. */
export function ResultsGrid({ batch, list }: { batch: ExamBatch; list: ClinicListAnswer }) {
  const exams = useRecords('exams')
  const clinics = useRecords('clinics')
  if (exams.data === undefined || clinics.data === undefined) return null
  const institution = clinics.data.find(({ id }) => id === batch.clinicId)?.name ?? null
  return <Lines batch={batch} list={list} exams={exams.data} institution={institution} />
}

interface LinesProps {
  readonly batch: ExamBatch
  readonly list: ClinicListAnswer
  readonly exams: readonly Exam[]
  readonly institution: string | null
}

function Lines({ batch, list, exams, institution }: LinesProps) {
  const t = useText()
  const language = useLanguage()
  const { client } = useApi()
  const { firmId } = useFirmOnDay()
  const { message } = App.useApp()
  const refresh = useRefreshFacts()
  const [rows, setRows] = useState<readonly GridRow[]>(() => linesOf(list, exams, t))
  const columns = useMemo(() => columnsOf(list, t), [list, t])
  const read = useMemo(
    () =>
      rowReader<Line>({
        columns,
        schema: lineSchema,
        complete: (values, { workerId, kind, id }) => {
          const shown = new Set(['name', 'kindName'])
          const typed = Object.entries(values).filter(([key]) => !shown.has(key))
          return { ...Object.fromEntries(typed), workerId, kind, id }
        },
        t,
        language,
      }),
    [columns, t, language],
  )
  const { records, faulty, errorsOf } = rowsToRecords(rows, read)

  function examOf(line: Line): Exam[] {
    const { workerId, kind, id, date, absence: _, ...result } = line
    if (date === null) return []
    const member = batch.members.find((entry) => entry.workerId === workerId && entry.kind === kind)
    const known = exams.find((exam) => exam.id === id)
    const fresh = {
      id,
      workerId,
      kind,
      date,
      hazardIds: member?.hazardIds ?? [],
      specialWork: member?.specialWork ?? [],
      institution,
    }
    return [{ ...(known ?? completeRecord('exams', fresh)), date, ...result }]
  }

  const save = useMutation({
    mutationFn: () =>
      client.examWork.saveResults({
        firmId,
        batchId: batch.id,
        exams: records.flatMap(examOf),
        absences: records
          .filter(({ date }) => date === null)
          .map(({ workerId, kind, absence }) => ({ workerId, kind, absence })),
      }),
    onSuccess: async ({ saved }) => {
      await refresh()
      void message.success(t('exams.batch.saved', { count: saved }))
    },
  })

  return (
    <>
      <div className="filters">
        <span className="muted grow">{t('exams.batch.grid')}</span>
        <Button
          type="primary"
          loading={save.isPending}
          onClick={() => (faulty > 0 ? void message.error(t('exams.batch.faulty', { count: faulty })) : save.mutate())}
        >
          {t('exams.batch.saveResults')}
        </Button>
      </div>
      <div className="exam-grid">
        <EntryGrid
          label={t('exams.batch.results')}
          columns={columns}
          rows={rows}
          most={list.rows.length}
          onChange={(next) => setRows(next.slice(0, list.rows.length))}
          errorsOf={errorsOf}
        />
      </div>
    </>
  )
}
