import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts } from '../helpers/build-facts.ts'
import { dueOf, missingOf, stepsOf, theItem, verdict } from '../helpers/due.ts'

type EventKind = NonNullable<FactsParts['changeEvents']>[number]['kind']

const declared = { id: 'd1', kind: 'first' as const, date: '2025-11-22', year: 2025, receiptNumber: '回执-1' }

function event(kind: EventKind, date: string, declarationId: string | null = null) {
  return { id: 'c1', kind, date, declarationId }
}

describe('T1, T2, D08: first declaration', () => {
  it('T1: hazard present, never declared → at once, since the first day', () => {
    const facts = buildFacts({ profile: { hazardSince: '2026-10-01' } })
    expect(verdict(theItem(facts, 'declaration.first', '2026-11-22'))).toBe('overdue 2026-10-01')
  })

  it('T1 without the first day: missing, declare at once', () => {
    expect(missingOf(theItem(buildFacts(), 'declaration.first', '2026-11-22'))).toEqual([
      '缺：各岗位接触的职业病危害因素。',
    ])
  })

  it.each([
    ['T2', '2026-03-01', '2026-03-31'],
    ['D08', '2026-03-10', '2026-04-09'],
  ])('%s: accepted %s → %s', (_id, date, expected) => {
    const facts = buildFacts({ changeEvents: [event('projectAccepted', date)] })
    expect(theItem(facts, 'declaration.first', '2026-03-15').dueDate).toBe(expected)
    expect(dueOf(facts, 'declaration.change', '2026-03-15')).toEqual([])
  })

  it('a declaration without a receipt is settled but names the receipt', () => {
    const facts = buildFacts({ declarations: [{ ...declared, receiptNumber: null }] })
    const item = theItem(facts, 'declaration.first', '2026-11-22')
    expect(verdict(item)).toBe('ok')
    expect(missingOf(item)).toEqual(['缺：2025-11-22 申报的回执编号。'])
  })
})

describe('T3–T7, D09: change declarations; T9, D10: cancelling', () => {
  it.each([
    ['T3', 'projectAccepted', '2026-03-01', '2026-03-31', 'declaration.change'],
    ['T4', 'processChanged', '2026-02-20', '2026-03-07', 'declaration.change'],
    ['T5', 'identityChanged', '2026-12-25', '2027-01-09', 'declaration.change'],
    ['D09', 'identityChanged', '2026-12-28', '2027-01-12', 'declaration.change'],
    ['T6', 'resultReceived', '2028-02-20', '2028-03-06', 'declaration.change'],
    ['D09', 'resultReceived', '2026-08-20', '2026-09-04', 'declaration.change'],
    ['T7', 'classificationChanged', '2026-02-20', '2026-03-07', 'declaration.change'],
    ['T9', 'operationsEnded', '2026-11-22', '2026-12-07', 'declaration.cancel'],
    ['D10', 'operationsEnded', '2026-06-30', '2026-07-15', 'declaration.cancel'],
  ] as const)('%s: %s %s → %s', (_id, kind, date, expected, rule) => {
    const facts = buildFacts({ declarations: [declared], changeEvents: [event(kind, date)] })
    expect(verdict(theItem(facts, rule, date))).toBe(`due ${expected}`)
  })

  it('an answered event is gone, but only from the day it was answered', () => {
    const answer = { ...declared, id: 'd2', kind: 'change' as const, date: '2026-03-01', year: 2026 }
    const facts = buildFacts({
      declarations: [declared, answer],
      changeEvents: [event('processChanged', '2026-02-20', 'd2')],
    })
    expect(dueOf(facts, 'declaration.change', '2026-02-28')).toHaveLength(1)
    expect(dueOf(facts, 'declaration.change', '2026-03-01')).toEqual([])
  })

  it('T7 rests on the guidance of the system (S), not on Order 48', () => {
    const facts = buildFacts({ declarations: [declared], changeEvents: [event('classificationChanged', '2026-02-20')] })
    const { basis } = theItem(facts, 'declaration.change', '2026-02-20').explanation
    expect(basis.every((entry) => entry.verification === 'S')).toBe(true)
  })
})

describe('T8: yearly update, 11 to 13 months after the last declaration', () => {
  const annual = (date: string, asOf: string) =>
    theItem(buildFacts({ declarations: [{ ...declared, date }] }), 'declaration.annual', asOf)

  it('last 2025-11-22 → window 2026-10-22 to 2026-12-22, target 2026-11-22', () => {
    expect(annual('2025-11-22', '2026-11-22').explanation.text.params).toEqual({
      opens: '2026-10-22',
      target: '2026-11-22',
      date: '2026-12-22',
    })
  })

  it.each([
    ['2026-10-21', 'ok'],
    ['2026-10-22', 'due'],
    ['2026-12-22', 'due'],
    ['2026-12-23', 'overdue'],
  ])('on %s → %s', (asOf, status) => {
    expect(verdict(annual('2025-11-22', asOf))).toBe(`${status} 2026-12-22`)
  })

  it('clamps: 2025-01-31 + 13 months = 2026-02-28', () => {
    expect(annual('2025-01-31', '2025-06-01').dueDate).toBe('2026-02-28')
  })

  it('a change declaration restarts the clock, and the older date is shown', () => {
    const change = { ...declared, id: 'd2', kind: 'change' as const, date: '2026-05-10', year: 2026 }
    const item = theItem(buildFacts({ declarations: [declared, change] }), 'declaration.annual', '2026-11-22')
    expect(item.dueDate).toBe('2027-06-10')
    expect(stepsOf(item)).toContain('满 12 个月为 2026-11-22')
  })
})
