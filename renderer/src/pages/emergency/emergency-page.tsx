import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { EmergencyOverview } from '#shared/entities/emergency-work.ts'
import type { EmergencyList } from '#shared/api/emergency-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { EMERGENCY_TABS } from '../../app/search.ts'
import { DueLines } from '../../components/due-lines.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DrillsTab } from './drills-tab.tsx'
import { IncidentsTab } from './incidents-tab.tsx'
import { KitTab } from './kit-tab.tsx'
import { PlansTab } from './plans-tab.tsx'
import { RecordDrawer, type EmergencyKind } from './record-drawer.tsx'
import './emergency.css'

/** The records each tab shows. */
const KINDS = {
  incidents: 'incidents',
  plans: 'emergencyPlans',
  kit: 'safeguards',
  drills: 'drills',
} as const satisfies Readonly<Record<EmergencyList, EmergencyKind>>

/** 应急: plans, kit, drills, and incidents from the event to the closing. */
export function EmergencyPage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { tab = 'incidents' } = useSearch({ from: '/firms/$firmId/emergency' })
  const overview = useQuery(query.emergencyWork.overview.queryOptions({ input: question }))
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t('emergency.title')}
      lead={t('emergency.lead')}
      fill
      actions={
        <>
          <ExportMenu
            name={t(`emergency.tab.${tab}`)}
            make={(format, signal) => client.emergencyWork.export({ ...question, list: tab, format }, { signal })}
          />
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t(`emergency.new.${tab}`)}
          </Button>
        </>
      }
    >
      <Answer of={overview}>{(data) => <Overview data={data} tab={tab} />}</Answer>
      {adding ? (
        <RecordDrawer kind={KINDS[tab]} title={t(`emergency.new.${tab}`)} onClose={() => setAdding(false)} />
      ) : null}
    </Page>
  )
}

function Overview({ data, tab }: { data: EmergencyOverview; tab: EmergencyList }) {
  const t = useText()
  const navigate = useNavigate({ from: '/firms/$firmId/emergency' })
  const pressing = data.due.filter(({ status }) => status !== 'ok' && status !== 'notApplicable')
  return (
    <>
      {pressing.length === 0 ? null : (
        <section className="emergency-due" aria-label={t('emergency.due')}>
          <DueLines rows={pressing} />
        </section>
      )}
      <PageTabs
        tabs={EMERGENCY_TABS}
        active={tab}
        label={(key) => t(`emergency.tab.${key}`)}
        onChange={(next) => void navigate({ search: ({ asOf }) => ({ asOf, tab: next }), replace: true })}
        content={{
          incidents: <IncidentsTab lines={data.incidents} />,
          plans: <PlansTab lines={data.plans} />,
          kit: <KitTab lines={data.kit} />,
          drills: <DrillsTab lines={data.drills} />,
        }}
      />
    </>
  )
}
