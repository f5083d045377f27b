import { Checkbox, Select } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import {
  type InformingOverview,
  paperKindSchema,
  type PaperRow,
  paperStateSchema,
} from '#shared/entities/informing-work.ts'
import { informingSearch } from '../../app/search.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { Notice } from '../../components/states.tsx'
import { toggled } from '../../components/toggled.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { PaperDrawer } from './paper-drawer.tsx'
import { RecordActs } from './record-acts.tsx'
import { StateMark } from './state-mark.tsx'

const OPEN = 'open'

/** One list of papers, cards and signs: filtered, chosen, and recorded together. */
export function PapersPart({ data: { lines, workplaces } }: { data: InformingOverview }) {
  const t = useText()
  const search = useSearch({ from: '/firms/$firmId/informing' })
  const navigate = useNavigate({ from: '/firms/$firmId/informing' })
  const { kind, state = OPEN, workplace, text, open } = search
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const set = (next: Partial<typeof search>) =>
    void navigate({ search: (known) => informingSearch.parse({ ...known, ...next }), replace: true })
  const rows = lines.filter(
    (line) =>
      (kind === undefined || line.kind === kind) &&
      (state === 'all' || (state === OPEN ? line.state !== 'current' : line.state === state)) &&
      (workplace === undefined || line.workplaceIds.includes(workplace)) &&
      (text === undefined || `${line.title} ${line.posts}`.includes(text)),
  )
  const chosen = rows.filter(({ key }) => picked.has(key))
  const columns: Column<PaperRow>[] = [
    {
      key: 'select',
      title: t('informing.column.select'),
      width: 70,
      render: (row) => (
        <Checkbox
          aria-label={t('informing.select.one', { title: row.title })}
          checked={picked.has(row.key)}
          onChange={() => setPicked(toggled(picked, row.key))}
        />
      ),
    },
    { key: 'kind', title: t('informing.column.kind'), width: 142, render: (row) => t(`informing.kind.${row.kind}`) },
    {
      key: 'title',
      title: t('informing.column.title'),
      render: ({ title, reason }) => (
        <>
          {title}
          {reason === '' ? null : <div className="muted informing-reason">{reason}</div>}
        </>
      ),
    },
    { key: 'posts', title: t('informing.column.posts'), width: 160, render: ({ posts }) => posts },
    { key: 'state', title: t('informing.column.state'), width: 104, render: (row) => <StateMark state={row.state} /> },
    { key: 'printedOn', title: t('informing.column.printedOn'), width: 104, render: ({ printedOn }) => printedOn },
    { key: 'doneOn', title: t('informing.column.doneOn'), width: 104, render: ({ doneOn }) => doneOn },
  ]
  return (
    <>
      <div className="filters">
        <Select
          className="informing-filter"
          aria-label={t('informing.kind')}
          value={kind ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: `${t('informing.kind')}: ${t('informing.all')}` },
            ...paperKindSchema.options.map((value) => ({ value, label: t(`informing.kind.${value}`) })),
          ]}
          onChange={(value) => set({ kind: paperKindSchema.safeParse(value).data })}
        />
        <Select
          className="informing-filter"
          aria-label={t('informing.state')}
          value={state}
          popupMatchSelectWidth={false}
          options={[
            { value: OPEN, label: t('informing.state.open') },
            { value: 'all', label: `${t('informing.state')}: ${t('informing.all')}` },
            ...paperStateSchema.options.map((value) => ({ value, label: t(`informing.state.${value}`) })),
          ]}
          onChange={(value) => set({ state: value })}
        />
        <Select
          className="informing-filter"
          aria-label={t('informing.workplace')}
          value={workplace ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: `${t('informing.workplace')}: ${t('informing.all')}` },
            ...workplaces.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => set({ workplace: value === '' ? undefined : value })}
        />
        <SearchBox label={t('informing.search')} initial={text} onSearch={(words) => set({ text: words })} />
        <Checkbox
          checked={rows.length > 0 && rows.every(({ key }) => picked.has(key))}
          onChange={({ target }) => setPicked(new Set(target.checked ? rows.map(({ key }) => key) : []))}
        >
          {t('informing.select.all', { count: rows.length })}
        </Checkbox>
      </div>
      <RecordActs chosen={chosen} onDone={() => setPicked(new Set())} />
      <DataTable
        label={t('informing.part.papers')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        openKey={open ?? null}
        followKeys
        onOpen={({ key }) => set({ open: key })}
        empty={
          <Notice
            kind="empty"
            title={t('informing.none')}
            {...(lines.length === 0 ? { text: t('informing.none.what') } : {})}
          />
        }
      />
      <PaperDrawer rows={rows} open={open ?? null} onMove={(key) => set({ open: key ?? undefined })} />
    </>
  )
}
