import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isoDate } from '#shared/domain/dates.ts'
import { addClock } from '#shared/domain/duty.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { buildFacts, type FactsParts, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, reference, stepsOf, theItem, verdict } from '../../helpers/due.ts'

const TODAY = '2026-11-22'
const BENZENE = 'chem-28'
const WELDING = 'dust-11'
const textOf = (found: ReturnType<typeof theItem>) => renderMessage(found.explanation.text, 'zh-CN')

type SurveyInput = NonNullable<FactsParts['surveys']>[number]

/** A report of one reading at the worker's post; welding fume has a limit of 4 mg/m³ of total dust (GBZ 2.1-2019). */
function report(date: string, value: number, more: Partial<SurveyInput> = {}, hazardId = WELDING): SurveyInput {
  const result = { id: 'm1', postId: 'p1', point: '1#', hazardId, kind: 'twaTotal' as const, value, unit: 'mg/m3' }
  return { id: `s${date}`, kind: 'periodic', date, results: [result], ...more }
}

function firm(hazard: string, surveys: readonly SurveyInput[], more: FactsParts = {}) {
  return buildFacts({ ...oneWorker({ hazards: [hazard] }), surveys: [...surveys], ...more })
}

describe('D26 quarterly summary of daily monitoring: law 26, form 4-3 of 171号', () => {
  const summary = (year: number, quarter: number, madeOn: string) => ({
    id: `q${year}${quarter}`,
    year,
    quarter,
    madeOn,
  })
  const Q2 = summary(2026, 2, '2026-07-10')
  const quarterly = (parts: FactsParts, asOf: string) =>
    theItem(firm(WELDING, [], parts), 'measurement.quarterlySummary', asOf)

  it('the third quarter of 2026 missing on 2026-10-31: a reminder since 2026-10-30 (worked example)', () => {
    const found = quarterly({ monitoringSummaries: [Q2] }, '2026-10-31')
    expect(verdict(found)).toBe('overdue 2026-10-30')
    expect(found.footing).toBe('reminder')
    expect(textOf(found)).toBe('2026 年第 3 季度没有监测汇总，已过建议日期 2026-10-30（不是法定期限）。')
  })

  it.each<[string, FactsParts, string, string]>([
    ['on the suggested day it is in time', { monitoringSummaries: [Q2] }, '2026-10-30', 'due 2026-10-30'],
    [
      'all made: the running quarter',
      { monitoringSummaries: [Q2, summary(2026, 3, '2026-10-09')] },
      TODAY,
      'ok 2027-01-31',
    ],
    [
      'made after the day asked about',
      { monitoringSummaries: [Q2, summary(2026, 3, '2026-11-30')] },
      TODAY,
      'overdue 2026-10-30',
    ],
    [
      'a gap comes first',
      { monitoringSummaries: [summary(2026, 1, '2026-04-09'), summary(2026, 3, '2026-10-09')] },
      TODAY,
      'overdue 2026-07-30',
    ],
    ['nothing on record', {}, TODAY, 'missing'],
    ['since the first day of a hazard', { profile: { hazardSince: '2026-08-15' } }, TODAY, 'overdue 2026-10-30'],
    [
      'old gaps are history: twelve months back at most',
      { profile: { hazardSince: '2012-08-15' } },
      TODAY,
      'overdue 2026-01-31',
    ],
  ])('%s', (_, parts, asOf, expected) => {
    expect(verdict(quarterly(parts, asOf))).toBe(expected)
  })

  it('does not concern a firm without hazards', () => {
    expect(verdict(theItem(buildFacts(), 'measurement.quarterlySummary', TODAY))).toBe('notApplicable')
  })
})

