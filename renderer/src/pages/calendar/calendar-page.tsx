import { Button, Segmented, Select } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { monthOf, monthsOfYear, weeksOf, type Month } from '#shared/domain/calendar/month.ts'
import { addMonths } from '#shared/domain/dates.ts'
import type { CalendarDay } from '#shared/entities/calendar.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { boardAreaSchema, type BoardArea } from '#shared/entities/due.ts'
import { useApi } from '../../api/api-context.tsx'
import type { calendarSearch } from '../../app/search.ts'
import { CalendarOutlined, LeftOutlined, RightOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmId, useFirmOnDay, useToday } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DayDrawer } from './day-drawer.tsx'
import { ExportDrawer } from './export-drawer.tsx'
import { MonthGrid } from './month-grid.tsx'
import { YearGrid } from './year-grid.tsx'
import './calendar.css'

type Search = z.output<typeof calendarSearch>

/** Due days and plans by month or by year; a day opens its list. */
export function CalendarPage() {
  const t = useText()
  const { query } = useApi()
  const question = useFirmOnDay()
  const today = useToday()
  const { view = 'month', at = question.asOf, area, day } = useSearch({ from: '/firms/$firmId/calendar' })
  const navigate = useNavigate({ from: '/firms/$firmId/calendar' })
  const set = (change: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const [exporting, setExporting] = useState(false)
  const period = periodOf(view, at)
  const days = useQuery(
    query.calendar.days.queryOptions({
      input: { ...question, ...period, area: area ?? null },
      placeholderData: keepPreviousData,
    }),
  )
  const month = monthOf(at)
  const title =
    view === 'month'
      ? t('calendar.month', { year: month.year, month: month.month })
      : t('calendar.year', { year: month.year })
  const grid = { at, today, label: t('calendar.grid', { period: title }), onMove: (to: IsoDate) => set({ at: to }) }
  const open = (chosen: IsoDate) => set({ at: chosen, day: chosen })
  return (
    <Page
      title={t('calendar.title')}
      lead={t('calendar.lead')}
      actions={
        <Button icon={<CalendarOutlined />} onClick={() => setExporting(true)}>
          {t('calendar.export')}
        </Button>
      }
    >
      <div className="filters">
        <Segmented<'month' | 'year'>
          aria-label={t('calendar.view')}
          value={view}
          options={[
            { value: 'month', label: t('calendar.view.month') },
            { value: 'year', label: t('calendar.view.year') },
          ]}
          onChange={(chosen) => set({ view: chosen })}
        />
        <Step view={view} at={at} by={-1} onMove={(to) => set({ at: to })} />
        <h2 className="calendar-period" aria-live="polite">
          {title}
        </h2>
        <Step view={view} at={at} by={1} onMove={(to) => set({ at: to })} />
        <Button onClick={() => set({ at: today })} disabled={at === today}>
          {t('calendar.today')}
        </Button>
        <span className="grow" />
        <AreaFilter areas={days.data?.areas ?? []} chosen={area} onChoose={(chosen) => set({ area: chosen })} />
      </div>
      <Answer of={days}>
        {(data) => (
          <>
            {view === 'month' ? (
              <MonthGrid {...grid} month={month} days={data.days} onOpen={open} />
            ) : (
              <YearGrid
                {...grid}
                days={data.days}
                onOpen={open}
                onMonth={(first) => set({ view: 'month', at: first })}
              />
            )}
            <Tally days={data.days.filter((each) => isShown(each, view, month))} undated={data.undated} />
          </>
        )}
      </Answer>
      <DayDrawer day={day ?? null} area={area ?? null} onMove={open} onClose={() => set({ day: undefined })} />
      {exporting ? (
        <ExportDrawer period={shownOf(view, at)} area={area ?? null} onClose={() => setExporting(false)} />
      ) : null}
    </Page>
  )
}

interface Span {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What is asked for: a month with the days of its neighbours that stand beside it. */
function periodOf(view: 'month' | 'year', at: IsoDate): Span {
  if (view === 'year') return shownOf(view, at)
  const days = weeksOf(monthOf(at)).flat()
  return { from: days[0] ?? at, to: days.at(-1) ?? at }
}

/** The month or year itself. */
function shownOf(view: 'month' | 'year', at: IsoDate): Span {
  const months = view === 'year' ? monthsOfYear(at) : [monthOf(at)]
  return { from: months[0]?.first ?? at, to: months.at(-1)?.last ?? at }
}

function isShown({ day }: CalendarDay, view: 'month' | 'year', { first, last }: Month): boolean {
  return view === 'year' || (first <= day && day <= last)
}

function Step({
  view,
  at,
  by,
  onMove,
}: {
  view: 'month' | 'year'
  at: IsoDate
  by: -1 | 1
  onMove: (to: IsoDate) => void
}) {
  const t = useText()
  const label = t(`calendar.${by < 0 ? 'previous' : 'next'}.${view}`)
  return (
    <Button
      type="text"
      icon={by < 0 ? <LeftOutlined /> : <RightOutlined />}
      aria-label={label}
      title={label}
      onClick={() => onMove(addMonths(at, by * (view === 'year' ? 12 : 1)))}
    />
  )
}

interface AreaFilterProps {
  readonly areas: readonly { readonly area: BoardArea; readonly count: number }[]
  readonly chosen: BoardArea | undefined
  readonly onChoose: (area: BoardArea | undefined) => void
}

function AreaFilter({ areas, chosen, onChoose }: AreaFilterProps) {
  const t = useText()
  const counts = new Map(areas.map(({ area, count }) => [area, count]))
  const offered = boardAreaSchema.options.filter((area) => area === chosen || counts.has(area))
  return (
    <Select<BoardArea | null>
      className="due-filter"
      aria-label={t('calendar.area')}
      placeholder={t('calendar.area.any')}
      allowClear
      value={chosen ?? null}
      options={offered.map((area) => ({
        value: area,
        label: t('calendar.area.option', { name: t(`due.area.${area}`), count: counts.get(area) ?? 0 }),
      }))}
      popupMatchSelectWidth={false}
      onChange={(area) => onChoose(area ?? undefined)}
    />
  )
}

/** What the period holds in numbers, and what cannot stand on any day. */
function Tally({ days, undated }: { days: readonly CalendarDay[]; undated: number }) {
  const t = useText()
  const firmId = useFirmId()
  const count = days.reduce((sum, { total }) => sum + total, 0)
  const overdue = days.reduce((sum, day) => sum + day.overdue, 0)
  return (
    <p className="calendar-tally muted">
      <span role="status">{count === 0 ? t('calendar.none') : t('calendar.count', { count, overdue })}</span>{' '}
      {undated === 0 ? null : (
        <Link to="/firms/$firmId/due" params={{ firmId }} search={{ status: 'missing' }}>
          {t('calendar.undated', { count: undated })}
        </Link>
      )}
      <span className="calendar-keys">{t('calendar.keys')}</span>
    </p>
  )
}
