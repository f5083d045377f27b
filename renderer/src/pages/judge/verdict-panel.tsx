import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Judged, JudgeQuestion } from '#shared/entities/judging.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { CheckCircleOutlined, ExclamationCircleFilled, QuestionCircleOutlined } from '../../components/icons.tsx'
import { Answer } from '../../components/states.tsx'
import { unitText } from '#shared/domain/units.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'

const MARKS = {
  within: { icon: <CheckCircleOutlined />, status: 'ok' },
  over: { icon: <ExclamationCircleFilled />, status: 'overdue' },
  cannotJudge: { icon: <QuestionCircleOutlined />, status: 'missing' },
} as const

/** The verdict on a question: word, both numbers, arithmetic, clauses. */
export function VerdictPanel({ question }: { question: JudgeQuestion | null }) {
  const t = useText()
  return (
    <section className="judge-verdict" aria-live="polite" aria-label={t('judge.title')}>
      {question === null ? <p className="muted">{t('judge.empty')}</p> : <Verdict question={question} />}
    </section>
  )
}

function Verdict({ question }: { question: JudgeQuestion }) {
  const { query } = useApi()
  const input = { ...question, language: useLanguage() }
  const judged = useQuery(
    query.reference.judge.queryOptions({ input, staleTime: Infinity, placeholderData: keepPreviousData }),
  )
  return <Answer of={judged}>{(answer) => <Judgement judged={answer} />}</Answer>
}

function Judgement({ judged }: { judged: Judged }) {
  const t = useText()
  const { verdict, text, steps, basis, missing, value, limit, unit, ratio, band } = judged
  const { icon, status } = MARKS[verdict]
  const numbers = [
    [t('judge.compared'), value === null ? null : `${value} ${unitText(unit)}`],
    [t('judge.limit'), limit === null ? null : `${limit} ${unitText(unit)}`],
    [t('judge.ratio'), ratio === null ? null : t('judge.percent', { percent: Number((ratio * 100).toFixed(2)) })],
    [t('judge.band'), band],
  ] as const
  return (
    <>
      <h2 className={`status ${status}`}>
        <span aria-hidden="true">{icon}</span> {t(`verdict.${verdict}`)}
      </h2>
      <dl className="facts">
        {numbers.map(([label, words]) =>
          words === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
      </dl>
      <ExplanationView explanation={{ text, steps, basis, missing, inputs: [] }} />
    </>
  )
}
