import { App, Button, Form } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link, useBlocker, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { ResultChoices } from '#shared/entities/measurement.ts'
import { measurementSchema, surveySchema, type Survey } from '#shared/entities/survey.ts'
import { LEVEL_UNITS } from '#shared/entities/workplace.ts'
import { unitText } from '#shared/domain/units.ts'
import { useApi } from '../../api/api-context.tsx'
import { AboutRecord } from '../../components/about-record.tsx'
import { Page } from '../../components/page.tsx'
import { Answer, Loading, Notice } from '../../components/states.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useAsOf, useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { newId, useRecords, useSaveRecord } from '../../hooks/use-records.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { EntryGrid } from '../../tables/entry-grid.tsx'
import { rowReader, rowsToRecords } from '../../tables/entry-grid/row-reader.ts'
import type { GridRow } from '../../tables/entry-grid/types.ts'
import './measurement.css'
import { GIVEN, givenIn, kindOf, resultColumns } from './result-columns.ts'
import { blankResult, completeResult, completeRows, pairRows, resultRows, wantedPairs } from './result-rows.ts'
import { useVerdicts } from './use-verdicts.ts'
import { VerdictCell } from './verdict-cell.tsx'

const HEAD = ['kind', 'date', 'institution', 'reportNumber', 'receivedOn', 'reportedOn', 'postedOn']
const headSchema = surveySchema.omit({ results: true })
/** As many results as a report takes. */
const MOST = 5000

/** One report: its head, and its results typed or pasted like in a spreadsheet, with the program's verdict beside each at once. */
export function EntryPage() {
  const t = useText()
  const { query } = useApi()
  const question = useFirmOnDay()
  const { survey: id, fill, exposure, kind } = useSearch({ from: '/firms/$firmId/measurement/entry' })
  const surveys = useRecords('surveys')
  const choices = useQuery(query.measurement.choices.queryOptions({ input: question }))
  const overview = useQuery(query.measurement.overview.queryOptions({ input: question }))
  const asOf = useAsOf()
  if (surveys.data === undefined || choices.data === undefined || overview.data === undefined) {
    const failed = [surveys, choices, overview].find(({ error }) => error !== null)
    return failed === undefined ? <Loading /> : <Answer of={{ ...failed, data: undefined }}>{() => null}</Answer>
  }
  const known = surveys.data.find((survey) => survey.id === id)
  if (id !== undefined && known === undefined) return <Notice kind="error" title={t('measure.entry.unknown')} />
  return (
    <Entry
      key={id ?? 'new'}
      survey={known ?? null}
      start={{
        id: newId(),
        kind: kind ?? 'periodic',
        date: asOf,
        receivedOn: null,
        reportedOn: null,
        postedOn: null,
        institution: null,
        reportNumber: null,
      }}
      rows={
        known === undefined
          ? pairRows(wantedPairs(overview.data, choices.data, fill === true, exposure), t)
          : resultRows(known.results, choices.data, t)
      }
      choices={choices.data}
    />
  )
}

interface EntryProps {
  readonly survey: Survey | null
  readonly start: object
  readonly rows: readonly GridRow[]
  readonly choices: ResultChoices
}

function Entry({ survey, start, rows: initialRows, choices }: EntryProps) {
  const t = useText()
  const language = useLanguage()
  const firmId = useFirmId()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm()
  const [initial] = useState(() => (survey === null ? start : headOf(survey)))
  const [rows, setRows] = useState(initialRows)
  const [changed, setChanged] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  // Lines made for pairs to be tested are no mistake of the person's until they are touched or saved: an edit puts another object in their place.
  const [made, setMade] = useState<ReadonlySet<GridRow>>(() => new Set(survey === null ? initialRows : []))
  const save = useSaveRecord('surveys', 'form')
  const given = givenIn(rows, choices, t).join()
  const columns = useMemo(
    () =>
      resultColumns(
        choices,
        GIVEN.filter((field) => given.split(',').includes(field)),
        t,
      ),
    [choices, given, t],
  )
  const read = useMemo(
    () => rowReader({ columns, schema: measurementSchema, complete: completeResult, t, language }),
    [columns, t, language],
  )
  const { records, faulty, errorsOf } = useMemo(() => rowsToRecords(rows, read), [rows, read])
  const faults = useCallback(
    (line: number, key: string) => {
      const row = rows[line]
      return row !== undefined && made.has(row) ? null : errorsOf(line, key)
    },
    [rows, made, errorsOf],
  )
  const date: unknown = Form.useWatch('date', form)
  const verdictOf = useVerdicts(records, typeof date === 'string' ? date : '')
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed && current.pathname !== next.pathname && !window.confirm(t('measure.entry.leave')),
    enableBeforeUnload: changed,
  })
  const back = { to: '/firms/$firmId/measurement', params: { firmId } } as const

  function shown(row: GridRow, key: string) {
    if (key === 'unit') {
      const kind = kindOf(row, columns)
      return kind === null ? null : <span>{unitText(LEVEL_UNITS[kind])}</span>
    }
    const { record } = read(row)
    return record === null ? null : <VerdictCell result={record} verdict={verdictOf(record)} />
  }

  return (
    <Page
      title={
        survey === null
          ? t('measure.entry.new')
          : t('measure.entry.change', { number: survey.reportNumber ?? survey.date })
      }
      lead={
        <>
          {t('measure.entry.lead')} <Link {...back}>{t('measure.entry.back')}</Link>
        </>
      }
      actions={
        <Button type="primary" loading={save.isPending} onClick={() => form.submit()} title="Ctrl+Enter">
          {t('measure.entry.save')}
        </Button>
      }
    >
      <div className="survey-entry" onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}>
        <RecordForm
          form={form}
          schema={headSchema}
          initial={initial}
          onChange={() => setChanged(true)}
          onSave={async (head) => {
            if (faulty > 0) {
              setRefused(t('measure.entry.faulty', { count: faulty }))
              setMade(new Set())
              return
            }
            setRefused(null)
            await save.mutateAsync({ ...head, results: [...records] })
            setChanged(false)
            void message.success(t('measure.entry.saved', { count: records.length }))
            await navigate({ ...back, ignoreBlocker: true })
          }}
        >
          <GenericFields kind="surveys" only={HEAD} />
        </RecordForm>
        {refused !== null && faulty > 0 ? (
          <p role="alert" className="bad">
            {refused}
          </p>
        ) : null}
        <EntryGrid
          label={t('measure.entry.grid')}
          columns={columns}
          rows={rows}
          onChange={(next) => {
            setRows(next)
            setChanged(true)
          }}
          errorsOf={faults}
          adjust={(next) => completeRows(next, columns)}
          blankRow={blankResult}
          most={MOST}
          shown={shown}
        />
        {survey === null ? (
          <p className="muted">{t('measure.entry.attachLater')}</p>
        ) : (
          <AboutRecord kind="surveys" id={survey.id} />
        )}
      </div>
    </Page>
  )
}

/** The report without its results. */
function headOf({ results: _results, ...head }: Survey): object {
  return head
}
