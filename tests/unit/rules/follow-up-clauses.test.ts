/** What follows an examination, where the engine once read a clause differently from its text; found by tests/recompute. */
import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts, type OneWorker, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, verdict } from '../../helpers/due.ts'

const BENZENE = 'chem-28'
const SILICA = 'dust-1'
const TODAY = '2026-11-22'

type ExamInput = NonNullable<OneWorker['exams']>[number]

/** Verdicts of a rule on a worker at a benzene post since 2020. */
function on(rule: string, exams: readonly ExamInput[], extra: FactsParts = {}, asOf = TODAY): string[] {
  const base = oneWorker({ hazards: [BENZENE], from: '2020-01-06', exams })
  return dueOf(buildFacts({ ...base, ...extra }), rule, asOf).map(verdict)
}

describe('EX-30: the report of the institution', () => {
  it('a receipt that lies ahead is not known yet: the report is still waited for', () => {
    const exam = { kind: 'inService', date: '2026-11-02', receivedOn: '2026-12-01', conclusion: null } as const
    expect(on('health.report', [exam])).toEqual(['due 2026-12-14'])
  })
})

describe('EX-33: re-check (A.3)', () => {
  const first = { kind: 'inService', date: '2026-08-03', recheckItems: '血常规' } as const
  const weekly = { ...first, bloodCountAbnormal: true }
  const again = { kind: 'recheck', date: '2026-08-10' } as const

  it.each<[string, ExamInput[], string[]]>([
    ['a whole exam since then closes it', [first, { kind: 'inService', date: '2026-10-12' }], []],
    [
      'an exam of single items does not (EX-06)',
      [first, { kind: 'inService', date: '2026-10-12', items: ['肝功能'] }],
      ['overdue 2026-09-14'],
    ],
    [
      'an exam for special work does not',
      [first, { kind: 'inService', date: '2026-10-12', hazardIds: [], specialWork: ['height'] }],
      ['overdue 2026-09-14'],
    ],
    ['benzene: one of the two weekly checks leaves the second open', [weekly, again], ['overdue 2026-08-17']],
    ['benzene: none of them', [weekly], ['overdue 2026-08-10']],
    ['benzene: both', [weekly, again, { ...again, date: '2026-08-17' }], []],
  ])('%s, three months later as well', (_, exams, expected) => {
    expect(on('health.recheck', exams)).toEqual(expected)
  })
})

describe('EX-37: a post with a barred factor, held or planned', () => {
  const found = { kind: 'inService', date: '2026-06-01', conclusion: 'contraindication' } as const
  const planned = { assignments: [{ id: 'a1', workerId: 'w1', postId: 'p1', from: '2026-12-01' }] }

  it('special work that is planned is told beforehand', () => {
    const posts = [{ id: 'p1', workplaceId: 'wp1', name: '检修', specialWork: ['height' as const] }]
    const exam: ExamInput = { ...found, hazardIds: [], specialWork: ['height'] }
    expect(on('health.contraindication', [exam], { ...planned, posts })).toEqual(['due 2026-12-01'])
  })

  it('a bar that names nothing is asked about before the person begins', () => {
    expect(on('health.contraindication', [{ ...found, hazardIds: [] }], planned)).toEqual(['missing'])
  })
})

describe('EX-39: every finding of work-related damage (law 35)', () => {
  const damage = (date: string, hazardIds: string[]): ExamInput => ({
    kind: 'inService',
    date,
    hazardIds,
    workRelated: true,
  })

  it('a later finding on another factor leaves the earlier one open', () => {
    const exams = [damage('2025-03-03', [BENZENE]), damage('2026-03-02', [SILICA])]
    expect(on('health.workRelated', exams)).toEqual(['overdue 2025-03-03'])
  })

  it('a transfer for the later finding settles the earlier one too, one before it does not', () => {
    const exams = [damage('2025-03-03', [SILICA]), damage('2026-03-02', [SILICA])]
    const moved = (examId: string, date: string) =>
      on('health.workRelated', exams, { examActions: [{ id: 'c1', examId, kind: 'transfer', date }] })
    expect(moved('e2', '2026-03-10')).toEqual([])
    expect(moved('e1', '2025-03-10')).toEqual(['missing'])
  })
})

describe('EX-21, EX-22: after leaving, before the end of the firm', () => {
  it('EX-21: a follow-up before the last leaving counts for nothing after it', () => {
    const facts = oneWorker({ hazards: [SILICA], from: '2009-01-05', leaveDate: '2026-10-30' })
    const exams = [{ id: 'e1', workerId: 'w1', kind: 'followUp' as const, date: '2012-05-02', hazardIds: [SILICA] }]
    const items = dueOf(buildFacts({ ...facts, exams }), 'health.followUp', TODAY)
    expect(items.map(verdict)).toEqual(['ok 2029-10-30'])
  })

  it.each<[string, FactsParts, ExamInput[], string]>([
    ['who left since the event was to be examined before it', {}, [], 'overdue 2026-10-01'],
    ['and was', {}, [{ kind: 'leaving', date: '2026-09-10' }], 'ok'],
    [
      'single items are no examination',
      {},
      [{ kind: 'leaving', date: '2026-09-10', items: ['肝功能'] }],
      'overdue 2026-10-01',
    ],
  ])('EX-22: %s', (_, extra, exams, expected) => {
    const workers = [{ id: 'w1', name: '甲某', leaveDate: '2026-10-15' }]
    const changeEvents = [{ id: 'c1', kind: 'reorganised' as const, date: '2026-10-01' }]
    expect(on('health.reorganised', exams, { workers, changeEvents, ...extra })).toEqual([expected])
  })
})
