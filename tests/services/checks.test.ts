/** 自查与隐患 on a real file: a table gone through and left, what the ledgers answer, measures, every refused step of a finding. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import type { FindingStep, GivenCheckAnswer, PlannedMeasure } from '#shared/entities/checks.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { answerItem, checkSheet, finishCheck, planMeasure, startCheck } from '#electron/services/checks.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { stepFinding } from '#electron/services/finding-steps.ts'
import { checksTable } from '#electron/services/findings-table.ts'
import { checksOverview } from '#electron/services/findings.ts'
import { ratesOfFirm } from '#electron/services/rates.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const

function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'wp1', name: '打磨间' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p1', workplaceId: 'wp1', name: '打磨' }))
  saveRecord(
    session,
    'exposures',
    completeRecord('exposures', { id: 'e1', postId: 'p1', hazardId: 'phys-1', controls: ['隔声罩'], ppe: ['耳塞'] }),
  )
  return { session, path }
}

const begin = (session: Session) => startCheck(session, { asOf, table: 'self-check', date: asOf, by: '程示安' })

const given = (itemId: string, more: Partial<GivenCheckAnswer> = {}): GivenCheckAnswer => ({
  itemId,
  answer: 'yes',
  note: null,
  points: null,
  ...more,
})

const measure: PlannedMeasure = {
  description: '操作规程没有张贴',
  code: 'H04',
  level: 'general',
  workplaceId: null,
  postId: 'p1',
  hazardId: 'phys-1',
  immediateControl: null,
  measure: '编写并张贴打磨岗位操作规程',
  controlLevel: 'management',
  responsible: '韩海燕',
  supporter: null,
  cost: 0.2,
  payer: 'firm',
  deadline: isoDate('2026-12-31'),
}

function reasonOf(action: () => unknown, code: string): string {
  const refused = refusalOf(action)
  expect(refused.code).toBe(code)
  return String(refused.params['reason'])
}
const check = (reason: string) => `@reason.check.${reason}`
const finding = (reason: string) => `@reason.finding.${reason}`

describe('going through the table', () => {
  test('the position is kept: what was answered is in the file, and the sheet opened again has the rest to do', () => {
    const { session, path } = newFirm()
    const { id } = begin(session)
    answerItem(session, { checkId: id, given: given('self-check-16', { note: '现场无人居住' }) })
    session.store.close()
    const again = openFirm(path, testEngine)
    onTestFinished(() => again.store.close())
    const sheet = checkSheet(again, { checkId: id, ...question })
    expect(sheet.items).toHaveLength(44)
    expect(sheet.items[15]?.answer).toEqual({
      itemId: 'self-check-16',
      answer: 'yes',
      note: '现场无人居住',
      points: null,
    })
    expect(sheet.items[21]?.answer).toBeNull()
    expect([sheet.check.finished, sheet.score]).toEqual([false, null])
    answerItem(again, { checkId: id, given: given('self-check-16', { answer: null }) })
    expect(checkSheet(again, { checkId: id, ...question }).items[15]?.answer).toBeNull()
  })

  test('what the ledgers tell is answered from the start and says so; what nobody recorded is left to people', () => {
    const { session } = newFirm()
    const before = begin(session)
    const mark = '按台账推算（截至 2026-11-22）'
    // No plan on record for the year: missing is not a no.
    expect(before.answers.find(({ itemId }) => itemId === 'self-check-3')).toBeUndefined()
    expect(before.answers.every(({ note }) => note === mark)).toBe(true)
    session.store.transaction({ actor: 't', useCase: 't', at: '2026-11-22T00:00:00Z', batch: 'b' }, (write) =>
      write.remove('selfChecks', before.id),
    )
    saveRecord(
      session,
      'annualPlans',
      completeRecord('annualPlans', { id: 'y', year: 2026, signedOn: isoDate('2026-01-10') }),
    )
    const after = begin(session)
    expect(after.answers.find(({ itemId }) => itemId === 'self-check-3')).toEqual({
      itemId: 'self-check-3',
      answer: 'yes',
      note: mark,
      points: null,
    })
    const item = checkSheet(session, { checkId: after.id, ...question }).items[2]
    expect(item?.rows.map(({ rule }) => rule)).toEqual(['organisation.yearPlan'])
  })

  test('which finding a “no” is begins as this program’s own judgement, and as none where it may be several', () => {
    const { session } = newFirm()
    const { items } = checkSheet(session, { checkId: begin(session).id, ...question })
    expect(items.every(({ codeTag }) => codeTag === 'D')).toBe(true)
    const codes = [15, 21, 28, 39, 44].map((no) => items[no - 1]?.code)
    expect(codes).toEqual(['H13', 'H13', null, null, null])
    expect(items[27]?.level).toBe('general')
    expect(items[27]?.codeNote).toContain('H24')
    // What begins as 重大 names the very thing the item asks about.
    const major = items.filter(({ level }) => level === 'major')
    expect(major.map(({ no, code }) => [no, code])).toEqual([
      [26, 'H23'],
      [27, 'H25'],
      [32, 'H29'],
      [41, 'H38'],
      [43, 'H21'],
    ])
  })

  test('what is refused leaves no trace', () => {
    const { session } = newFirm()
    const start = (table: string, date = asOf) =>
      reasonOf(() => startCheck(session, { asOf, table, date, by: null }), 'check.refused')
    expect(start('nowhere')).toBe(check('unknownTable'))
    expect(start('self-check', isoDate('2026-11-23'))).toBe(check('future'))
    const { id } = begin(session)
    expect(start('self-check')).toBe(check('stillOpen'))
    const answer = (more: GivenCheckAnswer) =>
      reasonOf(() => answerItem(session, { checkId: id, given: more }), 'check.refused')
    expect(answer(given('self-check-99'))).toBe(check('unknownItem'))
    expect(answer(given('self-check-5', { answer: 'no', points: 1 }))).toBe(check('noPoints'))
    expect(reasonOf(() => finishCheck(session, { checkId: id }), 'check.refused')).toBe(check('unanswered'))
    const plan = () => planMeasure(session, { checkId: id, itemId: 'self-check-5', measure })
    expect(reasonOf(plan, 'check.refused')).toBe(check('notNo'))
    answerItem(session, { checkId: id, given: given('self-check-5', { answer: 'no' }) })
    plan()
    expect(reasonOf(plan, 'check.refused')).toBe(check('alreadyFound'))
    expect(session.store.facts().findings).toHaveLength(1)
    expect(refusalOf(() => checkSheet(session, { checkId: 'none', ...question })).code).toBe('record.notFound')
  })

  test('an open check counts nowhere; a finished one counts and changes no more', () => {
    const { session } = newFirm()
    const { id } = begin(session)
    const rate = () => ratesOfFirm(session, { ...question, planId: null }).rates.find((row) => row.id === 'selfCheck')
    for (const { itemId } of checkSheet(session, { checkId: id, ...question }).items)
      answerItem(session, { checkId: id, given: given(itemId, { answer: itemId === 'self-check-25' ? 'no' : 'yes' }) })
    expect(rate()?.denominator).toBe(0)
    expect(finishCheck(session, { checkId: id }).finished).toBe(true)
    expect([rate()?.numerator, rate()?.denominator]).toEqual([43, 44])
    const late = () => answerItem(session, { checkId: id, given: given('self-check-25') })
    expect(reasonOf(late, 'check.refused')).toBe(check('finished'))
    expect(reasonOf(() => finishCheck(session, { checkId: id }), 'check.refused')).toBe(check('finished'))
    const plan = planMeasure(session, { checkId: id, itemId: 'self-check-25', measure })
    expect([plan.state, plan.selfCheckId, plan.selfCheckItem]).toEqual(['assigned', id, 'self-check-25'])
  })

  test('a measure is one transaction: handed out with owner and day, registered without, nothing when the state refuses', () => {
    const { session } = newFirm()
    const { id } = begin(session)
    for (const itemId of ['self-check-5', 'self-check-43'])
      answerItem(session, { checkId: id, given: given(itemId, { answer: 'no' }) })
    const waiting = planMeasure(session, {
      checkId: id,
      itemId: 'self-check-5',
      measure: { ...measure, deadline: null },
    })
    expect(waiting.state).toBe('registered')
    const batches = session.store.changes().length
    const major: PlannedMeasure = { ...measure, code: 'H21', level: 'major' }
    const refused = () => planMeasure(session, { checkId: id, itemId: 'self-check-43', measure: major })
    expect(reasonOf(refused, 'finding.refused')).toBe(finding('noControl'))
    expect(session.store.changes()).toHaveLength(batches)
    const item = checkSheet(session, { checkId: id, ...question }).items[42]
    expect([item?.code, item?.level, item?.findingId]).toEqual(['H21', 'major', null])
    const saved = planMeasure(session, {
      checkId: id,
      itemId: 'self-check-43',
      measure: { ...major, immediateControl: '停用并隔离' },
    })
    expect([saved.state, saved.level]).toEqual(['assigned', 'major'])
    expect(
      new Set(
        session.store
          .changes()
          .slice(batches)
          .map(({ batch }) => batch),
      ).size,
    ).toBe(1)
  })
})

const done: FindingStep = {
  to: 'toCheck',
  doneOn: isoDate('2026-11-10'),
  doneBy: '甲样本',
  measure: null,
  cost: null,
  payer: null,
}
const assigned: FindingStep = {
  to: 'assigned',
  responsible: '甲样本',
  supporter: null,
  deadline: isoDate('2026-11-15'),
  immediateControl: null,
  measure: '补设隔声罩',
  controlLevel: 'engineering',
  cost: 1.5,
  payer: 'firm',
}
const closedBy = (checkedBy: string, more: object = {}): FindingStep => ({
  to: 'closed',
  checkedOn: isoDate('2026-11-12'),
  checkedBy,
  closedOn: isoDate('2026-11-12'),
  retestSurveyId: null,
  ...more,
})

function withFinding(more: object = {}): {
  session: Session
  step: (step: FindingStep, findingId?: string) => ReturnType<typeof stepFinding>
} {
  const { session } = newFirm()
  const record = {
    id: 'f1',
    foundOn: isoDate('2026-11-01'),
    description: '隔声罩缺失',
    postId: 'p1',
    hazardId: 'phys-1',
  } as const
  saveRecord(session, 'findings', completeRecord('findings', { ...record, ...more }))
  return { session, step: (step, findingId = 'f1') => stepFinding(session, { findingId, step }) }
}

describe('a finding from registration to closing (programmes.md §1)', () => {
  test('登记 → 派单 → 整改中 → 待验收 → 退回 → 待验收 → 已销号, each step in the list of changes', () => {
    const { session, step } = withFinding()
    step(assigned)
    step({ to: 'mending', cause: '设计时遗漏' })
    step(done)
    const failed = step({ to: 'failed', checkedOn: isoDate('2026-11-11'), checkedBy: '乙样本', cause: null })
    expect(failed).toMatchObject({ state: 'mending', passed: false, doneOn: null, doneBy: null, cause: '设计时遗漏' })
    step(done)
    expect(step(closedBy('乙样本'))).toMatchObject({ state: 'closed', passed: true, cost: 1.5 })
    const overview = checksOverview(session, question)
    expect(overview.transitions.map(({ from, to, who }) => [from, to, who])).toEqual([
      ['toCheck', 'closed', '乙样本'],
      ['mending', 'toCheck', '甲样本'],
      ['toCheck', 'mending', '甲样本'],
      ['mending', 'toCheck', '甲样本'],
      ['assigned', 'mending', '甲样本'],
      ['registered', 'assigned', '甲样本'],
      [null, 'registered', null],
    ])
    expect(overview.findings[0]).toMatchObject({
      daysOpen: 11,
      due: null,
      next: [],
      place: '打磨间·打磨',
      hazard: '噪声',
    })
    expect(overview.measures[0]).toMatchObject({
      controls: ['隔声罩'],
      gear: ['耳塞'],
      taken: ['补设隔声罩（2026-11-12）'],
      planned: [],
    })
    expect(checksTable(session, question, 'transitions').rows).toHaveLength(7)
  })

  test('closing by the doer, without work done, or before its time is refused', () => {
    const { session, step } = withFinding()
    const refused = (next: FindingStep) => reasonOf(() => step(next), 'finding.refused')
    expect(refused(closedBy('乙样本'))).toBe(finding('transition'))
    step(done)
    expect(refused(closedBy('甲 样本'))).toBe(finding('checkerIsDoer'))
    expect(refused(closedBy('乙样本', { checkedOn: isoDate('2026-11-09') }))).toBe(finding('daysReversed'))
    expect(refused({ to: 'mending', cause: null })).toBe(finding('transition'))
    const changes = session.store.changes().length
    expect(refused(assigned)).toBe(finding('transition'))
    expect(session.store.changes()).toHaveLength(changes)
  })

  test('a check that failed was asked for; what waits for its check has no deadline to extend', () => {
    const { step } = withFinding()
    const refused = (next: FindingStep) => reasonOf(() => step(next), 'finding.refused')
    const extended = (extendedTo: string): FindingStep => ({
      to: 'extended',
      extendedTo: isoDate(extendedTo),
      extensionReason: '材料未到',
      extensionApprover: '厂长',
    })
    expect(refused({ to: 'failed', checkedOn: asOf, checkedBy: '乙样本', cause: null })).toBe(finding('transition'))
    step(assigned)
    expect(refused(extended('2026-11-15'))).toBe(finding('extensionNotLater'))
    expect(step(extended('2026-11-30')).extendedTo).toBe('2026-11-30')
    step(done)
    expect(refused(extended('2026-12-30'))).toBe(finding('nothingToExtend'))
  })

  test('重大 without immediate control is not handed out; stopping is for H14 alone', () => {
    const { step } = withFinding({ level: 'major' })
    expect(reasonOf(() => step(assigned), 'finding.refused')).toBe(finding('noControl'))
    expect(step({ ...assigned, immediateControl: '停用打磨机' }).state).toBe('assigned')
    const stop: FindingStep = { to: 'stopped', immediateControl: '停止作业' }
    expect(reasonOf(() => step(stop), 'finding.refused')).toBe(finding('stopOnlyStillOver'))
    const over = withFinding({ code: 'H14' })
    expect(over.step(stop).state).toBe('stopped')
  })

  test('what was over its limit closes by a report sampled afterwards and within the limit', () => {
    const { session, step } = withFinding({ code: 'H13' })
    step(done)
    const report = (id: string, date: string, value: number) =>
      saveRecord(
        session,
        'surveys',
        completeRecord('surveys', {
          id,
          kind: 'periodic',
          date: isoDate(date),
          results: [
            { id: `m-${id}`, postId: 'p1', point: '1#', hazardId: 'phys-1', kind: 'lex8h', value, unit: 'dB(A)' },
          ],
        }),
      )
    report('early', '2026-11-02', 80)
    report('over', '2026-11-11', 88)
    report('within', '2026-11-12', 83)
    const close = (retestSurveyId: string | null) => closedBy('乙样本', { retestSurveyId })
    const refused = (id: string | null) => reasonOf(() => step(close(id)), 'finding.refused')
    expect([refused(null), refused('early'), refused('over')]).toEqual([
      finding('noRetest'),
      finding('noRetest'),
      finding('retestNotWithin'),
    ])
    expect(step(close('within')).state).toBe('closed')
  })

  test('what comes back is a new finding that points at the closed one; an open one cannot come back', () => {
    const { session, step } = withFinding()
    const again: FindingStep = { to: 'again', foundOn: isoDate('2026-11-20'), deadline: null }
    expect(reasonOf(() => step(again), 'finding.refused')).toBe(finding('recurrence'))
    step(done)
    step(closedBy('乙样本'))
    const back = step(again)
    expect([back.state, back.reopenedFromId, back.description]).toEqual(['registered', 'f1', '隔声罩缺失'])
    const closed = checksOverview(session, question).findings.find((line) => line.finding.id === 'f1')
    expect(closed?.repeatedBy).toBe(back.id)
  })

  test('whether it is late is the due list’s word: past its day while it is mended, not while it waits for its check', () => {
    const { session, step } = withFinding()
    step(assigned)
    const status = () => checksOverview(session, question).findings[0]?.due?.status
    expect(status()).toBe('overdue')
    step(done)
    expect(status()).toBe('missing')
  })
})
