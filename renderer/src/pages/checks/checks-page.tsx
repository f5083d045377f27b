import { Button } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { CHECKS_TABS } from '../../app/search.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { BoardTab } from './board-tab.tsx'
import './checks.css'
import { ChecksTab } from './checks-tab.tsx'
import { MeasuresTab } from './measures-tab.tsx'
import { StartCheck } from './start-check.tsx'
import { TransitionsTab } from './transitions-tab.tsx'

/** 自查与隐患: from the item that is not met to the closing of the finding, with evidence. */
export function ChecksPage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { tab = 'board' } = useSearch({ from: '/firms/$firmId/checks' })
  const navigate = useNavigate({ from: '/firms/$firmId/checks' })
  const overview = useQuery(query.checks.overview.queryOptions({ input: question, placeholderData: keepPreviousData }))
  const [starting, setStarting] = useState(false)
  const actions = (
    <>
      <ExportMenu
        name={t(`checks.tab.${tab}`)}
        make={(format, signal) => client.checks.export({ ...question, list: tab, format }, { signal })}
      />
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setStarting(true)}>
        {t('checks.new')}
      </Button>
    </>
  )
  return (
    <Page title={t('checks.title')} lead={t('checks.lead')} actions={actions} fill>
      <Answer of={overview}>
        {(data) => (
          <>
            <PageTabs
              tabs={CHECKS_TABS}
              active={tab}
              label={(key) => t(`checks.tab.${key}`)}
              onChange={(next) => void navigate({ search: ({ asOf }) => ({ asOf, tab: next }), replace: true })}
              content={{
                board: <BoardTab data={data} />,
                checks: <ChecksTab data={data} />,
                measures: <MeasuresTab data={data} />,
                transitions: <TransitionsTab data={data} />,
              }}
            />
            {starting ? <StartCheck data={data} onClose={() => setStarting(false)} /> : null}
          </>
        )}
      </Answer>
    </Page>
  )
}
