import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from '#electron/sheets/dates.ts'
import { dateOfSerial } from '#electron/sheets/workbook.ts'
import { daysInMonth } from '#shared/domain/dates.ts'

const text = (value: string) => readDate({ kind: 'text', text: value }, false)
const number = (value: number) => readDate({ kind: 'number', number: value }, false)

const day = fc
  .record({ year: fc.integer({ min: 1932, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.record({
      year: fc.constant(year),
      month: fc.constant(month),
      day: fc.integer({ min: 1, max: daysInMonth(year, month) }),
    }),
  )

const two = (value: number) => String(value).padStart(2, '0')
const fullWidth = (value: string) => value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

test('every manner of writing a day gives the same day', () => {
  fc.assert(
    fc.property(day, ({ year: y, month: m, day: d }) => {
      const iso = `${y}-${two(m)}-${two(d)}`
      const serial = Math.round(Date.UTC(y, m - 1, d) / 86_400_000) + 25_569
      const manners = [
        iso,
        `${y}.${m}.${d}`,
        `${y}/${m}/${d}`,
        `${y}年${m}月${d}日`,
        `${y}年${two(m)}月${two(d)}日`,
        `${y}${two(m)}${two(d)}`,
        ` ${y} - ${m} - ${d} `,
        fullWidth(`${y}.${m}.${d}`),
        `${iso} 00:00:00`,
        `${iso}T00:00:00`,
        String(serial),
      ]
      for (const manner of manners) expect(text(manner)).toEqual({ kind: 'day', date: iso })
      expect(number(serial)).toEqual({ kind: 'day', date: iso })
      expect(number(serial + 0.75)).toEqual({ kind: 'day', date: iso })
      expect(number(y * 10_000 + m * 100 + d)).toEqual({ kind: 'day', date: iso })
      expect(readDate({ kind: 'number', number: serial - 1462 }, true)).toEqual({ kind: 'day', date: iso })
    }),
  )
})

test('a day that does not exist is impossible in every manner', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1928, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (y, m, over) => {
        const d = daysInMonth(y, m) + over
        for (const manner of [`${y}-${two(m)}-${d}`, `${y}.${m}.${d}`, `${y}年${m}月${d}日`, `${y}${two(m)}${d}`]) {
          expect(text(manner)).toEqual({ kind: 'impossible' })
        }
      },
    ),
  )
})

test('whatever stands in a cell, reading it never throws, and a day read is a day that exists', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.integer()), (value) => {
      const reading = typeof value === 'string' ? text(value) : number(value)
      const back = reading.kind === 'day' ? new Date(`${reading.date}T00:00:00Z`).toISOString().slice(0, 10) : null
      expect(back).toBe(reading.kind === 'day' ? reading.date : null)
    }),
  )
})

test.each([
  ['1999.12', { kind: 'month', year: 1999, months: [12] }],
  ['1982年8月', { kind: 'month', year: 1982, months: [8] }],
  ['1982-08', { kind: 'month', year: 1982, months: [8] }],
  ['198208', { kind: 'month', year: 1982, months: [8] }],
  ['1999.13', { kind: 'impossible' }],
  ['1999', { kind: 'unreadable' }],
  ['85.3.1', { kind: 'unreadable' }],
  ['2024-02-30abc', { kind: 'unreadable' }],
  ['　', { kind: 'blank' }],
])('%s', (written, reading) => {
  expect(text(written)).toEqual(reading)
})

test.each([
  [1999.12, [12]],
  [1982.1, [10, 1]],
  [1982.2, [2]],
  [1982.08, [8]],
])('the number %d is a month', (written, months) => {
  expect(number(written)).toMatchObject({ kind: 'month', months })
})

test('serial numbers of both calendars, around the leap day 1900 never had', () => {
  expect(dateOfSerial(61, false)).toBe('1900-03-01')
  expect(dateOfSerial(36_526, false)).toBe('2000-01-01')
  expect(dateOfSerial(36_526 - 1462, true)).toBe('2000-01-01')
  expect(dateOfSerial(9_999_999, false)).toBeNull()
})
