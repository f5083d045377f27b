import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import type { ClinicListAnswer } from '#shared/api/exam-work.ts'
import { type Conclusion, conclusionSchema, examSchema, type Exam } from '#shared/entities/worker.ts'
import { hazardIdSchema, type HazardId, isoDateSchema, optionalText } from '#shared/entities/common.ts'
import type { ExamBatch } from '#shared/entities/exam-batch.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { DiseaseCase } from '#shared/entities/health.ts'
import { useApi } from '../../api/api-context.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { newId, useRecords, useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage, useText, type Text } from '../../hooks/use-text.ts'
import { EntryGrid } from '../../tables/entry-grid.tsx'
import { dayOf, rowReader, rowsToRecords } from '../../tables/entry-grid/row-reader.ts'
import type { GridColumn, GridRow } from '../../tables/entry-grid/types.ts'

/** Stands before a name that is no factor of the exam. */
const UNKNOWN = '?'

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
    barredHazardIds: z.array(hazardIdSchema.refine((id) => !id.startsWith(UNKNOWN), { error: 'exam.notThisFactor' })),
    workRelated: z.boolean().nullable(),
    disease: optionalText(100),
    receivedOn: isoDateSchema.nullable(),
    reportNumber: optionalText(60),
    absence: optionalText(100),
  })
  .refine(({ date, conclusion, recheckItems }) => date !== null || (conclusion === null && recheckItems === null), {
    error: 'required',
    path: ['date'],
  })
  .refine(({ barredHazardIds, conclusion }) => barredHazardIds.length === 0 || conclusion === 'contraindication', {
    error: 'exam.barredWithoutBar',
    path: ['barredHazardIds'],
  })
  .refine(({ disease, conclusion }) => disease === null || conclusion === 'suspected', {
    error: 'exam.diseaseWithoutSuspicion',
    path: ['disease'],
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
      // The edition of the day of the exam says which there are; while no day is typed, that of the day planned.
      options: (row) =>
        conclusionsOf(list, dayOf(row['date'] ?? '') ?? list.on).map((value) => ({
          value,
          label: t(`ledger.exams.conclusion.${value}`),
        })),
    },
    { key: 'recheckItems', title: t('ledger.exams.recheckItems'), width: 150, kind: 'text' },
    { key: 'recheckBy', title: t('ledger.exams.recheckBy'), width: 116, kind: 'date' },
    { key: 'barredHazardIds', title: t('exams.column.barred'), width: 130, kind: 'text' },
    { key: 'workRelated', title: t('exams.column.workRelated'), width: 104, kind: 'flag' },
    { key: 'disease', title: t('exams.column.suspected'), width: 150, kind: 'text' },
    { key: 'receivedOn', title: t('ledger.exams.receivedOn'), width: 116, kind: 'date' },
    { key: 'reportNumber', title: t('ledger.exams.reportNumber'), width: 130, kind: 'text' },
    { key: 'absence', title: t('exams.column.absence'), width: 150, kind: 'text' },
  ]
}

function conclusionsOf({ recheckUntil }: ClinicListAnswer, on: string): readonly Conclusion[] {
  return conclusionSchema.options.filter((value) => value !== 'recheck' || recheckUntil === null || on <= recheckUntil)
}

/** The factors of each member's exam by name, as the list has them. */
type FactorNames = ReadonlyMap<string, ReadonlyMap<string, HazardId>>
const memberKey = ({ workerId, kind }: { workerId?: string | undefined; kind?: string | undefined }) =>
  `${workerId} ${kind}`

function factorNames({ members }: ExamBatch, { rows }: ClinicListAnswer): FactorNames {
  const shown = new Map(rows.map((row) => [memberKey(row), row.hazards]))
  return new Map(
    members.map((member) => {
      const names = shown.get(memberKey(member)) ?? []
      return [memberKey(member), new Map(member.hazardIds.map((id, index) => [names[index] ?? id, id]))]
    }),
  )
}

