import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '#shared/domain/dates.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { buildFacts, type FactsParts } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, theItem, verdict } from '../../helpers/due.ts'

type Days = Omit<NonNullable<FactsParts['projects']>[number], 'id' | 'name'>

function project(days: Days, more: FactsParts = {}) {
  return buildFacts({ ...more, projects: [{ id: 'pr1', name: '二期', ...days }] })
}

function item(rule: string, days: Days, asOf: string) {
  return theItem(project(days), `project.${rule}`, asOf)
}

const textOf = (found: ReturnType<typeof theItem>) => renderMessage(found.explanation.text, 'zh-CN')
const PRE = { preEvaluatedOn: '2026-01-10', preEvaluationReviewedOn: '2026-01-20', riskClass: 'general' as const }

describe('D12 pre-evaluation: law 17, 第90号令 9–12', () => {
  it('feasibility approved on 2026-02-01 without a report blocks the start (worked example)', () => {
    const found = item('preEvaluation', { feasibilityOn: '2026-02-01' }, '2026-03-01')
    expect(verdict(found)).toBe('overdue 2026-02-01')
    expect(textOf(found)).toBe('可行性研究已于 2026-02-01 批准，没有预评价报告，不能开工。')
  })

  it.each([
    ['a feasibility study still ahead gives the date', { feasibilityOn: '2026-12-01' }, 'due 2026-12-01'],
    ['nothing known: the next gate is named, with what to record', {}, 'missing'],
    ['started without it', { startedOn: '2026-10-01' }, 'overdue 2026-10-01'],
    ['started long ago, nothing recorded: asked for, not accused', { startedOn: '2019-10-01' }, 'missing'],
    ['reviewed before the start', { ...PRE, startedOn: '2026-04-01' }, 'ok'],
    ['reviewed on the day of the start: no order can be read', { ...PRE, startedOn: '2026-01-20' }, 'ok'],
    ['reviewed after the start', { ...PRE, startedOn: '2026-01-15' }, 'overdue 2026-01-15'],
    ['a report without its review', { preEvaluatedOn: '2026-01-10', startedOn: '2026-12-20' }, 'due 2026-12-20'],
    ['a start planned far ahead', { preEvaluatedOn: '2026-01-10', startedOn: '2027-06-01' }, 'ok 2027-06-01'],
  ])('%s', (_, days, expected) => {
    expect(verdict(item('preEvaluation', days, '2026-11-22'))).toBe(expected)
  })

  it.each([
    ['outsiders took part', 'severe', true, 'ok'],
    ['only insiders', 'severe', false, 'overdue 2026-01-20'],
    ['not recorded', 'severe', null, 'missing'],
    ['the general class may review by itself', 'general', false, 'ok'],
    ['class not recorded', null, false, 'missing'],
  ] as const)('reviewers of the severe class: %s', (_, riskClass, outsideReviewers, expected) => {
    expect(verdict(item('preEvaluation', { ...PRE, riskClass, outsideReviewers }, '2026-11-22'))).toBe(expected)
  })
})

describe('D13 design review before construction: law 18', () => {
  it('start 2026-04-01, review 2026-04-20: out of order, with both days (worked example)', () => {
    const found = item('design', { ...PRE, startedOn: '2026-04-01', designReviewedOn: '2026-04-20' }, '2026-11-22')
    expect(verdict(found)).toBe('overdue 2026-04-01')
    expect(textOf(found)).toContain('2026-04-20')
    expect(textOf(found)).toContain('2026-04-01')
  })

  it('cannot be undone, so it is history after twelve months', () => {
    const days = { ...PRE, startedOn: '2026-04-01', designReviewedOn: '2026-04-20' }
    expect(verdict(item('design', days, '2027-04-01'))).toBe('overdue 2026-04-01')
    expect(verdict(item('design', days, '2027-04-02'))).toBe('ok')
  })

  it('is the next gate once the pre-evaluation has been reviewed, and not before', () => {
    expect(verdict(item('design', PRE, '2026-11-22'))).toBe('missing')
    expect(missingOf(item('design', PRE, '2026-11-22'))).toEqual(['缺：防护设施设计评审日期。', '缺：开工日期。'])
    expect(dueOf(project({}), 'project.design', '2026-11-22')).toEqual([])
  })

  it('a review planned for a day ahead has not happened', () => {
    const days = { ...PRE, startedOn: '2026-12-01', designReviewedOn: '2026-11-30' }
    expect(verdict(item('design', days, '2026-11-22'))).toBe('due 2026-12-01')
  })
})

describe('D14 trial run of 30 to 180 days: 第90号令', () => {
  it('from 2026-03-01: earliest 2026-03-31, latest 2026-08-28 (worked example)', () => {
    const found = item('trialRun', { trialFrom: '2026-03-01' }, '2026-03-10')
    expect(verdict(found)).toBe('ok 2026-08-28')
    expect(textOf(found)).toBe('试运行最早 2026-03-31、最迟 2026-08-28 结束。')
  })

  it.each([
    ['2026-03-30', 'overdue 2026-03-30'],
    ['2026-03-31', 'ok'],
    ['2026-08-28', 'ok'],
    ['2026-08-29', 'overdue 2026-08-28'],
    [null, 'overdue 2026-08-28'],
  ])('ended %s: %s', (trialTo, expected) => {
    expect(verdict(item('trialRun', { trialFrom: '2026-03-01', trialTo }, '2026-11-22'))).toBe(expected)
  })

  it('is not asked of a project without one', () => {
    expect(dueOf(project({ startedOn: '2026-03-01' }), 'project.trialRun', '2026-11-22')).toEqual([])
  })
})

