/** Special training, training after a change (D41), allowance and rotation (D54), over facts. */
import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts, oneWorker, type OneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'

/** 苯: severe by nature and high-toxic; 噪声 is general. */
const BENZENE = 'chem-28'
const NOISE = 'phys-1'

type Session = NonNullable<OneWorker['trainings']>[number]
const special = (date: string, passed: boolean | null = true): Session => ({ kind: 'special', date, hours: 4, passed })
const refresher = (date: string): Session => ({ kind: 'refresher', date, hours: 4 })

describe('D41: special training before work at posts with severe hazards (令5号 10)', () => {
  const RULE = 'training.special'
  const at = (hazard: string, trainings: readonly Session[], from: string | null = '2026-09-01') =>
    dueOf(buildFacts(oneWorker({ hazards: [hazard], from, trainings })), RULE, '2026-11-22').map(verdict)

  it.each([
    ['no special training', [], ['overdue 2026-08-31']],
    ['a yearly course is none', [refresher('2026-08-20')], ['overdue 2026-08-31']],
    ['passed before the first day', [special('2026-08-20')], []],
    ['failed before the first day', [special('2026-08-20', false)], ['overdue 2026-08-31']],
    ['made good later', [special('2026-09-20')], []],
  ])('%s', (_, trainings, expected) => expect(at(BENZENE, trainings)).toEqual(expected))

  it('asks nothing at a post whose hazards are general', () => expect(at(NOISE, [])).toEqual([]))

  it('an old start and no such records at all → missing, not late', () => {
    expect(at(BENZENE, [], '2019-03-01')).toEqual(['missing'])
    expect(at(BENZENE, [], null)).toEqual(['missing'])
  })

  it('is one item for a post, however many stand there, and names them', () => {
    const people = ['w1', 'w2', 'w3']
    const facts = buildFacts({
      ...oneWorker({ hazards: [BENZENE] }),
      workers: people.map((id) => ({ id, name: `员工${id}` })),
      assignments: people.map((workerId) => ({ id: `a-${workerId}`, workerId, postId: 'p1', from: '2026-09-01' })),
    })
    expect(stepsOf(theItem(facts, RULE, '2026-11-22'))).toContain('员工w1、员工w2、员工w3')
  })
})

describe('D41: training again after a change', () => {
  const RULE = 'training.change'
  const changeEvents = [{ id: 'c1', kind: 'processChanged' as const, date: '2026-10-10' }]
  const changed = (trainings: readonly Session[], asOf = '2026-11-22') =>
    dueOf(buildFacts({ ...oneWorker({ hazards: [NOISE], from: '2020-01-06', trainings }), changeEvents }), RULE, asOf)

  it.each([
    [
      'D41: new material 2026-10-10, last training 2026-05-01 → again',
      [refresher('2026-05-01')],
      ['overdue 2026-10-10'],
    ],
    ['a special session in the thirty days before counts', [special('2026-09-10')], []],
    ['an older one does not', [special('2026-09-09')], ['overdue 2026-10-10']],
    ['any session since counts', [refresher('2026-05-01'), refresher('2026-10-10')], []],
    ['no training at all → missing', [], ['missing']],
  ])('%s', (_, trainings, expected) => expect(changed(trainings).map(verdict)).toEqual(expected))

  it('is not yet known before its day, and history after a year', () => {
    expect(changed([refresher('2026-05-01')], '2026-10-09')).toEqual([])
    expect(changed([refresher('2026-05-01')], '2027-10-11')).toEqual([])
  })

  it('a hazard new at the post concerns those who stood there before', () => {
    const hazards = [NOISE, { hazardId: 'dust-1', since: '2026-10-10' }]
    const of = (from: string) =>
      dueOf(buildFacts(oneWorker({ hazards, from, trainings: [refresher('2026-05-01')] })), RULE, '2026-11-22')
    expect(of('2020-01-06').map(({ id, ...item }) => [id, verdict({ id, ...item })])).toEqual([
      ['training.change/exposure/x2', 'overdue 2026-10-10'],
    ])
    expect(of('2026-10-10')).toEqual([])
  })

  it('whoever moves to another post is trained again', () => {
    const base = oneWorker({
      hazards: [NOISE],
      from: '2020-01-06',
      to: '2026-10-09',
      trainings: [refresher('2026-05-01')],
    })
    const moved: FactsParts = {
      ...base,
      posts: [...(base.posts ?? []), { id: 'p2', workplaceId: 'wp1', name: '磨削' }],
      exposures: [...(base.exposures ?? []), { id: 'x2', postId: 'p2', hazardId: NOISE }],
      assignments: [...(base.assignments ?? []), { id: 'a2', workerId: 'w1', postId: 'p2', from: '2026-10-10' }],
    }
    expect(dueOf(buildFacts(moved), RULE, '2026-11-22').map(({ id }) => id)).toEqual(['training.change/post/p2'])
    expect(dueOf(buildFacts(base), RULE, '2026-11-22')).toEqual([])
  })
})

describe('D54: allowance and rotation (law 56; toxic-substances regulation 28)', () => {
  const facts = (post: { allowance?: number; rotation?: string }, hazard = BENZENE) =>
    buildFacts({
      ...oneWorker({ hazards: [hazard], from: '2020-01-06' }),
      posts: [{ id: 'p1', workplaceId: 'wp1', name: '喷漆', ...post }],
    })

  it('D54: a high-toxic post without rotation on file → a reminder', () => {
    const item = theItem(facts({}), 'work.rotation', '2026-11-22')
    expect([verdict(item), item.footing]).toEqual(['missing', 'reminder'])
    expect(missingOf(item)).toEqual(['缺：1 个高毒作业岗位的轮换安排：一车间·喷漆。'])
    expect(verdict(theItem(facts({ rotation: '每月轮换' }), 'work.rotation', '2026-11-22'))).toBe('ok')
    expect(dueOf(facts({}, NOISE), 'work.rotation', '2026-11-22')).toEqual([])
  })

  it('an allowance of any amount will do: no text gives one', () => {
    expect(verdict(theItem(facts({}), 'work.allowance', '2026-11-22'))).toBe('missing')
    expect(verdict(theItem(facts({ allowance: 0 }), 'work.allowance', '2026-11-22'))).toBe('missing')
    expect(verdict(theItem(facts({ allowance: 120 }), 'work.allowance', '2026-11-22'))).toBe('ok')
  })
})
