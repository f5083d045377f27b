import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '#shared/domain/dates.ts'
import { percentText } from '#shared/domain/rates/rate.ts'
import { findingsClosed } from '#shared/domain/rates/improvement-rates.ts'
import { ruleContext } from '#shared/domain/rule-context.ts'
import { findingStateSchema } from '#shared/entities/improvement.ts'
import { buildFacts, type FactsParts } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, reference, theItem, verdict } from '../../helpers/due.ts'

const TODAY = '2026-11-22'

describe('D59 综合风险评估 (U: present force not known)', () => {
  const assessed = (fields: object = {}) => ({ id: 'ra1', date: '2023-11-15', scheme: '分类监督执法试点', ...fields })
  const firm = (...riskAssessments: ReturnType<typeof assessed>[]) => buildFacts({ riskAssessments })

  it.each([
    ['2023-11-15', '2026-09-01', 'ok 2026-11-15'],
    ['2023-11-15', '2026-11-15', 'due 2026-11-15'],
    ['2023-11-15', TODAY, 'overdue 2026-11-15'],
    ['2024-02-29', TODAY, 'ok 2027-02-28'],
  ])('last on %s, asked on %s: %s', (date, asOf, expected) => {
    const item = theItem(firm(assessed({ date })), 'programme.reassessment', asOf)
    expect(verdict(item)).toBe(expected)
    expect(item.footing).toBe('reminder')
  })

  it('D59: the yearly assessment of radiation safety is another one (RA-17)', () => {
    const facts = firm(
      assessed(),
      assessed({ id: 'ra2', kind: 'radiation', date: '2026-10-10', postedOn: '2026-10-12' }),
    )
    expect(verdict(theItem(facts, 'programme.reassessment', TODAY))).toBe('overdue 2026-11-15')
    expect(verdict(theItem(facts, 'programme.assessmentPosted', TODAY))).toBe('missing')
  })

  it('a firm that never took part is not asked', () => {
    expect(dueOf(buildFacts(), 'programme.reassessment', TODAY)).toEqual([])
  })

  it.each([
    ['posted', { postedOn: '2023-11-20' }, [], 'ok'],
    ['posted on the board', {}, [{ id: 'po1', kind: 'riskAssessment' as const, postedOn: '2023-11-20' }], 'ok'],
    [
      'the board shows the one before',
      {},
      [{ id: 'po1', kind: 'riskAssessment' as const, postedOn: '2020-11-20' }],
      'missing',
    ],
    ['not posted', {}, [], 'missing'],
  ] as const)('%s', (_name, fields, postings, expected) => {
    const facts = buildFacts({ riskAssessments: [assessed(fields)], postings: [...postings] })
    expect(verdict(theItem(facts, 'programme.assessmentPosted', TODAY))).toBe(expected)
  })
})

type FindingInput = NonNullable<FactsParts['findings']>[number]

function finding(fields: Partial<FindingInput> = {}): FindingInput {
  return {
    id: 'f1',
    foundOn: '2026-06-01',
    description: '除尘口堵塞',
    state: 'mending',
    deadline: '2026-06-30',
    ...fields,
  }
}