describe('D30 high-toxic places: toxic-substances regulation 26', () => {
  const APPLY = { profile: { highToxicRule: 'apply' as const } }
  const NOT = { profile: { highToxicRule: 'notApplicable' as const } }
  const TESTED = report('2026-10-31', 1, {}, BENZENE)

  it('tested on 2026-10-31: again by 2026-11-30 (worked example)', () => {
    const found = theItem(firm(BENZENE, [TESTED], APPLY), 'measurement.highToxicTest', TODAY)
    expect(verdict(found)).toBe('due 2026-11-30')
    expect([found.footing, found.subject.name]).toEqual(['law', '一车间·冲压·苯'])
  })

  it('evaluated on 2026-08-31: again by 2027-02-28 (worked example)', () => {
    const evaluation = { id: 'e1', kind: 'controlEvaluation' as const, date: '2026-08-31' }
    const found = theItem(firm(BENZENE, [evaluation], APPLY), 'measurement.highToxicEvaluation', TODAY)
    expect(verdict(found)).toBe('ok 2027-02-28')
  })

  it('until the firm confirms it, the rule reminds and says that practice varies', () => {
    const found = theItem(firm(BENZENE, [TESTED]), 'measurement.highToxicTest', TODAY)
    expect(verdict(found)).toBe('due 2026-11-30')
    expect(found.footing).toBe('reminder')
    expect(textOf(found)).toBe('按条例应不迟于 2026-11-30 完成；各地执行不一，请确认本单位是否适用。')
    expect(stepsOf(found)).toContain('请在单位资料中确认是否适用')
  })

  it('a firm that confirmed it does not apply has one line that says so, of each kind', () => {
    const items = ['measurement.highToxicTest', 'measurement.highToxicEvaluation'].flatMap((rule) =>
      dueOf(firm(BENZENE, [], NOT), rule, TODAY),
    )
    expect(items.map((found) => `${found.id} ${verdict(found)}`)).toEqual([
      'measurement.highToxicTest/firm/firm notApplicable',
      'measurement.highToxicEvaluation/firm/firm notApplicable',
    ])
  })

  it.each<[string, SurveyInput[], string]>([
    ['never tested', [], 'missing'],
    ['daily monitoring tests too', [report('2026-11-10', 1, { kind: 'daily' }, BENZENE)], 'due 2026-12-10'],
    [
      'a control evaluation is no monthly test',
      [report('2026-11-10', 1, { kind: 'controlEvaluation' }, BENZENE)],
      'missing',
    ],
    ['a report on another hazard', [report('2026-11-10', 1)], 'missing'],
    ['the latest of several', [TESTED, report('2026-09-30', 1, {}, BENZENE)], 'due 2026-11-30'],
    ['cut to the length of the month', [report('2026-01-31', 1, {}, BENZENE)], 'overdue 2026-02-28'],
  ])('%s', (_, surveys, expected) => {
    expect(verdict(theItem(firm(BENZENE, surveys, APPLY), 'measurement.highToxicTest', TODAY))).toBe(expected)
  })

  it('without a test it counts from the day the post met the hazard, where that is known', () => {
    const since = buildFacts({ ...oneWorker({ hazards: [{ hazardId: BENZENE, since: '2026-11-10' }] }), ...APPLY })
    expect(verdict(theItem(since, 'measurement.highToxicTest', TODAY))).toBe('due 2026-12-10')
  })

  it('says nothing where no high-toxic substance is met', () => {
    expect(dueOf(firm(WELDING, []), 'measurement.highToxicTest', TODAY)).toEqual([])
  })

  it('EX-70 gives the same intervals as D27, D28 and D30', () => {
    const rows = new Map(reference.library.rowsOn('duties', isoDate(TODAY)).map((duty) => [duty.id, duty]))
    const months = (duty: string, clock: string) => {
      const found = rows.get(duty)?.clocks.find(({ id }) => id === clock)
      if (found === undefined) throw new Error(`no clock ${clock} in ${duty}`)
      return addClock(found, isoDate('2026-05-20'))
    }
    expect(months('EX-70', 'severe')).toBe('2027-05-20')
    expect(months('EX-70', 'general')).toBe('2029-05-20')
    expect(months('EX-70', 'severe')).toBe(months('D27', 'test'))
    expect(months('EX-70', 'general')).toBe(months('D28', 'test'))
    expect(months('EX-70', 'evaluation')).toBe(months('D29', 'evaluation'))
    expect(months('EX-70', 'toxic')).toBe(months('D30', 'test'))
    expect(months('EX-70', 'toxicEvaluation')).toBe(months('D30', 'evaluation'))
  })

  it('is one month on from any day', () => {
    const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(isoDate('2023-12-15'), days))
    fc.assert(
      fc.property(day, (date) => {
        const facts = firm(BENZENE, [report(date, 1, {}, BENZENE)], APPLY)
        expect(theItem(facts, 'measurement.highToxicTest', '2027-12-31').dueDate).toBe(addMonths(date, 1))
      }),
      { numRuns: 60 },
    )
  })
})

describe('D31 results are reported and posted: law 24, 26', () => {
  const RECEIVED = { receivedOn: '2026-08-20' }
  const disclosed = (survey: Partial<SurveyInput>, more: FactsParts = {}, asOf = TODAY) =>
    dueOf(firm(WELDING, [report('2026-08-01', 1, survey)], more), 'measurement.disclosure', asOf)
  const posting = {
    postings: [{ id: 'po1', kind: 'results' as const, surveyId: 's2026-08-01', postedOn: '2026-08-25' }],
  }

  it('received 2026-08-20, not posted by 2026-08-27: a warning that is no law (worked example)', () => {
    const [found] = disclosed(RECEIVED, {}, '2026-08-28')
    if (found === undefined) throw new Error('no item')
    expect(verdict(found)).toBe('overdue 2026-08-27')
    expect(found.footing).toBe('reminder')
    expect(stepsOf(found)).toContain('没有登记向劳动者公布的日期。')
  })

  it.each<[string, Partial<SurveyInput>, FactsParts, string[]]>([
    ['reported and posted', { ...RECEIVED, reportedOn: '2026-08-26', postedOn: '2026-08-26' }, {}, ['ok']],
    ['a paper on the board shows it', { ...RECEIVED, reportedOn: '2026-08-26' }, posting, ['ok']],
    ['posted and not reported', { ...RECEIVED, postedOn: '2026-08-26' }, {}, ['overdue 2026-08-27']],
    ['day of receiving not recorded', {}, {}, ['missing']],
    ['not yet received', { receivedOn: '2026-12-01' }, {}, []],
    ['daily monitoring has no report', { ...RECEIVED, kind: 'daily' }, {}, []],
    ['older than the history window', { receivedOn: '2025-08-20', date: '2025-08-01' }, {}, []],
  ])('%s', (_, survey, more, expected) => {
    expect(disclosed(survey, more).map(verdict)).toEqual(expected)
  })
})

