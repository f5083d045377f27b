import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { TraineeNeeds, TrainingNeed, TrainingOverview } from '#shared/entities/training-work.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { toggled } from '../../components/toggled.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

interface PeopleTableProps {
  readonly data: TrainingOverview
  readonly picked: ReadonlySet<string>
  readonly onPick: (picked: ReadonlySet<string>) => void
}

/** Most pressing first, where one requirement is looked at. */
const URGENCY: readonly TrainingNeed['status'][] = ['overdue', 'missing', 'due', 'ok', 'notApplicable']

const isOpen = ({ status }: TrainingNeed) => status !== 'ok' && status !== 'notApplicable'

/** People and offices to choose from: by what they need, by post, by name. */
export function PeopleTable({ data, picked, onPick }: PeopleTableProps) {
  const t = useText()
  const [rule, setRule] = useState<string | null>(null)
  const [post, setPost] = useState<string | null>(null)
  const [openOnly, setOpenOnly] = useState(true)
  const [text, setText] = useState('')
  const shown = ({ needs }: TraineeNeeds) => needs.find((need) => rule === null || need.rule === rule)
  const urgency = (row: TraineeNeeds) => URGENCY.indexOf(shown(row)?.status ?? 'notApplicable')
  const fitting = data.people.filter(
    ({ name, postIds, needs }) =>
      (post === null || postIds.some((id) => id === post)) &&
      (text === '' || name.includes(text)) &&
      (rule === null || needs.some((need) => need.rule === rule && (!openOnly || isOpen(need)))) &&
      (!openOnly || needs.some(isOpen)),
  )
  const rows = rule === null ? fitting : fitting.toSorted((a, b) => urgency(a) - urgency(b))
  const toggle = (key: string) => onPick(toggled(picked, key))
  const columns: Column<TraineeNeeds>[] = [
    {
      key: 'select',
      title: t('training.column.select'),
      width: 80,
      render: ({ key, name }) => (
        <Checkbox aria-label={t('training.pick', { name })} checked={picked.has(key)} onChange={() => toggle(key)} />
      ),
    },
    { key: 'name', title: t('training.column.name'), width: 130, render: ({ name }) => name },
    { key: 'posts', title: t('training.column.posts'), width: 150, render: ({ posts }) => posts },
    { key: 'need', title: t('training.column.need'), width: 200, render: (row) => shown(row)?.ruleName ?? null },
    {
      key: 'status',
      title: t('training.column.status'),
      width: 110,
      render: (row) => {
        const need = shown(row)
        return need === undefined ? null : <StatusMark status={need.status} footing={need.footing} />
      },
    },
    { key: 'dueDate', title: t('training.column.dueDate'), width: 110, render: (row) => shown(row)?.dueDate ?? null },
    {
      key: 'hoursLeft',
      title: t('training.column.hoursLeft'),
      width: 80,
      align: 'right',
      render: (row) => shown(row)?.hoursLeft ?? null,
    },
    {
      key: 'reason',
      title: t('training.column.reason'),
      render: (row) => (
        <span className="two-lines" title={shown(row)?.text}>
          {shown(row)?.text}
        </span>
      ),
    },
  ]
  return (
    <>
      <div className="filters">
        <Select<string>
          aria-label={t('training.filter.need')}
          value={rule ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: `${t('training.filter.need')}: ${t('training.filter.all')}` },
            ...data.plan.map((line) => ({ value: line.rule, label: line.name })),
          ]}
          onChange={(value) => setRule(value === '' ? null : value)}
        />
        <Select<string>
          aria-label={t('training.filter.post')}
          value={post ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: `${t('training.filter.post')}: ${t('training.filter.all')}` },
            ...data.posts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setPost(value === '' ? null : value)}
        />
        <SearchBox label={t('training.column.name')} initial={undefined} onSearch={(words) => setText(words ?? '')} />
        <Checkbox checked={openOnly} onChange={({ target }) => setOpenOnly(target.checked)}>
          {t('training.filter.openOnly')}
        </Checkbox>
        <Checkbox
          checked={rows.length > 0 && rows.every(({ key }) => picked.has(key))}
          onChange={({ target }) => {
            const next = new Set(picked)
            for (const { key } of rows)
              if (target.checked) next.add(key)
              else next.delete(key)
            onPick(next)
          }}
        >
          {t('training.pickAll')}
        </Checkbox>
        <span role="status" className="muted">
          {t('table.count', { count: rows.length })} {t('training.picked', { count: picked.size })}
        </span>
      </div>
      <DataTable
        label={t('training.tab.needs')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        onOpen={({ key }) => toggle(key)}
        empty={<Notice kind="empty" title={t('training.needs.none')} />}
      />
    </>
  )
}
