import { Button } from 'antd'
import { useState } from 'react'
import type { MeasurementOverview } from '#shared/entities/measurement.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { newId } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable } from '../../tables/data-table.tsx'
import { DueLines } from '../../components/due-lines.tsx'
import { NewReport } from './links.tsx'

/** Daily monitoring by quarter, with the summary of each (D26). */
export function DailyTab({ data }: { data: MeasurementOverview }) {
  const t = useText()
  const asOf = useAsOf()
  const [making, setMaking] = useState<object | null>(null)
  return (
    <>
      <div className="filters">
        <span className="muted grow">{t('measure.daily.lead')}</span>
        <NewReport text="measure.daily.add" search={{ kind: 'daily' }} />
      </div>
      <DueLines rows={data.due.filter(({ rule }) => rule === 'measurement.quarterlySummary')} />
      <DataTable
        label={t('measure.tab.daily')}
        columns={[
          {
            key: 'quarter',
            title: t('measure.daily.quarter'),
            render: ({ year, quarter }) => t('measure.daily.quarterOf', { year, quarter }),
          },
          { key: 'days', title: t('measure.daily.days'), width: 120, align: 'right', render: ({ days }) => days },
          { key: 'results', title: t('measure.results'), width: 120, align: 'right', render: ({ results }) => results },
          { key: 'over', title: t('measure.over'), width: 100, align: 'right', render: ({ over }) => over },
          {
            key: 'summary',
            title: t('measure.daily.summary'),
            width: 220,
            render: ({ year, quarter, summary }) =>
              summary === null ? (
                <Button
                  size="small"
                  onClick={() => setMaking({ id: newId(), year, quarter, madeOn: asOf, note: null })}
                >
                  {t('measure.daily.make')}
                </Button>
              ) : (
                t('measure.daily.made', { date: summary.madeOn })
              ),
          },
        ]}
        rows={data.daily}
        rowKey={({ year, quarter }) => `${year}/${quarter}`}
        empty={null}
      />
      <GenericDrawer
        kind="monitoringSummaries"
        title={t('measure.daily.make')}
        initial={making}
        onClose={() => setMaking(null)}
      />
    </>
  )
}
