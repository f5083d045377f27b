import { Button } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { isoDate } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { EXAMS_TABS } from '../../app/search.ts'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { BatchesTab } from './batches-tab.tsx'
import { CoverageTab } from './coverage-tab.tsx'
import { FollowUpsTab } from './follow-ups-tab.tsx'
import { IncidentsTab } from './incidents-tab.tsx'
import { LeaversTab } from './leavers-tab.tsx'
import { ListExport } from './list-export.tsx'
import { type BatchStart, NewBatch } from './new-batch.tsx'
import { NoticesTab } from './notices-tab.tsx'
import './exams.css'

/** 体检: from who is due to every abnormal result settled. */
export function ExamsPage() {
  const t = useText()
  const asOf = useAsOf()
  const { tab = 'batches' } = useSearch({ from: '/firms/$firmId/exams' })
  const navigate = useNavigate({ from: '/firms/$firmId/exams' })
  const [making, setMaking] = useState<BatchStart | null>(null)
  const [from, setFrom] = useState<IsoDate>(isoDate(`${asOf.slice(0, 4)}-01-01`))
  const actions = (
    <>
      {tab === 'batches' ? null : <ListExport what={tab} {...(tab === 'coverage' ? { from } : {})} />}
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking({ reason: null, workerIds: [] })}>
        {t('exams.new')}
      </Button>
    </>
  )
  return (
    <Page title={t('nav.exams')} lead={t('exams.lead')} actions={actions} fill>
      <PageTabs
        tabs={EXAMS_TABS}
        active={tab}
        label={(key) => t(`exams.tab.${key}`)}
        onChange={(next) => void navigate({ search: ({ asOf: day }) => ({ asOf: day, tab: next }), replace: true })}
        content={{
          batches: <BatchesTab />,
          leavers: <LeaversTab onBatch={setMaking} />,
          incidents: <IncidentsTab onBatch={setMaking} />,
          followUps: <FollowUpsTab />,
          notices: <NoticesTab />,
          coverage: <CoverageTab from={from} onFrom={setFrom} />,
        }}
      />
      {making === null ? null : <NewBatch start={making} onClose={() => setMaking(null)} />}
    </Page>
  )
}
