import { App, Button, Dropdown, Popconfirm } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClinicListAnswer, ClinicListRow } from '#shared/api/exam-work.ts'
import { batchState } from '#shared/domain/exams/batch-state.ts'
import type { ExamBatch } from '#shared/entities/exam-batch.ts'
import { useApi } from '../../api/api-context.tsx'
import { keepFile } from '../../components/download-file.ts'
import { DownOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRecords, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ImportDrawer } from './import-drawer.tsx'
import { type Draft, QuickForm } from './quick-form.tsx'
import { ResultsGrid } from './results-grid.tsx'
import './exams.css'

/** One batch: its list for the clinic, then its results. */
export function BatchPage() {
  const { query } = useApi()
  const question = useFirmOnDay()
  const { batchId } = useParams({ from: '/firms/$firmId/exams/$batchId' })
  const list = useQuery(query.examWork.list.queryOptions({ input: { ...question, id: batchId } }))
  const batches = useRecords('examBatches')
  const batch = batches.data?.find(({ id }) => id === batchId)
  return <Answer of={list}>{(found) => (batch === undefined ? null : <Batch batch={batch} list={found} />)}</Answer>
}

function Batch({ batch, list }: { batch: ExamBatch; list: ClinicListAnswer }) {
  const t = useText()
  const clinics = useRecords('clinics')
  const state = batchState(batch)
  const clinic = clinics.data?.find(({ id }) => id === batch.clinicId)?.name ?? t('exams.batch.noClinic')
  const lead = { state: t(`exams.state.${state}`), clinic, on: list.on, edition: list.edition }
  const conclusions = list.conclusions.map((conclusion) => t(`ledger.exams.conclusion.${conclusion}`))
  return (
    <Page
      title={batch.name}
      lead={t('exams.batch.lead', lead)}
      actions={<BatchActions batch={batch} rows={list.rows} />}
      fill
    >
      <div className="exam-notes">
        {list.warnings.map((warning) => (
          <p key={warning} className="bad" role="alert">
            {warning}
          </p>
        ))}
        <p className="muted">
          {t('exams.batch.conclusions', {
            count: conclusions.length,
            conclusions: conclusions.join(t('list.separator')),
          })}{' '}
          {list.conclusions.includes('recheck') ? null : t('exams.batch.noRecheck')}
        </p>
      </div>
      {state === 'sent' ? (
        <ResultsGrid key={list.rows.map(({ examId }) => examId).join()} batch={batch} list={list} />
      ) : (
        <People batch={batch} list={list} />
      )}
    </Page>
  )
}

const FORMATS = ['xlsx', 'pdf', 'csv'] as const

function BatchActions({ batch, rows }: { batch: ExamBatch; rows: readonly ClinicListRow[] }) {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const navigate = useNavigate()
  const save = useSaveRecord('examBatches')
  const remove = useRemoveRecord('examBatches')
  const [draft, setDraft] = useState<Draft<'examBatches'> | null>(null)
  const [importing, setImporting] = useState(false)
  const file = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      const made = await client.examWork.file({ ...question, id: batch.id, format })
      return keepFile(shell, made, { kind: format, name: batch.name, language: question.language })
    },
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  const on = question.asOf
  const state = batchState(batch)
  return (
    <>
      {state === 'planned' ? (
        <Popconfirm
          title={t('action.remove.sure')}
          okText={t('action.remove')}
          onConfirm={() =>
            remove.mutateAsync(batch.id).then(
              () => navigate({ to: '/firms/$firmId/exams', params: { firmId: question.firmId } }),
              () => undefined,
            )
          }
        >
          <Button danger type="text">
            {t('action.remove')}
          </Button>
        </Popconfirm>
      ) : null}
      <Button
        onClick={() =>
          setDraft({
            kind: 'examBatches',
            values: { ...batch },
            only: state === 'planned' ? ['name', 'clinicId', 'plannedOn', 'note'] : ['name', 'note'],
            title: t('exams.batch.edit'),
          })
        }
      >
        {t('exams.batch.edit')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: FORMATS.map((format) => ({ key: format, label: t(`exams.batch.list.${format}`) })),
          onClick: ({ key }) => file.mutate(FORMATS.find((format) => format === key) ?? 'xlsx'),
        }}
      >
        <Button loading={file.isPending}>
          {t('exams.batch.list')} <DownOutlined />
        </Button>
      </Dropdown>
      {state === 'planned' ? (
        <Popconfirm
          title={t('exams.batch.send.sure', { on })}
          okText={t('exams.batch.send')}
          onConfirm={() => save.mutate({ ...batch, sentOn: on })}
        >
          <Button type="primary" disabled={rows.length === 0}>
            {t('exams.batch.send')}
          </Button>
        </Popconfirm>
      ) : null}
      {state === 'sent' ? (
        <>
          <Button onClick={() => setImporting(true)}>{t('exams.batch.import')}</Button>
          <Popconfirm
            title={t('exams.batch.close.sure', { on })}
            okText={t('exams.batch.close')}
            onConfirm={() => save.mutate({ ...batch, closedOn: on })}
          >
            <Button>{t('exams.batch.close')}</Button>
          </Popconfirm>
        </>
      ) : null}
      {draft === null ? null : <QuickForm draft={draft} onClose={() => setDraft(null)} />}
      {importing && batch.clinicId !== null ? (
        <ImportDrawer batch={batch} clinicId={batch.clinicId} onClose={() => setImporting(false)} />
      ) : null}
    </>
  )
}

