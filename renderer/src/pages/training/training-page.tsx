import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Seat } from '#shared/entities/training-session.ts'
import { useApi } from '../../api/api-context.tsx'
import { TRAINING_TABS } from '../../app/search.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { NeedsTab } from './needs-tab.tsx'
import { PlanTab } from './plan-tab.tsx'
import { QuestionnaireTab } from './questionnaire-tab.tsx'
import { SessionForm } from './session-form.tsx'
import { SessionsTab } from './sessions-tab.tsx'
import './training.css'

/** 培训: from who needs what, over sessions and tests, to hours met. */
export function TrainingPage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { tab = 'needs' } = useSearch({ from: '/firms/$firmId/training' })
  const navigate = useNavigate({ from: '/firms/$firmId/training' })
  const overview = useQuery(query.trainingWork.overview.queryOptions({ input: question }))
  const [seats, setSeats] = useState<readonly Seat[] | null>(null)
  const actions = (
    <>
      {tab === 'needs' || tab === 'sessions' ? (
        <ExportMenu
          name={t(`training.tab.${tab}`)}
          make={(format, signal) => client.trainingWork.export({ ...question, list: tab, format }, { signal })}
        />
      ) : null}
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setSeats([])}>
        {t('training.new')}
      </Button>
    </>
  )
  return (
    <Page title={t('training.title')} lead={t('training.lead')} actions={actions} fill>
      <Answer of={overview}>
        {(data) => (
          <PageTabs
            tabs={TRAINING_TABS}
            active={tab}
            label={(key) => t(`training.tab.${key}`)}
            onChange={(next) => void navigate({ search: ({ asOf }) => ({ asOf, tab: next }), replace: true })}
            content={{
              needs: <NeedsTab data={data} onPlan={setSeats} />,
              plan: <PlanTab data={data} />,
              sessions: <SessionsTab data={data} />,
              questionnaire: <QuestionnaireTab data={data} />,
            }}
          />
        )}
      </Answer>
      {seats === null ? null : <SessionForm seats={seats} onClose={() => setSeats(null)} />}
    </Page>
  )
}
