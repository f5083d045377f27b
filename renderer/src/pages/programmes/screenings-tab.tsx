import { Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProgrammesOverview } from '#shared/entities/programmes.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Notice } from '../../components/states.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

type Line = ProgrammesOverview['screenings'][number]

/** 职业紧张 and 肌肉骨骼: sums of groups of five or more, never a person. */
export function ScreeningsTab({ data: { screenings } }: { data: ProgrammesOverview }) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const columns: Column<Line>[] = [
    { key: 'date', title: t('ledger.screenings.date'), width: 110, render: ({ screening }) => screening.date },
    {
      key: 'kind',
      title: t('ledger.screenings.kind'),
      width: 160,
      render: ({ screening }) => t(`ledger.screenings.kind.${screening.kind}`),
    },
    { key: 'instrument', title: t('ledger.screenings.instrument'), render: ({ screening }) => screening.instrument },
    {
      key: 'post',
      title: t('ledger.screenings.postId'),
      width: 180,
      render: ({ post }) => (post === '' ? t('screenings.whole') : post),
    },
    {
      key: 'respondents',
      title: t('ledger.screenings.respondents'),
      width: 90,
      align: 'right',
      render: ({ screening }) => screening.respondents,
    },
    {
      key: 'positive',
      title: t('ledger.screenings.positive'),
      width: 150,
      align: 'right',
      render: ({ screening }) => screening.positive,
    },
    {
      key: 'share',
      title: t('screenings.share'),
      width: 80,
      align: 'right',
      render: ({ share }) => t('screenings.percent', { share }),
    },
    {
      key: 'mean',
      title: t('ledger.screenings.meanScore'),
      width: 90,
      align: 'right',
      render: ({ screening }) => screening.meanScore ?? '—',
    },
  ]
  return (
    <>
      <div className="filters">
        <span className="muted grow">{t('screenings.lead')}</span>
        <ExportMenu
          name={t('ledger.screenings')}
          make={(format, signal) => client.ledgers.export({ ...question, kind: 'screenings', format }, { signal })}
        />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {t('screenings.add')}
        </Button>
      </div>
      <DataTable
        label={t('programmes.tab.screenings')}
        columns={columns}
        rows={screenings}
        rowKey={({ screening }) => screening.id}
        onOpen={({ screening }) =>
          void navigate({
            to: '/firms/$firmId/records/$ledger',
            params: { firmId: question.firmId, ledger: 'screenings' },
            search: { open: screening.id },
          })
        }
        empty={<Notice kind="empty" title={t('screenings.none')} />}
      />
      {adding ? (
        <GenericDrawer
          kind="screenings"
          title={t('screenings.add')}
          initial={blankRecord('screenings', question.asOf)}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  )
}
