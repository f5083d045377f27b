/** 三同时 on a real file (D12–D18): gates passed in order, every step out of order refused, days that cannot be true refused everywhere. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { z } from 'zod'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { GateId, GateStep } from '#shared/entities/project-work.ts'
import type { projectSchema } from '#shared/entities/project.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { exportProjects, passGate, projectOverview, projectTable } from '#electron/services/projects.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const

type Days = Partial<z.input<typeof projectSchema>>

function newFirm(days: Days = {}): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'projects', completeRecord('projects', { id: 'pj', name: '喷涂线改造', ...days }))
  return { session, path }
}

const step = (gate: GateId, on: string, more: Partial<GateStep> = {}): GateStep => ({
  gate,
  on: isoDate(on),
  outsideReviewers: null,
  plannedOn: null,
  ...more,
})
const pass = (session: Session, ...args: Parameters<typeof step>) =>
  passGate(session, { ...question, projectId: 'pj', step: step(...args) })
const cardOf = (session: Session) => projectOverview(session, question).cards[0]
const planned = { plannedOn: isoDate('2026-11-20') }

test('a severe project from pre-evaluation to publication; each gate becomes the next, and reopening gives the same', () => {
  const { session, path } = newFirm({ riskClass: 'severe' })
  const walk: [GateId, string, Partial<GateStep>?][] = [
    ['preEvaluation', '2026-01-10'],
    ['preEvaluationReview', '2026-01-20', { outsideReviewers: true }],
    ['design', '2026-02-10'],
    ['start', '2026-03-01'],
    ['trialStart', '2026-07-01'],
    ['trialEnd', '2026-08-15'],
    ['controlEvaluation', '2026-09-01'],
    ['acceptanceScheme', '2026-10-01', { plannedOn: isoDate('2026-10-25') }],
    ['acceptance', '2026-10-25'],
    ['acceptanceReport', '2026-11-05'],
    ['publication', '2026-11-10'],
  ]
  for (const [gate, on, more] of walk) {
    if (gate !== 'trialStart') expect(cardOf(session)?.next).toBe(gate)
    pass(session, gate, on, more)
  }
  const card = cardOf(session)
  expect(card?.next).toBeNull()
  expect(card?.gates.every(({ state }) => state === 'done')).toBe(true)
  expect(card?.due.filter(({ status }) => status !== 'ok' && status !== 'notApplicable')).toEqual([])
  session.store.close()
  const reopened = openFirm(path, testEngine)
  onTestFinished(() => reopened.store.close())
  expect(cardOf(reopened)).toEqual(card)
})

test('a general project has no report after acceptance, and shows its results again after each gate', () => {
  const { session } = newFirm({
    riskClass: 'general',
    preEvaluatedOn: '2026-01-10',
    preEvaluationReviewedOn: '2026-01-20',
    publishedOn: '2026-01-25',
  })
  const state = (gate: GateId) => cardOf(session)?.gates.find(({ id }) => id === gate)?.state
  expect(state('acceptanceReport')).toBe('notApplicable')
  expect(state('publication')).toBe('done')
  pass(session, 'design', '2026-02-10')
  expect(state('publication')).toBe('later')
  pass(session, 'publication', '2026-02-12')
  expect(state('publication')).toBe('done')
})

const done = {
  riskClass: 'severe',
  preEvaluatedOn: '2026-01-10',
  preEvaluationReviewedOn: '2026-01-20',
  outsideReviewers: true,
  designReviewedOn: '2026-02-10',
  startedOn: '2026-03-01',
} as const
const evaluated = { ...done, controlEvaluatedOn: '2026-09-01' } as const
const reported = { ...evaluated, schemeReportedOn: '2026-10-20', acceptancePlannedOn: '2026-11-20' } as const
const accepted = { ...reported, acceptedOn: '2026-11-15' } as const

describe('out of order, nothing is written', () => {
  const cases: [string, Days, Parameters<typeof step>, string][] = [
    ['a gate passed already', done, ['start', '2026-04-01'], 'passed'],
    ['a day ahead', {}, ['preEvaluation', '2026-11-23'], 'future'],
    [
      'D12 review without a report',
      { riskClass: 'general' },
      ['preEvaluationReview', '2026-02-01'],
      'lacks.preEvaluatedOn',
    ],
    [
      'D12 review before its report',
      { riskClass: 'general', preEvaluatedOn: '2026-02-10' },
      ['preEvaluationReview', '2026-02-01'],
      'before.preEvaluatedOn',
    ],
    [
      'D12 review while the class is unknown',
      { preEvaluatedOn: '2026-01-10' },
      ['preEvaluationReview', '2026-02-01'],
      'noClass',
    ],
    [
      'D12 severe: reviewed by insiders alone',
      { riskClass: 'severe', preEvaluatedOn: '2026-01-10' },
      ['preEvaluationReview', '2026-02-01', { outsideReviewers: false }],
      'insiders',
    ],
    [
      'D12 severe: reviewers unknown',
      { riskClass: 'severe', preEvaluatedOn: '2026-01-10' },
      ['preEvaluationReview', '2026-02-01'],
      'noReviewers',
    ],
    [
      'D13 design before the review of the pre-evaluation',
      { riskClass: 'severe', preEvaluatedOn: '2026-01-10' },
      ['design', '2026-02-01'],
      'lacks.preEvaluationReviewedOn',
    ],
    [
      'D13 start without a reviewed design',
      { ...done, designReviewedOn: null, startedOn: null },
      ['start', '2026-03-01'],
      'lacks.designReviewedOn',
    ],
    [
      'D13 start before the design was reviewed',
      { ...done, designReviewedOn: '2026-04-20', startedOn: null },
      ['start', '2026-04-01'],
      'before.designReviewedOn',
    ],
    ['D14 trial run before construction', { riskClass: 'severe' }, ['trialStart', '2026-03-01'], 'lacks.startedOn'],
    ['D14 end of a run that has not begun', done, ['trialEnd', '2026-08-01'], 'lacks.trialFrom'],
    ['D14 a run of 29 days', { ...done, trialFrom: '2026-03-01' }, ['trialEnd', '2026-03-30'], 'trialShort'],
    [
      'D15 evaluated before construction',
      { riskClass: 'severe' },
      ['controlEvaluation', '2026-03-01'],
      'lacks.startedOn',
    ],
    ['D16 scheme before the evaluation', done, ['acceptanceScheme', '2026-10-01', planned], 'lacks.controlEvaluatedOn'],
    ['D16 scheme without a planned day', evaluated, ['acceptanceScheme', '2026-10-01'], 'noPlan'],
    ['D16 scheme 19 days before acceptance', evaluated, ['acceptanceScheme', '2026-11-01', planned], 'schemeLate'],
    ['D15 acceptance without an evaluation', done, ['acceptance', '2026-11-15'], 'lacks.controlEvaluatedOn'],
    ['D16 acceptance without a scheme', evaluated, ['acceptance', '2026-11-15'], 'lacks.schemeReportedOn'],
    ['D16 acceptance 19 days after the scheme', reported, ['acceptance', '2026-11-08'], 'schemeLate'],
    [
      'D14 acceptance while the trial run goes on',
      { ...reported, trialFrom: '2026-10-01' },
      ['acceptance', '2026-11-15'],
      'trialRunning',
    ],
    ['D17 report before acceptance', reported, ['acceptanceReport', '2026-11-16'], 'lacks.acceptedOn'],
    [
      'D17 report of a general project',
      { ...accepted, riskClass: 'general' },
      ['acceptanceReport', '2026-11-16'],
      'onFile',
    ],
    ['D18 nothing to show yet', { riskClass: 'severe' }, ['publication', '2026-11-16'], 'nothingToShow'],
  ]
  test.each(cases)('%s', (_, days, args, reason) => {
    const { session } = newFirm(days)
    const before = session.store.get('projects', 'pj')
    const changes = session.store.changes().length
    expect(refusalOf(() => pass(session, ...args))).toMatchObject({
      code: 'project.refused',
      params: { reason: `@reason.project.${reason}` },
    })
    expect(session.store.get('projects', 'pj')).toEqual(before)
    expect(session.store.changes()).toHaveLength(changes)
  })

  test('the day itself is in time: 30 days of trial run, 20 days between scheme and acceptance', () => {
    expect(pass(newFirm({ ...done, trialFrom: '2026-03-01' }).session, 'trialEnd', '2026-03-31').trialTo).toBe(
      '2026-03-31',
    )
    const { session } = newFirm(evaluated)
    pass(session, 'acceptanceScheme', '2026-10-31', planned)
    expect(pass(session, 'acceptance', '2026-11-20').acceptedOn).toBe('2026-11-20')
  })

  test('a project that is not there', () => {
    const { session } = newFirm()
    const missing = { ...question, projectId: 'none', step: step('preEvaluation', '2026-01-10') }
    expect(refusalOf(() => passGate(session, missing)).code).toBe('record.notFound')
  })
})

describe('the ledger takes what happened, a breach included, but no day that cannot be true', () => {
  test('construction before the design was reviewed is a fact, and a breach on the due list', () => {
    const { session } = newFirm({ ...done, startedOn: '2026-04-01', designReviewedOn: '2026-04-20' })
    expect(cardOf(session)?.due.find(({ rule }) => rule === 'project.design')?.status).toBe('overdue')
  })

  test.each([
    ['reviewBeforeReport', { preEvaluatedOn: '2026-02-10', preEvaluationReviewedOn: '2026-02-09' }],
    ['trialBeforeStart', { startedOn: '2026-03-01', trialFrom: '2026-02-28' }],
    ['trialReversed', { trialFrom: '2026-03-01', trialTo: '2026-02-28' }],
    ['acceptedBeforeStart', { startedOn: '2026-03-01', acceptedOn: '2026-02-28' }],
    ['reportedBeforeAcceptance', { acceptedOn: '2026-03-01', acceptanceReportedOn: '2026-02-28' }],
  ])('%s', (reason, days) => {
    const { session } = newFirm()
    const record = completeRecord('projects', { id: 'x', name: '项目', ...days })
    expect(refusalOf(() => saveRecord(session, 'projects', record))).toMatchObject({
      code: 'project.refused',
      params: { reason: `@reason.project.${reason}` },
    })
    expect(session.store.list('projects')).toHaveLength(1)
  })
})

test('what the next gate needs stands beside it in a sentence, and the table has a row for each gate', async () => {
  const { session } = newFirm({ ...done, designReviewedOn: null, startedOn: null, riskClass: null })
  const next = cardOf(session)?.gates.find(({ state }) => state === 'now')
  expect(next).toMatchObject({ id: 'design', evidence: '设计专篇、评审意见' })
  expect(next?.obstacles).toEqual([expect.stringContaining('类别')])
  expect(projectTable(session, question).rows).toHaveLength(11)
  const csv = await exportProjects(session, { ...question, format: 'csv' })
  expect(await csv.text()).toContain('防护设施设计评审')
})
