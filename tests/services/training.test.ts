/** 培训 on a real file: needs from the due list, sessions and attendance, tests, questionnaires, papers; every refused step. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord, type RecordOf } from '#shared/entities/facts.ts'
import type { AttendanceLine } from '#shared/entities/training-work.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { ratesOfFirm } from '#electron/services/rates.ts'
import { removeRecord, saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import {
  questionnairePaper,
  signInSheet,
  testPaper,
  trainingCertificate,
  trainingTable,
} from '#electron/services/training-papers.ts'
import {
  markTest,
  questionnaireQuestions,
  saveQuestionnaires,
  testQuestions,
} from '#electron/services/training-tests.ts'
import { recordAttendance, sessionPage, trainingOverview } from '#electron/services/training.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const

/** A firm whose sprayer has no training and whose clerk meets no hazard. */
function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'wp1', name: '喷漆车间' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p1', workplaceId: 'wp1', name: '喷漆' }))
  saveRecord(
    session,
    'exposures',
    completeRecord('exposures', { id: 'e1', postId: 'p1', hazardId: 'chem-29', since: isoDate('2026-01-01') }),
  )
  for (const [id, name, hireDate] of [
    ['k1', '甲样本', '2026-01-05'],
    ['k2', '乙样本', '2026-01-05'],
    ['k3', '丙样本', '2026-10-01'],
  ] as const) {
    saveRecord(session, 'workers', completeRecord('workers', { id, name, kind: 'own', hireDate: isoDate(hireDate) }))
    saveRecord(
      session,
      'assignments',
      completeRecord('assignments', { id: `a-${id}`, workerId: id, postId: 'p1', from: isoDate(hireDate) }),
    )
  }
  return { session, path }
}

function plan(session: Session, more: Partial<RecordOf<'trainingSessions'>> = {}): RecordOf<'trainingSessions'> {
  const record = completeRecord('trainingSessions', {
    id: 'ts1',
    topic: '有机溶剂的危害与防护',
    kind: 'refresher',
    date: isoDate('2026-11-20'),
    hours: 4,
    passMark: 60,
    seats: [
      { trainee: 'worker', workerId: 'k1' },
      { trainee: 'worker', workerId: 'k2' },
    ],
    ...more,
  })
  return saveRecord(session, 'trainingSessions', record)
}

function line(workerId: string, more: Partial<AttendanceLine> = {}): AttendanceLine {
  return {
    trainee: 'worker',
    workerId,
    present: true,
    hours: 4,
    score: null,
    passed: null,
    certificateNumber: null,
    ...more,
  }
}

const needOf = (session: Session, key: string, rule: string) =>
  trainingOverview(session, question)
    .people.find((person) => person.key === key)
    ?.needs.find((need) => need.rule === rule)