describe('D60 隐患整改 (programmes.md §1)', () => {
  const itemOf = (fields: Partial<FindingInput>, asOf = TODAY) =>
    theItem(buildFacts({ findings: [finding(fields)] }), 'programme.finding', asOf)

  it.each([
    ['the deadline has passed', {}, TODAY, 'overdue 2026-06-30'],
    ['the day itself is in time', {}, '2026-06-30', 'due 2026-06-30'],
    ['extended', { extendedTo: '2026-12-31' }, TODAY, 'due 2026-12-31'],
    ['work stopped is still open', { state: 'stopped', code: 'H14' }, TODAY, 'overdue 2026-06-30'],
    ['待验收 is not overdue', { state: 'toCheck' }, TODAY, 'missing'],
    ['no deadline', { deadline: null }, TODAY, 'missing'],
    ['major without immediate control', { level: 'major', deadline: '2026-12-31' }, TODAY, 'missing'],
    [
      'major under control',
      { level: 'major', deadline: '2026-12-31', immediateControl: '停机' },
      TODAY,
      'due 2026-12-31',
    ],
    ['major without control, and late besides', { level: 'major' }, TODAY, 'overdue 2026-06-30'],
  ] as const)('%s', (_name, fields, asOf, expected) => {
    expect(verdict(itemOf(fields, asOf))).toBe(expected)
  })

  it('names what is missing: control of a major one, re-test of an exceedance, the check', () => {
    expect(missingOf(itemOf({ code: 'H14', level: 'major', state: 'toCheck' }))).toEqual([
      '缺：重大隐患立即采取的控制措施。',
      '缺：超标隐患整改以后的复测报告，没有复测合格不能销号。',
      '缺：验收人、验收日期和结论。',
    ])
    expect(missingOf(itemOf({ code: 'H17' }))).toEqual([])
  })

  it('rests on the clauses of its code', () => {
    const clauses = itemOf({ code: 'H17' }).explanation.basis.map(({ clause }) => clause)
    expect(clauses).toContain('第二十五条')
  })

  it('closed ones, and those found after the day, are not in the list', () => {
    const findings = [
      finding({ state: 'closed', closedOn: '2026-06-29' }),
      finding({ id: 'f2', foundOn: '2026-11-23' }),
    ]
    expect(dueOf(buildFacts({ findings }), 'programme.finding', TODAY)).toEqual([])
  })

  it('a finding closed since is asked about as it stood on the day', () => {
    const closed = { state: 'closed' as const, doneOn: '2026-07-10', closedOn: '2026-07-12' }
    expect(verdict(itemOf(closed, '2026-07-05'))).toBe('overdue 2026-06-30')
    expect(verdict(itemOf(closed, '2026-07-11'))).toBe('missing')
    expect(dueOf(buildFacts({ findings: [finding(closed)] }), 'programme.finding', '2026-07-12')).toEqual([])
  })

  it('is overdue exactly while the deadline lies before the day and the state is neither 待验收 nor 已销号', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(isoDate('2026-06-01'), days))
    fc.assert(
      fc.property(
        day,
        fc.option(day),
        day,
        fc.constantFrom(...findingStateSchema.options),
        (deadline, extendedTo, asOf, state) => {
          const facts = buildFacts({ findings: [finding({ deadline, extendedTo, state })] })
          const isOverdue = dueOf(facts, 'programme.finding', asOf).some(({ status }) => status === 'overdue')
          expect(isOverdue).toBe((extendedTo ?? deadline) < asOf && state !== 'toCheck' && state !== 'closed')
        },
      ),
      { numRuns: 200 },
    )
  })

  it('closing rate: 3 open at the start, 7 found, 8 closed → 80.0%', () => {
    const findings = Array.from({ length: 10 }, (_, index) =>
      finding({
        id: `f${index}`,
        foundOn: index < 3 ? '2025-12-01' : '2026-03-01',
        ...(index < 8 ? { state: 'closed', closedOn: '2026-08-01' } : {}),
      }),
    )
    const settled = finding({ id: 'old', foundOn: '2025-01-01', state: 'closed', closedOn: '2025-12-31' })
    const context = ruleContext(buildFacts({ findings: [...findings, settled] }), reference, isoDate(TODAY))
    const { numerator, denominator } = findingsClosed(context)
    expect([numerator, denominator, percentText(numerator, denominator)]).toEqual([8, 10, '80.0%'])
  })
})

describe('D61 一企一策 (regional plans; the days are no law)', () => {
  const firm = (plan: object, regionPlan: string | null = null) =>
    buildFacts({
      profile: {
        regionPlan,
        plan: {
          number: null,
          version: null,
          preparedBy: null,
          preparedOn: null,
          serviceFrom: null,
          serviceTo: null,
          contractNumber: null,
          providerLead: {},
          ...plan,
        },
      },
    })

  it.each([
    ['not made yet', { serviceFrom: '2026-01-01' }, 'missing'],
    ['made, without an end of service', { preparedOn: '2026-02-01' }, 'ok'],
    ['made, the service ends soon', { preparedOn: '2026-02-01', serviceTo: '2026-12-31' }, 'due 2026-12-31'],
    ['the service has ended', { preparedOn: '2025-02-01', serviceTo: '2026-02-01' }, 'overdue 2026-02-01'],
    ['made later than the day asked about', { preparedOn: '2026-11-23' }, 'missing'],
  ] as const)('%s', (_name, plan, expected) => {
    const item = theItem(firm(plan), 'programme.plan', TODAY)
    expect(verdict(item)).toBe(expected)
    expect(item.footing).toBe('reminder')
  })

  it('asks only firms that take part', () => {
    expect(dueOf(firm({}), 'programme.plan', TODAY)).toEqual([])
    expect(missingOf(theItem(firm({}, 'SQ'), 'programme.plan', TODAY))).toEqual(['缺：“一企一策”方案的编制日期。'])
  })
})
