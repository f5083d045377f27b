/** Special work, special training, protected women, safeguards: clauses the engine once read differently; found by tests/recompute. */
import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, verdict } from '../../helpers/due.ts'

const TODAY = '2026-11-22'
const BENZENE = 'chem-28'

function verdicts(parts: FactsParts, rule: string, asOf = TODAY): string[] {
  return dueOf(buildFacts(parts), rule, asOf).map(verdict)
}

describe('EX-03: special work', () => {
  const post = { posts: [{ id: 'p1', workplaceId: 'wp1', name: '检修', specialWork: ['height' as const] }] }
  const work = (
    stints: readonly { from: string; to?: string }[],
    exams: readonly { kind: 'preJob' | 'inService'; date: string; items?: string[]; workerId?: string }[] = [],
    leaveDate: string | null = null,
  ): FactsParts => ({
    ...oneWorker({ hazards: [] }),
    ...post,
    workers: [
      { id: 'w1', name: '甲某', leaveDate },
      { id: 'w2', name: '乙某' },
    ],
    assignments: stints.map((stint, index) => ({ id: `a${index}`, workerId: 'w1', postId: 'p1', ...stint })),
    exams: exams.map((exam, index) => ({ workerId: 'w1', specialWork: ['height' as const], ...exam, id: `e${index}` })),
  })

  it('a return planned for later leaves the work of today examined', () => {
    const parts = work(
      [{ from: '2024-01-08', to: '2026-12-31' }, { from: '2027-03-01' }],
      [{ kind: 'preJob', date: '2024-01-03' }],
    )
    expect(verdicts(parts, 'exam.specialInService')).toEqual(['overdue 2025-01-03'])
  })

  it('coming back after a break asks for an exam of its own (EX-02)', () => {
    const before = { kind: 'preJob', date: '2024-01-03' } as const
    const stints = [{ from: '2024-01-08', to: '2025-06-30' }, { from: '2026-09-01' }]
    expect(verdicts(work(stints, [before]), 'exam.specialPreJob')).toEqual(['overdue 2026-08-31'])
    const again = { kind: 'preJob', date: '2026-08-20' } as const
    expect(verdicts(work(stints, [before, again]), 'exam.specialPreJob')).toEqual(['ok'])
  })

  it.each<[string, FactsParts, string[]]>([
    ['work that was to begin after leaving never begins', work([{ from: '2027-03-01' }], [], '2026-12-31'), []],
    [
      'an exam of single items is none (EX-06)',
      work([{ from: '2026-09-01' }], [{ kind: 'preJob', date: '2026-08-20', items: ['心电图'] }]),
      ['overdue 2026-08-31'],
    ],
    [
      'the firm kept such records then, if only of somebody else',
      work([{ from: '2024-01-08' }], [{ kind: 'preJob', date: '2023-05-04', workerId: 'w2' }]),
      ['overdue 2024-01-07'],
    ],
  ])('%s', (_, parts, expected) => expect(verdicts(parts, 'exam.specialPreJob')).toEqual(expected))
})

describe('D41: training at posts with severe hazards and after changes', () => {
  it.each<[string, string, string | null, string[]]>([
    ['a first day that is planned is told beforehand', '2026-12-01', null, ['due 2026-11-30']],
    ['the hazard came to the post later than the person', '2019-03-01', '2026-10-12', ['overdue 2026-10-11']],
    ['on a post since long', '2019-03-01', null, ['missing']],
  ])('%s', (_, from, since, expected) => {
    expect(verdicts(oneWorker({ hazards: [{ hazardId: BENZENE, since }], from }), 'training.special')).toEqual(expected)
  })

  it('a change before somebody came concerns them as little where the day of hiring is not recorded', () => {
    const changeEvents = [{ id: 'c1', kind: 'processChanged' as const, date: '2026-10-10' }]
    const trainings = [{ kind: 'first' as const, date: '2026-10-01', hours: 8 }]
    const of = (from: string) =>
      verdicts({ ...oneWorker({ hazards: ['phys-1'], from, trainings }), changeEvents }, 'training.change')
    expect([of('2026-10-20'), of('2026-10-05')]).toEqual([[], ['overdue 2026-10-10']])
  })
})

describe('D50, EX-51: barred work, held or planned', () => {
  const expecting = (assignments: FactsParts['assignments'], more: FactsParts = {}): FactsParts => ({
    ...oneWorker({ hazards: ['phys-8'] }),
    posts: ['p1', 'p2'].map((id) => ({ id, workplaceId: 'wp1', name: id })),
    assignments,
    maternities: [{ id: 'm1', workerId: 'w1', kind: 'pregnant', from: '2026-09-01' }],
    ...more,
  })
  const cold = { id: 'a1', workerId: 'w1', postId: 'p1' }

  it.each<[string, FactsParts, string[]]>([
    [
      'another post taken up later does not move the day',
      expecting([
        { ...cold, from: '2024-01-08' },
        { id: 'a2', workerId: 'w1', postId: 'p2', from: '2026-11-02' },
      ]),
      ['overdue 2026-09-01'],
    ],
    ['a barred post that is planned', expecting([{ ...cold, from: '2026-12-07' }]), ['due 2026-12-07']],
    [
      'two records of one pregnancy are one item',
      expecting([{ ...cold, from: '2024-01-08' }], {
        maternities: ['2026-09-01', '2026-10-01'].map((from) => ({ id: from, workerId: 'w1', kind: 'pregnant', from })),
      }),
      ['overdue 2026-10-01'],
    ],
  ])('%s', (_, parts, expected) => expect(verdicts(parts, 'protected.pregnant')).toEqual(expected))
})

describe('D22: what a check that lies ahead will find is not known', () => {
  it('the alarm works until then', () => {
    const kinds = ['alarm', 'firstAid', 'washing', 'emergencyExit'] as const
    const safeguards = kinds.map((kind) => ({
      id: kind,
      workplaceId: 'wp1',
      kind,
      works: false,
      checkedOn: '2026-12-01',
    }))
    const parts = { ...oneWorker({ hazards: ['chem-16'] }), safeguards }
    expect(verdicts(parts, 'workplace.emergencyFacilities')).toEqual(['ok'])
    expect(verdicts(parts, 'workplace.emergencyFacilities', '2026-12-02')).toEqual(['overdue 2026-12-01'])
  })
})

describe('the twelve months of the history window', () => {
  it('count from the event: from 2023-02-28 they are over on 2024-02-29', () => {
    const exam = { kind: 'inService' as const, date: '2023-02-28', institution: '甲医院' }
    const of = (asOf: string) =>
      verdicts(oneWorker({ hazards: [BENZENE], exams: [exam] }), 'health.institution', asOf).length
    expect([of('2024-02-28'), of('2024-02-29')]).toEqual([1, 0])
  })
})
