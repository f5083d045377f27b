import { Button } from 'antd'
import { useState } from 'react'
import type { MeasurementOverview } from '#shared/entities/measurement.ts'
import { Chart } from '../../charts/chart.tsx'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable } from '../../tables/data-table.tsx'
import { NewReport } from './links.tsx'
import { ListExport } from './list-export.tsx'

/** Posts and hazards no periodic report of the interval names; a button makes lines for all of them. */
export function UntestedTab({ data: { untested, testMonths, coverage } }: { data: MeasurementOverview }) {
  const t = useText()
  const [drawn, setDrawn] = useState(false)
  return (
    <>
      <div className="filters">
        <span className="muted grow">{t('measure.untested.lead', { months: testMonths })}</span>
        {coverage.length === 0 ? null : (
          <Button type={drawn ? 'primary' : 'default'} aria-pressed={drawn} onClick={() => setDrawn(!drawn)}>
            {t('measure.coverage.show')}
          </Button>
        )}
        {untested.length === 0 ? null : (
          <NewReport text="measure.untested.fill" count={untested.length} search={{ fill: true }} />
        )}
        <ListExport list="untested" />
      </div>
      {drawn ? <CoverageChart coverage={coverage} /> : null}
      <DataTable
        label={t('measure.tab.untested')}
        columns={[
          { key: 'post', title: t('measure.column.post'), render: ({ post }) => post },
          { key: 'hazard', title: t('measure.column.hazard'), render: ({ hazard }) => hazard },
          {
            key: 'kinds',
            title: t('measure.column.kinds'),
            render: ({ kinds }) =>
              kinds.length === 0
                ? t('value.none')
                : kinds.map((kind) => t(`levelKind.${kind}`)).join(t('list.separator')),
          },
          {
            key: 'asks',
            title: t('measure.column.asks'),
            render: ({ asks }) => asks.join(t('list.separator')),
          },
        ]}
        rows={untested}
        rowKey={({ exposureId }) => exposureId}
        empty={<Notice kind="info" title={t('measure.untested.none')} />}
      />
    </>
  )
}

/** How much of each workplace has been tested in time. */
function CoverageChart({ coverage }: Pick<MeasurementOverview, 'coverage'>) {
  const t = useText()
  const words = [t('measure.coverage.tested'), t('measure.coverage.untested')] as const
  const bars = { type: 'bar', stack: 'all', barMaxWidth: 40 } as const
  return (
    <Chart
      label={t('measure.coverage.chart')}
      height={240}
      option={{
        grid: { left: 48, right: 16, top: 40, bottom: 32 },
        legend: { top: 4, itemGap: 24 },
        tooltip: { trigger: 'item' },
        xAxis: { type: 'category', data: coverage.map(({ workplace }) => workplace) },
        yAxis: { type: 'value', minInterval: 1 },
        series: [
          { ...bars, name: words[0], data: coverage.map(({ tested }) => tested) },
          { ...bars, name: words[1], data: coverage.map(({ untested }) => untested) },
        ],
      }}
      table={{
        columns: [t('measure.coverage.workplace'), ...words],
        rows: coverage.map(({ workplace, tested, untested }) => [workplace, tested, untested]),
      }}
    />
  )
}
