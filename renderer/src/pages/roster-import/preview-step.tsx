import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { RosterPreview, RosterRow } from '#shared/entities/roster.ts'
import { ExclamationCircleFilled } from '../../components/icons.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ProblemCells } from './problem-cells.tsx'

interface PreviewStepProps {
  readonly preview: RosterPreview
  readonly onBack: () => void
  readonly onApply: () => void
}

type Filter = 'all' | RosterRow['verdict']

/** A verdict for every row before anything is written. */
export function PreviewStep({ preview, onBack, onApply }: PreviewStepProps) {
  const t = useText()
  const [filter, setFilter] = useState<Filter>(preview.aside > 0 ? 'aside' : 'all')
  const rows = preview.rows.filter((row) => filter === 'all' || row.verdict === filter)
  return (
    <>
      <p className="lead" role="status">
        {t('import.preview.lead', { read: preview.rowsRead, good: preview.good, aside: preview.aside })}
      </p>
      {preview.known > 0 ? <p className="muted">{t('import.preview.known.note', { count: preview.known })}</p> : null}
      <NewPosts preview={preview} />
      <div className="filters">
        <Segmented<Filter>
          aria-label={t('import.preview.filter')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: t('import.preview.all', { count: preview.rowsRead }) },
            { value: 'good', label: t('import.preview.good', { count: preview.good }) },
            { value: 'aside', label: t('import.preview.aside', { count: preview.aside }) },
            ...(preview.known > 0
              ? [{ value: 'known' as const, label: t('import.preview.known', { count: preview.known }) }]
              : []),
          ]}
        />
      </div>
      <DataTable
        label={t('import.step.preview')}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => `${row.sheet}/${row.row}`}
        empty={t('import.preview.none')}
      />
      <div className="wizard-foot">
        <Button onClick={onBack}>{t('import.back')}</Button>
        <span className="grow" />
        <Button type="primary" disabled={preview.good + preview.aside === 0} onClick={onApply}>
          {preview.good > 0
            ? t('import.apply', { good: preview.good })
            : t('import.applyAside', { aside: preview.aside })}
        </Button>
      </div>
    </>
  )
}

function NewPosts({ preview }: { preview: RosterPreview }) {
  const t = useText()
  if (preview.newPosts.length === 0) return null
  const names = preview.newPosts.slice(0, 6).join(t('list.separator'))
  return (
    <p className="muted">
      {t(preview.newPosts.length > 6 ? 'import.newPosts.more' : 'import.newPosts', {
        count: preview.newPosts.length,
        names,
      })}
    </p>
  )
}

const VERDICTS = {
  good: { status: 'ok' },
  aside: { status: 'due', icon: <ExclamationCircleFilled /> },
  known: { status: 'notApplicable' },
} as const satisfies Record<RosterRow['verdict'], object>

function useColumns(): Column<RosterRow>[] {
  const t = useText()
  return [
    {
      key: 'verdict',
      title: t('import.verdict'),
      width: 92,
      render: ({ verdict }) => <Marked {...VERDICTS[verdict]}>{t(`import.verdict.${verdict}`)}</Marked>,
    },
    {
      key: 'row',
      title: t('import.row'),
      width: 150,
      render: (row) => t('import.row.at', { sheet: row.sheet, row: row.row }),
    },
    {
      key: 'name',
      title: t('worker.name'),
      width: 100,
      render: ({ values }) => values.name || <span className="muted">{t('value.blank')}</span>,
    },
    {
      key: 'post',
      title: t('worker.posts'),
      width: 190,
      render: ({ values }) => [values.workplace, values.post].filter(Boolean).join(' / '),
    },
    { key: 'hireDate', title: t('worker.hireDate'), width: 112, render: ({ values }) => values.hireDate },
    { key: 'problems', title: t('import.problems'), render: ({ problems }) => <ProblemCells problems={problems} /> },
  ]
}
