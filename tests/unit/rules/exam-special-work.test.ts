/** EX-03: exams for special work, in both editions of GBZ 188. */
import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, theItem, verdict } from '../../helpers/due.ts'
import type { SpecialWork } from '#shared/entities/worker.ts'

const BEFORE = 'exam.specialPreJob'
const DURING = 'exam.specialInService'
type ExamInput = NonNullable<FactsParts['exams']>[number]

function doing(
  work: readonly SpecialWork[],
  exams: readonly (Omit<Partial<ExamInput>, 'id' | 'workerId'> & Pick<ExamInput, 'kind' | 'date'>)[] = [],
  assignment: { from?: string | null; to?: string | null } = { from: '2020-01-06' },
) {
  return buildFacts({
    ...oneWorker({ hazards: [], ...assignment }),
    posts: [{ id: 'p1', workplaceId: 'wp1', name: '装卸', specialWork: [...work] }],
    exams: exams.map((exam, index) => ({
      specialWork: [...work],
      conclusion: 'normal',
      ...exam,
      id: `e${index}`,
      workerId: 'w1',
    })),
  })
}

describe('EX-03: in service (GBZ 188 chapter 9)', () => {
  it.each([
    ['fork lift, small and not commercial', 'drivingSmall', '2026-04-10', 'ok 2028-04-10'],
    ['large or commercial', 'drivingLarge', '2026-04-10', 'ok 2027-04-10'],
    ['electrical (9.1): 24 months', 'electrical', '2024-12-01', 'due 2026-12-01'],
    ['height (9.2): 12 months', 'height', '2025-11-20', 'overdue 2026-11-20'],
    ['pressure vessels (9.3): 24 months', 'pressureVessel', '2024-11-20', 'overdue 2026-11-20'],
  ] as const)('%s', (_, work, date, expected) => {
    expect(verdict(theItem(doing([work], [{ kind: 'inService', date }]), DURING, '2026-11-22'))).toBe(expected)
  })

  it('the sections of 2014 before 2026-08-01: driving stands in 9.6 there', () => {
    const item = theItem(doing(['drivingSmall'], [{ kind: 'inService', date: '2024-04-10' }]), DURING, '2026-07-31')
    expect(verdict(item)).toBe('overdue 2026-04-10')
    expect(item.explanation.basis).toContainEqual(expect.objectContaining({ clause: '9.6', edition: 'GBZ 188-2014' }))
  })

  it('an exam for a factor or for other work does not stand in', () => {
    const exam = { kind: 'inService' as const, date: '2026-04-10', specialWork: ['height' as const] }
    const item = theItem(doing(['electrical'], [exam]), DURING, '2026-11-22')
    expect([verdict(item), missingOf(item)]).toEqual(['missing', ['缺：电工作业的上岗前或在岗期间检查记录。']])
  })

  it('several kinds: one visit, due at the earliest', () => {
    const facts = doing(['electrical', 'height'], [{ kind: 'inService', date: '2026-01-10' }])
    expect(verdict(theItem(facts, DURING, '2026-11-22'))).toBe('due 2027-01-10')
  })

  it('screens are recommended only: no item; neither is there a leaving exam', () => {
    expect(dueOf(doing(['displayScreen']), DURING, '2026-11-22')).toEqual([])
    expect(
      dueOf(doing(['height'], [], { from: '2020-01-06', to: '2026-11-30' }), 'exam.leaving', '2026-12-05'),
    ).toEqual([])
  })
})

describe('EX-03: before the work (4.6.1.1 b)', () => {
  it.each([
    ['none before a recent first day', [], '2026-09-01', 'overdue 2026-08-31'],
    ['the day before', [{ kind: 'preJob', date: '2026-08-31' }], '2026-09-01', 'ok'],
    ['on the day: the order cannot be seen', [{ kind: 'preJob', date: '2026-09-01' }], '2026-09-01', 'missing'],
    ['planned', [], '2026-12-10', 'due 2026-12-09'],
    ['an old start and no such exams on file', [], '2019-03-01', 'missing'],
  ] as const)('%s', (_, exams, from, expected) => {
    expect(verdict(theItem(doing(['height'], exams, { from }), BEFORE, '2026-11-22'))).toBe(expected)
  })

  it('work that is over asks for nothing', () => {
    expect(dueOf(doing(['height'], [], { from: '2020-01-06', to: '2026-10-31' }), BEFORE, '2026-11-22')).toEqual([])
  })
})

describe('EX-37: a contraindication for special work', () => {
  const found = { kind: 'inService', date: '2026-06-01', conclusion: 'contraindication' } as const

  it('bars from that work until a pre-job exam lifts it', () => {
    expect(verdict(theItem(doing(['height'], [found]), 'health.contraindication', '2026-06-02'))).toBe(
      'overdue 2026-06-01',
    )
    const lifted = doing(['height'], [found, { kind: 'preJob', date: '2026-10-01' }])
    expect(dueOf(lifted, 'health.contraindication', '2026-10-02')).toEqual([])
  })
})