describe('from the due list to hours met', () => {
  test('what is needed, a session for it, attendance: the hours are met, for those who came', () => {
    const { session, path } = newFirm()
    expect(needOf(session, 'k1', 'training.inService')).toMatchObject({ status: 'missing', hoursLeft: 4 })
    plan(session)
    const saved = recordAttendance(session, {
      sessionId: 'ts1',
      lines: [line('k1', { score: 88, certificateNumber: 'PX-1' }), line('k2', { present: false })],
    })
    expect(saved.recordedOn).toBe('2026-11-22')
    expect(needOf(session, 'k1', 'training.inService')).toMatchObject({
      status: 'ok',
      hoursLeft: 0,
      dueDate: '2027-11-20',
    })
    expect(needOf(session, 'k2', 'training.inService')).toMatchObject({ status: 'missing', hoursLeft: 4 })
    session.store.close()
    const reopened = openFirm(path, testEngine)
    onTestFinished(() => reopened.store.close())
    expect(reopened.store.list('trainings')).toMatchObject([
      { workerId: 'k1', sessionId: 'ts1', score: 88, passed: true, hours: 4, certificateNumber: 'PX-1' },
    ])
  })

  test('the plan counts people: two changes of process ask each of the three twice', () => {
    const { session } = newFirm()
    for (const [id, date] of [
      ['c1', '2026-10-10'],
      ['c2', '2026-11-10'],
    ] as const)
      saveRecord(
        session,
        'changeEvents',
        completeRecord('changeEvents', { id, kind: 'processChanged', date: isoDate(date) }),
      )
    const { people, plan: lines } = trainingOverview(session, question)
    expect(people.flatMap(({ needs }) => needs.filter(({ rule }) => rule === 'training.change'))).toHaveLength(6)
    expect(lines.find(({ rule }) => rule === 'training.change')).toMatchObject({ people: 3, open: 3, thisYear: 3 })
    plan(session, { kind: 'special' })
    recordAttendance(session, { sessionId: 'ts1', lines: [line('k1'), line('k2', { present: false })] })
    // Whoever was trained since is on the list no more.
    expect(needOf(session, 'k1', 'training.change')).toBeUndefined()
    expect(needOf(session, 'k2', 'training.change')).toBeDefined()
  })

  test('half the hours leave the other half; recording again replaces what was recorded, in one batch', () => {
    const { session } = newFirm()
    plan(session)
    recordAttendance(session, { sessionId: 'ts1', lines: [line('k1', { hours: 2.5 }), line('k2')] })
    expect(needOf(session, 'k1', 'training.inService')).toMatchObject({ status: 'missing', hoursLeft: 1.5 })
    const [first] = session.store.list('trainings')
    recordAttendance(session, { sessionId: 'ts1', lines: [line('k1'), line('k2', { present: false })] })
    expect(session.store.list('trainings').map(({ id, hours }) => [id, hours])).toEqual([[first?.id, 4]])
    const last = session.store.changes().at(-1)
    expect(session.store.changes().filter(({ batch }) => batch === last?.batch).length).toBeGreaterThan(1)
  })

  test('the plan counts the roles, and what is open', () => {
    const { session } = newFirm()
    const { plan: lines } = trainingOverview(session, question)
    expect(lines.find(({ rule }) => rule === 'training.inService')).toMatchObject({ people: 3, open: 3, hours: 4 })
    expect(lines.find(({ rule }) => rule === 'training.principal')).toMatchObject({
      trainee: 'principal',
      people: 1,
      open: 1,
      hours: 16,
    })
  })

  test('an office whose year has run out needs the hours of a year, not those of the first course', () => {
    const { session } = newFirm()
    const first = { id: 't1', trainee: 'principal', kind: 'first', date: isoDate('2025-01-10'), hours: 16 } as const
    saveRecord(session, 'trainings', completeRecord('trainings', first))
    expect(needOf(session, 'principal', 'training.principal')).toMatchObject({
      status: 'overdue',
      dueDate: '2026-01-10',
      hoursLeft: 8,
    })
  })

  test('an office can sit beside workers', () => {
    const { session } = newFirm()
    plan(session, { seats: [{ trainee: 'principal', workerId: null }], hours: 16 })
    recordAttendance(session, {
      sessionId: 'ts1',
      lines: [{ ...line('k1'), trainee: 'principal', workerId: null, hours: 16 }],
    })
    expect(session.store.list('trainings')).toMatchObject([{ trainee: 'principal', workerId: null, hours: 16 }])
  })
})

describe('attendance is refused, and nothing written,', () => {
  test.each([
    ['for a session that lies ahead', 'future', { date: isoDate('2026-12-01') }, [line('k1')]],
    ['when nobody came', 'nobody', {}, [line('k1', { present: false })]],
    ['for a person twice', 'twice', {}, [line('k1'), line('k1')]],
    ['for more hours than were held', 'tooManyHours', {}, [line('k1', { hours: 5 })]],
    ['for somebody not yet hired', 'notYetHired', { date: isoDate('2026-09-01') }, [line('k3')]],
    ['when the result contradicts the mark', 'againstMark', {}, [line('k1', { score: 59, passed: true })]],
    ['when somebody absent has a score', 'absentScored', {}, [line('k1'), line('k2', { present: false, score: 80 })]],
  ] as const)('%s', (_, reason, more, lines) => {
    const { session } = newFirm()
    plan(session, more)
    const before = session.store.changes().length
    expect(refusalOf(() => recordAttendance(session, { sessionId: 'ts1', lines })).params).toEqual({
      reason: `@reason.training.${reason}`,
    })
    expect(session.store.changes()).toHaveLength(before)
  })

  test('for somebody who had left', () => {
    const { session } = newFirm()
    plan(session)
    const worker = session.store.get('workers', 'k1')
    if (worker === null) throw new Error('no worker')
    saveRecord(session, 'workers', { ...worker, leaveDate: isoDate('2026-11-10') })
    const refused = refusalOf(() => recordAttendance(session, { sessionId: 'ts1', lines: [line('k1')] }))
    expect(refused.params).toEqual({ reason: '@reason.training.alreadyLeft' })
  })

  test('for somebody nobody knows: the whole list goes', () => {
    const { session } = newFirm()
    plan(session)
    expect(
      refusalOf(() => recordAttendance(session, { sessionId: 'ts1', lines: [line('k1'), line('nobody')] })).code,
    ).toBe('record.unknownReference')
    expect(session.store.list('trainings')).toEqual([])
  })
})