describe('D32 over the limit: law 26', () => {
  const FIRST = report('2026-06-01', 4.1)
  const STILL = report('2026-07-10', 5)
  const WITHIN = report('2026-08-02', 4)
  const chain = (surveys: readonly SurveyInput[], asOf = TODAY) =>
    dueOf(firm(WELDING, surveys), 'measurement.exceedance', asOf).map((found) => `${verdict(found)}: ${textOf(found)}`)

  it('over on 2026-06-01, over at the re-test of 2026-07-10: the work must stop; within on 2026-08-02: it may restart (worked example)', () => {
    const reports = [WITHIN, FIRST, STILL]
    expect(chain(reports, '2026-06-30')).toEqual(['overdue 2026-06-01: 自 2026-06-01 起超标，应立即治理并复测。'])
    expect(chain(reports, '2026-07-10')).toEqual([
      'overdue 2026-07-10: 2026-06-01 超标，2026-07-10 复测仍超标，必须停止作业，合格后才可恢复。',
    ])
    expect(chain(reports, '2026-08-02')).toEqual(['ok: 2026-07-10 超标，2026-08-02 复测合格，可以恢复作业。'])
  })

  it.each<[string, SurveyInput[], string[]]>([
    ['at the limit is not over', [WITHIN], []],
    ['within twice: nothing left to say', [FIRST, WITHIN, report('2026-09-01', 1)], []],
    [
      'over again after it was within is a new beginning',
      [FIRST, WITHIN, report('2026-09-01', 9)],
      ['overdue 2026-09-01'],
    ],
    ['daily monitoring proves neither', [report('2026-06-01', 9, { kind: 'daily' })], []],
    [
      'daily monitoring does not restart the work',
      [FIRST, report('2026-09-01', 1, { kind: 'daily' })],
      ['overdue 2026-06-01'],
    ],
    ['restarted long ago', [report('2024-06-01', 9), report('2025-06-01', 1)], []],
  ])('%s', (_, surveys, expected) => {
    expect(dueOf(firm(WELDING, surveys), 'measurement.exceedance', TODAY).map(verdict)).toEqual(expected)
  })

  it('the report decides where this program cannot judge, and nobody does where it does not either', () => {
    const unknown = (date: string, reportedVerdict: 'over' | null): SurveyInput => ({
      id: `s${date}`,
      kind: 'periodic',
      date,
      results: [
        {
          id: 'm1',
          postId: 'p1',
          point: '1#',
          hazardId: WELDING,
          kind: 'mac',
          value: 9,
          unit: 'mg/m3',
          reportedVerdict,
        },
      ],
    })
    expect(dueOf(firm(WELDING, [unknown('2026-06-01', 'over')]), 'measurement.exceedance', TODAY).map(verdict)).toEqual(
      ['overdue 2026-06-01'],
    )
    const silent = [FIRST, unknown('2026-07-10', null)]
    expect(dueOf(firm(WELDING, silent), 'measurement.exceedance', TODAY).map(verdict)).toEqual(['overdue 2026-06-01'])
  })

  it('one point over among several of a post is over', () => {
    const results = (FIRST.results ?? []).flatMap((result) => [
      { ...result, value: 1 },
      { ...result, id: 'm2', point: '2#' },
    ])
    expect(dueOf(firm(WELDING, [{ ...FIRST, results }]), 'measurement.exceedance', TODAY).map(verdict)).toEqual([
      'overdue 2026-06-01',
    ])
  })

  it('what is over at a point without a post is not lost', () => {
    const results = (FIRST.results ?? []).map((result) => ({ ...result, postId: null }))
    const [found] = dueOf(firm(WELDING, [{ ...FIRST, results }]), 'measurement.exceedance', TODAY)
    if (found === undefined) throw new Error('no item')
    expect([found.id, verdict(found)]).toEqual(['measurement.exceedance/survey/s2026-06-01', 'overdue 2026-06-01'])
    expect(missingOf(found)).toEqual(['缺：检测点“1#”（电焊烟尘）所在的岗位和岗位接触。'])
  })

  it('a higher reading never makes a post better', () => {
    const rank = (value: number) =>
      dueOf(firm(WELDING, [report('2026-06-01', value)]), 'measurement.exceedance', TODAY).length
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (tenths, more) => {
        expect(rank((tenths + more) / 10)).toBeGreaterThanOrEqual(rank(tenths / 10))
      }),
      { numRuns: 60 },
    )
  })
})
