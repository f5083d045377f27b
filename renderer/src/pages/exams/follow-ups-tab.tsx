import { Button, Checkbox } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChainStep, FollowUpAnswer } from '#shared/api/exam-work.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { useApi } from '../../api/api-context.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useAsOf, useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { useRecords } from '../../hooks/use-records.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { type Draft, draftOf, EXAM_REPORT, QuickForm } from './quick-form.tsx'
import { StepList } from './step-list.tsx'

/** What an abnormal result is called. */
function resultText({ conclusion, recheckAsked, workRelated }: FollowUpAnswer, t: Text): string {
  return [
    conclusion === null ? null : t(`ledger.exams.conclusion.${conclusion}`),
    recheckAsked && conclusion !== 'recheck' ? t('exams.result.recheck') : null,
    workRelated ? t('exams.result.workRelated') : null,
  ]
    .filter((part) => part !== null)
    .join(t('list.separator'))
}

function openSteps({ steps }: FollowUpAnswer): readonly ChainStep[] {
  return steps.filter(({ state }) => state === 'open')
}

/** Every abnormal result with the steps that follow it. */
export function FollowUpsTab() {
  const t = useText()
  const { query } = useApi()
  const { open, look } = useOpen('/firms/$firmId/exams')
  const [onlyOpen, setOnlyOpen] = useState(true)
  const chains = useQuery(query.examWork.followUps.queryOptions({ input: useFirmOnDay() }))
  const columns: Column<FollowUpAnswer>[] = [
    { key: 'date', title: t('exams.column.date'), width: 112, render: (row) => row.date },
    { key: 'name', title: t('exams.column.name'), width: 100, render: (row) => row.name },
    { key: 'kind', title: t('exams.column.kind'), width: 96, render: (row) => t(`examKind.${row.kind}`) },
    { key: 'result', title: t('exams.column.result'), width: 200, render: (row) => resultText(row, t) },
    {
      key: 'hazards',
      title: t('exams.column.hazards'),
      render: (row) => <span className="clip">{row.hazards.join(t('list.separator'))}</span>,
    },
    {
      key: 'next',
      title: t('exams.column.next'),
      render: (row) => {
        const steps = openSteps(row)
        return steps.length === 0 ? (
          <span className="muted">{t('exams.followUps.closed')}</span>
        ) : (
          steps.map(({ step }) => t(stepKey(step))).join(t('list.separator'))
        )
      },
    },
  ]
  return (
    <Answer of={chains}>
      {(all) => {
        const rows = onlyOpen ? all.filter(({ closed }) => !closed) : all
        const shown = all.find(({ examId }) => examId === open) ?? null
        return (
          <>
            <div className="filters">
              <Checkbox checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)}>
                {t('exams.followUps.open')}
              </Checkbox>
              <span className="muted">{t('exams.followUps.lead')}</span>
            </div>
            <DataTable
              label={t('exams.tab.followUps')}
              columns={columns}
              rows={rows}
              rowKey={({ examId }) => examId}
              openKey={open ?? null}
              onOpen={({ examId }) => look(examId)}
              empty={<Notice kind="empty" title={t('exams.followUps.none')} text={t('exams.followUps.none.what')} />}
            />
            {shown === null ? null : <ChainDrawer chain={shown} onClose={() => look(undefined)} />}
          </>
        )
      }}
    </Answer>
  )
}

const STEPS = ['notice', 'recheck', 'offPost', 'resettle', 'openCase', 'settleCase', 'postReview'] as const

function stepKey(step: string): `exams.step.${(typeof STEPS)[number]}` {
  return `exams.step.${STEPS.find((known) => known === step) ?? 'notice'}`
}

/** One chain; each open step has the button that does it. */
function ChainDrawer({ chain, onClose }: { chain: FollowUpAnswer; onClose: () => void }) {
  const t = useText()
  const [draft, setDraft] = useState<Draft<RecordKind> | null>(null)
  return (
    <SideDrawer title={`${chain.name} · ${resultText(chain, t)}`} open onClose={onClose}>
      <p>
        {chain.date} · {t(`examKind.${chain.kind}`)} · {chain.hazards.join(t('list.separator'))}
      </p>
      {chain.barred.length === 0 ? null : (
        <p>{t('exams.followUps.barred', { hazards: chain.barred.join(t('list.separator')) })}</p>
      )}
      {chain.hasLeft ? <p className="muted">{t('exams.followUps.left')}</p> : null}
      <StepList
        label={t('exams.tab.followUps')}
        steps={chain.steps}
        names="exams.step"
        doing={(step) => <DoStep chain={chain} step={step} onDraft={setDraft} />}
      />
      {draft === null ? null : <QuickForm draft={draft} onClose={() => setDraft(null)} />}
    </SideDrawer>
  )
}

interface DoStepProps {
  readonly chain: FollowUpAnswer
  readonly step: ChainStep
  readonly onDraft: (draft: Draft<RecordKind>) => void
}

/** What a step asks for: a small form with what is known filled in, or the screen where it is done. */
function DoStep({ chain, step, onDraft }: DoStepProps) {
  const t = useText()
  const asOf = useAsOf()
  const firmId = useFirmId()
  const exams = useRecords('exams')
  const notices = useRecords('resultNotices')
  const { examId, workerId } = chain
  const button = (
    key: 'notice' | 'recheck' | 'resettle' | 'openCase' | 'postReview',
    make: () => Draft<RecordKind>,
  ) => (
    <Button size="small" onClick={() => onDraft({ ...make(), title: `${chain.name} · ${t(`exams.step.do.${key}`)}` })}>
      {t(`exams.step.do.${key}`)}
    </Button>
  )
  const exam = exams.data?.find(({ id }) => id === examId)
  switch (step.step) {
    case 'notice': {
      const known = notices.data?.find((notice) => notice.examId === examId)
      return button('notice', () =>
        draftOf('resultNotices', known === undefined ? { examId, printedOn: asOf } : { ...known }, [
          'printedOn',
          'signedOn',
        ]),
      )
    }
    case 'recheck':
      return button('recheck', () =>
        draftOf(
          'exams',
          {
            workerId,
            kind: 'recheck',
            date: asOf,
            hazardIds: exam?.hazardIds ?? [],
            institution: exam?.institution ?? null,
          },
          ['date', ...EXAM_REPORT],
        ),
      )
    case 'resettle':
      return button('resettle', () =>
        draftOf('examActions', { examId, kind: 'resettle', date: asOf }, ['kind', 'date', 'note']),
      )
    case 'postReview':
      return button('postReview', () =>
        draftOf('examActions', { examId, kind: 'postReviewed', date: asOf }, ['kind', 'date', 'note']),
      )
    case 'openCase':
      return button('openCase', () =>
        draftOf(
          'diseaseCases',
          { workerId, examId, suspectedOn: chain.knownOn, receivedOn: exam?.receivedOn ?? null },
          ['disease', 'suspectedOn', 'receivedOn', 'reportedOn', 'note'],
        ),
      )
    case 'settleCase':
      return chain.caseId === null ? null : (
        <Link to="/firms/$firmId/cases" params={{ firmId }} search={{ open: chain.caseId }}>
          {t('exams.step.do.settleCase')}
        </Link>
      )
    case 'offPost':
      return (
        <Link to="/firms/$firmId/workers/$workerId" params={{ firmId, workerId }}>
          {t('exams.step.do.offPost')}
        </Link>
      )
    default:
      return null
  }
}
