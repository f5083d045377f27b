import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import type { HazardHit } from '#shared/api/reference.ts'
import { useApi } from '../../api/api-context.tsx'
import { AsOfPicker } from '../../app/as-of-picker.tsx'
import { HazardMarks } from '../../components/hazard-marks.tsx'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useToday } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ClassFilter } from './class-filter.tsx'

/** More than the catalogue has. */
const ALL = 500

/** 危害因素库: the catalogue on the left, the card of one hazard on the right, each with an address of its own. */
export function HazardsPage() {
  const t = useText()
  const { query } = useApi()
  const { text } = useSearch({ from: '/hazards' })
  const words = useDeferredValue(text?.trim() ?? '')
  const all = useQuery(
    query.reference.searchHazards.queryOptions({ input: { query: '', limit: ALL }, staleTime: Infinity }),
  )
  const hits = useQuery(
    query.reference.searchHazards.queryOptions({
      input: { query: words, limit: ALL },
      staleTime: Infinity,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <main className="screen" tabIndex={-1} id="main">
      <Page
        title={t('hazards.title')}
        lead={t('hazards.lead', { count: all.data?.length ?? '' })}
        actions={<AsOfPicker today={useToday()} />}
        fill
      >
        <Answer of={hits}>{(found) => <Library hits={found} total={all.data?.length ?? found.length} />}</Answer>
      </Page>
    </main>
  )
}

function Library({ hits, total }: { hits: readonly HazardHit[]; total: number }) {
  const t = useText()
  const search = useSearch({ from: '/hazards' })
  const navigate = useNavigate()
  const { hazardId: open = null } = useParams({ strict: false })
  const rows = search.class === undefined ? hits : hits.filter((hazard) => hazard.class === search.class)
  const set = (change: { text?: string | undefined; class?: HazardHit['class'] | undefined }) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true })
  return (
    <>
      <div className="filters library-filters">
        <SearchBox label={t('hazards.search')} initial={search.text} onSearch={(text) => set({ text })} />
        <ClassFilter hits={hits} chosen={search.class} onChoose={(chosen) => set({ class: chosen })} />
        <span className="grow" />
        <span role="status">{t('hazards.shown', { shown: rows.length, total })}</span>
      </div>
      <div className="panes library">
        <DataTable
          label={t('hazards.title')}
          columns={columnsOf(t)}
          rows={rows}
          rowKey={(hazard) => hazard.id}
          openKey={open}
          followKeys
          onOpen={({ id }) =>
            void navigate({ to: '/hazards/$hazardId', params: { hazardId: id }, search: (before) => before })
          }
          empty={<Notice kind="info" title={t('hazards.none')} text={t('hazards.none.what')} />}
        />
        <section className="pane library-card" aria-label={t('hazards.card')}>
          <Outlet />
        </section>
      </div>
    </>
  )
}

function columnsOf(t: ReturnType<typeof useText>): Column<HazardHit>[] {
  return [
    {
      key: 'name',
      title: t('hazards.column.name'),
      render: (hazard) => (
        <>
          {hazard.name} <HazardMarks hazard={hazard} />
        </>
      ),
    },
    {
      key: 'cas',
      title: t('hazards.column.cas'),
      width: 132,
      render: ({ cas }) => (cas.length > 1 ? `${cas[0]} …` : (cas[0] ?? '')),
    },
  ]
}
