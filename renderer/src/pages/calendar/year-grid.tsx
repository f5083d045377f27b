import { Button } from 'antd'
import { monthsOfYear, weeksOf, type Month } from '#shared/domain/calendar/month.ts'
import type { CalendarDay } from '#shared/entities/calendar.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useText } from '../../hooks/use-text.ts'
import { EventIcon } from './event-icon.tsx'
import { Weekdays, type GridProps } from './month-grid.tsx'
import { useDayKeys } from './use-day-keys.ts'
import { useDayLabel } from './use-day-label.ts'

/** Twelve months; a day shows that it holds something and how pressing it is, a month opens by its name. */
export function YearGrid(props: GridProps & { readonly onMonth: (first: IsoDate) => void }) {
  const keys = useDayKeys(props.at, props.onMove)
  const byDay = new Map(props.days.map((day) => [day.day, day]))
  return (
    <section {...keys} className="calendar-year" aria-label={props.label}>
      {monthsOfYear(props.at).map((month) => (
        <SmallMonth key={month.first} month={month} byDay={byDay} {...props} />
      ))}
    </section>
  )
}

interface SmallMonthProps extends GridProps {
  readonly month: Month
  readonly byDay: ReadonlyMap<IsoDate, CalendarDay>
  readonly onMonth: (first: IsoDate) => void
}

function SmallMonth({ month, byDay, at, today, onOpen, onMonth }: SmallMonthProps) {
  const t = useText()
  const label = useDayLabel(today)
  const period = t('calendar.month', { year: month.year, month: month.month })
  return (
    <div className="calendar-small">
      <h3>
        <Button type="link" size="small" onClick={() => onMonth(month.first)}>
          {t('calendar.monthName', { month: month.month })}
        </Button>
      </h3>
      <table role="grid" aria-label={t('calendar.grid', { period })}>
        <Weekdays />
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                if (day < month.first || day > month.last) return <td key={day} role="gridcell" />
                const content = byDay.get(day)
                const [first] = content?.groups ?? []
                return (
                  <td key={day} role="gridcell" className={day === today ? 'today' : ''} aria-selected={day === at}>
                    <button type="button" data-day={day} tabIndex={day === at ? 0 : -1} onClick={() => onOpen(day)}>
                      <span className="unseen">{label(day, content)} </span>
                      <span aria-hidden="true">{Number(day.slice(8))}</span>
                      {first === undefined ? null : <EventIcon status={first.status} footing={first.footing} />}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
