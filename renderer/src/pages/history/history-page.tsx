import { Button, Select } from 'antd'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { changeKindSchema, type HistoryBatch } from '#shared/api/history.ts'
import { useApi } from '../../api/api-context.tsx'
import { batchText, changeKindText } from '../../components/batch-text.ts'
import { localMoment } from '../../components/moment.ts'
import { Page } from '../../components/page.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText, useTranslate } from '../../hooks/use-text.ts'
import { useTakeBack } from '../../hooks/use-undo.tsx'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ChangesDrawer } from './changes-drawer.tsx'
import './history.css'

const PAGE = 100

/** Every change of the firm's file, newest first: who, when, what; of this session with a way back. */
export function HistoryPage() {
  const t = useText()
  const { query } = useApi()
  const firmId = useFirmId()
  const search = useSearch({ from: '/firms/$firmId/history' })
  const navigate = useNavigate({ from: '/firms/$firmId/history' })
  const { kind = null, record: recordId = null } = search
  const list = useInfiniteQuery(
    query.history.list.infiniteOptions({
      input: (before: number | null) => ({ firmId, kind, recordId, before, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: ({ batches, more }) => (more ? (batches.at(-1)?.position ?? null) : null),
    }),
  )
  const batches = list.data?.pages.flatMap((page) => page.batches)
  const open = (batch: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, batch }), replace: true })
  return (
    <Page title={t('history.title')} lead={t('history.lead')} fill>
      <div className="filters">
        {recordId === null ? (
          <KindFilter />
        ) : (
          <>
            <span>{t('history.ofRecord')}</span>
            <Link to="/firms/$firmId/history" params={{ firmId }}>
              {t('history.allRecords')}
            </Link>
          </>
        )}
        {batches === undefined ? null : (
          <span className="muted" role="status">
            {t(list.hasNextPage ? 'history.listed' : 'table.count', { count: batches.length })}
          </span>
        )}
        {list.hasNextPage ? (
          <Button type="link" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('history.more')}
          </Button>
        ) : null}
      </div>
      <Answer of={{ data: batches, error: list.error, refetch: list.refetch }}>
        {(rows) => <Batches rows={rows} openKey={search.batch ?? null} onOpen={(row) => open(row.batch)} />}
      </Answer>
      <ChangesDrawer
        batch={batches?.find(({ batch }) => batch === search.batch) ?? null}
        onClose={() => open(undefined)}
      />
    </Page>
  )
}

function KindFilter() {
  const t = useText()
  const translate = useTranslate()
  const search = useSearch({ from: '/firms/$firmId/history' })
  const navigate = useNavigate({ from: '/firms/$firmId/history' })
  return (
    <Select
      className="history-kind"
      aria-label={t('history.filter')}
      value={search.kind ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: '', label: t('history.filter.all') },
        ...changeKindSchema.options.map((kind) => ({ value: kind, label: changeKindText(kind, translate) })),
      ]}
      onChange={(chosen) => void navigate({ search: { kind: changeKindSchema.safeParse(chosen).data }, replace: true })}
    />
  )
}

interface BatchesProps {
  readonly rows: readonly HistoryBatch[]
  readonly openKey: string | null
  readonly onOpen: (row: HistoryBatch) => void
}

function Batches({ rows, openKey, onOpen }: BatchesProps) {
  const t = useText()
  const columns = useColumns()
  return (
    <DataTable
      label={t('history.title')}
      columns={columns}
      rows={rows}
      rowKey={({ batch }) => batch}
      openKey={openKey}
      onOpen={onOpen}
      empty={<Notice kind="empty" title={t('history.none')} text={t('history.none.what')} />}
    />
  )
}

const ACTORS = ['desktop', 'web', 'cli'] as const

function useColumns(): Column<HistoryBatch>[] {
  const t = useText()
  const translate = useTranslate()
  const takeBack = useTakeBack()
  return [
    { key: 'at', title: t('history.at'), width: 190, render: ({ at }) => localMoment(at) },
    {
      key: 'actor',
      title: t('history.actor'),
      width: 130,
      render: ({ actor }) => t(`history.actor.${ACTORS.find((known) => known === actor) ?? 'other'}`),
    },
    {
      key: 'what',
      title: t('history.what'),
      render: (row) => (
        <>
          {batchText(row, translate)}{' '}
          {row.useCase === 'history.undo' ? <span className="muted">{t('history.undoing')}</span> : null}
        </>
      ),
    },
    { key: 'note', title: t('history.note'), width: 200, render: ({ note }) => note },
    {
      key: 'undo',
      title: t('history.state'),
      width: 120,
      render: (row) =>
        row.canUndo ? (
          <Button
            size="small"
            loading={takeBack.isPending && takeBack.variables === row.batch}
            onClick={(event) => {
              event.stopPropagation()
              takeBack.mutate(row.batch)
            }}
            onKeyDown={(event) => event.stopPropagation()}
          >
            {t('undo.undo')}
          </Button>
        ) : null,
    },
  ]
}
