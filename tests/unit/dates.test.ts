import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  isoDate,
} from '#shared/domain/dates.ts'

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays(isoDate('1905-01-01'), days))

describe('date conventions', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2025-01-31', 13, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s + %d months = %s', (from, months, expected) => expect(addMonths(isoDate(from), months)).toBe(expected))

  it.each([
    ['2026-03-10', 30, '2026-04-09'],
    ['2026-12-31', -90, '2026-10-02'],
    ['2028-02-20', 15, '2028-03-06'],
    ['2026-12-25', 15, '2027-01-09'],
  ])('%s + %d days = %s', (from, days, expected) => expect(addDays(isoDate(from), days)).toBe(expected))

  it.each([
    '2024-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-5',
    '26-01-05',
    '2026-04-31',
    '',
  ])('%s is no day', (text) => expect(isCalendarDate(text)).toBe(false))

  it('adding months keeps the day number, or ends on the last day of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (from, months) => {
        const to = addMonths(from, months)
        const last = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)))
        expect(Number(to.slice(8))).toBe(Math.min(Number(from.slice(8)), last))
        const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        expect(index(to) - index(from)).toBe(months)
      }),
    )
  })

  it('months added in two goes never lead past the same months at once, and to the same day up to the 28th', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), (from, first, second) => {
        const [twice, once] = [addMonths(addMonths(from, first), second), addMonths(from, first + second)]
        expect(twice <= once).toBe(true)
        if (Number(from.slice(8)) <= 28) expect(twice).toBe(once)
      }),
    )
  })

  it('29 February is kept in leap years and becomes the 28th in others', () => {
    const leap = fc
      .integer({ min: 476, max: 524 })
      .map((quarter) => quarter * 4)
      .filter((year) => year !== 1900 && year !== 2100)
    fc.assert(
      fc.property(leap, fc.nat(40), (year, years) => {
        const to = addMonths(isoDate(`${year}-02-29`), years * 12)
        const [end] = [new Date(Date.UTC(year + years, 2, 0)).getUTCDate()]
        expect(to).toBe(`${year + years}-02-${end}`)
      }),
    )
  })

  it('day after day is the calendar from 1900 to 2199, without a gap', () => {
    let day = isoDate('1900-01-01')
    const differing: string[] = []
    for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2200, 0, 1); at += 86_400_000) {
      const expected = new Date(at).toISOString().slice(0, 10)
      if (day !== expected || !isCalendarDate(day)) differing.push(expected)
      day = addDays(day, 1)
    }
    expect(differing).toEqual([])
  })

  it.each(['Pacific/Apia', 'America/St_Johns', 'Asia/Shanghai'])(
    'counts the same in %s: a date has no time zone',
    (zone) => {
      const here = process.env['TZ']
      try {
        process.env['TZ'] = zone
        // Apia left out a whole day, St. John's and Shanghai once changed their clocks at midnight.
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
        expect(addDays(isoDate('2011-12-29'), 2)).toBe('2011-12-31')
        expect(daysBetween(isoDate('2011-12-29'), isoDate('2011-12-31'))).toBe(2)
        expect(addDays(isoDate('1986-05-03'), 1)).toBe('1986-05-04')
        expect(addMonths(isoDate('2006-10-29'), 5)).toBe('2007-03-29')
      } finally {
        if (here === undefined) delete process.env['TZ']
        else process.env['TZ'] = here
      }
    },
  )

  it('a later day never has an earlier anniversary', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.nat(60), (from, days, months) => {
        expect(addMonths(addDays(from, days), months) >= addMonths(from, months)).toBe(true)
      }),
    )
  })

  it('working days are counted day by day, Saturdays and Sundays left out', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -70, max: 70 }), (from, days) => {
        const step = Math.sign(days)
        const counted = Array.from({ length: 120 }, (_, index) => addDays(from, step * (index + 1))).filter(
          (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()),
        )
        expect(addWorkingDays(from, days)).toBe(days === 0 ? from : counted[Math.abs(days) - 1])
      }),
    )
  })

  it('days there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })
})
