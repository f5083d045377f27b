import { describe, expect, it } from 'vitest'
import { buildFacts, noise, oneWorker, type OneWorker } from '../helpers/build-facts.ts'
import { missingOf, reference, stepsOf, theItem, verdict } from '../helpers/due.ts'

const RULE = 'exam.preJob'
const BENZENE = 'chem-28'

function visit(worker: OneWorker, asOf: string) {
  return theItem(buildFacts(oneWorker(worker)), RULE, asOf)
}

function preJob(date: string) {
  return [{ kind: 'preJob' as const, date }]
}

describe('EX-01, D43: a conclusion before the first day on the post', () => {
  it.each([
    ['EX-01', '2026-12-01', '2026-11-30', 'ok'],
    ['EX-01: order on the day cannot be seen', '2026-12-01', '2026-12-01', 'missing'],
    ['EX-01', '2026-12-01', '2026-12-02', 'overdue 2026-11-30'],
    ['EX-01', '2026-12-01', null, 'overdue 2026-11-30'],
    ['D43', '2026-09-01', '2026-09-03', 'overdue 2026-08-31'],
  ])('%s: start %s, exam %s → %s', (_clause, from, exam, expected) => {
    const exams = exam === null ? [] : preJob(exam)
    expect(verdict(visit({ hazards: [BENZENE], from, exams }, '2026-12-05'))).toBe(expected)
  })

  it('a start that lies ahead is due the day before, and in time until then', () => {
    const worker: OneWorker = { hazards: [BENZENE], from: '2026-12-01' }
    expect(verdict(visit(worker, '2026-09-01'))).toBe('ok 2026-11-30')
    expect(verdict(visit(worker, '2026-11-30'))).toBe('due 2026-11-30')
    expect(verdict(visit(worker, '2026-12-01'))).toBe('overdue 2026-11-30')
  })

  it('an in-service exam before the first day is of another kind and does not stand in', () => {
    const exams = [{ kind: 'inService' as const, date: '2026-11-20' }]
    expect(verdict(visit({ hazards: [BENZENE], from: '2026-12-01', exams }, '2026-12-05'))).toBe('overdue 2026-11-30')
  })

  it('an unknown first day is missing', () => {
    const item = visit({ hazards: [BENZENE], exams: preJob('2026-01-05') }, '2026-12-05')
    expect(verdict(item)).toBe('missing')
    expect(missingOf(item)).toEqual(['缺：开始接触苯的日期。'])
  })
})

describe('EX-02: a new hazard or a transfer asks for a new exam', () => {
  const noiseWorker = oneWorker({ hazards: [noise(88)], from: '2025-01-06', exams: preJob('2025-01-02') })
  const facts = buildFacts({
    ...noiseWorker,
    posts: [...(noiseWorker.posts ?? []), { id: 'p2', workplaceId: 'wp1', name: '喷漆' }],
    exposures: [...(noiseWorker.exposures ?? []), { id: 'x9', postId: 'p2', hazardId: BENZENE }],
    assignments: [
      { id: 'a1', workerId: 'w1', postId: 'p1', from: '2025-01-06', to: '2026-12-09' },
      { id: 'a2', workerId: 'w1', postId: 'p2', from: '2026-12-10' },
    ],
    exams: [
      ...(noiseWorker.exams ?? []),
      { id: 'e9', workerId: 'w1', kind: 'inService', date: '2026-09-01', hazardIds: ['phys-1'] },
    ],
  })

  it('noise exam 2026-09-01, benzene post from 2026-12-10 → conclusion on or before 2026-12-09', () => {
    expect(verdict(theItem(facts, RULE, '2026-11-22'))).toBe('due 2026-12-09')
  })

  it('a hazard that came to the post later counts from that day', () => {
    const item = visit({ hazards: [{ hazardId: BENZENE, since: '2026-11-01' }], from: '2020-01-01' }, '2026-11-22')
    expect(verdict(item)).toBe('overdue 2026-10-31')
  })
})

describe('what cannot be made good is not asked for for ever (docs/adr/0003)', () => {
  const longAgo = { hazards: [BENZENE], from: '2021-03-01' }

  it('an old start without any record is missing, not a breach: nobody knows', () => {
    const item = visit(longAgo, '2026-11-22')
    expect(verdict(item)).toBe('missing')
    expect(missingOf(item)[0]).toContain('做过请登记')
  })

  it('an old start with a later exam on file is history', () => {
    const item = visit({ ...longAgo, exams: [{ kind: 'inService', date: '2026-03-01' }] }, '2026-11-22')
    expect(verdict(item)).toBe('ok')
    expect(stepsOf(item)).toContain('不再催办')
  })

  it('an old start in a firm that kept records then, and nobody examined since: overdue', () => {
    const parts = oneWorker(longAgo)
    const other = { id: 'e1', workerId: 'w2', kind: 'preJob' as const, date: '2020-05-01', hazardIds: [BENZENE] }
    const facts = buildFacts({
      ...parts,
      workers: [...(parts.workers ?? []), { id: 'w2', name: '乙某' }],
      exams: [other],
    })
    expect(verdict(theItem(facts, RULE, '2026-11-22'))).toBe('overdue 2021-02-28')
  })

  it('a worker who has left is no longer asked for', () => {
    const facts = buildFacts(oneWorker({ hazards: [BENZENE], from: '2026-01-05', leaveDate: '2026-06-30' }))
    expect(() => theItem(facts, RULE, '2026-11-22')).toThrow('found 0')
  })
})

describe('which factors ask for it', () => {
  it('noise below 80 dB(A) does not (7.1)', () => {
    expect(verdict(visit({ hazards: [noise(79)], from: '2026-11-01' }, '2026-11-22'))).toBe('notApplicable')
  })

  it('noise without a level names the level', () => {
    expect(missingOf(visit({ hazards: ['phys-1'], from: '2026-11-01' }, '2026-11-22'))).toContain(
      '缺：噪声强度（8 h 等效声级）。',
    )
  })

  it('a factor no section names takes the four base items (A.2)', () => {
    const unnamed = reference.hazards.find(
      (hazard) => reference.examLink(hazard.id, 'GBZ 188-2025').linkedBy === 'none',
    )
    const item = visit({ hazards: [unnamed?.id ?? ''], from: '2026-12-01' }, '2026-11-22')
    expect(verdict(item)).toBe('due 2026-11-30')
    expect(stepsOf(item)).toContain('附录 A.2')
  })
})
