/** The due list by month: each row is drawn once or counted as lying elsewhere, and a reminder never stands among breaches. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { dueByMonth } from '#shared/domain/due-months.ts'
import { dueRowSchema, type DueRow } from '#shared/entities/due.ts'

const asOf = isoDate('2026-11-30')

function row(more: Partial<DueRow>): DueRow {
  return dueRowSchema.parse({
    id: 'x',
    rule: 'survey.periodic',
    area: 'measurement',
    subject: { kind: 'firm', id: 'f', name: '厂' },
    status: 'due',
    footing: 'law',
    dueDate: null,
    title: '',
    summary: '',
    workerIds: [],
    postIds: [],
    ...more,
  })
}

describe('the due list by month', () => {
  test('months begin with that of the day and do not skip a short one', () => {
    const { buckets } = dueByMonth([], asOf)
    expect(buckets).toHaveLength(13)
    expect(buckets.slice(0, 5)).toEqual(['overdue', '2026-11', '2026-12', '2027-01', '2027-02'])
    expect(buckets.at(-1)).toBe('2027-10')
  })

  test('overdue rows stand together, a reminder whose day has passed apart from them', () => {
    const { buckets, areas, elsewhere } = dueByMonth(
      [
        row({ status: 'overdue', dueDate: isoDate('2020-01-01') }),
        row({ status: 'overdue' }),
        row({ footing: 'reminder', dueDate: isoDate('2026-11-29') }),
        row({ dueDate: asOf }),
        row({ area: 'training', status: 'ok', dueDate: isoDate('2027-02-28') }),
        row({ status: 'missing' }),
        row({ status: 'notApplicable' }),
        row({ dueDate: isoDate('2027-11-01') }),
      ],
      asOf,
    )
    expect(buckets.slice(0, 3)).toEqual(['overdue', 'passed', '2026-11'])
    expect(areas.map(({ area, counts }) => [area, counts.slice(0, 6)])).toEqual([
      ['measurement', [2, 1, 1, 0, 0, 0]],
      ['training', [0, 0, 0, 0, 0, 1]],
    ])
    expect(elsewhere).toBe(3)
  })

  test('no row is lost or drawn twice, whatever the day', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => isoDate(date.toISOString().slice(0, 10)))
    const rows = fc.array(
      fc
        .record({
          status: fc.constantFrom('overdue', 'due', 'missing', 'ok', 'notApplicable'),
          footing: fc.constantFrom('law', 'reminder'),
          dueDate: fc.option(day),
        })
        .map(row),
    )
    fc.assert(
      fc.property(rows, day, (all, on) => {
        const { areas, elsewhere } = dueByMonth(all, on)
        const drawn = areas.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)
        expect(drawn + elsewhere).toBe(all.length)
      }),
    )
  })
})
