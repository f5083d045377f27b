import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isoDate } from '#shared/domain/dates.ts'
import { lateFee } from '#shared/domain/late-fee.ts'
import { buildFacts, type FactsParts, noise, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, reference, stepsOf, theItem, verdict } from '../../helpers/due.ts'

const TODAY = '2026-11-22'
const POST: FactsParts = {
  workplaces: [{ id: 'wp1', name: '一车间' }],
  posts: [{ id: 'p1', workplaceId: 'wp1', name: '冲压' }],
  exposures: [{ id: 'x1', postId: 'p1', hazardId: 'phys-1' }],
}

function firm(parts: FactsParts = {}) {
  return buildFacts({ ...POST, ...parts })
}

describe('D01 管理机构和人员 (law 20(1), 令5号 8)', () => {
  const staff = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `w${index}`,
      name: `员工${index}`,
      kind: index % 2 === 0 ? ('own' as const) : ('dispatched' as const),
    }))
  const appointed = (fullTime: boolean | null) => ({
    id: 'm1',
    role: 'healthManager' as const,
    name: '某甲',
    from: '2025-01-01',
    fullTime,
  })
  const body = { id: 'b1', role: 'healthBody' as const, name: '职业卫生管理办公室', from: '2025-01-01' }
  const general = { confirmedRiskClass: 'general' as const }
  const severe = { confirmedRiskClass: 'severe' as const }

  it.each([
    ['一般, 100 people: part-time is enough', general, 100, [appointed(false)], 'ok'],
    ['一般, 101 people: part-time is not', general, 101, [appointed(false)], 'overdue'],
    ['一般, 101 people: full-time and a body', general, 101, [appointed(true), body], 'ok'],
    ['严重, 8 people: part-time is not', severe, 8, [appointed(false)], 'overdue'],
    ['严重, 8 people: full-time without a body', severe, 8, [appointed(true)], 'missing'],
    ['严重, 8 people: full-time or part-time not recorded', severe, 8, [appointed(null), body], 'missing'],
    ['一般: nobody appointed', general, 8, [], 'missing'],
    ['一般: the manager has left', general, 8, [{ ...appointed(true), to: '2026-06-30' }], 'missing'],
    ['class unknown: what suffices for any class suffices', {}, 8, [appointed(true), body], 'ok'],
    ['class unknown: part-time cannot be told', {}, 8, [appointed(false)], 'missing'],
  ] as const)('%s', (_name, profile, count, appointments, expected) => {
    const facts = firm({ profile, workers: staff(count), appointments: [...appointments] })
    expect(verdict(theItem(facts, 'organisation.manager', TODAY))).toBe(expected)
  })

  it('counts dispatched workers, and says so', () => {
    const facts = firm({ profile: general, workers: staff(101) })
    expect(stepsOf(theItem(facts, 'organisation.manager', TODAY))).toContain('在岗 101 人')
  })

  it('asks for the class where only that is unknown', () => {
    const facts = firm({ workers: staff(3), appointments: [appointed(false)] })
    expect(missingOf(theItem(facts, 'organisation.manager', TODAY))).toEqual(['缺：行业代码。'])
  })

  it('does not bind a firm without hazards', () => {
    expect(verdict(theItem(buildFacts(), 'organisation.manager', TODAY))).toBe('notApplicable')
  })
})

describe('D02 计划 (law 20(2); the day is this program’s own)', () => {
  const plan = (year: number) => ({ id: `y${year}`, year, signedOn: `${year}-01-10` })

  it.each([
    ['no plan of 2026 on 2026-02-01', [], '2026-02-01', 'overdue 2026-01-31'],
    ['the day itself is in time', [], '2026-01-31', 'due 2026-01-31'],
    ['a plan of last year does not help', [plan(2025)], '2026-02-01', 'overdue 2026-01-31'],
    ['with this year’s plan the next one is asked for', [plan(2026)], '2026-06-01', 'ok 2027-01-31'],
    ['… and soon', [plan(2026)], '2026-12-15', 'due 2027-01-31'],
    ['a plan signed later than the day asked about is not yet known', [plan(2026)], '2026-01-05', 'due 2026-01-31'],
  ] as const)('%s', (_name, annualPlans, asOf, expected) => {
    const item = theItem(firm({ annualPlans: [...annualPlans] }), 'organisation.yearPlan', asOf)
    expect(verdict(item)).toBe(expected)
    expect(item.footing).toBe('reminder')
  })

  it('asks a firm whose first hazard came in June for the next year’s plan', () => {
    const facts = firm({ profile: { hazardSince: '2026-06-01' } })
    expect(verdict(theItem(facts, 'organisation.yearPlan', TODAY))).toBe('ok 2027-01-31')
  })
})

