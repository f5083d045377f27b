import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ExportMenu } from '../../components/export-menu.tsx'
import { ImportOutlined, PlusOutlined } from '../../components/icons.tsx'
import type { Worker } from '#shared/entities/worker.ts'
import { useApi } from '../../api/api-context.tsx'
import { ROSTER_TABS } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { newId } from '../../hooks/use-records.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { MoveDrawer } from '../worker/move-drawer.tsx'
import { AsideTab } from './aside-tab.tsx'
import { BLANK_WORKER } from './blank-worker.ts'
import { PeopleTab } from './people-tab.tsx'
import { useRosterFilter } from './roster-filter.ts'
import { SpreadTab } from './spread-tab.tsx'
import { WorkerDrawer } from './worker-drawer.tsx'
import './roster.css'

/** Everyone who works on site, and the imported rows that still have to be mended. */
export function RosterPage() {
  const t = useText()
  const params = { firmId: useFirmId() }
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const filter = useRosterFilter()
  const { tab = 'people' } = useSearch({ from: '/firms/$firmId/roster' })
  const navigate = useNavigate({ from: '/firms/$firmId/roster' })
  const [draft, setDraft] = useState<Worker | null>(null)
  const [joining, setJoining] = useState(false)
  const aside = useQuery(query.roster.aside.queryOptions({ input: { ...params, language: useLanguage() } }))
  const actions = (
    <>
      <ExportMenu
        name={t('nav.roster')}
        make={(format, signal) => client.people.export({ ...question, filter, format }, { signal })}
      />
      <Link to="/firms/$firmId/roster/import" params={params} className="button-link second">
        <ImportOutlined /> {t('roster.import')}
      </Link>
      <Button icon={<PlusOutlined />} onClick={() => setDraft({ ...BLANK_WORKER, id: newId() })}>
        {t('roster.add')}
      </Button>
      <Button type="primary" onClick={() => setJoining(true)}>
        {t('people.join')}
      </Button>
    </>
  )
  const labels = {
    people: t('roster.people'),
    aside: t('roster.aside', { count: aside.data?.length ?? 0 }),
    spread: t('people.spread'),
  }
  const goTo = (workerId: string) =>
    void navigate({ to: '/firms/$firmId/workers/$workerId', params: { ...params, workerId } })
  return (
    <Page title={t('nav.roster')} lead={t('roster.lead')} actions={actions} fill>
      <PageTabs
        tabs={ROSTER_TABS}
        active={tab}
        label={(key) => labels[key]}
        onChange={(next) => void navigate({ search: { tab: next === 'people' ? undefined : next }, replace: true })}
        content={{ people: <PeopleTab onOpen={goTo} />, aside: <AsideTab aside={aside} />, spread: <SpreadTab /> }}
      />
      <WorkerDrawer key={draft?.id ?? 'none'} worker={draft} exists={false} onClose={() => setDraft(null)} />
      {joining ? <MoveDrawer kind="join" person={null} onClose={() => setJoining(false)} onDone={goTo} /> : null}
    </Page>
  )
}
