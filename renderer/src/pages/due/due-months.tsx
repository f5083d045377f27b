import { dueByMonth, type DueMonths } from '#shared/domain/due-months.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { DueRow } from '#shared/entities/due.ts'
import { Chart, type ChartOption, type ChartTable } from '../../charts/chart.tsx'
import { Notice } from '../../components/states.tsx'
import { useText, type Text } from '../../hooks/use-text.ts'
import './due-months.css'

/** The rows in sight by month and area: what is overdue, and what the next twelve months bring. */
export function DueMonthsChart({ rows, asOf }: { readonly rows: readonly DueRow[]; readonly asOf: IsoDate }) {
  const t = useText()
  const months = dueByMonth(rows, asOf)
  if (months.areas.length === 0) return <Notice kind="info" title={t('due.months.none')} />
  return (
    <div className="due-months">
      <Chart label={t('due.months.chart')} option={optionOf(months, t)} table={tableOf(months, t)} height={380} />
      <p className="muted">{t('due.months.elsewhere', { count: months.elsewhere })}</p>
    </div>
  )
}

function bucketText(bucket: string, t: Text): string {
  return bucket === 'overdue' || bucket === 'passed' ? t(`due.months.${bucket}`) : bucket
}

/** Colours and patterns of a chart. */
const ROUND = 6

function optionOf({ buckets, areas }: DueMonths, t: Text): ChartOption {
  return {
    grid: { left: 48, right: 16, top: 64, bottom: 32 },
    legend: { top: 4, itemGap: 16 },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'category', data: buckets.map((bucket) => bucketText(bucket, t)), axisLabel: { interval: 0 } },
    yAxis: { type: 'value', minInterval: 1 },
    series: areas.map(({ area, counts }, index) => ({
      type: 'bar',
      stack: 'all',
      name: t(`due.area.${area}`),
      barMaxWidth: 48,
      // Colours and patterns begin anew after six: the second round is paler.
      itemStyle: { opacity: index < ROUND ? 1 : 0.5 },
      data: [...counts],
    })),
  }
}

function tableOf({ buckets, areas }: DueMonths, t: Text): ChartTable {
  return {
    columns: [t('due.months.when'), ...areas.map(({ area }) => t(`due.area.${area}`)), t('due.months.total')],
    rows: buckets.map((bucket, at) => {
      const counts = areas.map((area) => area.counts[at] ?? 0)
      return [bucketText(bucket, t), ...counts, counts.reduce((sum, count) => sum + count, 0)]
    }),
  }
}
