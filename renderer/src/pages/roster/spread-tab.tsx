import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PeopleDistribution } from '#shared/api/people.ts'
import { useApi } from '../../api/api-context.tsx'
import { Chart, type ChartOption, type ChartTable } from '../../charts/chart.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText, type Text } from '../../hooks/use-text.ts'

/** More bars side by side nobody can read. */
const DRAWN = 12

/** How old the people are, and how long they have met each hazard; for looking, not for working through. */
export function SpreadTab() {
  const { query } = useApi()
  const spread = useQuery(query.people.distribution.queryOptions({ input: useFirmOnDay() }))
  return <Answer of={spread}>{(found) => <Charts spread={found} />}</Answer>
}

/** The groups by their first years, each up to the next. */
function groupNames(groups: readonly number[], of: 'ages' | 'years', t: Text): string[] {
  const key = of === 'ages' ? 'people.spread' : 'people.spread.years'
  return groups.map((from, at) => {
    const next = groups[at + 1]
    if (next === undefined) return t(`${key}.over`, { from })
    // An age is a whole number, a time of exposure is not.
    return at === 0 ? t(`${key}.under`, { to: next }) : t(`${key}.group`, { from, to: of === 'ages' ? next - 1 : next })
  })
}

function Charts({ spread }: { spread: PeopleDistribution }) {
  const t = useText()
  const { ages, years } = useMemo(() => ({ ages: agesOf(spread, t), years: yearsOf(spread, t) }), [spread, t])
  return (
    <div className="people-spread">
      <p className="muted">{t('people.spread.lead', { count: spread.people })}</p>
      <Chart label={t('people.spread.ages')} {...ages} />
      {spread.hazards.length === 0 ? (
        <Notice kind="empty" title={t('people.spread.none')} />
      ) : (
        <>
          <Chart
            label={t('people.spread.years')}
            {...years}
            height={120 + 30 * Math.min(DRAWN, spread.hazards.length)}
          />
          {spread.hazards.length > DRAWN ? <p className="muted">{t('people.spread.more', { count: DRAWN })}</p> : null}
        </>
      )}
    </div>
  )
}

interface Drawn {
  readonly option: ChartOption
  readonly table: ChartTable
}

function agesOf({ ageGroups, ages, ageUnknown }: PeopleDistribution, t: Text): Drawn {
  const names = [...groupNames(ageGroups, 'ages', t), t('people.spread.unknown')]
  const counts = [...ages, ageUnknown]
  return {
    option: {
      tooltip: {},
      grid: { left: 48, right: 16, top: 24, bottom: 28 },
      xAxis: { type: 'category', data: names },
      yAxis: { type: 'value', minInterval: 1, name: t('people.spread.people') },
      series: [{ type: 'bar', data: counts, label: { show: true, position: 'top' } }],
    },
    table: {
      columns: [t('people.spread.age'), t('people.spread.people')],
      rows: names.map((name, at) => [name, counts[at] ?? 0]),
    },
  }
}

function yearsOf({ yearGroups, hazards }: PeopleDistribution, t: Text): Drawn {
  const isUnknown = hazards.some(({ unknown }) => unknown > 0)
  const names = [...groupNames(yearGroups, 'years', t), ...(isUnknown ? [t('people.spread.unknown')] : [])]
  const shown = hazards.slice(0, DRAWN).toReversed()
  const countsOf = ({ years, unknown }: PeopleDistribution['hazards'][number]) => [
    ...years,
    ...(isUnknown ? [unknown] : []),
  ]
  return {
    option: {
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { top: 0 },
      grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: shown.map(({ name }) => name) },
      series: names.map((name, at) => ({
        type: 'bar',
        stack: 'years',
        name,
        data: shown.map((hazard) => countsOf(hazard)[at] ?? 0),
      })),
    },
    table: {
      columns: [t('people.spread.hazard'), ...names],
      rows: hazards.map((hazard) => [hazard.name, ...countsOf(hazard)]),
    },
  }
}
