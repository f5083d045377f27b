/** Months as a calendar shows them, and where a key leads. Weeks begin on Monday (GB/T 7408). */
import { addDays, addMonths, daysInMonth, isoDate } from '../dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'

export interface Month {
  readonly first: IsoDate
  readonly last: IsoDate
  readonly year: number
  /** 1–12. */
  readonly month: number
}

/** The month a day lies in. */
export function monthOf(day: IsoDate): Month {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const head = day.slice(0, 8)
  return { first: isoDate(`${head}01`), last: isoDate(`${head}${daysInMonth(year, month)}`), year, month }
}

/** The twelve months of the year a day lies in. */
export function monthsOfYear(day: IsoDate): Month[] {
  const january = isoDate(`${day.slice(0, 4)}-01-01`)
  return Array.from({ length: 12 }, (_, index) => monthOf(addMonths(january, index)))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** Whole weeks that hold the month, with days of its neighbours at both ends. */
export function weeksOf({ first, last }: Month): IsoDate[][] {
  const weeks: IsoDate[][] = []
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}

/** The day a key of the keyboard leads to; null for a key that leads nowhere. */
export function dayByKey(key: string, day: IsoDate): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    case 'Home':
      return addDays(day, 1 - weekdayOf(day))
    case 'End':
      return addDays(day, 7 - weekdayOf(day))
    default:
      return null
  }
}
