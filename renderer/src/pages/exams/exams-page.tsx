import { Button, Tabs } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { isoDate } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { examsSearch } from '../../app/search.ts'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
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

const TABS = ['batches', 'leavers', 'incidents', 'followUps', 'notices', 'coverage'] as const

/** 体检: from who is due to every abnormal result settled. */
export function ExamsPage() {
  const t = useText()
  const asOf = useAsOf()
  const { tab = 'batches' } = useSearch({ from: '/firms/$firmId/exams' })
  const navigate = useNavigate({ from: '/firms/$firmId/exams' })
  const [making, setMaking] = useState<BatchStart | null>(null)
  const [from, setFrom] = useState<IsoDate>(isoDate(`${asOf.slice(0, 4)}-01-01`))
  const panels = {
    batches: <BatchesTab />,
    leavers: <LeaversTab onBatch={setMaking} />,
    incidents: <IncidentsTab onBatch={setMaking} />,
    followUps: <FollowUpsTab />,
    notices: <NoticesTab />,
    coverage: <CoverageTab from={from} onFrom={setFrom} />,
  }
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
      <Tabs
        className="fill-tabs"
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => {
          const chosen = examsSearch.shape.tab.parse(key)
          void navigate({ search: ({ asOf: day }) => ({ asOf: day, tab: chosen }), replace: true })
        }}
        items={TABS.map((key) => ({ key, label: t(`exams.tab.${key}`), children: panels[key] }))}
      />
      {making === null ? null : <NewBatch start={making} onClose={() => setMaking(null)} />}
    </Page>
  )
}
