import { Button, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { z } from 'zod'
import type { DueRow } from '#shared/entities/due.ts'
import { useApi } from '../../api/api-context.tsx'
import type { dueSearch } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { StatusFilter } from './status-filter.tsx'
import { WhyDrawer } from './why-drawer.tsx'

type Search = z.output<typeof dueSearch>
const WITHIN = [7, 30, 60, 90, 180, 365] as const

/** Everything the firm owes, by when and why. Filters live in the address, so that a view can be kept or sent. */
export function DuePage() {
  const t = useText()
  const { query } = useApi()
  const input = useFirmOnDay()
  const search = useSearch({ from: '/firms/$firmId/due' })
  const navigate = useNavigate({ from: '/firms/$firmId/due' })
  const set = (change: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const list = useQuery(query.due.list.queryOptions({ input: { ...input, withinDays: search.within ?? null } }))
  return (
    <Page title={t('nav.due')} lead={t('due.lead', { asOf: input.asOf })} fill beside={search.item !== undefined}>
      <Answer of={list}>
        {({ items, counts }) => {
          const rows = items.filter((item) => matches(item, search))
          return (
            <>
              <div className="filters">
                <StatusFilter counts={counts} chosen={search.status} onChoose={(status) => set({ status })} />
                <RuleFilter items={items} rule={search.rule} onChoose={(rule) => set({ rule })} />
                <Select<number | null>
                  className="within-filter"
                  aria-label={t('due.within')}
                  placeholder={t('due.within.any')}
                  allowClear
                  value={search.within ?? null}
                  options={WITHIN.map((days) => ({ value: days, label: t('due.within.days', { days }) }))}
                  onChange={(days) => set({ within: days ?? undefined })}
                />
                <SearchBox label={t('due.text')} initial={search.text} onSearch={(text) => set({ text })} />
                <span className="muted" role="status">
                  {t('table.count', { count: rows.length })}
                </span>
              </div>
              <DueTable
                rows={rows}
                total={items.length}
                open={search.item ?? null}
                onOpen={(item) => set({ item })}
                onReset={() => set(NO_FILTER)}
              />
              <WhyDrawer
                rows={rows}
                id={search.item ?? null}
                onMove={(item) => set({ item })}
                onClose={() => set({ item: undefined })}
              />
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

const NO_FILTER = { status: undefined, rule: undefined, text: undefined, within: undefined }

function matches(item: DueRow, { status, rule, text }: Search): boolean {
  const words = text?.trim().toLowerCase() ?? ''
  return (
    (status === undefined || item.status === status) &&
    (rule === undefined || item.rule === rule) &&
    (words === '' || `${item.subject.name} ${item.title} ${item.summary}`.toLowerCase().includes(words))
  )
}

function RuleFilter({
  items,
  rule,
  onChoose,
}: {
  items: readonly DueRow[]
  rule: string | undefined
  onChoose: (rule: string | undefined) => void
}) {
  const t = useText()
  const rules = useMemo(() => new Map(items.map((item) => [item.rule, item.title])), [items])
  return (
    <Select<string | null>
      className="rule-filter"
      aria-label={t('due.rule')}
      placeholder={t('due.rule.any')}
      allowClear
      value={rule ?? null}
      options={[...rules].map(([value, label]) => ({ value, label }))}
      popupMatchSelectWidth={false}
      onChange={(next) => onChoose(next ?? undefined)}
    />
  )
}

interface DueTableProps {
  readonly rows: readonly DueRow[]
  readonly total: number
  readonly open: string | null
  readonly onOpen: (id: string) => void
  readonly onReset: () => void
}

function DueTable({ rows, total, open, onOpen, onReset }: DueTableProps) {
  const t = useText()
  const columns: Column<DueRow>[] = [
    { key: 'status', title: t('due.column.status'), width: 112, render: (row) => <StatusMark status={row.status} /> },
    {
      key: 'dueDate',
      title: t('due.column.dueDate'),
      width: 112,
      render: (row) => row.dueDate ?? <span className="muted">{t('value.none')}</span>,
    },
    { key: 'title', title: t('due.column.duty'), ...(open === null ? { width: 240 } : {}), render: (row) => row.title },
    {
      key: 'subject',
      title: t('due.column.subject'),
      width: 180,
      render: (row) => row.subject.name,
    },
  ]
  // The summary is the first sentence of the explanation: with that open beside the list, it would only be said twice.
  if (open === null)
    columns.push({
      key: 'summary',
      title: t('due.column.summary'),
      render: (row) => <span className="clip">{row.summary}</span>,
    })
  const empty =
    total === 0 ? (
      <Notice kind="empty" title={t('due.none')} text={t('due.none.what')} />
    ) : (
      <Notice kind="info" title={t('due.noMatch')}>
        <Button onClick={onReset}>{t('due.reset')}</Button>
      </Notice>
    )
  return (
    <DataTable
      label={t('nav.due')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      openKey={open}
      followKeys
      onOpen={(row) => onOpen(row.id)}
      empty={empty}
    />
  )
}
