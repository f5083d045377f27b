/** Date arithmetic on ISO text, one day at a time: slow, short, and sharing nothing with the program's own. */

export type Day = string

function write(year: number, month: number, day: number): Day {
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)
  return `${year}-${two(month)}-${two(day)}`
}

function read(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

function lastOfMonth(year: number, month: number): number {
  if (month === 2) {
    if (year % 400 === 0) return 29
    if (year % 100 === 0) return 28
    return year % 4 === 0 ? 29 : 28
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function tomorrow(day: Day): Day {
  const [year, month, date] = read(day)
  if (date < lastOfMonth(year, month)) return write(year, month, date + 1)
  return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1)
}

export function yesterday(day: Day): Day {
  const [year, month, date] = read(day)
  if (date > 1) return write(year, month, date - 1)
  return month > 1 ? write(year, month - 1, lastOfMonth(year, month - 1)) : write(year - 1, 12, 31)
}

const counted = new Map<string, Day>()

/** Calendar days, one at a time; the day itself is day 0. The same few sums are asked for all over a firm, so each is kept. */
export function plusDays(day: Day, days: number): Day {
  const sum = `${day} ${days}`
  let found = counted.get(sum)
  if (found !== undefined) return found
  found = day
  for (let left = days; left > 0; left -= 1) found = tomorrow(found)
  for (let left = days; left < 0; left += 1) found = yesterday(found)
  counted.set(sum, found)
  return found
}

/** Same day number, cut to the last day of the month: 2024-02-29 + 12 = 2025-02-28. */
export function plusMonths(day: Day, months: number): Day {
  let [year, month] = read(day)
  const [, , date] = read(day)
  for (let left = months; left > 0; left -= 1) {
    month += 1
    if (month === 13) [year, month] = [year + 1, 1]
  }
  return write(year, month, Math.min(date, lastOfMonth(year, month)))
}

/** Saturdays and Sundays left out, the day itself not counted; public holidays are in no table. */
export function plusWorkingDays(day: Day, days: number): Day {
  let found = day
  for (let left = days; left > 0;) {
    found = tomorrow(found)
    const weekday = new Date(`${found}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return found
}

export function yearOf(day: Day): number {
  return read(day)[0]
}

export function earliest(days: readonly Day[]): Day | null {
  return days.toSorted()[0] ?? null
}

export function latest(days: readonly Day[]): Day | null {
  return days.toSorted().at(-1) ?? null
}

/** The day itself, if it has come. */
export function come(day: Day | null, asOf: Day): Day | null {
  return day !== null && day <= asOf ? day : null
}
