/** Days of a calendar: what falls on each, grouped so that forty people's examinations are one line. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { CalendarDay, CalendarEvent } from '#shared/entities/calendar.ts'
import type { BoardArea } from '#shared/entities/due.ts'

type Status = CalendarEvent['status']

const PRESSING: readonly Status[] = ['overdue', 'missing', 'due', 'planned', 'ok', 'notApplicable']

/** The more pressing first; then planned before what is merely noted. */
export function compareEvents(a: CalendarEvent, b: CalendarEvent): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return PRESSING.indexOf(a.status) - PRESSING.indexOf(b.status)
}

/** The days that hold something, in order. Within a day one line for each duty or plan, the most pressing first. */
export function calendarDays(events: readonly CalendarEvent[]): CalendarDay[] {
  const days = Map.groupBy(events.toSorted(compareEvents), ({ day }) => day)
  return [...days].map(([day, own]) => ({
    day,
    total: own.length,
    overdue: own.filter(isLate).length,
    groups: [...Map.groupBy(own, ({ group }) => group)].flatMap(([key, members]) => {
      const [first] = members
      return first === undefined
        ? []
        : [{ key, title: first.title, status: first.status, footing: first.footing, count: members.length }]
    }),
  }))
}

/** A reminder whose day has passed is late for nobody. */
function isLate({ status, footing }: CalendarEvent): boolean {
  return status === 'overdue' && footing === 'law'
}

/** How many events each area has. */
export function areasOf(events: readonly CalendarEvent[]): { area: BoardArea; count: number }[] {
  return [...Map.groupBy(events, ({ area }) => area)].map(([area, own]) => ({ area, count: own.length }))
}

/** Whether a day lies in a period; both ends belong to it. */
export function within(day: IsoDate, { from, to }: { readonly from: IsoDate; readonly to: IsoDate }): boolean {
  return from <= day && day <= to
}
