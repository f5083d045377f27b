import { weekdayOf, weeksOf, type Month } from '#shared/domain/calendar/month.ts'
import type { CalendarDay } from '#shared/entities/calendar.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useText } from '../../hooks/use-text.ts'
import { EventIcon } from './event-icon.tsx'
import { useDayKeys } from './use-day-keys.ts'
import { useDayLabel } from './use-day-label.ts'

/** Lines a day has room for. */
const LINES = 3

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

export interface GridProps {
  readonly days: readonly CalendarDay[]
  readonly at: IsoDate
  readonly today: IsoDate
  readonly label: string
  readonly onMove: (to: IsoDate) => void
  readonly onOpen: (day: IsoDate) => void
}

/** One month, a line for each duty of a day. */
export function MonthGrid({ month, days, at, today, label, onMove, onOpen }: GridProps & { readonly month: Month }) {
  const keys = useDayKeys(at, onMove)
  const byDay = new Map(days.map((day) => [day.day, day]))
  return (
    <div {...keys} className="calendar-month">
      <table role="grid" aria-label={label}>
        <Weekdays />
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  outside={day < month.first || day > month.last}
                  content={byDay.get(day)}
                  at={at}
                  today={today}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The names of the days above their columns. */
export function Weekdays() {
  const t = useText()
  return (
    <thead>
      <tr>
        {WEEKDAYS.map((weekday) => (
          <th key={weekday} scope="col">
            <abbr title={t(`calendar.weekdayName.${weekday}`)}>{t(`calendar.weekday.${weekday}`)}</abbr>
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface DayProps {
  readonly day: IsoDate
  readonly outside: boolean
  readonly content: CalendarDay | undefined
  readonly at: IsoDate
  readonly today: IsoDate
  readonly onOpen: (day: IsoDate) => void
}

function Day({ day, outside, content, at, today, onOpen }: DayProps) {
  const t = useText()
  const label = useDayLabel(today)
  const groups = content?.groups ?? []
  const marks = [outside ? 'outside' : '', day === today ? 'today' : '', weekdayOf(day) > 5 ? 'weekend' : '']
  return (
    <td role="gridcell" className={marks.filter(Boolean).join(' ')} aria-selected={day === at}>
      <button type="button" data-day={day} tabIndex={day === at ? 0 : -1} onClick={() => onOpen(day)}>
        <span className="unseen">{label(day, content)} </span>
        <span aria-hidden="true" className="calendar-number">
          {Number(day.slice(8))}
        </span>
        {groups.slice(0, LINES).map(({ key, title, status, footing, count }) => (
          <span key={key} className="calendar-line">
            <EventIcon status={status} footing={footing} />
            <span className="calendar-line-text">{count === 1 ? title : t('calendar.group', { title, count })}</span>
          </span>
        ))}
        {groups.length > LINES ? (
          <span className="muted">{t('calendar.more', { count: groups.length - LINES })}</span>
        ) : null}
      </button>
    </td>
  )
}
