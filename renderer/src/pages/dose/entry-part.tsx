import { App, Button, Segmented } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { DOSE_REFUSAL_FIELD, doseRefusals } from '#shared/domain/dose-state.ts'
import { schemaOf, type RecordOf } from '#shared/entities/facts.ts'
import { translator } from '#shared/i18n/index.ts'
import { useApi } from '../../api/api-context.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmId, useToday } from '../../hooks/use-firm.ts'
import { newId, useRecords, useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage, useText, type Text } from '../../hooks/use-text.ts'
import { EntryGrid } from '../../tables/entry-grid.tsx'
import { type ReadRow, rowReader, rowsToRecords } from '../../tables/entry-grid/row-reader.ts'
import type { GridColumn, GridRow } from '../../tables/entry-grid/types.ts'
import type { DoseView } from './people-part.tsx'

type Dose = RecordOf<'doses'>
type Worker = RecordOf<'workers'>
const STEPS = ['issue', 'read', 'record', 'free'] as const
type Step = (typeof STEPS)[number]

/** Many wearing periods at once, step by step: handed out, read, written into the certificate. */
export function EntryPart({ view }: { view: DoseView }) {
  const doses = useRecords('doses')
  const workers = useRecords('workers')
  return (
    <Answer of={doses}>
      {(known) => <Answer of={workers}>{(people) => <Entry view={view} doses={known} workers={people} />}</Answer>}
    </Answer>
  )
}

interface EntryProps {
  readonly view: DoseView
  readonly doses: readonly Dose[]
  readonly workers: readonly Worker[]
}

function Entry({ view, doses, workers }: EntryProps) {
  const t = useText()
  const { modal, message } = App.useApp()
  const { client } = useApi()
  const firmId = useFirmId()
  const refresh = useRefreshFacts()
  const [step, setStep] = useState<Step>('issue')
  const [rows, setRows] = useState<readonly GridRow[]>(() => rowsFor('issue', view, doses))
  const [touched, setTouched] = useState(false)
  const columns = useMemo(() => columnsOf(view, t), [view, t])
  const read = useReader(columns)
  const { records, faulty, errorsOf } = useChecked(rows, read, doses, workers)
  const save = useMutation({
    mutationFn: () => client.dose.save({ firmId, doses: [...records] }),
    onSuccess: async ({ saved }) => {
      void message.success(t('dose.entry.saved', { count: saved }))
      setRows([])
      setTouched(false)
      await refresh()
    },
  })
  function show(next: Step): void {
    setStep(next)
    setRows(rowsFor(next, view, doses))
    setTouched(false)
  }
  function choose(next: Step): void {
    if (!touched) return show(next)
    modal.confirm({ title: t('dose.entry.leave'), onOk: () => show(next) })
  }
  return (
    <>
      <p className="muted">{t('dose.entry.what')}</p>
      <div className="dose-entry-head">
        <Segmented
          value={step}
          aria-label={t('dose.entry.step')}
          options={STEPS.map((value) => ({ value, label: t(`dose.entry.${value}`) }))}
          onChange={choose}
        />
        <span className="grow" />
        {faulty > 0 ? (
          <span className="bad" role="status">
            {t('dose.entry.faulty', { count: faulty })}
          </span>
        ) : null}
        <Button
          type="primary"
          disabled={faulty > 0 || records.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('dose.entry.save', { count: records.length })}
        </Button>
      </div>
      {rows.length === 0 && step !== 'free' ? (
        <Notice kind="info" title={t(`dose.entry.nothing.${step}`)} />
      ) : (
        <EntryGrid
          label={t('dose.entry.grid')}
          columns={columns}
          rows={rows}
          blankRow={() => ({ id: newId() })}
          onChange={(next) => {
            setRows(next)
            setTouched(true)
          }}
          errorsOf={errorsOf}
        />
      )}
    </>
  )
}

/** The lines a step begins with: whom it waits for. */
function rowsFor(step: Step, { people, asOf }: DoseView, doses: readonly Dose[]): GridRow[] {
  const names = new Map(people.map(({ id, name }) => [id, labelOf(people, id, name)]))
  const row = (dose: Dose) => cellsOf(dose, names.get(dose.workerId) ?? '')
  switch (step) {
    case 'issue':
      return people
        .filter(({ monitored, last }) => monitored && (last === null || (last.to !== null && last.to <= asOf)))
        .map(({ id }) => ({ id: newId(), workerId: names.get(id) ?? '', from: '' }))
    case 'read':
      return doses.filter(({ to, readOn }) => to === null || readOn === null).map(row)
    case 'record':
      return doses.filter(({ readOn, recordedOn }) => readOn !== null && recordedOn === null).map(row)
    case 'free':
      return []
  }
}

