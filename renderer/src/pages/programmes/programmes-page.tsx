import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../../api/api-context.tsx'
import { PROGRAMME_TABS } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
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
          <PageTabs
            tabs={PROGRAMME_TABS}
            active={tab}
            label={(key) => t(`programmes.tab.${key}`)}
            onChange={(next) => void navigate({ search: ({ asOf }) => ({ asOf, tab: next }), replace: true })}
            content={{
              schemes: <SchemesTab data={data} />,
              talent: <TalentTab data={data} />,
              screenings: <ScreeningsTab data={data} />,
            }}
          />
        )}
      </Answer>
    </Page>
  )
}
