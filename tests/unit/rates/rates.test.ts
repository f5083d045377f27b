import { describe, expect, test } from 'vitest'
import { planOf, planReport } from '#shared/domain/indicators.ts'
import { firmRates, pooledRates } from '#shared/domain/rates.ts'
import { counted, type Rate, type RateId } from '#shared/domain/rates/rate.ts'
import { openAccount } from '#shared/domain/due-item.ts'
import { isoDate } from '#shared/domain/dates.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { buildFacts } from '../../helpers/build-facts.ts'
import { loadReference } from '#electron/platform/reference-files.ts'

const reference = loadReference()
const ASOF = isoDate('2025-11-22')

function rate(id: RateId, facts: Facts, asOf = ASOF): Rate {
  const found = firmRates(facts, reference, asOf).find((one) => one.id === id)
  if (!found) throw new Error(`no rate ${id}`)
  return found
}

const shareOf = ({ numerator, denominator }: Rate) => `${numerator}/${denominator}`
const bare = (id: RateId, numerator: number, denominator: number) => counted(id, numerator, denominator, openAccount())

/** One questionnaire with so many right answers of twenty. */
const filledIn = (id: string, right: number, more: object = {}) => ({
  id,
  date: '2025-10-01',
  answers: Array.from({ length: 20 }, (_, index) => ({
    questionId: `q${index}`,
    part: 'law' as const,
    correct: index < right ? true : index % 2 === 0 ? false : null,
  })),
  ...more,
})

describe('indicators against a regional plan', () => {
  const verdicts = (planId: string, rates: readonly Rate[]) =>
    new Map(planReport(planId, rates, reference, ASOF)?.lines.map((line) => [line.indicatorId, line.verdict]))

  test('个人剂量 18 of 20 = 90.0 % meets LC, FX and ZJ, fails FZ (92 %) and SQ (95 %) (D55)', () => {
    const rates = [bare('doseMonitored', 18, 20)]
    expect(['LC', 'FX', 'ZJ', 'FZ', 'SQ'].map((plan) => verdicts(plan, rates).get('I04'))).toEqual([
      'met',
      'met',
      'met',
      'notMet',
      'notMet',
    ])
  })

  test('知晓率 522 of 600 = 87.0 % meets 85 %, fails 90 % (programmes.md §4)', () => {
    const rates = [bare('awareness', 522, 600)]
    expect(['FZ', 'LC', 'FX', 'SQ', 'ZJ'].map((plan) => verdicts(plan, rates).get('I05'))).toEqual([
      'met',
      'met',
      'met',
      'notMet',
      'notMet',
    ])
  })

  test('equal reaches; nothing to count is no data and never 0 %', () => {
    expect(verdicts('SQ', [bare('declared', 19, 20)]).get('I02')).toBe('met')
    expect(verdicts('SQ', [bare('declared', 0, 0)]).get('I02')).toBe('noData')
    expect(verdicts('SQ', [bare('declared', 0, 3)]).get('I02')).toBe('notMet')
  })

  test('an indicator of the authority is not ours; one without a number is shown without a verdict', () => {
    const found = verdicts('FZ', [bare('insured', 3, 4)])
    expect(found.get('I01')).toBe('noNumber')
    expect(found.get('I06')).toBe('notOurs')
  })

  test('a plan whose period has ended says so', () => {
    const period = (day: string) => planReport('ZJ', [], reference, isoDate(day))?.period
    expect([period('2020-12-31'), period('2021-01-01'), period('2025-12-31'), period('2026-01-01')]).toEqual([
      'ahead',
      'running',
      'running',
      'ended',
    ])
    expect(planReport('nowhere', [], reference, ASOF)).toBeNull()
  })

  test('the plan follows from the division, the narrower one first, unless the profile names one', () => {
    const at = (divisionCode: string | null, regionPlan: string | null = null) =>
      planOf({ divisionCode, regionPlan }, reference)
    expect([at('330106'), at('350503'), at('321302'), at('110101'), at(null)]).toEqual(['ZJ', 'FZ', 'SQ', null, null])
    expect(at('330106', 'LC')).toBe('LC')
  })
})

describe('知晓率 and 素养 are two numbers', () => {
  const thirty = Array.from({ length: 30 }, (_, index) => filledIn(`k${index}`, index < 21 ? 20 : index < 27 ? 12 : 10))

  test('of 30 people 21 reach 80 % = 70.0 %; right answers of all answers asked for', () => {
    const facts = buildFacts({ questionnaires: thirty })
    expect(shareOf(rate('literacy', facts))).toBe('21/30')
    expect(shareOf(rate('awareness', facts))).toBe(`${21 * 20 + 6 * 12 + 3 * 10}/600`)
    expect(rate('awareness', facts).numerator).toBe(522)
  })

  test('exactly 16 of 20 counts, 15 does not; unanswered is wrong', () => {
    expect(rate('literacy', buildFacts({ questionnaires: [filledIn('a', 16)] })).numerator).toBe(1)
    expect(rate('literacy', buildFacts({ questionnaires: [filledIn('a', 15)] })).numerator).toBe(0)
  })

  test('managers, old questionnaires and future ones are left out; nobody asked is no data', () => {
    const facts = buildFacts({
      questionnaires: [
        filledIn('a', 20, { group: 'management' }),
        filledIn('b', 20, { date: '2024-11-22' }),
        filledIn('c', 20, { date: '2025-11-23' }),
      ],
    })
    expect(shareOf(rate('literacy', facts))).toBe('0/0')
    expect(rate('awareness', facts).explanation.text.key).toBe('rate.noData')
  })
})

