import { App, Button, InputNumber, Select } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { QuestionnaireSheet, TrainingOverview } from '#shared/entities/training-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { keepFile } from '../../components/download-file.ts'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { PaperSheets } from './paper-sheets.tsx'
import { Quiz } from './quiz.tsx'

const GROUPS = ['production', 'management'] as const

/** The anonymous questionnaire: printed, answered on screen, or typed in from paper. No name anywhere. */
export function QuestionnaireTab({ data }: { data: TrainingOverview }) {
  const t = useText()
  const { client, query, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const refresh = useRefreshFacts()
  const [postId, setPostId] = useState<string | null>(null)
  const [group, setGroup] = useState<QuestionnaireSheet['group']>('production')
  const [seed, setSeed] = useState(1)
  const [mode, setMode] = useState<'choose' | 'screen' | 'enter'>('choose')
  const [filled, setFilled] = useState(0)
  const input = { ...question, postId, seed }
  const asked = useQuery(query.trainingWork.questionnaire.queryOptions({ input }))
  const paper = useMutation({
    mutationFn: async () =>
      keepFile(shell, await client.trainingWork.questionnairePaper(input), {
        kind: 'pdf',
        name: t('training.tab.questionnaire'),
        language: question.language,
      }),
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  const save = useMutation({
    mutationFn: (sheets: QuestionnaireSheet[]) =>
      client.trainingWork.saveQuestionnaires({ ...question, date: question.asOf, postId, sheets }),
    onSuccess: async ({ saved, right, asked: total }) => {
      // The next person begins with an empty sheet.
      setFilled(filled + saved)
      setMode('choose')
      void message.success(t('training.survey.saved', { count: saved, right, asked: total }))
      await refresh()
    },
  })
  if (mode === 'screen' && asked.data !== undefined)
    return (
      <Quiz
        key={filled}
        questions={asked.data}
        busy={save.isPending}
        onFinish={(answers) => save.mutate([{ group, answers }])}
      />
    )
  return (
    <div className="training-panel">
      <p className="muted">{t('training.survey.lead')}</p>
      <div className="filters">
        <Select<string>
          aria-label={t('training.survey.post')}
          value={postId ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('training.survey.post.any') },
            ...data.posts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setPostId(value === '' ? null : value)}
        />
        <Select<QuestionnaireSheet['group']>
          aria-label={t('training.survey.group')}
          value={group}
          popupMatchSelectWidth={false}
          options={GROUPS.map((value) => ({ value, label: t(`training.survey.group.${value}`) }))}
          onChange={setGroup}
        />
        <label>
          {t('training.survey.seed')}{' '}
          <InputNumber min={0} max={999_999} precision={0} value={seed} onChange={(value) => setSeed(value ?? 1)} />
        </label>
      </div>
      <div className="filters">
        <Button loading={paper.isPending} onClick={() => paper.mutate()}>
          {t('training.survey.paper')}
        </Button>
        <Button type="primary" disabled={asked.data === undefined} onClick={() => setMode('screen')}>
          {t('training.survey.screen')}
        </Button>
        <Button disabled={asked.data === undefined} onClick={() => setMode('enter')}>
          {t('training.survey.enter')}
        </Button>
        <span className="muted">{t('training.survey.kept', { count: data.questionnaires })}</span>
        <Link to="/firms/$firmId/rates" params={{ firmId: question.firmId }}>
          {t('training.survey.rates')}
        </Link>
      </div>
      {mode === 'enter' && asked.data !== undefined ? (
        <PaperSheets
          key={`${seed} ${postId} ${filled}`}
          questions={asked.data}
          busy={save.isPending}
          onSave={(sheets) => save.mutate(sheets.map((answers) => ({ group, answers })))}
        />
      ) : null}
    </div>
  )
}
