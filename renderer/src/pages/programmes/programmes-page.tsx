import { Tabs } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../../api/api-context.tsx'
import { PROGRAMME_TABS } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import './programmes.css'
import { SchemesTab } from './schemes-tab.tsx'
import { ScreeningsTab } from './screenings-tab.tsx'
import { TalentTab } from './talent-tab.tsx'

/** 健康企业 and other loaded tables, 职业健康达人, screenings of groups. */
export function ProgrammesPage() {
  const t = useText()
  const { query } = useApi()
  const { tab = 'schemes' } = useSearch({ from: '/firms/$firmId/programmes' })
  const navigate = useNavigate({ from: '/firms/$firmId/programmes' })
  const overview = useQuery(
    query.programmes.overview.queryOptions({ input: useFirmOnDay(), placeholderData: keepPreviousData }),
  )
  return (
    <Page title={t('programmes.title')} lead={t('programmes.lead')} fill>
      <Answer of={overview}>
        {(data) => (
          <Tabs
            className="fill-tabs"
            activeKey={tab}
            destroyOnHidden
            onChange={(key) => {
              const next = PROGRAMME_TABS.find((each) => each === key)
              void navigate({ search: ({ asOf }) => ({ asOf, tab: next }), replace: true })
            }}
            items={PROGRAMME_TABS.map((key) => ({
              key,
              label: t(`programmes.tab.${key}`),
              children: {
                schemes: <SchemesTab data={data} />,
                talent: <TalentTab data={data} />,
                screenings: <ScreeningsTab data={data} />,
              }[key],
            }))}
          />
        )}
      </Answer>
    </Page>
  )
}
