import { Button, Progress } from 'antd'
import { useState } from 'react'
import type { RenderedMovedDate } from '#shared/api/packs.ts'
import { Loading, Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { MovedDrawer } from './moved-drawer.tsx'
import type { FirmMoves, MovedDates } from './use-moved-dates.ts'

export interface Moved extends RenderedMovedDate {
  readonly key: string
  readonly firm: string
}

/** The dates a file would move, firm after firm, with the clause behind each. */
export function DateChanges({ moved }: { moved: MovedDates | null }) {
  const t = useText()
  const columns = useColumns()
  const [open, setOpen] = useState<string | null>(null)
  if (moved === null) return <Loading />
  const { firms } = moved
  const rows = firms.flatMap(({ firmId, firm, items }) =>
    items.map((item) => ({ ...item, firm, key: `${firmId}/${item.id}` })),
  )
  return (
    <>
      <ProgressLine moved={moved} />
      <Remarks firms={firms} />
      <DataTable
        label={t('packs.dates.item')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        openKey={open}
        onOpen={({ key }) => setOpen(key)}
        empty={moved.running ? <Loading /> : <Nothing total={moved.total} />}
      />
      <MovedDrawer item={rows.find(({ key }) => key === open) ?? null} onClose={() => setOpen(null)} />
    </>
  )
}

function Nothing({ total }: { total: number }) {
  const t = useText()
  return total === 0 ? (
    <Notice kind="empty" title={t('packs.dates.noFirms')} />
  ) : (
    <Notice kind="info" title={t('packs.dates.none')} text={t('packs.dates.none.what')} />
  )
}

/** How far the comparison is, with a way to stop it and to go on. */
function ProgressLine({ moved: { firms, total, running, stop, resume } }: { moved: MovedDates }) {
  const t = useText()
  const asOf = useAsOf()
  const number = firms.length
  const dates = firms.reduce((sum, firm) => sum + firm.total, 0)
  if (!running && number === total) {
    const compared = firms.filter(({ problem }) => problem === null).length
    return (
      <p className="muted" role="status">
        {t('packs.dates.done', { asOf, firms: compared, dates })}
      </p>
    )
  }
  const words = running
    ? t('packs.dates.running', { number: number + 1, total })
    : t('packs.dates.stopped', { number, total })
  return (
    <div className="filters">
      <span role="status">{words}</span>
      <Progress
        className="pack-progress"
        percent={Math.round((100 * number) / total)}
        size="small"
        showInfo={false}
        aria-label={words}
      />
      <Button size="small" onClick={running ? stop : resume}>
        {t(running ? 'packs.dates.stop' : 'packs.dates.resume')}
      </Button>
    </div>
  )
}

function Remarks({ firms }: { firms: readonly FirmMoves[] }) {
  const t = useText()
  const words = firms.flatMap(({ firm, problem, total, items }) => {
    if (problem !== null) return [t('packs.dates.problem', { firm, problem })]
    return items.length < total ? [t('packs.dates.first', { firm, total, shown: items.length })] : []
  })
  return words.map((line) => (
    <p key={line} className="warn">
      {line}
    </p>
  ))
}

/** The date of one side; without one, its status; without an item, that. */
function Side({ side }: { side: RenderedMovedDate['before'] }) {
  const t = useText()
  if (side === null) return <span className="muted">{t('packs.dates.noItem')}</span>
  return side.dueDate ?? <StatusMark status={side.status} />
}

function useColumns(): Column<Moved>[] {
  const t = useText()
  return [
    {
      key: 'firm',
      title: t('packs.dates.firm'),
      width: 200,
      render: ({ firm }) => <span className="clip">{firm}</span>,
    },
    {
      key: 'item',
      title: t('packs.dates.item'),
      render: ({ title, subject }) => `${title} · ${subject.name}`,
    },
    { key: 'before', title: t('packs.dates.before'), width: 112, render: ({ before }) => <Side side={before} /> },
    {
      key: 'after',
      title: t('packs.dates.after'),
      width: 130,
      render: ({ after }) => (
        <strong>
          <Side side={after} />
        </strong>
      ),
    },
    {
      key: 'clause',
      title: t('packs.dates.clause'),
      width: 340,
      render: ({ basis }) => (
        <span className="clip">
          {basis
            .map(({ document, clause, edition }) => [document, clause, edition].filter(Boolean).join(' '))
            .join(t('list.separator'))}
        </span>
      ),
    },
  ]
}
