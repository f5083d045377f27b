import { Button, Popconfirm, Segmented } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FirmCard } from '#shared/api/firms.ts'
import type { FirmCounts } from '#shared/domain/reminders.ts'
import { ExperimentOutlined, PlusOutlined } from '../../components/icons.tsx'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { useToday } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { localMoment } from '../../components/moment.ts'
import { CreateFirm } from './create-firm.tsx'
import { mostOverdueFirst, useFirmCounts } from './use-firm-counts.ts'
import { Welcome } from './welcome.tsx'

/** All firms this program keeps; one file each. */
export function FirmsPage() {
  const t = useText()
  const { query, client } = useApi()
  const navigate = useNavigate()
  const refresh = useRefreshFacts()
  const today = useToday()
  const [creating, setCreating] = useState(false)
  const firms = useQuery(query.firms.list.queryOptions({ input: { language: useLanguage() } }))
  const open = (firm: FirmCard) => void navigate({ to: '/firms/$firmId', params: { firmId: firm.id } })
  const demo = useMutation({
    mutationFn: async () =>
      firms.data?.find((firm) => firm.demo && firm.available) ?? client.firms.createDemo({ asOf: today }),
    onSuccess: async (firm) => {
      await refresh()
      open(firm)
    },
  })
  const buttons = (
    <>
      <Button icon={<ExperimentOutlined />} loading={demo.isPending} onClick={() => demo.mutate()}>
        {t('firms.openDemo')}
      </Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
        {t('firms.create')}
      </Button>
    </>
  )
  return (
    <main className="screen lone" tabIndex={-1} id="main">
      <Answer of={firms}>
        {(list) =>
          list.length === 0 ? (
            <Welcome demo={demo.isPending} onDemo={() => demo.mutate()} onCreate={() => setCreating(true)} />
          ) : (
            <Page title={t('firms.title')} lead={t('firms.lead')} actions={buttons} fill>
              <FirmList firms={list} onOpen={open} />
            </Page>
          )
        }
      </Answer>
      <CreateFirm open={creating} onClose={() => setCreating(false)} />
    </main>
  )
}

type Order = 'opened' | 'overdue'

/** With several firms, which of them is worst and where to look first. */
function FirmList({ firms, onOpen }: { firms: readonly FirmCard[]; onOpen: (firm: FirmCard) => void }) {
  const t = useText()
  const counts = useFirmCounts(firms)
  const columns = useFirmColumns(counts)
  const [order, setOrder] = useState<Order>('opened')
  return (
    <>
      {firms.length < 2 ? null : (
        <div className="filters">
          <Segmented<Order>
            aria-label={t('firms.order')}
            value={order}
            onChange={setOrder}
            options={(['opened', 'overdue'] as const).map((value) => ({ value, label: t(`firms.order.${value}`) }))}
          />
        </div>
      )}
      <DataTable
        label={t('firms.title')}
        columns={columns}
        rows={order === 'overdue' ? mostOverdueFirst(firms, counts) : firms}
        rowKey={(firm) => firm.id}
        onOpen={(firm) => firm.available && onOpen(firm)}
        empty={null}
      />
    </>
  )
}

const COUNTED = ['overdue', 'due'] as const

function useFirmColumns(counts: ReadonlyMap<string, FirmCounts>): Column<FirmCard>[] {
  const t = useText()
  const { client } = useApi()
  const refresh = useRefreshFacts()
  const remove = useMutation({
    mutationFn: (firmId: string) => client.firms.removeDemo({ firmId }),
    onSuccess: refresh,
  })
  return [
    {
      key: 'name',
      title: t('firms.name'),
      render: (firm) => (
        <>
          <strong>{firm.name}</strong> {firm.demo ? <span className="mark-demo">{t('firms.demo')}</span> : null}
          {firm.problem === null ? null : <div className="problem">{firm.problem}</div>}
        </>
      ),
    },
    ...COUNTED.map((status): Column<FirmCard> => ({
      key: status,
      title: t(`firms.${status}`),
      width: 164,
      align: 'right',
      render: ({ id }) => {
        const count = counts.get(id)?.[status]
        return count === undefined ? null : (
          <Link
            to="/firms/$firmId/due"
            params={{ firmId: id }}
            search={{ status, footing: 'law' }}
            aria-label={t(`firms.${status}.list`, { count })}
            onClick={(event) => event.stopPropagation()}
          >
            {count}
          </Link>
        )
      },
    })),
    {
      key: 'changedAt',
      title: t('firms.changedAt'),
      width: 180,
      render: (firm) => localMoment(firm.changedAt),
    },
    {
      key: 'actions',
      title: <span className="unseen">{t('table.actions')}</span>,
      width: 190,
      align: 'right',
      render: (firm) =>
        firm.demo ? (
          <Popconfirm
            title={t('firms.removeDemo.sure')}
            okText={t('action.remove')}
            onConfirm={() => remove.mutate(firm.id)}
          >
            <Button type="link" size="small">
              {t('firms.removeDemo')}
            </Button>
          </Popconfirm>
        ) : null,
    },
  ]
}