describe('a session', () => {
  test('keeps its day, kind and hours once attendance is recorded, and cannot be removed from under its trainings', () => {
    const { session } = newFirm()
    const held = plan(session)
    expect(refusalOf(() => plan(session, { recordedOn: asOf })).params).toEqual({
      reason: '@reason.training.noAttendance',
    })
    const recorded = recordAttendance(session, { sessionId: 'ts1', lines: [line('k1')] })
    const refused = refusalOf(() => saveRecord(session, 'trainingSessions', { ...recorded, hours: 8 }))
    expect(refused.params).toEqual({ reason: '@reason.training.fixed' })
    expect(refusalOf(() => saveRecord(session, 'trainingSessions', held)).params).toEqual({
      reason: '@reason.training.stillHeld',
    })
    expect(refusalOf(() => removeRecord(session, 'trainingSessions', 'ts1')).code).toBe('record.inUse')
    expect(saveRecord(session, 'trainingSessions', { ...recorded, place: '二楼' }).place).toBe('二楼')
  })

  test('has no two seats for one person', () => {
    const { session } = newFirm()
    const seat = { trainee: 'worker', workerId: 'k1' } as const
    expect(refusalOf(() => plan(session, { seats: [seat, seat] })).params).toEqual({ reason: '@reason.training.twice' })
  })
})

describe('a test', () => {
  const choice = { count: 12, seed: 7, topics: null }

  test('asks what concerns the sprayers, the same for the same seed, and nothing about others’ hazards', () => {
    const { session } = newFirm()
    plan(session)
    const chosen = testQuestions(session, { sessionId: 'ts1', asOf, choice })
    expect(chosen).toHaveLength(12)
    expect(testQuestions(session, { sessionId: 'ts1', asOf, choice })).toEqual(chosen)
    expect(testQuestions(session, { sessionId: 'ts1', asOf, choice: { ...choice, seed: 8 } })).not.toEqual(chosen)
    const foreign = chosen.filter(
      ({ hazardIds, postWords }) =>
        hazardIds.length + postWords.length > 0 && !hazardIds.includes('chem-29') && !postWords.includes('喷漆'),
    )
    expect(foreign).toEqual([])
    expect(chosen.filter(({ hazardIds }) => hazardIds.includes('chem-29')).length).toBeGreaterThan(3)
  })

  test('writes its score to the training when confirmed, and decides by the mark', () => {
    const { session } = newFirm()
    plan(session)
    const chosen = testQuestions(session, { sessionId: 'ts1', asOf, choice: { ...choice, count: 10 } })
    const answers = (wrong: number) =>
      chosen.map(({ id, answer }, index) => ({ questionId: id, choice: index < wrong ? null : answer }))
    const sheet = { sessionId: 'ts1', seat: 'k1', answers: answers(4), confirm: true }
    expect(refusalOf(() => markTest(session, sheet)).params).toEqual({ reason: '@reason.training.notRecorded' })
    recordAttendance(session, { sessionId: 'ts1', lines: [line('k1')] })
    expect(markTest(session, { ...sheet, confirm: false })).toMatchObject({
      right: 6,
      score: 60,
      passed: true,
      saved: false,
    })
    expect(session.store.list('trainings')).toMatchObject([{ score: null }])
    expect(markTest(session, sheet)).toMatchObject({ saved: true })
    expect(session.store.list('trainings')).toMatchObject([{ score: 60, passed: true }])
    markTest(session, { ...sheet, answers: answers(5) })
    expect(session.store.list('trainings')).toMatchObject([{ score: 50, passed: false }])
    // A course that was failed teaches no hours.
    expect(needOf(session, 'k1', 'training.inService')).toMatchObject({ status: 'missing' })
  })

  test('is refused with a question nobody asked, an option that is not there, or nothing answered', () => {
    const { session } = newFirm()
    plan(session)
    const [first] = testQuestions(session, { sessionId: 'ts1', asOf, choice })
    const reasonOf = (answers: { questionId: string; choice: number | null }[]) =>
      refusalOf(() => markTest(session, { sessionId: 'ts1', seat: 'k1', answers, confirm: false })).params['reason']
    const id = first?.id ?? ''
    expect(reasonOf([{ questionId: 'nothing', choice: 0 }])).toBe('@reason.questions.unknownQuestion')
    expect(reasonOf([{ questionId: id, choice: 4 }])).toBe('@reason.questions.unknownOption')
    expect(
      reasonOf([
        { questionId: id, choice: 0 },
        { questionId: id, choice: 0 },
      ]),
    ).toBe('@reason.questions.twice')
    expect(reasonOf([{ questionId: id, choice: null }])).toBe('@reason.questions.empty')
  })
})

