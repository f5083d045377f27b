import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ExamCandidate } from '#shared/api/exam-work.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { useApi } from '../../api/api-context.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { RecordPicker } from '../../forms/record-picker.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { newId, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

const REASONS = ['due', 'joiner', 'leaver', 'recheck', 'incident', 'followUp', 'chosen'] as const
const keyOf = ({ workerId, kind }: ExamCandidate) => `${workerId} ${kind}`

/** What a batch begins with, when it is made from a list that has its people already. */
export interface BatchStart {
  readonly reason: ExamCandidate['reason'] | null
  readonly workerIds: readonly string[]
}

/** Whoever comes from another list is due, however far ahead. */
const FAR = 3650

/** Who, where and when: a batch is made from the due list; each person carries the reason. */
export function NewBatch({ start, onClose }: { start: BatchStart; onClose: () => void }) {
  const t = useText()
  const firmId = useFirmId()
  const question = useFirmOnDay()
  const navigate = useNavigate()
  const { query } = useApi()
  const [within, setWithin] = useState(start.workerIds.length > 0 ? FAR : 30)
  const [reason, setReason] = useState(start.reason)
  const [words, setWords] = useState('')
  const [picked, setChosen] = useState<ReadonlyMap<string, ExamCandidate> | null>(null)
  const [name, setName] = useState(() => `${t('exams.tab.batches')} ${question.asOf}`)
  const [clinicId, setClinicId] = useState<string | null>(null)
  const [plannedOn, setPlannedOn] = useState<IsoDate | null>(null)
  const candidates = useQuery(query.examWork.candidates.queryOptions({ input: { ...question, within } }))
  const save = useSaveRecord('examBatches')
  const wanted = (row: ExamCandidate) => row.reason === start.reason && start.workerIds.includes(row.workerId)
  const chosen = picked ?? new Map((candidates.data ?? []).filter(wanted).map((row) => [keyOf(row), row]))

  async function create(): Promise<void> {
    const members = [...chosen.values()].map(({ workerId, kind, hazards, specialWork, reason: why }) => ({
      workerId,
      kind,
      hazardIds: hazards.map(({ id }) => id),
      specialWork,
      reason: why,
    }))
    const batch = completeRecord('examBatches', { id: newId(), name, clinicId, plannedOn, members })
    const saved = await save.mutateAsync(batch)
    void navigate({ to: '/firms/$firmId/exams/$batchId', params: { firmId, batchId: saved.id } })
  }

  const footer = (
    <div className="drawer-footer">
      <span className="grow" />
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button
        type="primary"
        disabled={chosen.size === 0 || name.trim() === ''}
        loading={save.isPending}
        onClick={() => void create().catch(stayOpen)}
      >
        {t('exams.new.create', { count: chosen.size })}
      </Button>
    </div>
  )
  return (
    <SideDrawer title={t('exams.new')} open onClose={onClose} wide footer={footer}>
      <div className="exam-batch-head">
        <div>
          <label htmlFor="batch-name">{t('ledger.examBatches.name')}</label>
          <Input id="batch-name" value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
        </div>
        <div>
          <label htmlFor="batch-clinic">{t('ledger.examBatches.clinicId')}</label>
          <RecordPicker id="batch-clinic" to="clinics" value={clinicId} onChange={setClinicId} />
        </div>
        <div>
          <label htmlFor="batch-day">{t('ledger.examBatches.plannedOn')}</label>
          <DateField id="batch-day" value={plannedOn} onChange={setPlannedOn} />
        </div>
      </div>
      <div className="filters">
        <SearchBox label={t('ledger.search')} initial={undefined} onSearch={(text) => setWords(text ?? '')} />
        <Select
          aria-label={t('exams.new.reasons')}
          value={reason ?? 'all'}
          onChange={(next) => setReason(REASONS.find((known) => known === next) ?? null)}
          options={[
            { value: 'all', label: t('exams.new.all') },
            ...REASONS.map((value) => ({ value, label: t(`exams.reason.${value}`) })),
          ]}
        />
        <InputNumber
          className="exam-within"
          aria-label={t('exams.new.within')}
          prefix={t('exams.new.within')}
          min={0}
          max={3650}
          precision={0}
          value={within}
          onChange={(days) => setWithin(days ?? 0)}
        />
      </div>
      <Answer of={candidates}>
        {(all) => (
          <Candidates
            rows={all.filter(
              (row) =>
                (reason === null || row.reason === reason) &&
                (words === '' || `${row.name} ${row.post}`.includes(words)),
            )}
            chosen={chosen}
            onChange={setChosen}
          />
        )}
      </Answer>
    </SideDrawer>
  )
}

interface CandidatesProps {
  readonly rows: readonly ExamCandidate[]
  readonly chosen: ReadonlyMap<string, ExamCandidate>
  readonly onChange: (chosen: ReadonlyMap<string, ExamCandidate>) => void
}

function Candidates({ rows, chosen, onChange }: CandidatesProps) {
  const t = useText()
  const toggle = (row: ExamCandidate) => {
    const next = new Map(chosen)
    if (!next.delete(keyOf(row))) next.set(keyOf(row), row)
    onChange(next)
  }
  const columns: Column<ExamCandidate>[] = [
    {
      key: 'chosen',
      title: <span className="unseen">{t('exams.new.people')}</span>,
      width: 44,
      render: (row) => (
        <Checkbox
          aria-label={t('exams.new.select', { name: row.name })}
          checked={chosen.has(keyOf(row))}
          onChange={() => toggle(row)}
        />
      ),
    },
    { key: 'name', title: t('exams.column.name'), width: 90, render: (row) => row.name },
    { key: 'reason', title: t('exams.column.reason'), width: 90, render: (row) => t(`exams.reason.${row.reason}`) },
    { key: 'kind', title: t('exams.column.kind'), width: 90, render: (row) => t(`examKind.${row.kind}`) },
    { key: 'status', title: t('exams.column.status'), width: 96, render: (row) => <StatusMark status={row.status} /> },
    { key: 'dueDate', title: t('exams.column.dueDate'), width: 104, render: (row) => row.dueDate ?? t('value.none') },
    {
      key: 'hazards',
      title: t('exams.column.hazards'),
      render: (row) => (
        <span className="clip">
          {[
            ...row.hazards.map((hazard) => hazard.name),
            ...row.specialWork.map((work) => t(`ledger.exams.specialWork.${work}`)),
          ].join(t('list.separator'))}
        </span>
      ),
    },
  ]
  return (
    <>
      <div className="exam-choose">
        <Button
          size="small"
          disabled={rows.length === 0}
          onClick={() => onChange(new Map([...chosen, ...rows.map((row) => [keyOf(row), row] as const)]))}
        >
          {t('exams.new.selectAll', { count: rows.length })}
        </Button>
        <Button size="small" disabled={chosen.size === 0} onClick={() => onChange(new Map())}>
          {t('exams.new.clear')}
        </Button>
      </div>
      <div className="exam-candidates">
        <DataTable
          label={t('exams.new.people')}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          onOpen={toggle}
          empty={<Notice kind="empty" title={t('exams.new.nobody')} text={t('exams.new.nobody.what')} />}
        />
      </div>
    </>
  )
}

/** The mutation has given notice of the refusal; the drawer stays open with what was chosen. */
function stayOpen(): void {}
