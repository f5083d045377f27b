import { Button, Tabs } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ImportOutlined, PlusOutlined } from '../../components/icons.tsx'
import type { Worker } from '#shared/entities/worker.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { newId } from '../../hooks/use-records.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { AsideTab } from './aside-tab.tsx'
import { PeopleTab } from './people-tab.tsx'

/** Everyone who works on site, and the imported rows that still have to be mended. */
export function RosterPage() {
  const t = useText()
  const params = { firmId: useFirmId() }
  const { query } = useApi()
  const search = useSearch({ from: '/firms/$firmId/roster' })
  const navigate = useNavigate({ from: '/firms/$firmId/roster' })
  const [draft, setDraft] = useState<Worker | null>(null)
  const aside = useQuery(query.roster.aside.queryOptions({ input: { ...params, language: useLanguage() } }))
  const actions = (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setDraft({ ...BLANK, id: newId() })}>
        {t('roster.add')}
      </Button>
      <Link to="/firms/$firmId/roster/import" params={params} className="button-link">
        <ImportOutlined /> {t('roster.import')}
      </Link>
    </>
  )
  return (
    <Page title={t('nav.roster')} lead={t('roster.lead')} actions={actions} fill>
      <Tabs
        className="fill-tabs"
        activeKey={search.tab ?? 'people'}
        onChange={(key) => void navigate({ search: { tab: key === 'aside' ? 'aside' : undefined }, replace: true })}
        items={[
          {
            key: 'people',
            label: t('roster.people'),
            children: <PeopleTab draft={draft} onDraftClosed={() => setDraft(null)} />,
          },
          {
            key: 'aside',
            label: t('roster.aside', { count: aside.data?.length ?? 0 }),
            children: <AsideTab aside={aside} />,
          },
        ]}
      />
    </Page>
  )
}

const BLANK: Omit<Worker, 'id'> = {
  name: '',
  idCard: null,
  sex: null,
  birthDate: null,
  kind: 'own',
  employer: null,
  phone: null,
  hireDate: null,
  leaveDate: null,
  insuredSince: null,
  note: null,
}