/** Factors as typed; a name the exam does not have stays, marked, for its cell to say so. */
function factorsTyped(typed: unknown, names: ReadonlyMap<string, HazardId>): string[] {
  if (typeof typed !== 'string') return []
  const words = typed.split(/[\u3001,\uff0c;\uff1b]/).map((word) => word.trim())
  return words.filter((word) => word !== '').map((word) => names.get(word) ?? `${UNKNOWN}${word}`)
}

interface OnFile {
  readonly exams: readonly Exam[]
  readonly cases: readonly DiseaseCase[]
}

/** A line for each member, with the result on file. */
function linesOf(list: ClinicListAnswer, factors: FactorNames, { exams, cases }: OnFile, t: Text): GridRow[] {
  const byId = new Map(exams.map((exam) => [exam.id, exam]))
  const caseOf = new Map(cases.map((found) => [found.examId, found]))
  return list.rows.map(({ workerId, name, kind, examId, absence }) => {
    const exam = examId === null ? undefined : byId.get(examId)
    const barred = exam?.barredHazardIds ?? []
    const names = [...(factors.get(memberKey({ workerId, kind })) ?? [])]
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
      barredHazardIds: barred.map((id) => names.find(([, own]) => own === id)?.[0] ?? id).join(t('list.separator')),
      workRelated:
        exam === undefined || exam.workRelated === null ? '' : t(`answer.${exam.workRelated ? 'yes' : 'no'}`),
      disease: (exam === undefined ? null : caseOf.get(exam.id)?.disease) ?? '',
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
  const cases = useRecords('diseaseCases')
  if (exams.data === undefined || clinics.data === undefined || cases.data === undefined) return null
  // Lines begin once, with what is on file: after an import the list may name exams that the records asked for beside it do not yet hold.
  const known = new Set(exams.data.map(({ id }) => id))
  if (list.rows.some(({ examId }) => examId !== null && !known.has(examId))) return null
  const institution = clinics.data.find(({ id }) => id === batch.clinicId)?.name ?? null
  return <Lines batch={batch} list={list} onFile={{ exams: exams.data, cases: cases.data }} institution={institution} />
}

interface LinesProps {
  readonly batch: ExamBatch
  readonly list: ClinicListAnswer
  readonly onFile: OnFile
  readonly institution: string | null
}

function Lines({ batch, list, onFile, institution }: LinesProps) {
  const t = useText()
  const language = useLanguage()
  const { client } = useApi()
  const { firmId } = useFirmOnDay()
  const { message } = App.useApp()
  const refresh = useRefreshFacts()
  const factors = useMemo(() => factorNames(batch, list), [batch, list])
  const [rows, setRows] = useState<readonly GridRow[]>(() => linesOf(list, factors, onFile, t))
  const columns = useMemo(() => columnsOf(list, t), [list, t])
  const read = useMemo(
    () =>
      rowReader<Line>({
        columns,
        schema: lineSchema,
        complete: (values, { workerId, kind, id }) => {
          const shown = new Set(['name', 'kindName'])
          const typed = Object.entries(values).filter(([key]) => !shown.has(key))
          const barredHazardIds = factorsTyped(
            values['barredHazardIds'],
            factors.get(memberKey({ workerId, kind })) ?? new Map(),
          )
          return { ...Object.fromEntries(typed), barredHazardIds, workerId, kind, id }
        },
        t,
        language,
      }),
    [columns, factors, t, language],
  )
  const { records, faulty, errorsOf } = rowsToRecords(rows, read)

  function examOf(line: Line): Exam[] {
    const { workerId, kind, id, date, absence: _, disease: __, ...result } = line
    if (date === null) return []
    const member = batch.members.find((entry) => entry.workerId === workerId && entry.kind === kind)
    const known = onFile.exams.find((exam) => exam.id === id)
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
        suspicions: records.flatMap(({ id, disease }) => (disease === null ? [] : [{ examId: id, disease }])),
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