describe('D03 十三类制度 and 操作规程 (law 20(3), 令5号 11)', () => {
  const heads = (...left: number[]) =>
    Array.from({ length: 13 }, (_, index) => index + 1)
      .filter((no) => !left.includes(no))
      .map((no) => ({ id: `h${no}`, headId: `rule-head-${no}`, title: `制度${no}`, issuedOn: '2025-01-01' }))
  const procedure = { id: 'o1', postId: 'p1', title: '冲压岗位操作规程', issuedOn: '2025-01-01' }

  it('twelve of thirteen are incomplete, and the missing one is named', () => {
    const item = theItem(firm({ ruleDocuments: heads(7) }), 'organisation.ruleHeads', TODAY)
    expect(verdict(item)).toBe('missing')
    expect(missingOf(item)).toEqual(['缺：第 7 类，职业病危害监测及评价管理制度。'])
  })

  it.each([
    ['all thirteen', heads(), 'ok'],
    ['twelve, and procedures of posts stand for the twelfth head', [...heads(12), procedure], 'ok'],
    ['one withdrawn', [...heads(3), { ...heads()[2], id: 'h3', endedOn: '2026-11-21' }], 'missing'],
    ['one issued later', [...heads(3), { ...heads()[2], id: 'h3', issuedOn: '2026-11-23' }], 'missing'],
  ])('%s', (_name, ruleDocuments, expected) => {
    const rows = ruleDocuments.map((row) => ({ title: '制度', issuedOn: '2025-01-01', ...row }))
    expect(verdict(theItem(firm({ ruleDocuments: rows }), 'organisation.ruleHeads', TODAY))).toBe(expected)
  })

  it('one operating procedure per exposed post, named where it is missing', () => {
    const parts = {
      posts: [
        { id: 'p1', workplaceId: 'wp1', name: '冲压' },
        { id: 'p2', workplaceId: 'wp1', name: '打磨' },
        { id: 'p3', workplaceId: 'wp1', name: '文员' },
      ],
      exposures: ['p1', 'p2'].map((postId, index) => ({ id: `x${index}`, postId, hazardId: 'phys-1' })),
    }
    const item = theItem(firm({ ...parts, ruleDocuments: [procedure] }), 'organisation.procedures', TODAY)
    expect(missingOf(item)).toEqual(['缺：一车间·打磨的操作规程。'])
  })
})

describe('D04 档案 (law 20(4); the day is this program’s own)', () => {
  const filed = (year: number, volumes: readonly number[]) =>
    volumes.map((volume) => ({ id: `f${year}-${volume}`, volume, year, filedOn: `${year + 1}-03-01` }))
  const verdicts = (parts: FactsParts, asOf: string) =>
    dueOf(firm(parts), 'organisation.archive', asOf).map((item) => `${item.subject.id} ${verdict(item)}`)

  it('the records of 2025 are not filed on 2026-12-31', () => {
    expect(verdicts({}, '2026-12-31')).toEqual(['2025 due 2026-12-31'])
    const [item] = dueOf(firm(), 'organisation.archive', '2026-12-31')
    expect(item?.footing).toBe('reminder')
  })

  it.each([
    [
      'a year that was left open is still asked for after New Year',
      filed(2024, [2]),
      ['2024 overdue 2025-12-31', '2025 ok 2026-12-31'],
    ],
    ['a firm that never filed is not sent into its past', [], ['2025 ok 2026-12-31']],
    ['without a project there is no volume 1', filed(2025, [2, 3, 4, 5, 6]), []],
  ] as const)('%s', (_name, filings, expected) => {
    expect(verdicts({ filings: [...filings] }, '2026-06-01')).toEqual(expected)
  })

  it('names the volumes', () => {
    const projects = [{ id: 'pr1', name: '喷漆线' }]
    const [item] = dueOf(firm({ projects, filings: filed(2025, [2, 3, 4, 5]) }), 'organisation.archive', '2026-06-01')
    expect(item === undefined ? [] : missingOf(item)).toEqual([
      '缺：2025 年度“建设项目职业卫生“三同时”档案”的归档记录。',
      '缺：2025 年度“劳动者个人职业健康监护档案”的归档记录。',
    ])
  })

  it('asks nothing about a year before the first hazard', () => {
    expect(verdicts({ profile: { hazardSince: '2026-03-01' } }, TODAY)).toEqual([])
  })
})

