/** Minors, pregnant and nursing women, files and copies: the worked examples of the pack and of exams/rules, over facts. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { buildFacts, type FactsParts, noise, oneWorker, type OneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'
import { idCardCheckCharacter } from '#shared/domain/identifiers.ts'

const BENZENE = 'chem-28'

function born(birthDate: string | null, worker: Partial<OneWorker> = {}, idCard: string | null = null) {
  const facts = oneWorker({ hazards: [BENZENE], from: '2026-11-01', ...worker })
  return buildFacts({ ...facts, workers: facts.workers?.map((entry) => ({ ...entry, birthDate, idCard })) })
}

describe('D50, EX-50: nobody under 18 (law 38)', () => {
  const RULE = 'protected.minor'

  it('D50: born 2009-05-02, placed 2026-11-01 at 17 → violation', () => {
    expect(verdict(theItem(born('2009-05-02'), RULE, '2026-11-22'))).toBe('overdue 2026-11-01')
  })

  it('EX-50: born 2009-03-01 → barred up to 2027-02-28, allowed from 2027-03-01', () => {
    const item = theItem(born('2009-03-01'), RULE, '2027-02-28')
    expect(stepsOf(item)).toContain('2027-02-28 及以前不得安排，2027-03-01 起可以安排')
    expect(dueOf(born('2009-03-01'), RULE, '2027-03-01')).toEqual([])
  })

  it('a plan before the birthday is told beforehand, one on it is free', () => {
    const planned = (from: string) => dueOf(born('2009-03-01', { from }), RULE, '2027-01-10').map(verdict)
    expect(planned('2027-02-28')).toEqual(['due 2027-02-28'])
    expect(planned('2027-03-01')).toEqual([])
  })

  it('reads the identity card where no day of birth is recorded', () => {
    const body = '99010120090502001'
    const facts = born(null, {}, body + idCardCheckCharacter(body))
    expect(verdict(theItem(facts, RULE, '2026-11-22'))).toBe('overdue 2026-11-01')
  })

  it('a post without hazards is open to all', () => {
    expect(dueOf(born('2009-05-02', { hazards: [] }), RULE, '2026-11-22')).toEqual([])
  })

  it('property: whoever is barred on a day was barred on every day of work before it', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2008, 0, 1) + n * 86_400_000))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (birth, back) => {
        const facts = born(birth.toISOString().slice(0, 10), { from: '2025-01-01' })
        const on = new Date(Date.UTC(2026, 10, 22))
        const before = new Date(on.getTime() - back * 86_400_000)
        const count = (date: Date) => dueOf(facts, RULE, date.toISOString().slice(0, 10)).length
        expect(count(before)).toBeGreaterThanOrEqual(count(on))
      }),
      { numRuns: 25 },
    )
  })
})

type MaternityInput = NonNullable<FactsParts['maternities']>[number]

function expecting(worker: Partial<OneWorker>, entry: Partial<MaternityInput> = {}, extra: FactsParts = {}) {
  const facts = oneWorker({ hazards: [BENZENE], from: '2024-01-08', ...worker })
  const maternities = [{ id: 'm1', workerId: 'w1', kind: 'pregnant' as const, from: '2026-11-05', ...entry }]
  return buildFacts({ ...facts, ...extra, maternities })
}

function benzeneResult(value: number): FactsParts {
  const result = { id: 'r1', postId: 'p1', point: '1#', hazardId: BENZENE, kind: 'twa' as const, unit: 'mg/m3' }
  return { surveys: [{ id: 's1', kind: 'periodic', date: '2026-09-01', results: [{ ...result, value }] }] }
}

describe('D50, EX-51: work barred in pregnancy (女职工 appendix 3)', () => {
  const RULE = 'protected.pregnant'

  it('EX-51: told on 2026-11-05 → the posts are checked the same day', () => {
    const facts = expecting({}, {}, benzeneResult(9))
    expect(verdict(theItem(facts, RULE, '2026-11-05'))).toBe('due 2026-11-05')
    expect(verdict(theItem(facts, RULE, '2026-11-06'))).toBe('overdue 2026-11-05')
  })

  it.each([
    ['D50: benzene over the limit → barred', benzeneResult(9), 'overdue 2026-11-05'],
    ['within it → free', benzeneResult(1), 'ok'],
    ['never measured → unknown, and asked for', {}, 'missing'],
  ])('%s', (_, extra, expected) => {
    expect(verdict(theItem(expecting({}, {}, extra), RULE, '2026-11-22'))).toBe(expected)
  })

  it.each([
    ['III', 'overdue 2026-11-05'],
    ['II', 'ok'],
    [null, 'missing'],
  ] as const)('noise graded %s → %s', (grade, expected) => {
    const item = theItem(expecting({ hazards: [{ ...noise(88), grade }] }), RULE, '2026-11-22')
    expect(verdict(item)).toBe(expected)
  })

  it.each([
    ['cold, whatever the level', { hazards: ['phys-8'] }, 'overdue 2026-11-05'],
    ['a hazard the appendix does not name', { hazards: ['dust-1'] }, 'ok'],
  ])('%s', (_, worker, expected) => {
    expect(verdict(theItem(expecting(worker), RULE, '2026-11-22'))).toBe(expected)
  })

  it('work at height is barred as a kind of work', () => {
    const posts = [{ id: 'p1', workplaceId: 'wp1', name: '检修', specialWork: ['height' as const] }]
    expect(verdict(theItem(expecting({ hazards: [] }, {}, { posts }), RULE, '2026-11-22'))).toBe('overdue 2026-11-05')
  })

  it('ends with the birth', () => {
    const facts = expecting({ hazards: ['phys-8'] })
    const nursing = { id: 'm2', workerId: 'w1', kind: 'nursing' as const, from: '2027-05-10', to: null }
    const after = {
      ...facts,
      maternities: [...facts.maternities, ...buildFacts({ maternities: [nursing] }).maternities],
    }
    expect(dueOf(after, RULE, '2027-05-09')).toHaveLength(1)
    expect(dueOf(after, RULE, '2027-05-10')).toEqual([])
  })
})

describe('EX-52: work barred while nursing (appendix 4)', () => {
  const nursing = { kind: 'nursing' as const, from: '2026-05-10' }

  it('birth 2026-05-10 → barred up to 2027-05-09, a period named as not seen in a text', () => {
    const facts = expecting({ hazards: ['rad-2'] }, nursing)
    const item = theItem(facts, 'protected.nursing', '2027-05-09')
    expect(verdict(item)).toBe('overdue 2026-05-10')
    expect(item.explanation.basis.some(({ verification }) => verification === 'U')).toBe(true)
    expect(dueOf(facts, 'protected.nursing', '2027-05-10')).toEqual([])
  })

  it('cold is barred in pregnancy only', () => {
    expect(verdict(theItem(expecting({ hazards: ['phys-8'] }, nursing), 'protected.nursing', '2026-11-22'))).toBe('ok')
  })
})

describe('D49, EX-60: one file for everyone exposed (law 36)', () => {
  const people = Array.from({ length: 10 }, (_, index) => `w${index}`)
  const facts = (examined: number): FactsParts => ({
    ...oneWorker({ hazards: [BENZENE] }),
    workers: people.map((id) => ({ id, name: id, birthDate: '1990-01-01' })),
    assignments: people.map((workerId) => ({ id: `a-${workerId}`, workerId, postId: 'p1', from: '2024-01-08' })),
    exams: people.slice(0, examined).map((workerId) => ({
      id: `e-${workerId}`,
      workerId,
      kind: 'inService' as const,
      date: '2026-05-02',
      conclusion: 'normal' as const,
    })),
  })

  it('10 exposed, 9 files → 1 finding', () => {
    const item = theItem(buildFacts(facts(9)), 'files.complete', '2026-11-22')
    expect([verdict(item), missingOf(item)]).toEqual(['missing', ['缺：1 人没有任何职业健康检查记录。']])
    expect(item.explanation.text.params).toMatchObject({ exposed: 10, incomplete: 1 })
  })

  it('10 of 10 → met', () => {
    expect(verdict(theItem(buildFacts(facts(10)), 'files.complete', '2026-11-22'))).toBe('ok')
  })
})

describe('D49, EX-62: copies (law 36)', () => {
  const asked = (requestedOn: string, givenOn: string | null, asOf: string) => {
    const copyRequests = [{ id: 'c1', workerId: 'w1', requestedOn, givenOn }]
    return dueOf(buildFacts({ ...oneWorker({ hazards: [] }), copyRequests }), 'files.copy', asOf).map(verdict)
  }

  it('D49: asked on 2026-03-03, no copy → violation', () => {
    expect(asked('2026-03-03', null, '2026-03-04')).toEqual(['overdue 2026-03-03'])
  })

  it('EX-62: asked 2026-12-20, left 2026-12-31, nothing handed over → open; handed over → closed', () => {
    expect(asked('2026-12-20', null, '2026-12-31')).toEqual(['overdue 2026-12-20'])
    expect(asked('2026-12-20', '2026-12-28', '2026-12-31')).toEqual([])
  })
})
