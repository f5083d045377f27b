import { Button, Checkbox, Segmented, Select } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChecksOverview, FindingLine } from '#shared/entities/checks.ts'
import { findingSchema, findingStateSchema } from '#shared/entities/improvement.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { FindingDrawer, FOUND } from './finding-drawer.tsx'

const LEVELS = findingSchema.shape.level.unwrap().options

function columnsOf(t: Text): Column<FindingLine>[] {
  return [
    {
      key: 'state',
      title: t('checks.column.state'),
      width: 124,
      render: ({ finding }) => t(`ledger.findings.state.${finding.state}`),
    },
    {
      key: 'level',
      title: t('checks.column.level'),
      width: 92,
      render: ({ finding: { level } }) => (
        <span className={level === 'major' ? 'bad' : ''}>{t(`ledger.findings.level.${level}`)}</span>
      ),
    },
    { key: 'description', title: t('checks.column.description'), render: ({ finding }) => finding.description },
    { key: 'place', title: t('checks.column.place'), width: 140, render: ({ place }) => place },
    { key: 'who', title: t('checks.column.responsible'), width: 90, render: ({ finding }) => finding.responsible },
    {
      key: 'deadline',
      title: t('checks.column.deadline'),
      width: 110,
      render: ({ finding }) => finding.extendedTo ?? finding.deadline,
    },
    {
      key: 'due',
      title: t('checks.column.due'),
      width: 122,
      render: ({ due }) => (due === null ? null : <StatusMark status={due.status} footing={due.footing} />),
    },
    {
      key: 'days',
      title: t('checks.column.daysOpen'),
      width: 84,
      align: 'right',
      render: ({ daysOpen }) => t('checks.days', { count: daysOpen }),
    },
  ]
}

/** Findings by state, what stands still first; each opens what can be done with it now. */
export function BoardTab({ data }: { data: ChecksOverview }) {
  const t = useText()
  const asOf = useAsOf()
  const search = useSearch({ from: '/firms/$firmId/checks' })
  const navigate = useNavigate({ from: '/firms/$firmId/checks' })
  const [level, setLevel] = useState<(typeof LEVELS)[number] | null>(null)
  const [lateOnly, setLateOnly] = useState(false)
  const [adding, setAdding] = useState(false)
  const { state, text = '', open } = search
  const fits = ({ finding, place, due }: FindingLine) =>
    (level === null || finding.level === level) &&
    (!lateOnly || due?.status === 'overdue') &&
    [finding.description, place, finding.responsible ?? ''].some((words) => words.includes(text))
  const fitting = data.findings.filter(fits)
  const inState = (of: typeof state) =>
    fitting.filter(
      ({ finding }) => of === 'all' || (of === undefined ? finding.state !== 'closed' : finding.state === of),
    )
  const rows = inState(state)
  const go = (more: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...more }), replace: true })
  const shown = data.findings.find(({ finding }) => finding.id === open)
  const option = (of: typeof state, label: string) => ({
    value: of ?? 'open',
    label: `${label} ${inState(of).length}`,
  })
  return (
    <>
      <div className="filters">
        <Segmented<string>
          aria-label={t('checks.filter.state')}
          value={state ?? 'open'}
          options={[
            option(undefined, t('checks.filter.open')),
            ...findingStateSchema.options.map((each) => option(each, t(`ledger.findings.state.${each}`))),
            option('all', t('checks.filter.all')),
          ]}
          onChange={(value) =>
            go({ state: [...findingStateSchema.options, 'all' as const].find((each) => each === value) })
          }
        />
      </div>
      <div className="filters">
        <SearchBox label={t('checks.filter.text')} initial={text} onSearch={(words) => go({ text: words })} />
        <Select
          className="checks-level"
          aria-label={t('checks.filter.level')}
          placeholder={t('checks.filter.level')}
          allowClear
          value={level}
          options={LEVELS.map((each) => ({ value: each, label: t(`ledger.findings.level.${each}`) }))}
          onChange={(next) => setLevel(next ?? null)}
        />
        <Checkbox checked={lateOnly} onChange={({ target }) => setLateOnly(target.checked)}>
          {t('checks.filter.late')}
        </Checkbox>
        <span className="grow" />
        <Button onClick={() => setAdding(true)}>{t('checks.board.register')}</Button>
      </div>
      <DataTable
        label={t('checks.tab.board')}
        columns={columnsOf(t)}
        rows={rows}
        rowKey={({ finding }) => finding.id}
        openKey={open ?? null}
        onOpen={({ finding }) => go({ open: finding.id })}
        empty={<Notice kind="empty" title={t('checks.board.none')} text={t('checks.board.none.what')} />}
      />
      {shown === undefined ? null : (
        <FindingDrawer
          key={shown.finding.id}
          line={shown}
          keys={rows.map(({ finding }) => finding.id)}
          onMove={(id) => go({ open: id })}
          onClose={() => go({ open: undefined })}
        />
      )}
      {adding ? (
        <GenericDrawer
          kind="findings"
          title={t('checks.board.register')}
          initial={blankRecord('findings', asOf)}
          only={[...FOUND, 'immediateControl', 'measure']}
          // The next thing is to assign it.
          onSaved={(id) => go({ open: id, state: undefined })}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  )
}
