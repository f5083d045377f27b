import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, daysInMonth, isCalendarDate, isoDate } from '#shared/domain/dates.ts'

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

  it('a later day never has an earlier anniversary', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.nat(60), (from, days, months) => {
        expect(addMonths(addDays(from, days), months) >= addMonths(from, months)).toBe(true)
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
