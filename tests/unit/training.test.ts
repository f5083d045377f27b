import { describe, expect, it } from 'vitest'
import { buildFacts, oneWorker, type OneWorker } from '../helpers/build-facts.ts'
import { missingOf, theItem, verdict } from '../helpers/due.ts'

type Session = readonly [date: string, hours: number, kind?: 'first' | 'refresher', passed?: boolean]

function principal(sessions: readonly Session[], asOf = '2026-11-22') {
  const trainings = sessions.map(([date, hours, kind = 'first', passed], index) => ({
    id: `t${index}`,
    trainee: 'principal' as const,
    kind,
    date,
    hours,
    passed: passed ?? null,
  }))
  return theItem(buildFacts({ trainings }), 'training.principal', asOf)
}

function worker(rule: string, sessions: readonly Session[], extra: Partial<OneWorker> = {}, asOf = '2026-11-22') {
  const trainings = sessions.map(([date, hours, kind = 'refresher', passed]) => ({
    date,
    hours,
    kind,
    passed: passed ?? null,
  }))
  return theItem(buildFacts(oneWorker({ hazards: ['chem-28'], trainings, ...extra })), rule, asOf)
}

it('D38 职业卫生管理人员: counted from the manager’s own courses, never from the principal’s', () => {
  const course = { kind: 'first', date: '2025-12-01', hours: 16 } as const
  const item = (trainee: 'principal' | 'healthManager') =>
    theItem(buildFacts({ trainings: [{ id: 't', trainee, ...course }] }), 'training.healthManager', '2026-11-22')
  expect(verdict(item('healthManager'))).toBe('due 2026-12-01')
  expect(verdict(item('principal'))).toBe('missing')
})

describe('D38: person in charge, 16 hours first, then 8 a year', () => {
  it('trained 2025-12-01 → 2026-12-01', () => {
    expect(verdict(principal([['2025-12-01', 16]]))).toBe('due 2026-12-01')
  })

  it('15.5 hours → not met', () => {
    const item = principal([['2025-12-01', 15.5]])
    expect(verdict(item)).toBe('missing')
    expect(missingOf(item)).toEqual(['缺：培训学时应为 16，已登记 15.5，还差 0.5 学时。'])
  })

  it('several sessions add up; a failed one does not count', () => {
    const half: Session = ['2026-03-01', 8]
    expect(verdict(principal([half, ['2026-03-02', 8]]))).toBe('ok 2027-03-02')
    expect(verdict(principal([half, ['2026-03-02', 8, 'first', false]]))).toBe('missing')
  })

  it('a yearly course of fewer than 8 hours only carries on with the hours of the same year', () => {
    expect(
      verdict(
        principal([
          ['2024-12-01', 16],
          ['2025-10-01', 4, 'refresher'],
          ['2026-02-01', 4, 'refresher'],
        ]),
      ),
    ).toBe('overdue 2026-10-01')
  })

  it('without any record the first course is missing', () => {
    expect(missingOf(principal([]))).toEqual(['缺：初次培训记录（不少于 16 学时）。'])
  })
})

describe('D39: 8 hours before exposed work', () => {
  const rule = 'training.preJob'

  it.each([
    ['D39: on post 2026-09-01, trained 2026-09-02 → violation', [['2026-09-02', 8, 'first']], 'overdue 2026-08-31'],
    ['trained the day before', [['2026-08-31', 8, 'first']], 'ok'],
    ['too few hours', [['2026-08-31', 7.5, 'first']], 'overdue 2026-08-31'],
    [
      'hours of two days add up',
      [
        ['2026-08-30', 4, 'first'],
        ['2026-08-31', 4, 'first'],
      ],
      'ok',
    ],
    ['same day: the order cannot be seen', [['2026-09-01', 8, 'first']], 'missing'],
    ['no record', [], 'overdue 2026-08-31'],
  ] satisfies [string, Session[], string][])('%s', (_name, sessions, expected) => {
    expect(verdict(worker(rule, sessions, { from: '2026-09-01' }))).toBe(expected)
  })

  it('a long past start with later training is history', () => {
    expect(verdict(worker(rule, [['2026-01-10', 4]], { from: '2021-03-01' }))).toBe('ok')
  })

  it('an unknown first day is missing', () => {
    expect(missingOf(worker(rule, [['2026-01-10', 8, 'first']]))).toEqual(['缺：开始从事接触作业的日期。'])
  })
})

describe('D40: 4 hours a year for everyone exposed', () => {
  const rule = 'training.inService'

  it.each([
    ['D40: 2025-12-01 → 2026-12-01', [['2025-12-01', 4]], 'due 2026-12-01'],
    ['the first training counts for its year', [['2026-02-01', 8, 'first']], 'ok 2027-02-01'],
    [
      'two halves: the older one ends the year',
      [
        ['2026-01-10', 2],
        ['2026-07-10', 2],
      ],
      'due 2027-01-10',
    ],
    ['2024-02-29 + 12 months = 2025-02-28', [['2024-02-29', 4]], 'overdue 2025-02-28'],
    ['too few hours', [['2026-07-10', 2]], 'missing'],
    ['none', [], 'missing'],
  ] satisfies [string, Session[], string][])('%s', (_name, sessions, expected) => {
    expect(verdict(worker(rule, sessions))).toBe(expected)
  })
})
