/** 日历: the iCalendar file against RFC 5545 and a foreign reader, weeks and keys, what is planned, days with their lines. */
import fc from 'fast-check'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, test } from 'vitest'
import { escapeText, foldLine, writeIcs, type IcsEvent } from '#shared/domain/calendar/ics.ts'
import { dayByKey, monthOf, monthsOfYear, weekdayOf, weeksOf } from '#shared/domain/calendar/month.ts'
import { plannedOf } from '#shared/domain/calendar/planned.ts'
import { areasOf, calendarDays } from '#shared/domain/calendar/view.ts'
import { addDays, daysBetween, isoDate } from '#shared/domain/dates.ts'
import type { CalendarEvent } from '#shared/entities/calendar.ts'
import { buildFacts } from '../helpers/build-facts.ts'

const day = isoDate('2026-11-30')

function calendarOf(events: readonly Partial<IcsEvent>[]): string {
  return writeIcs({
    name: '某厂',
    product: '-//test//ZH',
    stamp: '2026-11-22T04:00:00.000Z',
    events: events.map((event, index) => ({
      uid: `u${index}@test`,
      day,
      summary: '检查',
      description: '',
      category: '体检',
      alarmDays: null,
      ...event,
    })),
  })
}

describe('the file (RFC 5545)', () => {
  test('3.1: lines end with CRLF and are no longer than 75 octets; folding keeps every character whole', () => {
    const text = calendarOf([{ summary: '噪声作业在岗期间职业健康检查'.repeat(9) }])
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lines = text.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\uFFFD')
    expect(text.replaceAll('\r\n ', '')).toContain('噪声作业在岗期间职业健康检查'.repeat(9))
  })

  test.each([
    ['a;b', String.raw`a\;b`],
    ['a,b', String.raw`a\,b`],
    [String.raw`a\b`, String.raw`a\\b`],
    ['a\nb', String.raw`a\nb`],
    ['a\r\nb', String.raw`a\nb`],
    ['a\u2028b\u2029c', String.raw`a\nb\nc`],
    ['a\u0007b', 'ab'],
    ['a:"b"', 'a:"b"'],
  ])('3.3.11: %j is written %s', (typed, written) => expect(escapeText(typed)).toBe(written))

  test('3.6.1, 3.8.2: an event of a whole day ends the day after, blocks nobody, and rings before', () => {
    const lines = calendarOf([{ alarmDays: 7 }]).split('\r\n')
    for (const line of [
      'DTSTART;VALUE=DATE:20261130',
      'DTEND;VALUE=DATE:20261201',
      'DTSTAMP:20261122T040000Z',
      'TRANSP:TRANSPARENT',
      'TRIGGER:-P6DT15H',
    ])
      expect(lines).toContain(line)
    expect(calendarOf([{}])).not.toContain('VALARM')
  })

  test.each([
    [1, { hours: 15 }],
    [7, { days: 6, hours: 15 }],
    [30, { days: 29, hours: 15 }],
  ])('3.8.6.3: %s days before, it rings at nine in the morning', (alarmDays, ahead) => {
    const [alarm] = convertIcsCalendar(undefined, calendarOf([{ alarmDays }])).events?.[0]?.alarms ?? []
    expect(alarm?.trigger.value).toEqual({ before: true, ...ahead })
  })

  test.each([
    ['2026-12-31', '2027-01-01'],
    ['2027-01-01', '2027-01-02'],
    ['2027-02-28', '2027-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2199-12-31', '2200-01-01'],
  ])('3.6.1: a foreign reader has %s as that whole day, up to %s', (on, next) => {
    const { start, end } = convertIcsCalendar(undefined, calendarOf([{ day: isoDate(on) }])).events?.[0] ?? {}
    expect([start?.type, end?.type]).toEqual(['DATE', 'DATE'])
    expect([start, end].map((at) => at?.date.toISOString().slice(0, 10))).toEqual([on, next])
  })

  test('a foreign reader gets back what was written', () => {
    const summary = String.raw`检查；a,b;c\d：张*`
    const description = '第一行\n第二行，很长'.repeat(12)
    const text = calendarOf([{ summary, description, uid: 'one@test', alarmDays: 1 }, { uid: 'two@test' }])
    const { events = [], prodId } = convertIcsCalendar(undefined, text)
    expect(prodId).toBe('-//test//ZH')
    expect(events.map(({ uid }) => uid)).toEqual(['one@test', 'two@test'])
    expect(events[0]).toMatchObject({ summary, description, start: { type: 'DATE' }, categories: ['体检'] })
    expect(events[0]?.start.date.toISOString().slice(0, 10)).toBe(day)
    expect(events[0]?.alarms).toHaveLength(1)
  })

  test('whatever is typed, it is read back as it was', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/\p{Cc}/gu, '').trim())
    fc.assert(
      fc.property(
        typed.filter((text) => text !== ''),
        (summary) => {
          const text = calendarOf([{ summary }])
          expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
          const line = /SUMMARY:(.*)/.exec(text.replaceAll('\r\n ', ''))?.[1]?.trimEnd() ?? ''
          const read = line.replace(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
          expect(read).toBe(summary.trimEnd().replaceAll(/[\u2028\u2029]/g, '\n'))
        },
      ),
    )
  })

  test('a line of exactly 75 octets is not folded, one more is', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75))
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
  })
})

