import { Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { unitText } from '#shared/domain/units.ts'
import type { MeasurementOverview, Trend } from '#shared/entities/measurement.ts'
import { useApi } from '../../api/api-context.tsx'
import { Chart, type ChartOption, type ChartTable } from '../../charts/chart.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText, type Text } from '../../hooks/use-text.ts'

/** Results of one post and hazard over time against the limit of each day, a chart per kind. */
export function TrendTab({ data: { trends } }: { data: MeasurementOverview }) {
  const t = useText()
  const { query } = useApi()
  const question = useFirmOnDay()
  const { pair } = useSearch({ from: '/firms/$firmId/measurement' })
  const navigate = useNavigate({ from: '/firms/$firmId/measurement' })
  const chosen = trends.find(({ key }) => key === pair) ?? trends[0]
  const trend = useQuery(
    query.measurement.trend.queryOptions({
      input: { ...question, postId: chosen?.postId ?? null, hazardId: chosen?.hazardId ?? 'phys-1' },
      enabled: chosen !== undefined,
    }),
  )
  if (chosen === undefined) return <Notice kind="empty" title={t('measure.trend.none')} />
  const postName = (post: string) => (post === '' ? t('measure.trend.noPost') : post)
  return (
    <>
      <div className="filters">
        <Select<string>
          aria-label={t('measure.trend.pair')}
          value={chosen.key}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          className="trend-pair"
          options={trends.map(({ key, post, hazard, results }) => ({
            value: key,
            label: t('measure.trend.option', { post: postName(post), hazard, results }),
          }))}
          onChange={(key) => void navigate({ search: { tab: 'trend', pair: key }, replace: true })}
        />
        <span className="muted">{t('measure.trend.belowNote')}</span>
      </div>
      <Answer of={trend}>
        {(series) => (
          <div className="trends">
            {series.map((each) => (
              <Chart
                key={each.kind}
                label={t('measure.trend.chart', {
                  post: postName(chosen.post),
                  hazard: chosen.hazard,
                  kind: t(`levelKind.${each.kind}`),
                  unit: unitText(each.unit),
                })}
                option={optionOf(each, t)}
                table={tableOf(each, t)}
              />
            ))}
          </div>
        )}
      </Answer>
    </>
  )
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'arrow', 'pin'] as const
const LIMIT_COLOUR = '#b3261e'

function optionOf({ points, unit }: Trend[number], t: Text): ChartOption {
  const places = [...Map.groupBy(points, ({ point }) => point)]
  const limits = points.filter(({ limit }) => limit !== null)
  return {
    grid: { left: 56, right: 24, top: 40, bottom: 28 },
    legend: { top: 4, itemGap: 24 },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'time' },
    yAxis: { type: 'value', name: unitText(unit), scale: true },
    series: [
      ...places.map(([point, own], index) => ({
        type: 'line' as const,
        name: point,
        symbol: SYMBOLS[index % SYMBOLS.length] ?? 'circle',
        symbolSize: 9,
        data: own.map(({ date, value }) => [date, value]),
      })),
      ...(limits.length === 0 ? [] : [limitLine(limits, t)]),
    ],
  }
}

function limitLine(points: Trend[number]['points'], t: Text) {
  return {
    type: 'line' as const,
    name: t('measure.trend.limit'),
    step: 'end' as const,
    symbol: 'none',
    color: LIMIT_COLOUR,
    lineStyle: { type: 'dashed' as const, color: LIMIT_COLOUR, width: 2 },
    data: points.map(({ date, limit }) => [date, limit]),
  }
}

function tableOf({ points, unit }: Trend[number], t: Text): ChartTable {
  return {
    columns: [
      t('measure.column.date'),
      t('measure.column.point'),
      `${t('measure.column.value')} (${unitText(unit)})`,
      t('measure.trend.limit'),
      t('measure.column.verdict'),
    ],
    rows: points.map(({ date, point, value, belowDetection, limit, verdict }) => [
      date,
      point,
      belowDetection ? `＜${value}` : value,
      limit ?? t('value.none'),
      t(`verdict.${verdict}`),
    ]),
  }
}
