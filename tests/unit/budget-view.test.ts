import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetView } from '#shared/domain/budget-view.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { buildFacts, type FactsParts } from '../helpers/build-facts.ts'

const asOf = isoDate('2026-11-22')
const view = (parts: FactsParts, year = 2026) => budgetView(buildFacts(parts), year, asOf)

const finding = (id: string, more: object = {}) => ({
  id,
  foundOn: '2026-02-01',
  description: id,
  controlLevel: 'engineering' as const,
  cost: 8,
  payer: 'firm' as const,
  ...more,
})
const done = { state: 'toCheck' as const, doneOn: '2026-06-01', doneBy: '甲某' }

describe('经费 (law 21): budget against spending', () => {
  it('adds by item and payer, for each payer and for all, and counts no money twice', () => {
    const { lines, byPayer, total } = view({
      budgets: [
        { id: 'b1', year: 2026, item: 'testing', planned: 3.2, spent: 2.8 },
        { id: 'b2', year: 2026, item: 'technicalMeasures', planned: 8 },
        { id: 'b3', year: 2025, item: 'testing', planned: 9, spent: 9 },
      ],
      expenses: [
        { id: 'x1', date: '2026-03-01', item: 'testing', amount: 0.6, purpose: '加测' },
        { id: 'x2', date: '2026-03-02', item: 'training', payer: 'government', amount: 0.5, purpose: '帮扶' },
        { id: 'x3', date: '2026-06-02', item: 'technicalMeasures', amount: 7, purpose: '风机', findingId: 'f1' },
        { id: 'x4', date: '2025-06-02', item: 'testing', amount: 1, purpose: '去年' },
      ],
      // f1 was paid for above: its own cost is not counted beside the payment.
      findings: [finding('f1', done), finding('f2', { ...done, cost: 0.3 }), finding('f3', { cost: 2 })],
    })
    expect(
      lines.map(({ item, payer, planned, spent, remainder, committed }) => [
        item,
        payer,
        planned,
        spent,
        remainder,
        committed,
      ]),
    ).toEqual([
      ['technicalMeasures', 'firm', 8, 7.3, 0.7, 2],
      ['testing', 'firm', 3.2, 3.4, -0.2, 0],
      ['training', 'government', 0, 0.5, -0.5, 0],
    ])
    expect(byPayer.map(({ payer, spent }) => [payer, spent])).toEqual([
      ['firm', 10.7],
      ['government', 0.5],
    ])
    expect(total).toEqual({
      planned: 11.2,
      lump: 2.8,
      payments: 8.1,
      findings: 0.3,
      spent: 11.2,
      committed: 2,
      remainder: 0,
    })
  })

  it('a finding without a payer stands apart, one without a cost is named, one done later is committed', () => {
    const { lines, uncosted } = view({
      findings: [
        finding('f1', { ...done, payer: null }),
        finding('f2', { ...done, cost: null }),
        finding('f3', { ...done, doneOn: '2026-12-01', deadline: '2026-12-31', cost: 1 }),
      ],
    })
    expect(lines.map(({ payer, findings, committed }) => [payer, findings, committed])).toEqual([
      ['firm', 0, 1],
      ['open', 8, 0],
    ])
    expect(uncosted).toBe(1)
  })

  it('what is paid after the day is not known yet; the years on record are offered', () => {
    const parts: FactsParts = {
      budgets: [{ id: 'b', year: 2024, item: 'ppe', planned: 1 }],
      expenses: [{ id: 'x', date: '2026-11-23', item: 'ppe', amount: 1, purpose: '耳塞' }],
    }
    expect([view(parts).lines, view(parts).years]).toEqual([[], [2026, 2024]])
  })

  it('many small sums add up to the 元', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 1, maxLength: 30 }), (yuan) => {
        const expenses = yuan.map((amount, index) => {
          return { id: `x${index}`, date: '2026-01-02', item: 'ppe' as const, amount: amount / 10_000, purpose: '耳塞' }
        })
        expect(Math.round(view({ expenses }).total.spent * 10_000)).toBe(yuan.reduce((sum, one) => sum + one, 0))
      }),
      { numRuns: 50 },
    )
  })
})