const keyOf = ({ workerId, kind }: Pick<ClinicListRow, 'workerId' | 'kind'>) => `${workerId} ${kind}`

/** The list as the clinic is told it, and what stands behind each person's items. */
function People({ batch, list }: { batch: ExamBatch; list: ClinicListAnswer }) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  const columns: Column<ClinicListRow>[] = [
    { key: 'name', title: t('exams.column.name'), width: 100, render: (row) => row.name },
    {
      key: 'post',
      title: t('exams.column.post'),
      width: 180,
      render: (row) => <span className="clip">{row.posts}</span>,
    },
    { key: 'reason', title: t('exams.column.reason'), width: 96, render: (row) => t(`exams.reason.${row.reason}`) },
    { key: 'kind', title: t('exams.column.kind'), width: 96, render: (row) => t(`examKind.${row.kind}`) },
    {
      key: 'hazards',
      title: t('exams.column.hazards'),
      render: (row) => <span className="clip">{row.hazards.join(t('list.separator'))}</span>,
    },
    {
      key: 'years',
      title: t('exams.column.years'),
      width: 130,
      align: 'right',
      render: (row) => row.years?.toFixed(1) ?? t('value.unknown'),
    },
    {
      key: 'items',
      title: t('exams.column.items'),
      render: (row) => <span className="clip">{row.items.join(t('list.separator'))}</span>,
    },
  ]
  const shown = list.rows.find((row) => keyOf(row) === open) ?? null
  return (
    <>
      <DataTable
        label={t('exams.batch.people')}
        columns={columns}
        rows={list.rows}
        rowKey={keyOf}
        openKey={open}
        onOpen={(row) => setOpen(keyOf(row))}
        empty={<Notice kind="empty" title={t('exams.new.nobody')} text={t('exams.new.nobody.what')} />}
      />
      {shown === null ? null : <Details row={shown} batch={batch} onClose={() => setOpen(null)} />}
    </>
  )
}

function Details({ row, batch, onClose }: { row: ClinicListRow; batch: ExamBatch; onClose: () => void }) {
  const t = useText()
  const save = useSaveRecord('examBatches')
  const lists = [
    ['exams.batch.items', row.items],
    ['exams.batch.bars', row.contraindications],
    ['exams.batch.sections', row.sections],
    ['exams.batch.notes', row.notes],
  ] as const
  const takeOff = () => {
    const members = batch.members.filter((member) => keyOf(member) !== keyOf(row))
    save.mutate({ ...batch, members }, { onSuccess: onClose })
  }
  return (
    <SideDrawer
      title={`${row.name} · ${t(`examKind.${row.kind}`)}`}
      open
      onClose={onClose}
      extra={batchState(batch) === 'planned' ? <Button onClick={takeOff}>{t('exams.batch.remove')}</Button> : null}
    >
      {lists.map(([key, texts]) => (
        <section key={key}>
          <h3>{t(key)}</h3>
          {texts.length === 0 ? <p className="muted">{t('exams.batch.none')}</p> : null}
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </SideDrawer>
  )
}