describe('months and keys', () => {
  test('November 2026 begins on a Sunday: six weeks from Monday 26 October', () => {
    const weeks = weeksOf(monthOf(day))
    expect(weeks).toHaveLength(6)
    expect([weeks[0]?.[0], weeks[5]?.[6]]).toEqual(['2026-10-26', '2026-12-06'])
    expect(weekdayOf(isoDate('2026-11-22'))).toBe(7)
  })

  test('a leap year has twelve months and its 29 February', () => {
    expect(
      monthsOfYear(isoDate('2028-05-05'))
        .map(({ last }) => last.slice(5))
        .slice(0, 3),
    ).toEqual(['01-31', '02-29', '03-31'])
  })

  test.each([
    ['ArrowLeft', '2026-11-29'],
    ['ArrowRight', '2026-12-01'],
    ['ArrowUp', '2026-11-23'],
    ['ArrowDown', '2026-12-07'],
    ['PageUp', '2026-10-30'],
    ['PageDown', '2026-12-30'],
    ['Home', '2026-11-30'],
    ['End', '2026-12-06'],
    ['a', null],
  ])('%s leads to %s', (key, to) => expect(dayByKey(key, day)).toBe(to))

  test('PageDown from the 31st ends on the last day of a shorter month', () => {
    expect(dayByKey('PageDown', isoDate('2027-01-31'))).toBe('2027-02-28')
  })

  test('whole weeks hold every day of any month once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
        const month = monthOf(addDays(isoDate('1950-01-01'), days))
        const shown = weeksOf(month).flat()
        const own = shown.filter((each) => each >= month.first && each <= month.last)
        expect(own).toHaveLength(daysBetween(month.first, month.last) + 1)
        expect(shown.length % 7).toBe(0)
      }),
    )
  })
})

test('planned are sessions not yet recorded, batches not yet closed and drills to come', () => {
  const facts = buildFacts({
    trainingSessions: [
      { id: 's1', topic: '噪声防护', kind: 'refresher', date: '2026-12-04', hours: 4 },
      { id: 's2', topic: '已办', kind: 'refresher', date: '2026-10-04', hours: 4, recordedOn: '2026-10-04' },
    ],
    examBatches: [
      { id: 'b1', name: '秋季体检', plannedOn: '2026-12-10' },
      { id: 'b2', name: '没定日子' },
      { id: 'b3', name: '已结', plannedOn: '2026-11-01', closedOn: '2026-11-20' },
    ],
    drills: [
      { id: 'd1', date: '2026-12-20', scenario: '泄漏' },
      { id: 'd2', date: '2026-01-20', scenario: '已演练' },
    ],
  })
  expect(plannedOf(facts, isoDate('2026-11-22')).map(({ kind, day: on, name }) => [kind, on, name])).toEqual([
    ['session', '2026-12-04', '噪声防护'],
    ['batch', '2026-12-10', '秋季体检'],
    ['drill', '2026-12-20', '泄漏'],
  ])
})

describe('days of a calendar', () => {
  const event = (part: Partial<CalendarEvent>): CalendarEvent => ({
    key: 'k',
    kind: 'due',
    day,
    area: 'surveillance',
    group: 'exam.inService',
    title: '体检',
    subject: '',
    status: 'ok',
    footing: 'law',
    record: null,
    ...part,
  })

  test('one line for each duty, the most pressing first; a passed reminder is not late', () => {
    const events = [
      event({ key: '1' }),
      event({ key: '2', status: 'overdue', footing: 'reminder', group: 'r', title: '提醒', area: 'programme' }),
      event({ key: '3', status: 'overdue' }),
      event({ key: '4', day: addDays(day, -1) }),
    ]
    expect(calendarDays(events)).toMatchObject([
      { day: '2026-11-29', total: 1, overdue: 0 },
      {
        day: '2026-11-30',
        total: 3,
        overdue: 1,
        groups: [
          { key: 'r', count: 1, status: 'overdue', footing: 'reminder' },
          { key: 'exam.inService', count: 2, status: 'overdue', footing: 'law' },
        ],
      },
    ])
    expect(areasOf(events)).toEqual([
      { area: 'surveillance', count: 3 },
      { area: 'programme', count: 1 },
    ])
  })
})
