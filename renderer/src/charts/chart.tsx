import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type {
  GridComponentOption,
  LegendComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from 'echarts/components'
import type { ComposeOption, EChartsType } from 'echarts/core'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../hooks/use-text.ts'

/** What a chart of this program may consist of; `echarts.ts` registers just these parts. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | MarkLineComponentOption
  | ScatterSeriesOption
  | TooltipComponentOption
>

/** The numbers of a chart, heading by heading, as a person would read them aloud. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

interface ChartProps {
  /** What the chart shows, as its heading. */
  readonly label: string
  readonly option: ChartOption
  readonly table: ChartTable
  /** Pixels. */
  readonly height?: number
}

/** Tells series apart by shape as well as by colour; a bar gets a pattern of its own. */
const SHARED = {
  animation: false,
  color: ['#0b6275', '#8a5200', '#5a3f8c', '#2b6a38', '#b3261e', '#56636c'],
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
} satisfies Record<string, unknown>

/** A drawing and the same numbers as a table; a button turns from one to the other. Whoever does not see the drawing has the table. */
export function Chart({ label, option, table, height = 260 }: ChartProps) {
  const t = useText()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="chart">
      <figcaption>
        <span>{label}</span>
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('chart.asTable')}
        </Button>
      </figcaption>
      {asTable ? (
        <Numbers label={label} table={table} />
      ) : (
        <>
          <Drawing label={label} option={option} height={height} />
          <div className="unseen">
            <Numbers label={label} table={table} />
          </div>
        </>
      )}
    </figure>
  )
}

/** Words are measured before they are drawn, so the fonts must be named: those of the window. */
function textStyle() {
  const { fontFamily, color } = getComputedStyle(document.body)
  return { fontFamily, color }
}

function Drawing({ label, option, height }: Pick<ChartProps, 'label' | 'option'> & { height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    let made: EChartsType | null = null
    let gone = false
    const watch = new ResizeObserver(() => made?.resize())
    import('./echarts.ts').then(({ init }) => {
      if (gone) return
      made = init(element, undefined, { renderer: 'svg' })
      watch.observe(element)
      setChart(made)
    }, setFailed)
    return () => {
      gone = true
      watch.disconnect()
      made?.dispose()
    }
  }, [])
  useEffect(() => {
    chart?.setOption<ChartOption>({ ...SHARED, textStyle: textStyle(), ...option }, { notMerge: true })
  }, [chart, option])
  // A part of the program that cannot be loaded is the error page's affair.
  if (failed !== null) throw failed
  return <div ref={place} role="img" aria-label={label} className="chart-drawing" style={{ height }} />
}

function Numbers({ label, table: { columns, rows } }: Pick<ChartProps, 'label' | 'table'>) {
  const t = useText()
  if (rows.length === 0) return <p className="muted">{t('chart.noNumbers')}</p>
  return (
    <table aria-label={label} className="chart-numbers">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={columns[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
