import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { GearNeedRow, PpeOverview } from '#shared/entities/ppe-work.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { toggled } from '../../components/toggled.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { FilterSelect } from './filter-select.tsx'
import { GearName } from './gear-name.tsx'

interface NeedsTabProps {
  readonly data: PpeOverview
  readonly onIssue: (chosen: readonly GearNeedRow[]) => void
}

const isOpen = ({ status }: GearNeedRow) => status !== 'ok' && status !== 'notApplicable'

/** Who lacks what and what is to be replaced; those chosen are handed theirs together. */
export function NeedsTab({ data: { needs, posts }, onIssue }: NeedsTabProps) {
  const t = useText()
  const [post, setPost] = useState<string | null>(null)
  const [item, setItem] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [openOnly, setOpenOnly] = useState(true)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [why, setWhy] = useState<string | null>(null)
  const rows = needs.filter(
    (row) =>
      (!openOnly || isOpen(row)) &&
      (post === null || row.postIds.some((id) => id === post)) &&
      (item === null || row.item === item) &&
      (text === '' || row.name.includes(text)),
  )
  const chosen = needs.filter(({ key }) => picked.has(key))
  const columns: Column<GearNeedRow>[] = [
    {
      key: 'select',
      title: t('ppe.column.select'),
      width: 70,
      render: ({ key, name, item: named }) => (
        <Checkbox
          aria-label={t('ppe.select.one', { name, item: named })}
          checked={picked.has(key)}
          onChange={() => setPicked(toggled(picked, key))}
        />
      ),
    },
    { key: 'name', title: t('ppe.column.name'), width: 92, render: ({ name }) => name },
    { key: 'posts', title: t('ppe.column.posts'), width: 150, render: (row) => row.posts },
    { key: 'item', title: t('ppe.column.item'), render: (row) => <GearName item={row.item} spec={row.spec} /> },
    {
      key: 'status',
      title: t('ppe.column.status'),
      width: 190,
      render: ({ status, footing }) => <StatusMark status={status} footing={footing} />,
    },
    { key: 'issuedOn', title: t('ppe.column.issuedOn'), width: 110, render: ({ issuedOn }) => issuedOn },
    { key: 'dueDate', title: t('ppe.column.dueDate'), width: 110, render: ({ dueDate }) => dueDate },
  ]
  if (needs.length === 0)
    return <Notice kind="empty" title={t('ppe.needs.noStandard')} text={t('ppe.needs.noStandard.what')} />
  const items = [...new Set(needs.map((row) => row.item))]
  return (
    <>
      <div className="filters">
        <FilterSelect
          label={t('ppe.filter.post')}
          value={post}
          options={posts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setPost}
        />
        <FilterSelect
          label={t('ppe.filter.item')}
          value={item}
          options={items.map((name) => ({ value: name, label: name }))}
          onChange={setItem}
        />
        <SearchBox label={t('ppe.column.name')} initial={undefined} onSearch={(words) => setText(words ?? '')} />
        <Checkbox checked={openOnly} onChange={({ target }) => setOpenOnly(target.checked)}>
          {t('ppe.filter.openOnly')}
        </Checkbox>
        <Checkbox
          checked={rows.length > 0 && rows.every(({ key }) => picked.has(key))}
          onChange={({ target }) => setPicked(new Set(target.checked ? rows.map(({ key }) => key) : []))}
        >
          {t('ppe.select.all', { count: rows.length })}
        </Checkbox>
        <span className="grow" />
        <Button type="primary" disabled={chosen.length === 0} onClick={() => onIssue(chosen)}>
          {t('ppe.issueTo', { count: chosen.length })}
        </Button>
      </div>
      <DataTable
        label={t('ppe.tab.needs')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        onOpen={({ dueId }) => setWhy(dueId)}
        empty={<Notice kind="info" title={t('ppe.needs.none')} />}
      />
      <WhyDrawer
        rows={[...new Set(rows.map(({ dueId }) => dueId))].map((id) => ({ id }))}
        id={why}
        onMove={setWhy}
        onClose={() => setWhy(null)}
      />
    </>
  )
}