describe('D05 经费 (law 21, 41)', () => {
  const severe = { confirmedRiskClass: 'severe' as const }
  const surveys = [{ id: 's1', kind: 'periodic' as const, date: '2025-11-30' }]
  const money = (item: 'testing' | 'exams' | 'ppe' | 'other', planned: number, year = 2026) => ({
    id: `b-${item}-${year}`,
    year,
    item,
    planned,
  })

  it.each([
    ['budget 0 while tests fall due', [money('testing', 0)], 'missing'],
    ['no budget while tests fall due', [], 'missing'],
    ['money for other things only', [money('ppe', 3)], 'missing'],
    ['money of another year', [money('testing', 1, 2025)], 'missing'],
    ['money for tests', [money('testing', 1.2)], 'ok'],
    ['a lump sum', [money('other', 5)], 'ok'],
  ] as const)('%s', (_name, budgets, expected) => {
    const item = theItem(firm({ profile: severe, surveys, budgets: [...budgets] }), 'organisation.budget', TODAY)
    expect(verdict(item)).toBe(expected)
    expect(item.footing).toBe('reminder')
  })

  it('an examination that falls due needs money too', () => {
    const exams = [{ kind: 'inService' as const, date: '2025-10-01' }]
    const worker = oneWorker({ hazards: [noise(88)], from: '2020-01-01', exams })
    const item = theItem(buildFacts({ ...worker, budgets: [money('testing', 1)] }), 'organisation.budget', TODAY)
    expect(missingOf(item)).toEqual(['缺：2026 年职业健康检查经费的预算。'])
    expect(
      dueOf(buildFacts({ ...worker, budgets: [money('exams', 1)] }), 'organisation.budget', TODAY)[0]?.status,
    ).toBe('ok')
  })

  it('says nothing while nothing falls due', () => {
    const general = { confirmedRiskClass: 'general' as const }
    expect(dueOf(firm({ profile: general, surveys }), 'organisation.budget', TODAY)).toEqual([])
  })
})

describe('D06 专项集体合同 (law 4, 40; the days are this program’s own)', () => {
  const contract = (id: string, signedOn: string, endsOn: string | null) => ({
    id,
    kind: 'collectiveContract' as const,
    signedOn,
    endsOn,
  })

  it.each([
    ['ends 2026-12-31', [contract('c1', '2024-01-01', '2026-12-31')], '2026-10-01', 'ok 2026-12-01', 'due 2026-12-01'],
    [
      'a newer one takes its place',
      [contract('c2', '2026-11-01', '2028-10-31'), contract('c1', '2024-01-01', '2026-12-31')],
      '2026-11-01',
      'ok 2028-10-01',
      'ok 2028-10-01',
    ],
    ['the end is not recorded', [contract('c1', '2024-01-01', null)], '2026-10-01', 'missing', 'missing'],
  ] as const)('%s', (_name, agreements, asOf, expected, later) => {
    const facts = firm({ agreements: [...agreements] })
    const item = theItem(facts, 'organisation.agreement', asOf)
    expect(verdict(item)).toBe(asOf === '2026-10-01' && expected.startsWith('ok') ? 'ok 2026-12-01' : expected)
    expect(verdict(theItem(facts, 'organisation.agreement', TODAY))).toBe(later)
    expect(item.footing).toBe('reminder')
  })

  it('a firm without one is asked for nothing', () => {
    expect(dueOf(firm(), 'organisation.agreement', TODAY)).toEqual([])
  })
})

