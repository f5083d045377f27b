/** Radiation work outside medicine: the worked examples of the pack and of exams/radiation, over facts. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { buildFacts, type FactsParts, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'
import { schemaOf } from '#shared/entities/facts.ts'
import { fiveYearMean, yearDose } from '#shared/domain/rules/radiation-dose.ts'

const XRAY = 'rad-3'
type DoseInput = NonNullable<FactsParts['doses']>[number]

function radiographer(extra: FactsParts = {}, from: string | null = '2021-03-01') {
  return buildFacts({ ...oneWorker({ hazards: [XRAY], from }), ...extra })
}

function worn(fields: Omit<DoseInput, 'id' | 'workerId'>, id = 'd1'): DoseInput {
  return { id, workerId: 'w1', ...fields }
}

describe('D55, RA-08: wearing periods (令55 11)', () => {
  const RULE = 'radiation.badge'

  it.each([
    ['D55: worn from 2026-07-01 → read by 2026-07-31', '2026-07-01', '2026-07-31', 'due 2026-07-31'],
    ['D55: latest 2026-09-29', '2026-07-01', '2026-08-01', 'due 2026-09-29'],
    ['D55: late after it', '2026-07-01', '2026-09-30', 'overdue 2026-09-29'],
    ['RA-08: worn from 2026-09-01 → 2026-10-01', '2026-09-01', '2026-09-02', 'due 2026-10-01'],
    ['RA-08: latest 2026-11-30', '2026-09-01', '2026-12-01', 'overdue 2026-11-30'],
  ])('%s', (_, from, asOf, expected) => {
    expect(verdict(theItem(radiographer({ doses: [worn({ from })] }), RULE, asOf))).toBe(expected)
  })

  it('taken off and none after it: open from the next day', () => {
    const facts = radiographer({ doses: [worn({ from: '2026-07-01', to: '2026-09-28' })] })
    expect(verdict(theItem(facts, RULE, '2026-11-22'))).toBe('overdue 2026-09-29')
  })

  it('no badge: a breach where the firm keeps doses of others, else missing', () => {
    expect(verdict(theItem(radiographer(), RULE, '2026-11-22'))).toBe('missing')
    const others = radiographer({
      ...oneWorker({ hazards: [XRAY] }),
      workers: ['w1', 'w2'].map((id) => ({ id, name: id })),
      assignments: ['w1', 'w2'].map((workerId) => ({
        id: `a-${workerId}`,
        workerId,
        postId: 'p1',
        from: '2026-02-01',
      })),
      doses: [{ id: 'd1', workerId: 'w2', from: '2026-11-01' }],
    })
    expect(dueOf(others, RULE, '2026-11-22').map(verdict)).toEqual(['overdue 2026-02-01', 'due 2026-12-01'])
  })

  it('asks nobody without radiation at the post', () => {
    expect(dueOf(buildFacts(oneWorker({ hazards: ['phys-1'] })), RULE, '2026-11-22')).toEqual([])
  })
})

describe('RA-10: entered in the certificate (令55 12, 13)', () => {
  it('badge result 2026-10-20 not entered → open; entered → closed', () => {
    const read = { from: '2026-09-01', to: '2026-09-30', readOn: '2026-10-20', effective: 0.1 }
    const of = (recordedOn: string | null) =>
      dueOf(radiographer({ doses: [worn({ ...read, recordedOn })] }), 'radiation.doseRecord', '2026-11-22').map(verdict)
    expect(of(null)).toEqual(['overdue 2026-10-20'])
    expect(of('2026-10-21')).toEqual([])
  })
})

describe('GB 18871-2002: dose limits of workers', () => {
  const RULE = 'radiation.doseLimit'
  const years = (values: readonly number[], quantity: 'effective' | 'lens' = 'effective') =>
    radiographer({
      doses: values.map((value, index) => {
        const year = 2026 - values.length + 1 + index
        return worn({ from: `${year}-01-01`, to: `${year}-03-31`, [quantity]: value }, `d${index}`)
      }),
    })

  it.each([
    ['18, 22, 25, 15, 20: mean 20.0 → ok', [18, 22, 25, 15, 20], 'ok', 'law'],
    ['18, 22, 25, 16, 20: mean 20.2 → above, as a hint', [18, 22, 25, 16, 20], 'overdue 2026-03-31', 'reminder'],
    ['one year of 51 → above even if the mean is 12', [1, 2, 3, 3, 51], 'overdue 2026-03-31', 'law'],
    ['50 in one year is not above 50', [1, 2, 3, 3, 50], 'ok', 'law'],
  ])('%s', (_, values, expected, footing) => {
    const item = theItem(years(values), RULE, '2026-11-22')
    expect([verdict(item), item.footing]).toEqual([expected, footing])
  })

  it('lens 151 → above, 150 → not', () => {
    expect(verdict(theItem(years([151], 'lens'), RULE, '2026-11-22'))).toBe('overdue 2026-03-31')
    expect(verdict(theItem(years([150], 'lens'), RULE, '2026-11-22'))).toBe('ok')
  })

  it('a trainee under 18 has the limit of trainees', () => {
    const facts = years([7])
    const young = { ...facts, workers: facts.workers.map((worker) => ({ ...worker, ...bornOn('2009-05-02') })) }
    expect(verdict(theItem(young, RULE, '2026-11-22'))).toBe('overdue 2026-03-31')
    expect(verdict(theItem(facts, RULE, '2026-11-22'))).toBe('ok')
  })

  it('shows sum and limit', () => {
    expect(stepsOf(theItem(years([18, 22, 25, 15, 20]), RULE, '2026-11-22'))).toContain('平均每年 20 mSv，限值 20 mSv')
  })

  function bornOn(birthDate: string) {
    const { birthDate: date } = schemaOf('workers').parse({ id: 'w', name: '甲', birthDate })
    return { birthDate: date }
  }

  it('property: the mean is a fifth of the five yearly doses, and more dose never lowers it', () => {
    const tenth = fc.integer({ min: 0, max: 500 }).map((value) => value / 10)
    fc.assert(
      fc.property(fc.array(tenth, { minLength: 1, maxLength: 5 }), tenth, (values, more) => {
        const { doses } = years(values)
        const sum = values.reduce((total, value) => total + Math.round(value * 10), 0) / 10
        expect(fiveYearMean(doses, 'effective', 2026)).toBeCloseTo(sum / 5, 9)
        const raised = doses.map((dose) => ({ ...dose, effective: (dose.effective ?? 0) + more }))
        expect(fiveYearMean(raised, 'effective', 2026)).toBeGreaterThanOrEqual(fiveYearMean(doses, 'effective', 2026))
      }),
    )
  })

  it('thirds of a millisievert do not tip a sum over', () => {
    const { doses } = radiographer({
      doses: [0.1, 0.2].map((effective, index) => worn({ from: `2026-0${index + 1}-01`, effective }, `d${index}`)),
    })
    expect(yearDose(doses, 'effective', 2026)).toBe(0.3)
    expect(yearDose(doses, 'effective', 2025)).toBeNull()
  })
})

describe('RA-11, RA-12: training (令55)', () => {
  const session = (date: string, days: number | null) => ({
    id: `t-${date}`,
    trainee: 'worker' as const,
    workerId: 'w1',
    kind: 'radiation' as const,
    date,
    hours: 8,
    days,
  })
  const before = (days: number | null, date = '2026-08-20') =>
    theItem(radiographer({ trainings: [session(date, days)] }, '2026-09-01'), 'radiation.training', '2026-11-22')

  it.each([
    ['3 days → not enough', 3, 'overdue 2026-08-31'],
    ['4 days → met', 4, 'ok'],
  ])('RA-11: %s', (_, days, expected) => expect(verdict(before(days))).toBe(expected))

  it('RA-11: a session without days counts for none, and they are asked for', () => {
    expect(missingOf(before(null))).toEqual(['缺：2026-08-20 放射防护培训的天数。'])
  })

  it('RA-11: 4 days after the first one are late', () => {
    expect(verdict(before(4, '2026-09-10'))).toBe('overdue 2026-08-31')
  })

  it('RA-12: 2024-12-05 → 2026-12-05, recalled and therefore only a reminder', () => {
    const item = theItem(radiographer({ trainings: [session('2024-12-05', 4)] }), 'radiation.retraining', '2026-11-22')
    expect([verdict(item), item.footing]).toEqual(['due 2026-12-05', 'reminder'])
  })
})

describe('RA-13: certificate before the job (令55)', () => {
  const RULE = 'radiation.certificate'
  const certificate = (issuedOn: string, validUntil: string | null = null) => [
    { id: 'l1', kind: 'radiationWorker' as const, workerId: 'w1', issuedOn, validUntil },
  ]

  it.each([
    ['no certificate 2026-12-01 → violation', [], 'overdue 2026-11-30'],
    ['issued the day before → met', certificate('2026-11-30'), 'ok'],
    ['issued later → late', certificate('2026-12-03'), 'overdue 2026-11-30'],
    ['run out → late', certificate('2026-11-30', '2026-12-05'), 'overdue 2026-12-05'],
  ])('%s', (_, licences, expected) => {
    expect(verdict(theItem(radiographer({ licences }, '2026-12-01'), RULE, '2026-12-10'))).toBe(expected)
  })

  it('an old start and no certificates at all on file → missing', () => {
    expect(verdict(theItem(radiographer(), RULE, '2026-11-22'))).toBe('missing')
  })
})

describe('RA-16, RA-17: the firm (令449 13, 30)', () => {
  it('RA-16: expires 2031-06-30 → apply by 2031-05-31', () => {
    const licences = [{ id: 'l1', kind: 'radiationSafety' as const, issuedOn: '2026-07-01', validUntil: '2031-06-30' }]
    const facts = radiographer({ licences })
    expect(verdict(theItem(facts, 'radiation.licence', '2031-05-31'))).toBe('due 2031-05-31')
    expect(verdict(theItem(facts, 'radiation.licence', '2031-06-01'))).toBe('overdue 2031-05-31')
    expect(verdict(theItem(radiographer(), 'radiation.licence', '2026-11-22'))).toBe('missing')
  })

  it('RA-17: last year not assessed → a reminder and no legal date', () => {
    const item = theItem(radiographer(), 'radiation.assessment', '2026-11-22')
    expect([verdict(item), item.footing]).toEqual(['missing', 'reminder'])
    const riskAssessments = [{ id: 'r1', kind: 'radiation' as const, date: '2025-10-10', scheme: '年度评估' }]
    const made = theItem(radiographer({ riskAssessments }), 'radiation.assessment', '2026-11-22')
    expect([verdict(made), made.footing]).toEqual(['overdue 2026-10-10', 'reminder'])
  })
})
