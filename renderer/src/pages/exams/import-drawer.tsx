import { App, Button, Select } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { IsoDate } from '#shared/entities/common.ts'
import {
  type ExamBatch,
  resultFieldSchema,
  type SheetColumn,
  type SheetWord,
  wordMeaningSchema,
} from '#shared/entities/exam-batch.ts'
import type { ResultRow, ResultsPreview } from '#shared/entities/exam-results.ts'
import type { ExamKind } from '#shared/entities/worker.ts'
import { examKindSchema } from '#shared/entities/worker.ts'
import { useApi } from '../../api/api-context.tsx'
import { problemSentence } from '../../api/problem.ts'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Notice } from '../../components/states.tsx'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRecords, useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

interface Reading {
  readonly kind: ExamKind | null
  readonly date: IsoDate | null
  readonly columns: SheetColumn[] | null
  readonly words: SheetWord[] | null
}

const SKIP = 'skip'

interface ImportDrawerProps {
  readonly batch: ExamBatch
  readonly clinicId: string
  readonly onClose: () => void
}

/** A clinic's sheet comes in: read, corrected, every doubt decided, then written at once. */
export function ImportDrawer({ batch, clinicId, onClose }: ImportDrawerProps) {
  const t = useText()
  const { client } = useApi()
  const { message } = App.useApp()
  const { firmId, asOf, language } = useFirmOnDay()
  const refresh = useRefreshFacts()
  const input = useRef<HTMLInputElement>(null)
  const [ticket, setTicket] = useState<string | null>(null)
  const [reading, setReading] = useState<Reading>({ kind: null, date: null, columns: null, words: null })
  const [decisions, setDecisions] = useState<ReadonlyMap<number, string>>(new Map())
  const [receivedOn, setReceivedOn] = useState<IsoDate | null>(asOf)
  const sheet = { firmId, language, clinicId, batchId: batch.id }

  const preview = useMutation({
    meta: { ownNotice: true },
    mutationFn: ({ of, how }: { of: string; how: Reading }) =>
      client.examWork.previewResults({ ...sheet, ...how, ticket: of }),
  })
  const choose = useMutation({
    meta: { ownNotice: true },
    mutationFn: (file: File) => client.files.put({ file }),
    onSuccess: (kept) => {
      setTicket(kept.ticket)
      setDecisions(new Map())
      preview.mutate({ of: kept.ticket, how: reading })
    },
  })
  const apply = useMutation({
    meta: { ownNotice: true },
    mutationFn: (of: string) =>
      client.examWork.applyResults({
        ...sheet,
        ...reading,
        ticket: of,
        receivedOn,
        decisions: [...decisions].map(([row, chosen]) => ({ row, workerId: chosen === SKIP ? null : chosen })),
      }),
    onSuccess: async (done) => {
      await refresh()
      void message.success(t('exams.import.done', done))
      onClose()
    },
  })
  function read(change: Partial<Reading>): void {
    const how = { ...reading, ...change }
    setReading(how)
    if (ticket !== null) preview.mutate({ of: ticket, how })
  }
  const seen = preview.data
  const error = choose.error ?? preview.error ?? apply.error
  const left =
    seen === undefined
      ? 0
      : seen.rows.filter(({ verdict, row }) => verdict === 'ask' && !decisions.has(row)).length +
        seen.words.filter(({ meaning }) => meaning === null).length
  const footer = (
    <div className="drawer-footer">
      <span role="status">{left > 0 ? t('exams.import.left', { count: left }) : null}</span>
      <span className="grow" />
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button
        type="primary"
        disabled={seen === undefined || left > 0}
        loading={apply.isPending}
        onClick={() => ticket !== null && apply.mutate(ticket)}
      >
        {t('exams.import.apply', { count: seen === undefined ? 0 : toWrite(seen, decisions) })}
      </Button>
    </div>
  )
  return (
    <SideDrawer title={t('exams.import.title')} open onClose={onClose} wide footer={footer}>
      <div className="filters">
        <Button loading={choose.isPending || preview.isPending} onClick={() => input.current?.click()}>
          {t('exams.import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xls,.csv"
          hidden
          aria-label={t('exams.import.choose')}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) choose.mutate(file)
            event.target.value = ''
          }}
        />
        <span className="muted">{t(seen?.remembered === true ? 'exams.import.remembered' : 'exams.import.safe')}</span>
      </div>
      {error === null ? null : (
        <Notice kind="error" title={t('state.failed')} text={problemSentence(error, language)} />
      )}
      {seen === undefined ? null : (
        <>
          <Defaults reading={reading} onRead={read} receivedOn={receivedOn} onReceived={setReceivedOn} />
          <Meanings seen={seen} reading={reading} onRead={read} />
          <Rows
            rows={seen.rows}
            decisions={decisions}
            onDecide={(row, chosen) => setDecisions(new Map([...decisions, [row, chosen]]))}
          />
        </>
      )}
    </SideDrawer>
  )
}

function toWrite({ rows }: ResultsPreview, decisions: ReadonlyMap<number, string>): number {
  return rows.filter(({ row, verdict }) => {
    const chosen = decisions.get(row)
    return chosen === undefined ? verdict === 'sure' : chosen !== SKIP
  }).length
}

interface DefaultsProps {
  readonly reading: Reading
  readonly onRead: (change: Partial<Reading>) => void
  readonly receivedOn: IsoDate | null
  readonly onReceived: (day: IsoDate | null) => void
}

