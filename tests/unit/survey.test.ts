import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { riskClass } from '#shared/domain/risk-class.ts'
import type { FirmProfileInput } from '#shared/entities/firm.ts'
import { buildFacts, noise, oneWorker } from '../helpers/build-facts.ts'
import { missingOf, reference, stepsOf, theItem, verdict } from '../helpers/due.ts'

type Kind = 'periodic' | 'statusEvaluation'

function firm(profile: Partial<FirmProfileInput>, surveys: readonly { kind: Kind; date: string }[] = []) {
  return buildFacts({
    ...oneWorker({ hazards: [noise(88), 'dust-11'] }),
    profile,
    surveys: surveys.map((survey, index) => ({ ...survey, id: `s${index}` })),
  })
}

const SEVERE = { confirmedRiskClass: 'severe' } as const
const GENERAL = { confirmedRiskClass: 'general' } as const

describe('D27, D28, D29: intervals by class', () => {
  it.each([
    ['D27', SEVERE, 'periodic', '2025-11-30', '2026-11-30'],
    ['D27', SEVERE, 'periodic', '2024-02-29', '2025-02-28'],
    ['D28', GENERAL, 'periodic', '2023-12-05', '2026-12-05'],
    ['D28', GENERAL, 'periodic', '2024-02-29', '2027-02-28'],
    ['EX-70', SEVERE, 'periodic', '2026-05-20', '2027-05-20'],
    ['EX-70', GENERAL, 'periodic', '2026-05-20', '2029-05-20'],
    ['D29', SEVERE, 'statusEvaluation', '2024-05-31', '2027-05-31'],
  ] as const)('%s: %o, %s %s → %s', (_duty, profile, kind, date, expected) => {
    expect(theItem(firm(profile, [{ kind, date }]), `survey.${kind}`, '2026-11-22').dueDate).toBe(expected)
  })

  it('D29 does not apply to the general class', () => {
    expect(verdict(theItem(firm(GENERAL), 'survey.statusEvaluation', '2026-11-22'))).toBe('notApplicable')
  })

  it('without a report it counts from the first day of a hazard; without that it is missing', () => {
    expect(verdict(theItem(firm({ ...SEVERE, hazardSince: '2026-03-01' }), 'survey.periodic', '2026-11-22'))).toBe(
      'ok 2027-03-01',
    )
    const item = theItem(firm(SEVERE), 'survey.periodic', '2026-11-22')
    expect(verdict(item)).toBe('missing')
    expect(missingOf(item)).toEqual(['缺：定期检测报告。', '缺：本单位首次出现职业病危害的日期。'])
  })

  it.each([
    ['within the interval', '2026-03-01', '2026-11-22', false],
    ['on the very day it falls due again', '2026-03-01', '2027-03-01', false],
    ['the day after', '2026-03-01', '2027-03-02', true],
  ])('names the pairs of post and factor no test has covered: %s', (_name, date, asOf, untested) => {
    const result = {
      id: 'm1',
      postId: 'p1',
      point: '1#',
      hazardId: 'phys-1',
      kind: 'lex8h' as const,
      value: 88,
      unit: 'dB(A)',
    }
    const facts = buildFacts({
      ...oneWorker({ hazards: [noise(88), 'dust-11'] }),
      profile: SEVERE,
      surveys: [{ id: 's1', kind: 'periodic', date, results: [result] }],
    })
    const steps = stepsOf(theItem(facts, 'survey.periodic', asOf))
    expect(steps).toContain('未检测：一车间·冲压——电焊烟尘。')
    expect(steps.includes('未检测：一车间·冲压——噪声。')).toBe(untested)
  })
})

describe('the class of a firm (国卫办职健发〔2021〕5号)', () => {
  const classOf = (profile: Partial<FirmProfileInput>) =>
    riskClass(buildFacts({ profile }).profile, reference, isoDate('2026-11-22'))

  it('furniture is conditional: undecided until confirmed', () => {
    expect(classOf({ industryCode: 'C2110' }).value).toBeNull()
    expect(classOf({ industryCode: 'C2110', ...GENERAL }).value).toBe('general')
  })

  it('an unconditional 严重 cannot be lowered, a 一般 can be raised', () => {
    const severe =
      ['C3110', 'C2651', 'C3021', 'C3391'].find((code) => reference.industryRisk(code)?.category === 'severe') ?? ''
    expect(reference.industryRisk(severe)?.condition).toBeNull()
    expect(classOf({ industryCode: severe, ...GENERAL }).value).toBe('severe')
    const general =
      ['C1411', 'C1310', 'C1530', 'C1811'].find((code) => reference.industryRisk(code)?.category === 'general') ?? ''
    expect(classOf({ industryCode: general }).value).toBe('general')
    expect(classOf({ industryCode: general, ...SEVERE }).value).toBe('severe')
  })

  it('without an industry the class is missing', () => {
    expect(classOf({}).value).toBeNull()
    expect(classOf({}).explanation.missing).toContainEqual({ key: 'missing.industry', params: {} })
  })
})
