/**
 * All date arithmetic of the program. A date is ISO text; there is no clock and no time zone here.
 * Conventions follow `resources/reference/source/programmes/duties.md`, "Date conventions".
 */
import type { IsoDate } from '#shared/entities/common.ts'

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

/** Number of days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether `text` is a day that exists, written `YYYY-MM-DD`, from 1900 to 2199. */
export function isCalendarDate(text: string): boolean {
  const match = PATTERN.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads ISO text as a date; null when it is none. */
export function isoDateOrNull(text: string): IsoDate | null {
  return isCalendarDate(text) ? (text as IsoDate) : null
}

/** Reads ISO text as a date. Throws on text that is not one: callers validate input with zod first. */
export function isoDate(text: string): IsoDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a calendar date: ${text}`)
  return text as IsoDate
}

function parts(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function format(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

/** `months` later (or earlier, when negative), same day number, cut to the last day of the month: 2024-02-29 + 12 = 2025-02-28. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = parts(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  return format(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** Calendar days later; the start day is day 0: 2026-03-10 + 30 = 2026-04-09. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const [year, month, day] = parts(date)
  const moved = new Date(Date.UTC(year, month - 1, day) + days * MS_PER_DAY)
  return format(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const [a, b, c] = parts(from)
  const [x, y, z] = parts(to)
  return Math.round((Date.UTC(x, y - 1, z) - Date.UTC(a, b - 1, c)) / MS_PER_DAY)
}

/** The earlier of two dates. */
export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a <= b ? a : b
}

/** The later of two dates. */
export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a >= b ? a : b
}

const SATURDAY = 6

/** Moves by days that are neither Saturday nor Sunday; the first day is not counted. Public holidays are not known here. */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  const direction = Math.sign(days)
  // Five of them are a week wherever one begins; only the last few are counted one by one.
  const weeks = Math.max(0, Math.floor((Math.abs(days) - 1) / 5))
  let at = addDays(date, direction * weeks * 7)
  for (let left = Math.abs(days) - weeks * 5; left > 0;) {
    at = addDays(at, direction)
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== SATURDAY) left -= 1
  }
  return at
}

/** Last day of a calendar quarter, 1–4. */
export function quarterEnd(year: number, quarter: number): IsoDate {
  const month = quarter * 3
  return format(year, month, daysInMonth(year, month))
}

/** The calendar year of a date. */
export function yearOf(date: IsoDate): number {
  return parts(date)[0]
}

/** 31 December of a year. */
export function yearEnd(year: number): IsoDate {
  return quarterEnd(year, 4)
}