/** What the sheet may not say. */
function Defaults({ reading, onRead, receivedOn, onReceived }: DefaultsProps) {
  const t = useText()
  return (
    <div className="exam-mapping">
      <div>
        <label htmlFor="import-kind">{t('exams.import.kind')}</label>
        <ChoiceField
          id="import-kind"
          values={examKindSchema.options}
          text={(kind) => t(`examKind.${kind}`)}
          value={reading.kind}
          onChange={(kind) => onRead({ kind })}
        />
      </div>
      <div>
        <label htmlFor="import-date">{t('exams.import.date')}</label>
        <DateField id="import-date" value={reading.date} onChange={(date) => onRead({ date })} />
      </div>
      <div>
        <label htmlFor="import-received">{t('exams.import.receivedOn')}</label>
        <DateField id="import-received" value={receivedOn} onChange={onReceived} />
      </div>
    </div>
  )
}

interface MeaningsProps {
  readonly seen: ResultsPreview
  readonly reading: Reading
  readonly onRead: (change: Partial<Reading>) => void
}

/** What columns and words mean: guessed or remembered, and changed here. */
function Meanings({ seen, reading, onRead }: MeaningsProps) {
  const t = useText()
  const columns = seen.columns.map(({ heading, field }) => ({ heading: heading.slice(0, 60), field }))
  return (
    <>
      <h3>{t('exams.import.words')}</h3>
      <div className="exam-mapping">
        {seen.words.map(({ word, count, meaning }, index) => (
          <div key={word}>
            <label htmlFor={`word-${index}`}>
              {t('exams.import.word', { word: word === '' ? t('exams.import.word.blank') : word, count })}
            </label>
            <ChoiceField
              id={`word-${index}`}
              values={wordMeaningSchema.options}
              text={(value) => t(`wordMeaning.${value}`)}
              value={meaning}
              required
              placeholder={t('exams.import.ask')}
              onChange={(value) => {
                if (value === null || word === '') return
                const others = (reading.words ?? []).filter((known) => known.word !== word)
                onRead({ words: [...others, { word: word.slice(0, 100), meaning: value }] })
              }}
            />
          </div>
        ))}
      </div>
      <details open={!seen.remembered}>
        <summary>{t('exams.import.columns')}</summary>
        <div className="exam-mapping">
          {columns.map(({ heading, field }, index) => (
            <div key={`${index} ${heading}`}>
              <label htmlFor={`column-${index}`}>{heading}</label>
              <ChoiceField
                id={`column-${index}`}
                values={resultFieldSchema.options}
                text={(value) => t(`resultField.${value}`)}
                value={field}
                placeholder={t('exams.import.ignore')}
                onChange={(value) =>
                  onRead({
                    columns: columns.map((column, at) =>
                      at === index
                        ? { ...column, field: value }
                        : { ...column, field: column.field === value ? null : column.field },
                    ),
                  })
                }
              />
            </div>
          ))}
        </div>
      </details>
    </>
  )
}

interface RowsProps {
  readonly rows: readonly ResultRow[]
  readonly decisions: ReadonlyMap<number, string>
  readonly onDecide: (row: number, chosen: string) => void
}

/** Every row; whoever is not certain is chosen or skipped. */
function Rows({ rows, decisions, onDecide }: RowsProps) {
  const t = useText()
  const columns: Column<ResultRow>[] = [
    { key: 'row', title: t('exams.import.row'), width: 52, align: 'right', render: ({ row }) => row },
    {
      key: 'name',
      title: t('exams.import.sheetName'),
      width: 110,
      render: ({ name, idTail }) => (
        <>
          {name} <span className="muted">{idTail}</span>
        </>
      ),
    },
    {
      key: 'person',
      title: t('exams.import.person'),
      width: 220,
      render: (row) => (
        <Person row={row} chosen={decisions.get(row.row)} onDecide={(next) => onDecide(row.row, next)} />
      ),
    },
    { key: 'date', title: t('exams.column.date'), width: 104, render: ({ date }) => date ?? t('value.none') },
    {
      key: 'conclusion',
      title: t('exams.import.column.conclusion'),
      width: 130,
      render: ({ conclusion, recheckItems }) =>
        conclusion === null
          ? recheckItems === null
            ? t('value.none')
            : t('exams.result.recheck')
          : t(`ledger.exams.conclusion.${conclusion}`),
    },
    {
      key: 'problems',
      title: t('exams.import.column.problems'),
      render: ({ problems, verdict }) =>
        problems.length === 0
          ? t(`exams.import.verdict.${verdict}`)
          : problems.map((problem) => t(`results.problem.${problem}`)).join(t('list.separator')),
    },
  ]
  return (
    <div className="exam-candidates">
      <DataTable
        label={t('exams.import.rows')}
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        empty={<Notice kind="empty" title={t('exams.new.nobody')} />}
      />
    </div>
  )
}

interface PersonProps {
  readonly row: ResultRow
  readonly chosen: string | undefined
  readonly onDecide: (chosen: string) => void
}

/** The person a row goes to. Options first, then everybody else; a row that cannot be read can only be skipped. */
function Person({ row, chosen, onDecide }: PersonProps) {
  const t = useText()
  const workers = useRecords('workers')
  if (row.verdict === 'known') return t('exams.import.verdict.known')
  const near = row.options.map(({ workerId, name, post }) => ({ value: workerId, label: `${name} · ${post}` }))
  const others = (workers.data ?? [])
    .filter(({ id }) => row.options.every(({ workerId }) => workerId !== id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const people = row.blocked ? [] : [...near, ...others]
  const value = chosen ?? (row.verdict === 'sure' ? row.proposal : null)
  return (
    <Select
      aria-label={t('exams.import.who', { row: row.row })}
      size="small"
      style={{ width: '100%' }}
      value={value}
      placeholder={t('exams.import.ask')}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...people, { value: SKIP, label: t('exams.import.skip') }]}
      onChange={(next) => next !== null && onDecide(next)}
    />
  )
}
