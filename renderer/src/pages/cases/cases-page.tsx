import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseAnswer, ChainStep } from '#shared/api/exam-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useAsOf, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { useRecords } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ListExport } from '../exams/list-export.tsx'
import { type Draft, draftOf, QuickForm } from '../exams/quick-form.tsx'
import { StepList } from '../exams/step-list.tsx'
import { CasePapers } from './case-papers.tsx'
import '../exams/exams.css'

/** Suspected and confirmed diseases with their clocks and steps. */
export function CasesPage() {
  const t = useText()
  const asOf = useAsOf()
  const { query } = useApi()
  const { open, look } = useOpen('/firms/$firmId/cases')
  const [draft, setDraft] = useState<Draft<'diseaseCases'> | null>(null)
  const cases = useQuery(query.examWork.cases.queryOptions({ input: useFirmOnDay() }))
  const columns: Column<CaseAnswer>[] = [
    { key: 'since', title: t('exams.column.since'), width: 120, render: (row) => row.since ?? t('value.none') },
    { key: 'name', title: t('exams.column.name'), width: 110, render: (row) => row.name },
    { key: 'disease', title: t('exams.column.disease'), render: (row) => row.disease ?? t('cases.noName') },
    { key: 'state', title: t('exams.column.state'), width: 150, render: (row) => t(`cases.state.${row.state}`) },
    {
      key: 'next',
      title: t('exams.column.next'),
      render: ({ steps }) => {
        const left = steps.filter(({ state }) => state === 'open')
        return left.length === 0 ? (
          <span className="muted">{t('exams.followUps.closed')}</span>
        ) : (
          left.map(({ step }) => t(stepKey(step))).join(t('list.separator'))
        )
      },
    },
  ]
  const add = (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      onClick={() =>
        setDraft({
          ...draftOf('diseaseCases', { receivedOn: asOf }, [
            'workerId',
            'examId',
            'disease',
            'suspectedOn',
            'receivedOn',
            'note',
          ]),
          title: t('cases.add'),
        })
      }
    >
      {t('cases.add')}
    </Button>
  )
  return (
    <Page
      title={t('nav.cases')}
      lead={t('cases.lead')}
      fill
      actions={
        <>
          <ListExport what="cases" />
          {add}
        </>
      }
    >
      <Answer of={cases}>
        {(all) => {
          const shown = all.find(({ id }) => id === open) ?? null
          return (
            <>
              <DataTable
                label={t('nav.cases')}
                columns={columns}
                rows={all}
                rowKey={({ id }) => id}
                openKey={open ?? null}
                onOpen={({ id }) => look(id)}
                empty={<Notice kind="empty" title={t('cases.none')} text={t('cases.none.what')} />}
              />
              {shown === null ? null : <CaseDrawer found={shown} onDraft={setDraft} onClose={() => look(undefined)} />}
            </>
          )
        }}
      </Answer>
      {draft === null ? null : <QuickForm draft={draft} onClose={() => setDraft(null)} />}
    </Page>
  )
}

const STEPS = [
  'received',
  'report',
  'diagnosis',
  'data',
  'outcome',
  'reportAgain',
  'labourReport',
  'injury',
  'treatment',
] as const

function stepKey(step: string): `cases.step.${(typeof STEPS)[number]}` {
  return `cases.step.${STEPS.find((known) => known === step) ?? 'received'}`
}

/** The fields each step fills in. */
const FIELDS: Readonly<Record<(typeof STEPS)[number], readonly string[]>> = {
  received: ['suspectedOn', 'receivedOn'],
  report: ['reportedOn'],
  diagnosis: ['diagnosisArrangedOn', 'diagnosisInstitution'],
  data: ['dataRequestedOn', 'dataGivenOn'],
  outcome: ['diagnosedOn', 'outcome', 'disease', 'diagnosisInstitution', 'observationEndedOn'],
  reportAgain: ['reportedOn'],
  labourReport: ['labourReportedOn'],
  injury: ['injuryAppliedOn'],
  treatment: ['treatmentArrangedOn'],
}

interface CaseDrawerProps {
  readonly found: CaseAnswer
  readonly onDraft: (draft: Draft<'diseaseCases'>) => void
  readonly onClose: () => void
}

function CaseDrawer({ found, onDraft, onClose }: CaseDrawerProps) {
  const t = useText()
  const records = useRecords('diseaseCases')
  const record = records.data?.find(({ id }) => id === found.id)
  const fill = (title: string, only?: readonly string[]) =>
    record !== undefined &&
    onDraft({ kind: 'diseaseCases', values: { ...record }, title, ...(only === undefined ? {} : { only }) })
  const doing = ({ step }: ChainStep) => {
    const name = STEPS.find((known) => known === step)
    return name === undefined ? null : (
      <Button
        size="small"
        aria-label={`${t(stepKey(step))} · ${t('cases.step.do')}`}
        onClick={() => fill(`${found.name} · ${t(stepKey(step))}`, FIELDS[name])}
      >
        {t('cases.step.do')}
      </Button>
    )
  }
  return (
    <SideDrawer
      title={`${found.name} · ${t(`cases.state.${found.state}`)}`}
      open
      onClose={onClose}
      extra={<Button onClick={() => fill(t('cases.edit'))}>{t('cases.edit')}</Button>}
    >
      <p>{found.disease ?? t('cases.noName')}</p>
      {found.protectedSince === null ? null : <p role="note">{t('cases.protected', { date: found.protectedSince })}</p>}
      {found.alarms.length === 0 ? null : (
        <p className="bad" role="alert">
          {t('cases.alarm')}
        </p>
      )}
      <StepList label={t('nav.cases')} steps={found.steps} names="cases.step" doing={doing} />
      <CasePapers id={found.id} name={found.name} />
      <Attachments kind="diseaseCases" id={found.id} />
    </SideDrawer>
  )
}