const READINGS = ['effective', 'lens', 'skinAndExtremities'] as const
const TEXTS = ['from', 'to', 'readOn', 'institution', 'recordedOn'] as const

function cellsOf(dose: Dose, worker: string): GridRow {
  return {
    id: dose.id,
    workerId: worker,
    ...Object.fromEntries(TEXTS.map((key) => [key, dose[key] ?? ''])),
    ...Object.fromEntries(READINGS.map((key) => [key, dose[key] === null ? '' : String(dose[key])])),
  }
}

/** Two people of one name are told apart by their post. */
function labelOf(people: DoseView['people'], id: string, name: string): string {
  const twins = people.filter((person) => person.name === name)
  const posts = twins.find((person) => person.id === id)?.posts.join(' ') ?? ''
  return twins.length > 1 ? `${name} ${posts} ${twins.findIndex((person) => person.id === id) + 1}` : name
}

function columnsOf({ people }: DoseView, t: Text): GridColumn[] {
  const options = people.map(({ id, name }) => ({ value: id, label: labelOf(people, id, name) }))
  const day = (key: string): GridColumn => ({ key, title: t(`dose.entry.${dayKey(key)}`), width: 118, kind: 'date' })
  return [
    { key: 'workerId', title: t('dose.entry.worker'), width: 120, kind: 'choice', options },
    day('from'),
    day('to'),
    day('readOn'),
    ...READINGS.map((key): GridColumn => ({
      key,
      title: t(`dose.entry.${key}`),
      width: 132,
      kind: 'number',
      unit: t('unit.mSv'),
    })),
    { key: 'institution', title: t('dose.entry.institution'), width: 160, kind: 'text' },
    day('recordedOn'),
  ]
}

function dayKey(key: string): 'from' | 'to' | 'readOn' | 'recordedOn' {
  return key === 'from' || key === 'to' || key === 'readOn' ? key : 'recordedOn'
}

function useReader(columns: readonly GridColumn[]): (row: GridRow) => ReadRow<Dose> {
  const t = useText()
  const language = useLanguage()
  return useMemo(
    () =>
      rowReader<Dose>({
        columns,
        schema: schemaOf('doses'),
        complete: (values, row) => ({ ...values, id: row['id'] ?? newId() }),
        t,
        language,
      }),
    [columns, t, language],
  )
}

/** What the schema says of each line, and what speaks against it beside the others: the same guard the host stands by. */
function useChecked(
  rows: readonly GridRow[],
  read: (row: GridRow) => ReadRow<Dose>,
  doses: readonly Dose[],
  workers: readonly Worker[],
) {
  const today = useToday()
  const language = useLanguage()
  return useMemo(() => {
    const lines = rowsToRecords(rows, read)
    const fresh = new Set(lines.records.map(({ id }) => id))
    const byWorker = Map.groupBy(
      [...doses.filter(({ id }) => !fresh.has(id)), ...lines.records],
      ({ workerId }) => workerId,
    )
    const people = new Map(workers.map((worker) => [worker.id, worker]))
    const sentence = translator(language, 'errors')
    const refused = new Map<string, ReadonlyMap<string, string>>()
    for (const dose of lines.records) {
      const others = byWorker.get(dose.workerId) ?? []
      const reasons = doseRefusals(dose, { today, others, worker: people.get(dose.workerId) ?? null })
      if (reasons.length > 0)
        refused.set(
          dose.id,
          new Map(reasons.map((reason) => [DOSE_REFUSAL_FIELD[reason], sentence(`reason.dose.${reason}`)])),
        )
    }
    return {
      records: lines.records,
      faulty: lines.faulty + refused.size,
      errorsOf: (row: number, key: string) =>
        lines.errorsOf(row, key) ?? refused.get(rows[row]?.['id'] ?? '')?.get(key) ?? null,
    }
  }, [rows, read, doses, workers, today, language])
}
