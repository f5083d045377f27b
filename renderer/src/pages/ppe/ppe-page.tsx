import { Button } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { GearNeedRow } from '#shared/entities/ppe-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { PPE_TABS } from '../../app/search.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { IssueGrid } from './issue-grid.tsx'
import { LedgerTab } from './ledger-tab.tsx'
import { NeedsTab } from './needs-tab.tsx'
import { StandardsTab } from './standards-tab.tsx'
import { StockTab } from './stock-tab.tsx'
import { SuitabilityTab } from './suitability-tab.tsx'
import './ppe.css'

/** 防护用品: from what a post needs over stock and issue to the signature. */
export function PpePage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { tab = 'needs' } = useSearch({ from: '/firms/$firmId/ppe' })
  const navigate = useNavigate({ from: '/firms/$firmId/ppe' })
  const overview = useQuery(query.ppe.overview.queryOptions({ input: question, placeholderData: keepPreviousData }))
  const [issuing, setIssuing] = useState<readonly GearNeedRow[] | null>(null)
  const actions = (
    <>
      <ExportMenu
        name={t(`ppe.tab.${tab}`)}
        make={(format, signal) => client.ppe.export({ ...question, list: tab, format }, { signal })}
      />
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setIssuing([])}>
        {t('ppe.issue')}
      </Button>
    </>
  )
  return (
    <Page
      title={issuing === null ? t('ppe.title') : t('ppe.issue.title')}
      lead={issuing === null ? t('ppe.lead') : t('ppe.issue.lead')}
      actions={issuing === null ? actions : null}
      fill
    >
      <Answer of={overview}>
        {(data) =>
          issuing === null ? (
            <PageTabs
              tabs={PPE_TABS}
              active={tab}
              label={(key) => t(`ppe.tab.${key}`)}
              onChange={(next) => void navigate({ search: ({ asOf }) => ({ asOf, tab: next }), replace: true })}
              content={{
                needs: <NeedsTab data={data} onIssue={setIssuing} />,
                standards: <StandardsTab data={data} />,
                suitability: <SuitabilityTab data={data} />,
                stock: <StockTab data={data} />,
                ledger: <LedgerTab data={data} />,
              }}
            />
          ) : (
            <IssueGrid data={data} chosen={issuing} onClose={() => setIssuing(null)} />
          )
        }
      </Answer>
    </Page>
  )
}
