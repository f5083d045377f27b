/** The board's filters and counts: a choice that says "12" shows twelve rows, whatever else is chosen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '#shared/domain/dates.ts'
import { boardEntries, filterBoard } from '#shared/domain/due-board.ts'
import { boardAreaSchema, dueStatusSchema, type BoardFilter, type DueRow } from '#shared/entities/due.ts'

const TODAY = isoDate('2026-11-22')
const RULES = ['exam.inService', 'training.inService', 'survey.periodic']
const WORKERS = ['w1', 'w2', 'w3']
const POSTS = ['p1', 'p2']
const WORDS = ['噪声', '焊工', '张三']

const row: fc.Arbitrary<DueRow> = fc
  .record({
    rule: fc.constantFrom(...RULES),
    area: fc.constantFrom(...boardAreaSchema.options.slice(0, 3)),
    status: fc.constantFrom(...dueStatusSchema.options),
    days: fc.option(fc.integer({ min: -40, max: 120 })),
    workerIds: fc.subarray(WORKERS),
    postIds: fc.subarray(POSTS),
    word: fc.constantFrom(...WORDS),
  })
  .map(({ days, word, ...rest }) => ({
    ...rest,
    id: `${rest.rule}/${word}`,
    title: rest.rule,
    subject: { kind: 'worker', id: 'w1', name: word },
    dueDate: days === null ? null : addDays(TODAY, days),
    summary: `关于${word}`,
    footing: word === '噪声' ? 'reminder' : 'law',
  }))

const filter: fc.Arbitrary<BoardFilter> = fc.record(
  {
    status: fc.constantFrom(...dueStatusSchema.options),
    footing: fc.constantFrom('law' as const, 'reminder' as const),
    area: fc.constantFrom(...boardAreaSchema.options.slice(0, 3)),
    worker: fc.constantFrom(...WORKERS),
    post: fc.constantFrom(...POSTS),
    within: fc.constantFrom(0, 30, 60, 90),
    text: fc.constantFrom(...WORDS),
  },
  { requiredKeys: [] },
)

const shown = (rows: readonly DueRow[], wanted: BoardFilter) => filterBoard(boardEntries(rows), wanted, TODAY).rows

describe('counts', () => {
  it('equal the length of the list each choice would show', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), filter, (rows, chosen) => {
        const { counts } = filterBoard(boardEntries(rows), chosen, TODAY)
        const { area: _area, ...withoutKind } = chosen
        for (const status of dueStatusSchema.options)
          expect(counts.status.get(status) ?? 0).toBe(shown(rows, { ...chosen, status }).length)
        for (const footing of ['law', 'reminder'] as const)
          expect(counts.footing.get(footing) ?? 0).toBe(shown(rows, { ...chosen, footing }).length)
        for (const area of boardAreaSchema.options)
          expect(counts.area.get(area) ?? 0).toBe(shown(rows, { ...chosen, area }).length)
        for (const rule of RULES) expect(counts.rule.get(rule) ?? 0).toBe(shown(rows, { ...withoutKind, rule }).length)
        for (const worker of WORKERS)
          expect(counts.worker.get(worker) ?? 0).toBe(shown(rows, { ...chosen, worker }).length)
        for (const post of POSTS) expect(counts.post.get(post) ?? 0).toBe(shown(rows, { ...chosen, post }).length)
        for (const within of [0, 30, 77]) expect(counts.within(within)).toBe(shown(rows, { ...chosen, within }).length)
        const { status: _status, ...withoutStatus } = chosen
        expect(counts.all.get('status') ?? 0).toBe(shown(rows, withoutStatus).length)
      }),
    )
  })
})

describe('the filters', () => {
  it('never show more than before when one is added, and keep the order', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), filter, filter, (rows, one, other) => {
        const fewer = shown(rows, { ...one, ...other })
        expect(rows.filter((each) => fewer.includes(each))).toEqual(fewer)
        expect(shown(rows, other).length).toBeGreaterThanOrEqual(shown(rows, { ...one, ...other }).length)
      }),
    )
  })

  it('a horizon never hides what is overdue or lacks a fact', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.integer({ min: 0, max: 90 }), (rows, within) => {
        const hidden = rows.filter((each) => !shown(rows, { within }).includes(each))
        for (const { status, dueDate } of hidden) {
          expect(['overdue', 'missing']).not.toContain(status)
          expect(dueDate === null || dueDate > addDays(TODAY, within)).toBe(true)
        }
      }),
    )
  })

  it.each([
    ['张三', 1],
    [' 张三 ', 1],
    ['EXAM', 2],
    ['没有这个词', 0],
  ])('text %s finds %i rows by name, duty or sentence', (text, count) => {
    const base = fc.sample(row, 1)[0]
    if (base === undefined) throw new Error('no sample')
    const rows = [
      { ...base, title: 'exam', summary: '', subject: { ...base.subject, name: '张三' } },
      { ...base, title: 'Exam', summary: '', subject: { ...base.subject, name: '李四' } },
    ]
    expect(shown(rows, { text })).toHaveLength(count)
  })
})

it('ten thousand rows are filtered and counted between two keystrokes', () => {
  const rows = fc.sample(row, { numRuns: 10_000, seed: 1 })
  const entries = boardEntries(rows)
  const start = performance.now()
  const { rows: left, counts } = filterBoard(entries, { text: '焊', within: 60 }, TODAY)
  // Some 5 ms on a quiet machine; a tenth of a second is what a hand on the keyboard would notice.
  expect(performance.now() - start).toBeLessThan(100)
  expect(left).toHaveLength(counts.within(60))
})