describe('rates over people', () => {
  const facts = buildFacts({
    workplaces: [{ id: 'wp', name: '探伤室' }],
    posts: [{ id: 'p', workplaceId: 'wp', name: '探伤' }],
    exposures: [{ id: 'x', postId: 'p', hazardId: 'rad-1' }],
    workers: [
      { id: 'a', name: '甲', insuredSince: '2020-01-01' },
      { id: 'b', name: '乙', kind: 'dispatched' },
      { id: 'c', name: '丙', insuredSince: '2026-01-01', kind: 'intern' },
      { id: 'd', name: '丁', leaveDate: '2025-01-01', insuredSince: '2020-01-01' },
    ],
    assignments: ['a', 'b', 'c', 'd'].map((workerId) => ({ id: `s${workerId}`, workerId, postId: 'p' })),
    doses: [
      { id: '1', workerId: 'a', from: '2025-08-24', to: '2025-08-24', effective: 0.1 },
      { id: '2', workerId: 'b', from: '2025-07-01', to: '2025-08-23', effective: 0.1 },
      { id: '3', workerId: 'c', from: '2025-11-23' },
    ],
  })

  test('insured of those present, whoever pays them; a day to come does not count', () => {
    const { met, gap } = rate('insured', facts)
    expect([met.map(({ id }) => id), gap.map(({ id }) => id)]).toEqual([['a'], ['b', 'c']])
  })

  test('dose: within the longest period of 90 days on the day', () => {
    const { met, gap } = rate('doseMonitored', facts)
    expect([met.map(({ id }) => id), gap.map(({ id }) => id)]).toEqual([['a'], ['b', 'c']])
  })
})

describe('监测合格率 in three units', () => {
  const measured = (id: string, postId: string, value: number) => ({
    id,
    postId,
    point: '点',
    hazardId: 'phys-1',
    kind: 'lex8h' as const,
    value,
    unit: 'dB(A)',
  })
  const facts = buildFacts({
    profile: { confirmedRiskClass: 'general' },
    workplaces: [{ id: 'wp', name: '车间' }],
    posts: ['p', 'q', 'r'].map((id) => ({ id, workplaceId: 'wp', name: id })),
    exposures: ['p', 'q', 'r'].map((postId) => ({ id: `x${postId}`, postId, hazardId: 'phys-1' })),
    surveys: [
      {
        id: 's',
        kind: 'periodic',
        date: '2025-05-01',
        results: [measured('1', 'p', 80), measured('2', 'p', 85), measured('3', 'q', 84), measured('4', 'q', 86)],
      },
    ],
  })

  test('results 3 of 4, posts 1 of 2, firm 0 of 1; the post nobody measured is in none', () => {
    expect(shareOf(rate('withinLimitResults', facts))).toBe('3/4')
    expect(shareOf(rate('withinLimitPosts', facts))).toBe('1/2')
    expect(shareOf(rate('withinLimitFirm', facts))).toBe('0/1')
    expect(shareOf(rate('tested', facts))).toBe('2/3')
    expect(rate('tested', facts).gap[0]?.id).toBe('xr')
  })
})

test('隐患: 3 open at the start, 7 found, 8 closed → 80.0 % (programmes.md §1)', () => {
  const finding = (id: number, foundOn: string, closedOn: string | null) => ({
    id: `f${id}`,
    description: '隐患',
    foundOn,
    closedOn,
    state: closedOn === null ? ('registered' as const) : ('closed' as const),
  })
  const findings = [
    ...[1, 2, 3].map((id) => finding(id, '2024-12-01', id === 1 ? null : '2025-02-01')),
    ...[4, 5, 6, 7, 8, 9, 10].map((id) => finding(id, '2025-03-01', id === 10 ? null : '2025-04-01')),
    finding(11, '2024-01-01', '2024-12-31'),
    finding(12, '2025-12-01', null),
  ]
  const found = rate('findingsClosed', buildFacts({ findings }))
  expect(shareOf(found)).toBe('8/10')
  expect(found.explanation.text.params['percent']).toBe('80.0%')
})

test('self-check: items met of items that apply', () => {
  const answers = [
    { itemId: 'a', answer: 'yes' as const },
    { itemId: 'b', answer: 'no' as const },
    { itemId: 'c', answer: 'notApplicable' as const },
  ]
  expect(shareOf(rate('selfCheck', buildFacts({ selfChecks: [{ id: 's', date: '2025-01-01', answers }] })))).toBe('1/2')
})

describe('over many firms', () => {
  const firm = (id: string) => ({ kind: 'firm', id, name: id }) as const

  test('numerators and denominators are added; the names behind are firms, never people', () => {
    const [declared] = pooledRates([
      { firm: firm('A'), rates: [bare('declared', 1, 1)] },
      { firm: firm('B'), rates: [bare('declared', 0, 1)] },
      { firm: firm('C'), rates: [bare('declared', 0, 0)] },
    ])
    expect(declared && shareOf(declared)).toBe('1/2')
    expect(declared?.met.map(({ id }) => id)).toEqual(['A'])
    expect(declared?.gap.map(({ id }) => id)).toEqual(['B'])
  })
})
