/** In-service exams that depend on more than a date: single items, one-off window, observation, lead (EX-06, EX-08, EX-09, 5.1). */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { buildFacts, type FactsParts, oneWorker, type OneWorker } from '../../helpers/build-facts.ts'
import { missingOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'
import { leadBand, leadIn } from '#shared/domain/rules/exam-conditions.ts'

const RULE = 'exam.inService'
const VINYL = 'chem-37'
const COTTON = 'dust-31'
const SILICA = 'dust-1'
const LEAD = 'chem-1'

type ExamInput = NonNullable<OneWorker['exams']>[number]

function due(hazards: OneWorker['hazards'], exams: readonly ExamInput[], asOf: string, extra: FactsParts = {}) {
  return theItem(buildFacts({ ...oneWorker({ hazards, from: '2020-01-06', exams }), ...extra }), RULE, asOf)
}

const whole = (date: string, more: Partial<ExamInput> = {}): ExamInput => ({ kind: 'inService', date, ...more })

describe('EX-06: one item with a shorter cycle (vinyl chloride, grade I)', () => {
  const gradeI = [{ hazardId: VINYL, grade: 'I' as const }]
  const liver = (date: string, items = ['肝功能']): ExamInput => ({ kind: 'inService', date, items })

  it.each([
    ['the item six months later', [whole('2026-08-31')], 'ok 2027-02-28'],
    ['made alone, it moves itself', [whole('2026-08-31'), liver('2027-01-15')], 'ok 2027-07-15'],
    [
      'again and again, and then the whole',
      ['2027-02-28', '2027-08-31', '2028-02-29'].map((day) => liver(day)),
      'ok 2028-08-29',
    ],
    ['another item moves nothing', [whole('2026-08-31'), liver('2027-01-15', ['血常规'])], 'ok 2027-02-28'],
    ['more words than the name', [whole('2026-08-31'), liver('2027-01-15', ['肝功能（ALT）'])], 'ok 2027-07-15'],
  ])('%s', (_, exams, expected) => {
    const [first] = exams
    const all = first?.items === undefined ? exams : [whole('2026-08-31'), ...exams]
    const asOf =
      all
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ?? ''
    expect(verdict(due(gradeI, all, asOf)).replace('due ', 'ok ')).toBe(expected)
  })

  it('the item alone never postpones the whole: 2028-08-31', () => {
    const exams = [
      whole('2026-08-31'),
      ...['2027-02-20', '2027-08-20', '2028-02-20', '2028-08-20'].map((day) => liver(day)),
    ]
    expect(verdict(due(gradeI, exams, '2028-08-21'))).toBe('due 2028-08-31')
  })

  it('nor does it stand in for an exam before work', () => {
    const facts = oneWorker({
      hazards: gradeI,
      from: '2026-09-01',
      exams: [{ ...liver('2026-08-20'), kind: 'preJob' }],
    })
    expect(verdict(theItem(buildFacts(facts), 'exam.preJob', '2026-11-22'))).toBe('overdue 2026-08-31')
  })
})

describe('EX-08: cotton dust, once between month 6 and month 12', () => {
  const at = (exams: readonly ExamInput[], asOf: string) =>
    theItem(
      buildFacts(
        oneWorker({ hazards: [COTTON], from: '2026-08-01', exams: [{ kind: 'preJob', date: '2026-07-20' }, ...exams] }),
      ),
      RULE,
      asOf,
    )

  it('start 2026-08-01 → 2027-02-01 to 2027-08-01', () => {
    const item = at([], '2026-11-22')
    expect(verdict(item)).toBe('ok 2027-08-01')
    expect(stepsOf(item)).toContain('2027-02-01 至 2027-08-01')
  })

  it('an exam in the window closes it, one before it or of a single item does not', () => {
    expect(verdict(at([whole('2027-02-01')], '2027-02-02'))).toBe('ok 2029-02-01')
    expect(verdict(at([whole('2027-01-31')], '2027-02-02'))).toBe('ok 2027-08-01')
    expect(verdict(at([whole('2027-03-01', { items: ['肺功能'] })], '2027-03-02'))).toBe('ok 2027-08-01')
  })
})

describe('EX-09: under observation for an early film (chapter 6)', () => {
  const observed = (exams: readonly string[], asOf: string) =>
    due(
      [{ hazardId: SILICA, grade: 'I' }],
      exams.map((date) => whole(date)),
      asOf,
      { examActions: [{ id: 'c1', examId: 'e1', kind: 'observe', date: '2026-05-20' }] },
    )
  const years = (last: number) => Array.from({ length: last - 2025 }, (_, index) => `${2026 + index}-05-20`)

  it.each([
    ['observed from 2026-05-20 → 2027-05-20 instead of 2028-05-20', 2026, 'ok 2027-05-20'],
    ['year after year', 2028, 'ok 2029-05-20'],
    ['the last time 2031-05-20', 2030, 'ok 2031-05-20'],
    ['then back to the cycle of the grade', 2031, 'ok 2033-05-20'],
  ])('%s', (_, last, expected) => {
    expect(verdict(observed(years(last), `${last}-06-01`))).toBe(expected)
  })

  it('without observation the grade decides', () => {
    expect(verdict(due([{ hazardId: SILICA, grade: 'I' }], [whole('2026-05-20')], '2026-06-01'))).toBe('ok 2028-05-20')
  })
})

describe('lead (5.1): the cycle depends on blood or urine', () => {
  const found = (more: Partial<ExamInput>, asOf = '2026-09-10') => due([LEAD], [whole('2026-09-01', more)], asOf)

  it.each([
    ['blood under 400 → 12 months', { bloodLead: 399 }, 'ok 2027-09-01'],
    ['blood from 400 to 600 → the value again in 3 months', { bloodLead: 400 }, 'ok 2026-12-01'],
    ['600 still belongs to the band', { bloodLead: 600 }, 'ok 2026-12-01'],
    ['urine under 70 → 12 months', { urineLead: 69.9 }, 'ok 2027-09-01'],
    ['urine from 70 to 120 → 3 months', { urineLead: 70 }, 'ok 2026-12-01'],
    ['the stricter of both', { bloodLead: 100, urineLead: 90 }, 'ok 2026-12-01'],
  ])('%s', (_, more, expected) => {
    expect(verdict(found(more)).replace('due ', 'ok ')).toBe(expected)
  })

  it('above the bands the standard gives no cycle: the decision is asked for', () => {
    const item = found({ bloodLead: 601 })
    expect([verdict(item), missingOf(item)[0]]).toEqual(['missing', expect.stringContaining('高于标准给出的范围')])
  })

  it('without a value it is asked for', () => {
    expect(missingOf(found({}))).toEqual([expect.stringContaining('最近一次检查的血铅或尿铅值')])
  })

  it('the re-check decides anew: back under 400 the whole is due a year after the whole', () => {
    const exams = [
      whole('2026-09-01', { bloodLead: 450 }),
      { kind: 'recheck' as const, date: '2026-11-25', bloodLead: 320 },
    ]
    expect(verdict(due([LEAD], exams, '2026-12-01'))).toBe('ok 2027-09-01')
  })

  it('a value older than the exam the cycle counts from says nothing', () => {
    const exams = [whole('2025-08-20', { bloodLead: 200 }), whole('2026-09-01')]
    expect(verdict(due([LEAD], exams, '2026-09-10'))).toBe('missing')
  })

  it('property: a value lies in at most one band, and no lower value in a higher one', () => {
    const low = leadBand('bloodLead<400|urineLead<70')
    const high = leadBand('bloodLead400-600|urineLead70-120')
    if (low === null || high === null) throw new Error('the bands of the standard cannot be read')
    const on = buildFacts(oneWorker({ hazards: [], exams: [whole('2026-09-01')] })).exams[0]?.date
    if (on === undefined) throw new Error('no day')
    const value = (blood: number) => ({ blood, urine: null, on })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (blood) => {
        expect(leadIn(value(blood), low, 'every')).not.toBe(leadIn(value(blood), high, 'some'))
      }),
    )
  })
})
