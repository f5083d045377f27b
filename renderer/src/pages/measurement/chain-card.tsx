import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ExceedanceCase, NextStep } from '#shared/entities/measurement.ts'
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from '../../components/icons.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { useText, type Text, type TextKey } from '../../hooks/use-text.ts'
import { NewReport } from './links.tsx'

interface ChainCardProps {
  readonly found: ExceedanceCase
  readonly onAct: () => void
  readonly onWhy: (() => void) | null
}

/** One exceedance as a row of steps: what is done, what is due now, what comes later. */
export function ChainCard({ found, onAct, onWhy }: ChainCardProps) {
  const t = useText()
  const { post, hazard, state, next, finding } = found
  const title = t('measure.pair', { post, hazard })
  return (
    <section className={`chain ${state}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <StateMark state={state} />
        {onWhy === null ? null : (
          <Button type="link" size="small" onClick={onWhy}>
            {t('measure.why')}
          </Button>
        )}
        {finding === null ? null : (
          <RecordLink kind="findings" id={finding.id} field="state">
            {t('measure.toFinding')}
          </RecordLink>
        )}
        <span className="grow" />
        <Act found={found} onAct={onAct} />
      </header>
      <ol>
        {stepsOf(found, t).map(({ key, done, lines }) => (
          <li key={key} className={done ? 'done' : NOW[next] === key ? 'now' : 'later'}>
            <Step name={t(`measure.step.${key}`)} state={done ? 'done' : NOW[next] === key ? 'now' : 'later'} />
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

const STATES = {
  over: { status: 'overdue' },
  mustStop: { status: 'overdue', icon: <MinusCircleOutlined /> },
  within: { status: 'ok' },
} as const

function StateMark({ state }: { state: ExceedanceCase['state'] }) {
  const t = useText()
  return <Marked {...STATES[state]}>{t(`measure.state.${state}`)}</Marked>
}

function Act({ found, onAct }: { found: ExceedanceCase; onAct: () => void }) {
  const t = useText()
  const { next } = found
  if (next === 'done') return <span className="good">{t('measure.next.done')}</span>
  if (next === 'retest') return <NewReport text="measure.next.retest" search={{ exposure: found.exposureId }} primary />
  return (
    <Button type="primary" danger={found.state === 'mustStop' && next !== 'rectify'} onClick={onAct}>
      {t(actOf(found))}
    </Button>
  )
}

/** The words of the next step; what is over in two reports in a row is registered with the work stopped. */
export function actOf({ next, state }: ExceedanceCase): TextKey {
  return next === 'openFinding' && state === 'mustStop' ? 'measure.next.openStopped' : `measure.next.${next}`
}

type StepKey = 'report' | 'disclosure' | 'finding' | 'stop' | 'rectify' | 'retest' | 'close'

/** At which step the chain stands. */
const NOW: Readonly<Record<NextStep, StepKey | null>> = {
  openFinding: 'finding',
  stop: 'stop',
  rectify: 'rectify',
  retest: 'retest',
  close: 'close',
  done: null,
}

interface StepLine {
  readonly key: StepKey
  readonly done: boolean
  readonly lines: readonly string[]
}

function stepsOf(found: ExceedanceCase, t: Text): StepLine[] {
  const { finding, reportedOn, postedOn, state, next } = found
  const over = found.reports.filter(({ verdict }) => verdict === 'over')
  const retest = found.reports.find(({ surveyId }) => surveyId === found.retestId)
  const none = t('value.none')
  const stopped = finding?.state === 'stopped'
  const stop: StepLine = { key: 'stop', done: stopped || next === 'done' || next === 'close', lines: [] }
  return [
    { key: 'report', done: true, lines: over.flatMap((report) => readings(report, t)) },
    {
      key: 'disclosure',
      done: reportedOn !== null && postedOn !== null,
      lines: [
        reportedOn === null
          ? t('measure.disclosure.notReported')
          : t('measure.disclosure.reported', { date: reportedOn }),
        postedOn === null ? t('measure.disclosure.notPosted') : t('measure.disclosure.posted', { date: postedOn }),
      ],
    },
    {
      key: 'finding',
      done: finding !== null,
      lines:
        finding === null
          ? []
          : [
              t('measure.finding.open', {
                state: t(`ledger.findings.state.${finding.state}`),
                responsible: finding.responsible ?? none,
                deadline: finding.deadline ?? none,
              }),
            ],
    },
    ...(state === 'mustStop' || stopped || over.length > 1 ? [stop] : []),
    {
      key: 'rectify',
      done: finding?.doneOn !== undefined && finding.doneOn !== null && next !== 'rectify' && next !== 'stop',
      lines: finding?.doneOn ? [t('measure.finding.doneOn', { date: finding.doneOn })] : [],
    },
    { key: 'retest', done: retest !== undefined, lines: retest === undefined ? [] : readings(retest, t) },
    {
      key: 'close',
      done: finding?.state === 'closed',
      lines: finding?.closedOn ? [t('measure.finding.closedOn', { date: finding.closedOn })] : [],
    },
  ]
}

function readings({ date, verdict, readings: found }: ExceedanceCase['reports'][number], t: Text): string[] {
  return found.map(({ point, value, limit }) =>
    t(limit === '' ? 'measure.readingNoLimit' : 'measure.reading', {
      date,
      point,
      value,
      limit,
      verdict: t(`verdict.${verdict}`),
    }),
  )
}

const STEP_ICONS: Readonly<Record<'done' | 'now' | 'later', ReactNode>> = {
  done: <CheckCircleOutlined />,
  now: <ExclamationCircleFilled />,
  later: <ClockCircleOutlined />,
}

function Step({ name, state }: { name: string; state: 'done' | 'now' | 'later' }) {
  const t = useText()
  return (
    <strong>
      <span aria-hidden="true">{STEP_ICONS[state]}</span> {name}
      <span className="unseen">{t(`measure.step.${state}`)}</span>
    </strong>
  )
}
