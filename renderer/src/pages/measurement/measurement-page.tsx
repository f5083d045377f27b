import { Tabs } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MeasurementOverview } from '#shared/entities/measurement.ts'
import { useApi } from '../../api/api-context.tsx'
import { MEASUREMENT_TABS, type MeasurementTab } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DailyTab } from './daily-tab.tsx'
import { DutiesTab } from './duties-tab.tsx'
import { ExceedancesTab } from './exceedances-tab.tsx'
import { HighToxicTab } from './high-toxic-tab.tsx'
import { NewReport } from './links.tsx'
import './measurement.css'
import { ReportsTab } from './reports-tab.tsx'
import { TrendTab } from './trend-tab.tsx'
import { UntestedTab } from './untested-tab.tsx'

const TABS: Readonly<Record<MeasurementTab, (props: { data: MeasurementOverview }) => ReactNode>> = {
  reports: ReportsTab,
  exceedances: ExceedancesTab,
  untested: UntestedTab,
  trend: TrendTab,
  daily: DailyTab,
  highToxic: HighToxicTab,
  duties: DutiesTab,
}

/** 检测: reports in, exceedances followed to their closing, nothing untested overlooked. */
export function MeasurementPage() {
  const t = useText()
  const { query } = useApi()
  const overview = useQuery(
    query.measurement.overview.queryOptions({ input: useFirmOnDay(), placeholderData: keepPreviousData }),
  )
  const { tab = 'reports' } = useSearch({ from: '/firms/$firmId/measurement' })
  const navigate = useNavigate({ from: '/firms/$firmId/measurement' })
  return (
    <Page title={t('measure.title')} lead={t('measure.lead')} actions={<NewReport primary />}>
      <Answer of={overview}>
        {(data) => {
          const counts: { readonly [K in MeasurementTab]?: number } = {
            exceedances: data.exceedances.filter(({ next }) => next !== 'done').length + data.unplaced,
            untested: data.untested.length,
          }
          const Tab = TABS[tab]
          return (
            // Not `PageTabs`: the page scrolls as a whole, and the way back leads through the tabs.
            <Tabs
              className="measurement-tabs"
              activeKey={tab}
              onChange={(key) => {
                const next = MEASUREMENT_TABS.find((each) => each === key)
                if (next !== undefined) void navigate({ search: { tab: next } })
              }}
              items={MEASUREMENT_TABS.map((key) => ({
                key,
                label: <TabLabel text={t(`measure.tab.${key}`)} count={counts[key] ?? 0} />,
                children: key === tab ? <Tab data={data} /> : null,
              }))}
            />
          )
        }}
      </Answer>
    </Page>
  )
}

function TabLabel({ text, count }: { text: string; count: number }) {
  return (
    <>
      {text} {count > 0 ? <span className="count">{count}</span> : null}
    </>
  )
}