describe('the questionnaire', () => {
  function sheets(session: Session, right: readonly number[]) {
    const questions = questionnaireQuestions(session, { postId: 'p1', asOf, seed: 3 })
    return right.map((count) => ({
      group: 'production' as const,
      answers: questions.map(({ id, answer }, index) => ({ questionId: id, choice: index < count ? answer : null })),
    }))
  }

  test('asks five questions of each part', () => {
    const { session } = newFirm()
    const parts = questionnaireQuestions(session, { postId: null, asOf, seed: 3 }).map(({ part }) => part)
    expect(parts).toEqual(
      ['law', 'knowledge', 'skills', 'behaviour'].flatMap((part) => Array.from({ length: 5 }, () => part)),
    )
  })

  test('16 of 20 is literate, 15 is not, unanswered is wrong (programmes §4); no name is kept', () => {
    const { session } = newFirm()
    const saved = saveQuestionnaires(session, { date: asOf, postId: 'p1', sheets: sheets(session, [16, 15]) })
    expect(saved).toEqual({ saved: 2, right: 31, asked: 40 })
    const { rates } = ratesOfFirm(session, { ...question, planId: null })
    expect(rates.find(({ id }) => id === 'literacy')).toMatchObject({ numerator: 1, denominator: 2 })
    expect(rates.find(({ id }) => id === 'awareness')).toMatchObject({ numerator: 31, denominator: 40 })
    expect(JSON.stringify(session.store.list('questionnaires'))).not.toContain('k1')
  })

  test('an empty sheet refuses the lot', () => {
    const { session } = newFirm()
    const refused = refusalOf(() =>
      saveQuestionnaires(session, { date: asOf, postId: null, sheets: sheets(session, [20, 0]) }),
    )
    expect(refused.params).toEqual({ reason: '@reason.questions.empty' })
    expect(session.store.list('questionnaires')).toEqual([])
  })

  test('a day ahead is refused', () => {
    const { session } = newFirm()
    const later = { date: isoDate('2026-11-23'), postId: null, sheets: sheets(session, [20]) }
    expect(refusalOf(() => saveQuestionnaires(session, later)).params).toEqual({ reason: '@reason.questions.future' })
  })
})

describe('papers', () => {
  const text = async (file: File) =>
    squeezed((await readPdf(new Uint8Array(await file.arrayBuffer()))).map((page) => page.text).join('\n'))

  test('the sign-in sheet names all seats; as a workbook too', async () => {
    const { session } = newFirm()
    plan(session)
    const asked = { ...question, sessionId: 'ts1' }
    const printed = await text(await signInSheet(session, { ...asked, format: 'pdf' }))
    for (const word of ['甲样本', '乙样本', '有机溶剂的危害与防护']) expect(printed).toContain(word)
    expect((await signInSheet(session, { ...asked, format: 'xlsx' })).size).toBeGreaterThan(1000)
  })

  test('the test has its answers only behind it, and the same seed gives the same bytes', async () => {
    const { session } = newFirm()
    plan(session)
    const asked = { ...question, sessionId: 'ts1', choice: { count: 10, seed: 7, topics: null } }
    const bytes = async () => new Uint8Array(await (await testPaper(session, asked)).arrayBuffer())
    const one = await bytes()
    expect(Buffer.compare(one, await bytes())).toBe(0)
    const pages = (await readPdf(one)).map((page) => squeezed(page.text))
    const answersFrom = pages.findIndex((page) => page.includes('参考答案'))
    expect(answersFrom).toBeGreaterThan(0)
    const [first] = testQuestions(session, asked)
    expect(pages.slice(0, answersFrom).join('')).not.toContain(first?.explanation.slice(0, 10))
  })

  test('the questionnaire asks for no name', async () => {
    const { session } = newFirm()
    const printed = await text(await questionnairePaper(session, { ...question, postId: 'p1', seed: 3 }))
    expect(printed).toContain('不记名')
    expect(printed).not.toContain('得分')
  })

  test('a certificate carries name and number; a failed test has none', async () => {
    const { session } = newFirm()
    plan(session)
    recordAttendance(session, {
      sessionId: 'ts1',
      lines: [line('k1', { score: 90, certificateNumber: 'PX-2026-01' }), line('k2', { score: 10 })],
    })
    const [passed, failed] = sessionPage(session, { ...question, sessionId: 'ts1' }).lines
    const printed = await text(
      await trainingCertificate(session, { ...question, trainingId: passed?.trainingId ?? '' }),
    )
    expect(printed).toContain('甲样本')
    expect(printed).toContain('PX-2026-01')
    await expect(
      trainingCertificate(session, { ...question, trainingId: failed?.trainingId ?? '' }),
    ).rejects.toMatchObject({
      code: 'training.refused',
    })
  })

  test.each(['zh-CN', 'en'] as const)('the lists are tables in %s', (language) => {
    const { session } = newFirm()
    plan(session)
    const needs = trainingTable(session, { asOf, language }, 'needs')
    expect(needs.rows.length).toBeGreaterThan(3)
    expect(trainingTable(session, { asOf, language }, 'sessions').rows).toHaveLength(1)
    expect(needs.columns).toHaveLength(needs.rows[0]?.length ?? 0)
  })
})
