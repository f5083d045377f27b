import { App, Button, InputNumber, Select } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { questionTopics } from '#shared/reference/library/programmes.ts'
import type { AskedQuestion, SessionPage, TestResult } from '#shared/entities/training-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { keepFile } from '../../components/download-file.ts'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { Quiz, type QuizAnswer } from './quiz.tsx'

const COUNT = 20

/** A test of the session: on paper with its answers behind it, or on screen for one person after another. */
export function SessionTest({ data: { session, lines } }: { data: SessionPage }) {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const refresh = useRefreshFacts()
  const [count, setCount] = useState(COUNT)
  const [seed, setSeed] = useState(1)
  const [topics, setTopics] = useState<readonly string[]>([])
  const [seat, setSeat] = useState(lines[0]?.key ?? null)
  const [questions, setQuestions] = useState<readonly AskedQuestion[] | null>(null)
  const [answers, setAnswers] = useState<QuizAnswer[]>([])
  const [result, setResult] = useState<TestResult | null>(null)
  const input = {
    ...question,
    sessionId: session.id,
    choice: { count, seed, topics: topics.length === 0 ? null : [...topics] },
  }
  const paper = useMutation({
    mutationFn: async () =>
      keepFile(shell, await client.trainingWork.testPaper(input), {
        kind: 'pdf',
        name: t('training.test'),
        language: question.language,
      }),
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  const start = useMutation({
    mutationFn: () => client.trainingWork.testQuestions(input),
    onSuccess: (chosen) => {
      setResult(null)
      setQuestions(chosen)
    },
  })
  const mark = useMutation({
    mutationFn: ({ given, confirm }: { given: QuizAnswer[]; confirm: boolean }) =>
      client.trainingWork.markTest({
        ...question,
        sessionId: session.id,
        seat: seat ?? '',
        answers: given,
        confirm,
      }),
    onSuccess: async (marked, { given, confirm }) => {
      setAnswers(given)
      setResult(marked)
      if (!confirm) return
      void message.success(t('training.test.confirmed'))
      await refresh()
    },
  })
  if (result !== null)
    return (
      <Result
        result={result}
        busy={mark.isPending}
        onConfirm={() => mark.mutate({ given: answers, confirm: true })}
        onAgain={() => {
          setResult(null)
          setQuestions(null)
        }}
      />
    )
  if (questions !== null)
    return (
      <Quiz questions={questions} busy={mark.isPending} onFinish={(given) => mark.mutate({ given, confirm: false })} />
    )
  return (
    <div className="training-panel">
      <p className="muted">{t('training.test.lead')}</p>
      <div className="filters">
        <label>
          {t('training.test.count')}{' '}
          <InputNumber min={1} max={60} precision={0} value={count} onChange={(value) => setCount(value ?? COUNT)} />
        </label>
        <label>
          {t('training.test.seed')}{' '}
          <InputNumber min={0} max={999_999} precision={0} value={seed} onChange={(value) => setSeed(value ?? 1)} />
        </label>
        <Select<string[]>
          mode="multiple"
          className="training-topics"
          aria-label={t('training.test.topics')}
          placeholder={t('training.test.topics.all')}
          value={[...topics]}
          options={questionTopics.map((topic) => ({ value: topic, label: t(`training.topic.${topic}`) }))}
          onChange={setTopics}
        />
      </div>
      <div className="filters">
        <Button loading={paper.isPending} onClick={() => paper.mutate()}>
          {t('training.test.paper')}
        </Button>
        <Select<string>
          aria-label={t('training.test.who')}
          className="training-who"
          placeholder={t('training.test.who')}
          value={seat}
          options={lines.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={setSeat}
        />
        <Button type="primary" disabled={seat === null} loading={start.isPending} onClick={() => start.mutate()}>
          {t('training.test.screen')}
        </Button>
      </div>
    </div>
  )
}

interface ResultProps {
  readonly result: TestResult
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onAgain: () => void
}

function Result({ result, busy, onConfirm, onAgain }: ResultProps) {
  const t = useText()
  const { right, asked, score, passed, saved } = result
  const verdict = passed === null ? 'training.test.noMark' : passed ? 'training.test.passed' : 'training.test.failed'
  return (
    <div className="training-panel">
      <p role="status" className={passed === false ? 'bad' : ''}>
        <strong>{t('training.test.result', { right, asked, score })}</strong> {t(verdict)}
      </p>
      <div className="filters">
        <Button type="primary" disabled={saved} loading={busy} onClick={onConfirm}>
          {t(saved ? 'training.test.confirmed' : 'training.test.confirm')}
        </Button>
        <Button onClick={onAgain}>{t('training.test.again')}</Button>
      </div>
      <ol className="quiz-answers">
        {result.answers.map(({ questionId, question, choice, answer, correct, explanation, basis }) => (
          <li key={questionId}>
            <p lang="zh-CN">{question}</p>
            <p className={correct ? '' : 'bad'}>
              {t(correct ? 'training.test.right' : 'training.test.wrong')}{' '}
              <span lang="zh-CN">{choice ?? t('training.test.unanswered')}</span>
            </p>
            {correct ? null : <p lang="zh-CN">{t('training.test.answer', { answer })}</p>}
            <p className="muted" lang="zh-CN">
              {explanation} {basis}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
