import type { CalendarDay } from '#shared/entities/calendar.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useText } from '../../hooks/use-text.ts'

/** What a day is called to those who do not see the grid: its date, how much it holds, whether it is today. */
export function useDayLabel(today: IsoDate): (day: IsoDate, content: CalendarDay | undefined) => string {
  const t = useText()
  return (day, content) => {
    const label =
      content === undefined
        ? t('calendar.day.none', { date: day })
        : t('calendar.day.some', { date: day, count: content.total })
    return day === today ? t('calendar.day.today', { label }) : label
  }
}