describe('D15 control evaluation before acceptance: law 18', () => {
  it('accepted 2026-09-25, report 2026-09-30: violation (worked example)', () => {
    const days = { acceptedOn: '2026-09-25', controlEvaluatedOn: '2026-09-30' }
    expect(verdict(item('controlEvaluation', days, '2026-11-22'))).toBe('overdue 2026-09-25')
  })

  it.each([
    ['planned acceptance ahead', { acceptancePlannedOn: '2026-12-25' }, 'due 2026-12-25'],
    [
      'a planned day that passed proves nothing',
      { startedOn: '2026-01-05', acceptancePlannedOn: '2026-10-01' },
      'missing',
    ],
    ['built, no acceptance planned: the next gate', { startedOn: '2026-01-05' }, 'missing'],
    ['in time', { acceptedOn: '2026-09-25', controlEvaluatedOn: '2026-09-25' }, 'ok'],
  ])('%s', (_, days, expected) => {
    expect(verdict(item('controlEvaluation', days, '2026-11-22'))).toBe(expected)
  })
})

describe('D16 acceptance scheme 20 days before acceptance: 第90号令', () => {
  it.each([
    ['planned for 2026-09-25 (worked example)', { acceptancePlannedOn: '2026-09-25' }, '2026-07-01', 'ok 2026-09-05'],
    ['its last day', { acceptancePlannedOn: '2026-09-25' }, '2026-09-05', 'due 2026-09-05'],
    ['the day after', { acceptancePlannedOn: '2026-09-25' }, '2026-09-06', 'overdue 2026-09-05'],
    ['sent in time', { acceptedOn: '2026-09-25', schemeReportedOn: '2026-09-05' }, '2026-11-22', 'ok'],
    ['sent late', { acceptedOn: '2026-09-25', schemeReportedOn: '2026-09-06' }, '2026-11-22', 'overdue 2026-09-05'],
    ['the next gate after the evaluation', { controlEvaluatedOn: '2026-09-01' }, '2026-11-22', 'missing'],
  ])('%s', (_, days, asOf, expected) => {
    expect(verdict(item('acceptanceScheme', days, asOf))).toBe(expected)
  })
})

describe('D17 report within 20 days after acceptance: 第90号令', () => {
  const SEVERE = { acceptedOn: '2026-09-25', riskClass: 'severe' as const }
  it.each([
    ['severe (worked example)', SEVERE, '2026-09-26', 'due 2026-10-15'],
    ['late', SEVERE, '2026-11-22', 'overdue 2026-10-15'],
    ['reported', { ...SEVERE, acceptanceReportedOn: '2026-10-15' }, '2026-11-22', 'ok'],
    ['reported late', { ...SEVERE, acceptanceReportedOn: '2026-10-16' }, '2026-11-22', 'overdue 2026-10-15'],
    ['general keeps it on file', { ...SEVERE, riskClass: 'general' as const }, '2026-11-22', 'notApplicable'],
    ['class not recorded', { acceptedOn: '2026-09-25' }, '2026-11-22', 'missing'],
    ['accepted long ago', { ...SEVERE, acceptedOn: '2019-09-25' }, '2026-11-22', 'missing'],
  ])('%s', (_, days, asOf, expected) => {
    expect(verdict(item('acceptanceReport', days, asOf))).toBe(expected)
  })

  it('says nothing before acceptance', () => {
    expect(dueOf(project({ acceptancePlannedOn: '2026-12-25' }), 'project.acceptanceReport', '2026-11-22')).toEqual([])
  })
})

describe('D18 publication: 第90号令', () => {
  const ACCEPTED = { acceptedOn: '2026-09-25' }
  const posting = (postedOn: string) => ({
    postings: [{ id: 'po1', kind: 'project' as const, projectId: 'pr1', postedOn }],
  })

  it('accepted and nothing published: a prompt to publish (worked example)', () => {
    const found = item('publication', ACCEPTED, '2026-11-22')
    expect(verdict(found)).toBe('overdue 2026-09-25')
    expect(textOf(found)).toContain('请公布')
  })

  it.each([
    ['the project says when', project({ ...ACCEPTED, publishedOn: '2026-09-28' }), 'ok'],
    ['a paper on the board says it', project(ACCEPTED, posting('2026-09-28')), 'ok'],
    [
      'what was posted before acceptance does not show it',
      project(ACCEPTED, posting('2026-09-01')),
      'overdue 2026-09-25',
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdict(theItem(facts, 'project.publication', '2026-11-22'))).toBe(expected)
  })
})

describe('properties of the gates', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(isoDate('2025-01-01'), days))

  it('a design review put later never makes things better', () => {
    const rank = (status: string) => ['ok', 'due', 'missing', 'overdue'].indexOf(status)
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 60 }), (startedOn, reviewed, days) => {
        const at = (designReviewedOn: string) =>
          rank(item('design', { ...PRE, startedOn, designReviewedOn }, '2027-09-01').status)
        expect(at(addDays(reviewed, days))).toBeGreaterThanOrEqual(at(reviewed))
      }),
      { numRuns: 100 },
    )
  })
})
