import { describe, expect, it } from 'vitest'
import { buildFacts, noise, oneWorker, type OneWorker } from '../helpers/build-facts.ts'
import { missingOf, stepsOf, theItem, verdict } from '../helpers/due.ts'

const RULE = 'exam.leaving'
const TODAY = '2026-11-22'
const BENZENE = 'chem-28'

function visit(worker: OneWorker, asOf = TODAY) {
  return theItem(buildFacts(oneWorker(worker)), RULE, asOf)
}

const leaver: OneWorker = { hazards: [BENZENE], from: '2024-01-01', leaveDate: '2026-12-31' }

describe('EX-16, D45: within 30 days before leaving', () => {
  it('leaves 2026-12-31 → window from 2026-12-01', () => {
    const item = visit(leaver)
    expect(verdict(item)).toBe('due 2026-12-31')
    expect(stepsOf(item)).toContain('即 2026-12-01 起')
  })

  it.each([
    ['2026-12-01', 'ok'],
    ['2026-12-31', 'ok'],
    ['2026-11-30', 'overdue 2026-12-31'],
  ])('leaving exam on %s → %s', (date, expected) => {
    expect(verdict(visit({ ...leaver, exams: [{ kind: 'leaving', date }] }, '2027-01-05'))).toBe(expected)
  })

  it('stays overdue until an exam is on file; a late one settles it and is called late', () => {
    expect(verdict(visit(leaver, '2028-01-01'))).toBe('overdue 2026-12-31')
    const late = visit({ ...leaver, exams: [{ kind: 'leaving', date: '2027-02-01' }] }, '2028-01-01')
    expect(verdict(late)).toBe('ok')
    expect(stepsOf(late)).toContain('迟于 2026-12-31')
  })

  it('leaving a post for one without the hazard counts as leaving (O49 15)', () => {
    expect(verdict(visit({ hazards: [BENZENE], from: '2024-01-01', to: '2026-12-31' }))).toBe('due 2026-12-31')
  })
})

describe('EX-17, D45: an in-service exam within 90 days counts', () => {
  it.each([
    ['2026-10-02', 'ok'],
    ['2026-10-01', 'due 2026-12-31'],
    ['2026-11-15', 'ok'],
  ])('in-service exam %s → %s', (date, expected) => {
    expect(verdict(visit({ ...leaver, exams: [{ kind: 'inService', date }] }))).toBe(expected)
  })

  it('2026-11-15, but the solvent changed on 2026-12-01 → does not count', () => {
    const parts = oneWorker({ ...leaver, exams: [{ kind: 'inService', date: '2026-11-15' }] })
    const facts = buildFacts({ ...parts, changeEvents: [{ id: 'c1', kind: 'processChanged', date: '2026-12-01' }] })
    expect(verdict(theItem(facts, RULE, '2026-12-05'))).toBe('due 2026-12-31')
  })

  it('under the 2014 edition a change did not matter', () => {
    const parts = oneWorker({
      hazards: [BENZENE],
      from: '2024-01-01',
      leaveDate: '2026-07-20',
      exams: [{ kind: 'inService', date: '2026-06-15' }],
    })
    const facts = buildFacts({ ...parts, changeEvents: [{ id: 'c1', kind: 'processChanged', date: '2026-07-01' }] })
    expect(verdict(theItem(facts, RULE, '2026-07-10'))).toBe('ok')
  })
})

describe('EX-18: a short stay below the limit', () => {
  const below = { ...noise(82), levelSource: 'measured' as const }

  it.each([
    ['25 days, below the limit', '2026-11-20', '2026-12-15', below, 'notApplicable'],
    ['34 days', '2026-11-01', '2026-12-05', below, 'due 2026-12-05'],
    ['25 days, limit exceeded', '2026-11-20', '2026-12-15', noise(88), 'due 2026-12-15'],
    [
      '25 days, only estimated',
      '2026-11-20',
      '2026-12-15',
      { ...below, levelSource: 'estimated' as const },
      'due 2026-12-15',
    ],
    ['25 days, level unknown', '2026-11-20', '2026-12-15', { hazardId: BENZENE }, 'due 2026-12-15'],
  ])('%s', (_name, from, leaveDate, hazard, expected) => {
    expect(verdict(visit({ hazards: [hazard], from, leaveDate }))).toBe(expected)
  })

  it('the exemption is new in 2025: before 2026-08-01 there is none', () => {
    expect(verdict(visit({ hazards: [below], from: '2026-06-10', leaveDate: '2026-06-30' }, '2026-06-15'))).toBe(
      'due 2026-06-30',
    )
  })
})

describe('EX-19: no parting without it', () => {
  it('says so while it is open', () => {
    expect(stepsOf(visit(leaver))).toContain('不得解除或者终止劳动合同')
  })

  it.each([
    ['heat: the section sets no leaving exam', { hazardId: 'phys-2' }],
    ['noise below 80 dB(A)', noise(75)],
    ['toluene: acute only', { hazardId: 'chem-29' }],
  ])('%s → not applicable', (_name, hazard) => {
    expect(verdict(visit({ ...leaver, hazards: [hazard] }))).toBe('notApplicable')
  })

  it('noise without a level names the level', () => {
    expect(missingOf(visit({ ...leaver, hazards: ['phys-1'] }))).toEqual(['缺：噪声强度（8 h 等效声级）。'])
  })
})
