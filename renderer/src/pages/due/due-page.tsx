import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { z } from 'zod'
import { boardEntries, filterBoard } from '#shared/domain/due-board.ts'
import type { BoardFilter } from '#shared/entities/due.ts'
import { useApi } from '../../api/api-context.tsx'
import type { dueSearch } from '../../app/search.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { ReadyMessage } from '../../components/ready-message/ready-message.tsx'
import { Answer } from '../../components/states.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DueFilters } from './due-filters.tsx'
import { DueMonthsChart } from './due-months.tsx'
import { DueTable } from './due-table.tsx'
import type { Listed } from './listed.ts'

type Search = z.output<typeof dueSearch>

/** Everything the firm owes, by when and why. Filters live in the address, so that a view can be kept or sent. */
export function DuePage() {
  const t = useText()
  const { client, query } = useApi()
  const input = useFirmOnDay()
  const { item, view, ...search } = useSearch({ from: '/firms/$firmId/due' })
  const navigate = useNavigate({ from: '/firms/$firmId/due' })
  const list = useQuery(query.due.list.queryOptions({ input }))
  const filter = onlyGiven(search)
  const [telling, setTelling] = useState(false)
  return (
    <Page
      title={t('nav.due')}
      lead={t('due.lead', { asOf: input.asOf })}
      actions={
        <>
          <Button
            type={view === 'months' ? 'primary' : 'default'}
            aria-pressed={view === 'months'}
            onClick={() =>
              void navigate({
                search: (before) => ({ ...before, view: view === 'months' ? undefined : 'months' }),
                replace: true,
              })
            }
          >
            {t('due.months.show')}
          </Button>
          <Button onClick={() => setTelling(true)}>{t('message.open')}</Button>
          <ExportMenu
            name={t('nav.due')}
            make={(format, signal) => client.due.export({ ...input, filter, format }, { signal })}
          />
        </>
      }
      fill
      beside={item !== undefined}
    >
      <Answer of={list}>
        {(listed) => <Board listed={listed} filter={filter} open={item ?? null} months={view === 'months'} />}
      </Answer>
      {telling && list.data !== undefined ? (
        <Telling listed={list.data} filter={filter} onClose={() => setTelling(false)} />
      ) : null}
    </Page>
  )
}

/** The rows in sight as a message; what is settled needs none. */
function Telling({ listed, filter, onClose }: { listed: Listed; filter: BoardFilter; onClose: () => void }) {
  const rows = filterBoard(boardEntries(listed.items), filter, listed.asOf)
    .rows.filter(({ status }) => status !== 'notApplicable' && (status !== 'ok' || filter.status === 'ok'))
    .map(({ id, title, subject, dueDate }) => ({ key: id, title, subject: subject.name, date: dueDate }))
  return <ReadyMessage rows={rows} total={rows.length} onClose={onClose} />
}

/** The filters that are set, as the contract takes them. */
function onlyGiven({
  status,
  footing,
  area,
  rule,
  worker,
  post,
  within,
  text,
}: Omit<Search, 'item' | 'view'>): BoardFilter {
  return {
    ...(status === undefined ? {} : { status }),
    ...(footing === undefined ? {} : { footing }),
    ...(area === undefined ? {} : { area }),
    ...(rule === undefined ? {} : { rule }),
    ...(worker === undefined ? {} : { worker }),
    ...(post === undefined ? {} : { post }),
    ...(within === undefined ? {} : { within }),
    ...(text === undefined ? {} : { text }),
  }
}

interface BoardProps {
  readonly listed: Listed
  readonly filter: BoardFilter
  readonly open: string | null
  /** Drawn by month instead of listed. */
  readonly months: boolean
}

function Board({ listed, filter, open, months }: BoardProps) {
  const navigate = useNavigate({ from: '/firms/$firmId/due' })
  const set = (change: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const entries = useMemo(() => boardEntries(listed.items), [listed.items])
  const board = filterBoard(entries, filter, listed.asOf)
  const [resets, setResets] = useState(0)
  function reset(): void {
    setResets(resets + 1)
    void navigate({ search: ({ asOf, view }) => ({ asOf, item: open ?? undefined, view }), replace: true })
  }
  return (
    <>
      <DueFilters listed={listed} board={board} filter={filter} resets={resets} onChange={set} onReset={reset} />
      {months ? (
        <DueMonthsChart rows={board.rows} asOf={listed.asOf} />
      ) : (
        <DueTable
          rows={board.rows}
          total={listed.items.length}
          open={open}
          onOpen={(item) => set({ item })}
          onReset={reset}
        />
      )}
      <WhyDrawer
        rows={board.rows}
        id={open}
        onMove={(item) => set({ item })}
        onClose={() => set({ item: undefined })}
      />
    </>
  )
}