describe('D07 工伤保险 (工伤保险条例 2, 10, 17, 62)', () => {
  const person = (id: string, name: string, kind: 'own' | 'dispatched' | 'intern', insuredSince: string | null) => ({
    id,
    name,
    kind,
    insuredSince,
  })

  it('names who is not insured on record, own people apart from others', () => {
    const workers = [
      person('w1', '甲某', 'own', null),
      person('w2', '乙某', 'own', '2020-01-01'),
      person('w3', '丙某', 'dispatched', null),
      person('w4', '丁某', 'own', '2026-11-23'),
    ]
    const item = theItem(buildFacts({ workers }), 'organisation.injuryInsurance', TODAY)
    expect(verdict(item)).toBe('missing')
    expect(missingOf(item)).toEqual([
      '缺：本单位 2 人的工伤保险参保日期（甲某、丁某）。',
      '缺：派遣、外委、实习等 1 人的参保证明，应向其用人单位或学校索取（丙某）。',
    ])
  })

  it('is met when everybody is', () => {
    const workers = [person('w1', '甲某', 'own', '2020-01-01')]
    expect(verdict(theItem(buildFacts({ workers }), 'organisation.injuryInsurance', TODAY))).toBe('ok')
  })

  const diseased = (fields: object) =>
    buildFacts({
      workers: [{ id: 'w1', name: '甲某' }],
      diseaseCases: [{ id: 'd1', workerId: 'w1', outcome: 'confirmed', diagnosedOn: '2026-10-15', ...fields }],
    })

  it.each([
    ['diagnosed 2026-10-15', {}, TODAY, 'overdue 2026-11-14'],
    ['the day itself is in time', {}, '2026-11-14', 'due 2026-11-14'],
    ['applied in time', { injuryAppliedOn: '2026-11-01' }, TODAY, 'ok'],
    ['applied later than the day asked about', { injuryAppliedOn: '2026-11-30' }, TODAY, 'overdue 2026-11-14'],
    ['the outcome is not recorded', { outcome: null }, TODAY, 'missing'],
  ] as const)('recognition: %s', (_name, fields, asOf, expected) => {
    expect(verdict(theItem(diseased(fields), 'organisation.injuryRecognition', asOf))).toBe(expected)
  })

  it('says until when the worker may apply, and how late the firm was', () => {
    const steps = stepsOf(theItem(diseased({ injuryAppliedOn: '2026-11-17' }), 'organisation.injuryRecognition', TODAY))
    expect(steps).toContain('2027-10-15')
    expect(steps).toContain('2026-11-17 办理，迟 3 日。')
  })

  it('a suspicion that was excluded asks for nothing', () => {
    expect(dueOf(diseased({ outcome: 'excluded' }), 'organisation.injuryRecognition', TODAY)).toEqual([])
  })

  it('counts thirty days from any diagnosis, and a year for the worker, clamped to the month', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(isoDate('2024-01-01'), days))
    fc.assert(
      fc.property(day, (diagnosedOn) => {
        const item = theItem(diseased({ diagnosedOn }), 'organisation.injuryRecognition', diagnosedOn)
        expect(item.dueDate).toBe(addDays(diagnosedOn, 30))
        expect(stepsOf(item)).toContain(addMonths(diagnosedOn, 12))
      }),
      { numRuns: 60 },
    )
  })

  const fee = (arrears: number, days: number) => lateFee({ arrears, days }, reference, isoDate(TODAY))

  it.each([
    [20_000, 30, 300],
    [20_000, 0, 0],
    [0, 30, 0],
    [1234.56, 7, 4.32],
  ])('late fee (条例 62): %f yuan for %i days → %f', (arrears, days, expected) => {
    const { value, explanation } = fee(arrears, days)
    expect(value).toBe(expected)
    expect(explanation.basis).toEqual(reference.rule('injury.lateFee', isoDate(TODAY)).basis)
  })

  it('the late fee never falls with more money or more days, and refuses what cannot be', () => {
    const cents = fc.integer({ min: 0, max: 100_000_000 }).map((amount) => amount / 100)
    fc.assert(
      fc.property(cents, cents, fc.nat(2000), fc.nat(2000), (a, b, m, n) => {
        const [low, high] = [fee(Math.min(a, b), Math.min(m, n)), fee(Math.max(a, b), Math.max(m, n))]
        expect((low.value ?? 0) <= (high.value ?? 0)).toBe(true)
      }),
    )
    expect(() => fee(-1, 3)).toThrow(RangeError)
    expect(() => fee(1, 1.5)).toThrow(RangeError)
  })
})
