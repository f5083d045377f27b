/** The loops of examinations on a real file: batch → list → results → closed; abnormal result → closed with evidence; case → outcome. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { exportExams, listFile } from '#electron/services/exam-files.ts'
import {
  listCandidates,
  listCases,
  listCoverage,
  listFollowUps,
  listNotices,
  markNotices,
  saveResults,
  showList,
} from '#electron/services/exams.ts'
import type { Session } from '#electron/services/session.ts'
import { readWorkbook } from '#electron/sheets/index.ts'
import { cellText } from '#electron/sheets/workbook.ts'
import { record } from '../helpers/records.ts'
import { ASKED, BENZENE, examFirm, NOISE, put, putExam, TODAY } from '../helpers/exam-firm.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'

function reasonOf(session: Session, kind: RecordKind, id: string, change: object): unknown {
  const before = session.store.changes().length
  const refusal = refusalOf(() => put(session, kind, { ...session.store.get(kind, id), id, ...change }))
  expect(session.store.changes()).toHaveLength(before)
  return refusal.params['reason']
}

function alter(session: Session, kind: RecordKind, id: string, change: object): void {
  put(session, kind, { ...session.store.get(kind, id), ...change })
}

function stepsOf(session: Session, examId: string): Record<string, string> {
  const chain = listFollowUps(session, ASKED).find((found) => found.examId === examId)
  return Object.fromEntries(chain?.steps.map(({ step, state }) => [step, state]) ?? [])
}

describe('a batch', () => {
  test('takes whoever is due from the due list, with the reason, and everybody else by choice', () => {
    const { session } = examFirm()
    putExam(session, 'x1', 'a', { conclusion: 'normal', date: '2026-11-01', receivedOn: '2026-11-10' })
    put(session, 'incidents', { id: 'i1', date: '2026-11-20', workerIds: ['b'], hazardIds: [NOISE] })
    put(session, 'workers', { id: 'g', name: '丁样本', hireDate: '2026-12-01' })
    put(session, 'assignments', { id: 'as-g', workerId: 'g', postId: 'benzene', from: '2026-12-01' })
    const found = listCandidates(session, { ...ASKED, within: 30 })
    const of = (workerId: string) =>
      found.filter((row) => row.workerId === workerId).map(({ kind, reason }) => [kind, reason])
    expect(of('a')).toEqual([['inService', 'chosen']])
    expect(of('g')).toEqual([['preJob', 'joiner']])
    expect(of('b')).toContainEqual(['inService', 'due'])
    expect(of('b')).toContainEqual(['emergency', 'incident'])
    expect(found.find(({ workerId }) => workerId === 'g')?.hazards).toEqual([{ id: BENZENE, name: '苯' }])
    expect(found.every(({ reason, dueIds }) => reason === 'chosen' || dueIds.length > 0)).toBe(true)
  })

  test('its list names items of the edition of the day, warns of what the filing lacks, and carries no result', async () => {
    const { session } = examFirm()
    putExam(session, 'x1', 'a', { conclusion: 'contraindication', barredHazardIds: [NOISE] })
    const list = showList(session, { ...ASKED, id: 'batch' })
    expect(list.edition).toBe('GBZ 188-2025')
    expect(list.rows[0]).toMatchObject({ name: '甲样本', age: 36, years: 4.7, kind: 'inService' })
    expect(list.rows[0]?.items).toContain('纯音听阈测试')
    expect(list.rows[0]?.contraindications.join()).toContain('听阈')
    expect(list.warnings.join()).toContain('苯')
    const file = await listFile(session, { ...ASKED, id: 'batch', format: 'xlsx' })
    const book = await readWorkbook(new Uint8Array(await file.arrayBuffer()), 'x.xlsx')
    const cells = book.sheets[0]?.rows.flatMap((row) => row.cells) ?? []
    expect(cells).toContainEqual(expect.objectContaining({ kind: 'text', text: '990101199001010019' }))
    expect(cells.map(cellText).join()).not.toMatch(/禁忌|异常|结论/)
    const pdf = await listFile(session, { ...ASKED, id: 'batch', format: 'pdf' })
    const pages = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
    const text = squeezed(pages.map((page) => page.text).join(''))
    expect(text).toContain('990101199001010019')
    expect(text).toContain('须关注的职业禁忌证')
  })

  test('GBZ 188: the day before 2026-08-01 has the items and the five conclusions of 2014, that day the four of 2025', () => {
    const { session } = examFirm()
    alter(session, 'examBatches', 'batch', { plannedOn: '2026-07-31' })
    const before = showList(session, { ...ASKED, id: 'batch' })
    expect([before.edition, before.conclusions.length]).toEqual(['GBZ 188-2014', 5])
    expect(before.rows[0]?.items).toContain('纯音气导听阈测试')
    alter(session, 'examBatches', 'batch', { plannedOn: '2026-08-01' })
    const after = showList(session, { ...ASKED, id: 'batch' })
    expect([after.edition, after.conclusions.length]).toEqual(['GBZ 188-2025', 4])
    expect(after.conclusions).not.toContain('recheck')
    expect(after.rows[0]?.items).toContain('纯音听阈测试')
  })

  test('is sent, filled and closed in this order, each refused step leaving no trace', () => {
    const { session } = examFirm()
    const refused = (change: object) => reasonOf(session, 'examBatches', 'batch', change)
    const batch = () => session.store.get('examBatches', 'batch')
    expect(refused({ closedOn: '2026-09-10' })).toBe('@reason.batch.notSent')
    expect(refused({ sentOn: '2026-08-25', clinicId: null })).toBe('@reason.batch.noClinic')
    expect(refused({ sentOn: '2026-08-25', plannedOn: null })).toBe('@reason.batch.noDay')
    expect(refused({ sentOn: '2026-08-25', members: [] })).toBe('@reason.batch.noMembers')
    const [first] = batch()?.members ?? []
    expect(refused({ members: [first, first] })).toBe('@reason.batch.twice')
    expect(refused({ members: [{ ...first, hazardIds: [] }] })).toBe('@reason.batch.nothingToExamine')
    alter(session, 'examBatches', 'batch', { sentOn: '2026-08-25' })
    expect(refused({ sentOn: null })).toBe('@reason.batch.transition')
    expect(refused({ members: [first] })).toBe('@reason.batch.membersFixed')
    expect(refused({ closedOn: '2026-09-10' })).toBe('@reason.batch.resultsOpen')
    const result = (id: string, workerId: string, change: object = {}) =>
      record('exams', {
        id,
        workerId,
        kind: 'inService',
        date: '2026-09-01',
        hazardIds: [NOISE],
        conclusion: 'normal',
        ...change,
      })
    const changes = session.store.changes().length
    const asRecheck = {
      batchId: 'batch',
      exams: [result('x1', 'a'), result('x2', 'b', { conclusion: 'recheck' })],
      absences: [],
    }
    expect(refusalOf(() => saveResults(session, asRecheck)).params['reason']).toBe('@reason.exam.recheckIsNotice')
    expect(session.store.changes()).toHaveLength(changes)
    saveResults(session, {
      batchId: 'batch',
      exams: [result('x1', 'a'), result('x2', 'b'), result('x3', 'c', { hazardIds: [BENZENE] })],
      absences: [{ workerId: 'd', kind: 'inService', absence: '外出' }],
    })
    expect(refused({ members: batch()?.members.map((member) => ({ ...member, absence: '外出' })) })).toBe(
      '@reason.batch.bothResultAndAbsence',
    )
    expect(refused({ members: batch()?.members.map((m) => (m.workerId === 'a' ? { ...m, examId: 'x2' } : m)) })).toBe(
      '@reason.batch.foreignExam',
    )
    expect(refused({ closedOn: '2026-08-20' })).toBe('@reason.batch.daysReversed')
    alter(session, 'examBatches', 'batch', { closedOn: '2026-09-30' })
    expect(refused({ closedOn: null })).toBe('@reason.batch.transition')
  })
})

describe('what follows an abnormal result', () => {
  test('EX-33: a re-check is closed by the re-check on file', () => {
    const { session } = examFirm()
    putExam(session, 'x1', 'a', { recheckItems: '纯音听阈测试', recheckBy: '2026-10-08' })
    expect(stepsOf(session, 'x1')).toEqual({ notice: 'open', recheck: 'open', postReview: 'open' })
    putExam(session, 'x2', 'a', { kind: 'recheck', date: '2026-10-08', receivedOn: '2026-10-12', conclusion: 'normal' })
    put(session, 'resultNotices', { id: 'n1', examId: 'x1', printedOn: '2026-09-16', signedOn: '2026-09-18' })
    put(session, 'examActions', { id: 'ac1', examId: 'x1', kind: 'postReviewed', date: '2026-09-20' })
    expect(stepsOf(session, 'x1')).toEqual({ notice: 'done', recheck: 'done', postReview: 'done' })
  })

  test('EX-37: a contraindication is closed by leaving the post, not by saying so', () => {
    const { session } = examFirm()
    putExam(session, 'x1', 'a', { conclusion: 'contraindication', barredHazardIds: [NOISE] })
    expect(stepsOf(session, 'x1')['offPost']).toBe('open')
    put(session, 'examActions', { id: 'ac1', examId: 'x1', kind: 'transfer', date: '2026-09-16' })
    expect(stepsOf(session, 'x1')['offPost']).toBe('open')
    alter(session, 'assignments', 'as-a', { to: '2026-09-16' })
    expect(stepsOf(session, 'x1')['offPost']).toBe('done')
  })

  test('EX-39: health damage from the work is closed by leaving the work and being settled', () => {
    const { session } = examFirm()
    putExam(session, 'x1', 'b', { conclusion: 'other', workRelated: true })
    expect(stepsOf(session, 'x1')).toMatchObject({ offPost: 'open', resettle: 'open' })
    alter(session, 'assignments', 'as-b', { to: '2026-09-16' })
    expect(stepsOf(session, 'x1')).toMatchObject({ offPost: 'done', resettle: 'open' })
    put(session, 'examActions', { id: 'ac1', examId: 'x1', kind: 'resettle', date: '2026-09-17' })
    expect(stepsOf(session, 'x1')).toMatchObject({ offPost: 'done', resettle: 'done' })
  })

  test('EX-34, EX-35: a suspicion opens a case and is settled by its outcome', () => {
    const { session } = examFirm()
    putExam(session, 'x1', 'd', { conclusion: 'suspected' })
    expect(stepsOf(session, 'x1')).toMatchObject({ openCase: 'open', settleCase: 'waiting' })
    put(session, 'diseaseCases', { id: 'dc', workerId: 'd', examId: 'x1', suspectedOn: '2026-09-01' })
    expect(stepsOf(session, 'x1')).toMatchObject({ openCase: 'done', settleCase: 'open' })
    const outcome = { diagnosedOn: '2026-11-01', outcome: 'excluded', diagnosisInstitution: '样本职防院' }
    alter(session, 'diseaseCases', 'dc', { diagnosisArrangedOn: '2026-09-20', ...outcome })
    expect(stepsOf(session, 'x1')).toMatchObject({ openCase: 'done', settleCase: 'done' })
  })
})

test('a case walks from suspicion to diagnosis; what lacks its evidence is refused', () => {
  const { session, reopen } = examFirm()
  const refused = (change: object) => reasonOf(session, 'diseaseCases', 'dc', change)
  const base = { workerId: 'd' }
  expect(refused(base)).toBe('@reason.case.noSuspicion')
  put(session, 'diseaseCases', { id: 'dc', ...base, suspectedOn: '2026-09-01', receivedOn: '2026-09-03' })
  const stepsNow = (from: Session) =>
    Object.fromEntries(listCases(from, ASKED)[0]?.steps.map(({ step, state }) => [step, state]) ?? [])
  expect(stepsNow(session)).toMatchObject({
    received: 'done',
    report: 'open',
    diagnosis: 'open',
    outcome: 'waiting',
    injury: 'notNeeded',
  })
  expect(listCases(session, ASKED)[0]).toMatchObject({
    state: 'suspected',
    protectedSince: '2026-09-01',
    closed: false,
  })
  const outcome = {
    diagnosedOn: '2026-11-01',
    outcome: 'confirmed',
    disease: '职业性噪声聋',
    diagnosisInstitution: '样本职防院',
  }
  expect(refused({ diagnosedOn: '2026-11-01' })).toBe('@reason.case.noOutcome')
  expect(refused({ outcome: 'confirmed' })).toBe('@reason.case.outcomeUndated')
  expect(refused({ ...outcome, diagnosisInstitution: null })).toBe('@reason.case.noInstitution')
  expect(refused({ ...outcome, disease: null })).toBe('@reason.case.noDisease')
  expect(refused({ ...outcome, outcome: 'excluded' })).toBe('@reason.case.notArranged')
  expect(refused({ observationEndedOn: '2026-11-01' })).toBe('@reason.case.notArranged')
  expect(refused({ labourReportedOn: '2026-11-01' })).toBe('@reason.case.notConfirmed')
  expect(refused({ reportedOn: '2026-08-01' })).toBe('@reason.case.daysReversed')
  alter(session, 'diseaseCases', 'dc', { reportedOn: '2026-09-03', diagnosisArrangedOn: '2026-09-10' })
  expect(stepsNow(session)).toMatchObject({ report: 'done', diagnosis: 'done', outcome: 'open' })
  alter(session, 'diseaseCases', 'dc', outcome)
  expect(refused({ outcome: null, diagnosedOn: null })).toBe('@reason.case.outcomeTakenBack')
  expect(stepsNow(session)).toMatchObject({
    outcome: 'done',
    reportAgain: 'open',
    labourReport: 'open',
    treatment: 'open',
    injury: 'open',
  })
  const rest = {
    reportedOn: '2026-11-01',
    labourReportedOn: '2026-11-02',
    treatmentArrangedOn: '2026-11-05',
    injuryAppliedOn: '2026-11-20',
  }
  alter(session, 'diseaseCases', 'dc', rest)
  const again = reopen()
  expect(listCases(again, ASKED)[0]).toMatchObject({ state: 'confirmed', protectedSince: null, closed: true })
})

test('a suspicion typed in with its disease opens the case in the same transaction; a disease without one refuses all', () => {
  const { session } = examFirm()
  const exam = record('exams', {
    id: 'x1',
    workerId: 'a',
    kind: 'inService',
    date: '2026-09-01',
    receivedOn: '2026-09-15',
    hazardIds: [NOISE],
    conclusion: 'suspected',
  })
  const typed = (change: object, disease: string) => ({
    batchId: 'batch',
    exams: [{ ...exam, ...change }],
    absences: [],
    suspicions: [{ examId: 'x1', disease }],
  })
  const before = session.store.changes().length
  const refusal = refusalOf(() => saveResults(session, typed({ conclusion: 'normal' }, '噪声聋')))
  expect(refusal.params['reason']).toBe('@reason.exam.diseaseWithoutSuspicion')
  expect(session.store.changes()).toHaveLength(before)
  saveResults(session, typed({}, '职业性噪声聋'))
  saveResults(session, typed({}, '职业性轻度噪声聋'))
  expect(session.store.list('diseaseCases')).toMatchObject([
    { workerId: 'a', examId: 'x1', disease: '职业性轻度噪声聋', suspectedOn: '2026-09-15', receivedOn: '2026-09-15' },
  ])
  expect(showList(session, { ...ASKED, id: 'batch' }).recheckUntil).toBe('2026-07-31')
})

test('EX-32: 复查 as a conclusion is saved on 2026-07-31 and refused from 2026-08-01', () => {
  const { session } = examFirm()
  putExam(session, 'x1', 'a', { date: '2026-07-31', conclusion: 'recheck' })
  expect(reasonOf(session, 'exams', 'x1', { date: '2026-08-01' })).toBe('@reason.exam.recheckIsNotice')
  expect(reasonOf(session, 'exams', 'x1', { receivedOn: '2026-07-01' })).toBe('@reason.exam.receivedBeforeExam')
  expect(reasonOf(session, 'exams', 'x1', { recheckBy: '2026-07-01' })).toBe('@reason.exam.recheckBeforeExam')
  expect(reasonOf(session, 'exams', 'x1', { barredHazardIds: [NOISE] })).toBe('@reason.exam.barredWithoutBar')
})

test('EX-31: notices of many results get their day at once; one that cannot be refuses all', () => {
  const { session } = examFirm()
  putExam(session, 'x1', 'a', { conclusion: 'normal' })
  putExam(session, 'x2', 'b', { conclusion: 'normal', date: '2026-11-01', receivedOn: '2026-11-10' })
  expect(listNotices(session, ASKED).map(({ examId, signedOn }) => [examId, signedOn])).toEqual([
    ['x2', null],
    ['x1', null],
  ])
  // The law sets no day for the notice: one that is late is a reminder, and must not look like a breach.
  expect(new Set(listNotices(session, ASKED).map(({ footing }) => footing))).toEqual(new Set(['reminder']))
  const early = { examIds: ['x1', 'x2'], what: 'printedOn', date: isoDate('2026-10-01') } as const
  expect(refusalOf(() => markNotices(session, early)).params['reason']).toBe('@reason.notice.beforeExam')
  expect(session.store.list('resultNotices')).toEqual([])
  markNotices(session, { ...early, date: isoDate('2026-11-12') })
  const signed = { ...early, what: 'signedOn', date: isoDate('2026-11-11') } as const
  expect(refusalOf(() => markNotices(session, signed)).params['reason']).toBe('@reason.notice.signedBeforePrinted')
  markNotices(session, { ...signed, date: TODAY })
  expect(listNotices(session, ASKED).every(({ signedOn }) => signedOn === TODAY)).toBe(true)
  expect(refusalOf(() => put(session, 'resultNotices', { id: 'n9', examId: 'x1' })).params['reason']).toBe(
    '@reason.notice.twice',
  )
})

test('coverage counts whoever was examined and names the gap; the lists leave as tables', async () => {
  const { session } = examFirm()
  putExam(session, 'x1', 'a', { conclusion: 'normal', date: '2026-11-01', receivedOn: '2026-11-10' })
  put(session, 'incidents', { id: 'i1', date: '2026-11-20', workerIds: ['b', 'c'], hazardIds: [NOISE] })
  putExam(session, 'x2', 'b', { kind: 'emergency', date: '2026-11-20', receivedOn: '2026-11-21', conclusion: 'normal' })
  const from = isoDate('2026-01-01')
  const coverage = listCoverage(session, { ...ASKED, from })
  const of = (kind: string) => coverage.find((entry) => entry.kind === kind)
  const names = (people: readonly { readonly workerId: string }[] | undefined) =>
    people?.map(({ workerId }) => workerId).toSorted()
  expect(names(of('inService')?.met)).toEqual(['a'])
  expect(names(of('inService')?.gap)).toEqual(['b', 'c', 'd', 'e', 'f'])
  expect([names(of('emergency')?.met), names(of('emergency')?.gap)]).toEqual([['b'], ['c']])
  for (const what of ['followUps', 'notices', 'coverage', 'cases'] as const) {
    const file = await exportExams(session, { ...ASKED, from, what, format: 'csv' })
    expect((await file.text()).split('\r\n').length).toBeGreaterThan(1)
  }
})
