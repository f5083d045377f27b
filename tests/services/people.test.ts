import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { idCardCheckCharacter } from '#shared/domain/identifiers.ts'
import { completeRecord, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { moveSchema } from '#shared/entities/people.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { saveRecord } from '#electron/services/records.ts'
import { applyEdit, applyMove, previewMove } from '#electron/services/roster-people-moves.ts'
import { exportPeople } from '#electron/services/roster-people-table.ts'
import { listPeople } from '#electron/services/roster-people.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { workerPage } from '#electron/services/worker-page.ts'
import { readWorkbook } from '#electron/sheets/index.ts'
import { cellText } from '#electron/sheets/workbook.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { record } from '../helpers/records.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const TODAY = isoDate('2026-11-22')
const question = { asOf: TODAY, language: 'zh-CN' } as const

function idCard(birth: string, serial: string): string {
  const first17 = `990101${birth.replaceAll('-', '')}${serial}`
  return first17 + idCardCheckCharacter(first17)
}

/** Two posts: 打磨 with noise and silica dust, 仓库 with nothing. Three persons on them. */
function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(TODAY), testEngine)
  onTestFinished(() => session.store.close())
  const put = <K extends RecordKind>(kind: K, fields: object) => saveRecord(session, kind, record(kind, fields))
  put('workplaces', { id: 'wp', name: '一车间' })
  put('posts', { id: 'grind', workplaceId: 'wp', name: '打磨' })
  put('posts', { id: 'store', workplaceId: 'wp', name: '仓库' })
  put('exposures', { id: 'x1', postId: 'grind', hazardId: 'phys-1', since: '2020-01-01' })
  put('exposures', { id: 'x2', postId: 'grind', hazardId: 'dust-1', since: '2020-01-01' })
  put('workers', { id: 'w1', name: '单示范', idCard: idCard('1990-05-01', '123'), sex: 'male', hireDate: '2022-03-01' })
  put('workers', { id: 'w2', name: '吕样本', kind: 'dispatched', employer: '示范劳务', hireDate: '2024-01-08' })
  put('workers', { id: 'w3', name: '甲已走', hireDate: '2019-01-01', leaveDate: '2024-06-30' })
  put('assignments', { id: 'a1', workerId: 'w1', postId: 'grind', from: '2022-03-01' })
  put('assignments', { id: 'a2', workerId: 'w2', postId: 'store', from: '2024-01-08' })
  put('assignments', { id: 'a3', workerId: 'w3', postId: 'grind', from: '2019-01-01', to: '2024-06-30' })
  return { session, path }
}

function joiner(fields: object = {}, on = '2026-12-01', postId = 'grind') {
  const worker = { id: 'new', name: '新来的', sex: 'female', ...fields }
  return moveSchema.parse({ is: 'join', worker: { ...worker }, postId, on })
}

const transfer = (workerId: string, postId: string, on: string) =>
  moveSchema.parse({ is: 'transfer', workerId, postId, on })
const leave = (workerId: string, on: string, copyAsked = false, despite: string | null = '本人辞职') =>
  moveSchema.parse({ is: 'leave', workerId, on, copyAsked, despite })

async function found(session: Session, text: string): Promise<string[]> {
  const { rows } = await listPeople(session, { ...question, filter: { text } })
  return rows.map(({ id }) => id)
}

/** Nothing at all was written while `work` was refused. */
function refusedWhole(session: Session, work: () => unknown) {
  const before = JSON.stringify(session.store.facts())
  const changes = session.store.changes().length
  const refusal = refusalOf(work)
  expect(JSON.stringify(session.store.facts())).toBe(before)
  expect(session.store.changes()).toHaveLength(changes)
  return refusal
}

test('people are found by name, surname reading, initials, ü as v, tail of the ID number, post and employer', async () => {
  const { session } = newFirm()
  const card = idCard('1990-05-01', '123')
  expect(await found(session, '示范')).toEqual(['w1', 'w2'])
  expect(await found(session, 'ssf')).toEqual(['w1'])
  expect(await found(session, 'shanshifan')).toEqual(['w1'])
  expect(await found(session, 'lvyang')).toEqual(['w2'])
  expect(await found(session, card.slice(-4).toLowerCase())).toEqual(['w1'])
  expect(await found(session, card.slice(0, 6))).toEqual([])
  expect(await found(session, '仓库')).toEqual(['w2'])
  expect(await found(session, '示范劳务')).toEqual(['w2'])
  expect(await found(session, 'zzzz')).toEqual([])
})

test('every filter counts what its choices would show while the others stay; dispatched workers count like all others', async () => {
  const { session } = newFirm()
  const all = await listPeople(session, { ...question, filter: {} })
  expect(all.total).toBe(3)
  expect(all.counts.kind).toEqual({ own: 2, dispatched: 1 })
  expect(all.counts.standing).toEqual({ present: 2, left: 1 })
  expect(all.counts.post).toEqual({ grind: 1, store: 1 })
  const present = await listPeople(session, { ...question, filter: { standing: 'present', kind: 'own' } })
  expect(present.rows.map(({ id }) => id)).toEqual(['w1'])
  expect(present.counts.kind).toEqual({ own: 1, dispatched: 1 })
  expect(present.counts.standing).toEqual({ present: 1, left: 1 })
})

test('a joiner is written whole, and the page names exam, training, notice still open', () => {
  const { session, path } = newFirm()
  const move = joiner({ birthDate: '2000-02-03' })
  const preview = previewMove(session, { ...question, move })
  expect(preview.refusal).toBeNull()
  expect(preview.answer?.sections.exams.length).toBeGreaterThan(0)
  expect(session.store.facts().workers).toHaveLength(3)
  const before = new Set(session.store.changes().map(({ batch }) => batch))
  expect(applyMove(session, { move })).toEqual({ workerId: 'new' })
  const batches = session.store.changes().filter(({ batch }) => !before.has(batch))
  expect(new Set(batches.map(({ batch }) => batch)).size).toBe(1)
  expect(batches.map(({ kind, action }) => `${kind} ${action}`)).toEqual(['workers insert', 'assignments insert'])
  session.store.close()
  const again = openFirm(path, testEngine)
  onTestFinished(() => again.store.close())
  const page = workerPage(again, { asOf: isoDate('2026-12-02'), language: 'zh-CN', id: 'new' })
  expect(page.row).toMatchObject({ posts: '一车间·打磨', age: 26, standing: 'present' })
  expect(page.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['exam', 'training', 'notice']))
  expect(page.work).toEqual({ postIds: ['grind'], hazardIds: ['phys-1', 'dust-1'] })
  expect(page.due.every(({ workerIds }) => workerIds.includes('new'))).toBe(true)
})

test('a joiner whose ID number is on record, or who was not yet born, is refused', () => {
  const { session } = newFirm()
  const known = refusedWhole(session, () =>
    applyMove(session, { move: joiner({ idCard: idCard('1990-05-01', '123') }) }),
  )
  expect(known).toMatchObject({ code: 'worker.idCardKnown', params: { name: '单示范' } })
  const unborn = refusedWhole(session, () => applyMove(session, { move: joiner({ birthDate: '2027-01-01' }) }))
  expect(unborn.code).toBe('worker.hireBeforeBirth')
})

describe('letting somebody go', () => {
  test('EX-19, law 35: is refused without an exam on leaving once the last day is over, and says which clause', () => {
    const { session } = newFirm()
    const move = leave('w1', '2026-11-20', false, null)
    const refusal = refusedWhole(session, () => applyMove(session, { move }))
    expect(refusal).toMatchObject({ code: 'worker.leavesUnexamined', params: { name: '单示范', end: '2026-11-20' } })
    const preview = previewMove(session, { ...question, move })
    expect(preview).toMatchObject({ mayInsist: true, answer: null })
    expect(preview.refusal).toContain(String(refusal.params['clause']))
    expect(refusal.params['clause']).toContain('第三十五条')
    // While it can still be made, the due list asks for it and nothing is forbidden yet.
    expect(previewMove(session, { ...question, move: leave('w1', '2026-12-20', false, null) })).toMatchObject({
      refusal: null,
      mayInsist: false,
    })
    const exam = { id: 'e', workerId: 'w1', kind: 'leaving', date: '2026-11-18', hazardIds: ['phys-1', 'dust-1'] }
    saveRecord(session, 'exams', record('exams', { ...exam, conclusion: 'normal' }))
    applyMove(session, { move })
    expect(session.store.get('workers', 'w1')?.leaveDate).toBe('2026-11-20')
  })

  test('EX-35, law 55: is refused from the suspicion to the diagnosis, whichever way the day is written', () => {
    const { session } = newFirm()
    const put = (fields: object) =>
      saveRecord(session, 'diseaseCases', record('diseaseCases', { id: 'c', workerId: 'w2', ...fields }))
    put({ suspectedOn: '2026-11-01', receivedOn: '2026-11-05' })
    const later = leave('w2', '2027-01-31', false, null)
    expect(refusedWhole(session, () => applyMove(session, { move: later })).code).toBe('worker.leavesUnderDiagnosis')
    const many = () => applyEdit(session, { ids: ['w2'], edit: { is: 'leave', on: isoDate('2027-01-31') } })
    expect(refusedWhole(session, many)).toMatchObject({ params: { name: '吕样本' } })
    const worker = record('workers', session.store.get('workers', 'w2') ?? {})
    const form = () => saveRecord(session, 'workers', { ...worker, leaveDate: isoDate('2027-01-31') })
    expect(refusedWhole(session, form).code).toBe('worker.leavesUnderDiagnosis')
    const settled = { outcome: 'excluded', diagnosedOn: '2026-11-20', diagnosisInstitution: '示例市职业病防治院' }
    put({ suspectedOn: '2026-11-01', receivedOn: '2026-11-05', diagnosisArrangedOn: '2026-11-06', ...settled })
    applyMove(session, { move: later })
    expect(session.store.get('workers', 'w2')?.leaveDate).toBe('2027-01-31')
  })

  test('what has happened all the same is recorded with its reason, and stays due', () => {
    const { session } = newFirm()
    applyMove(session, { move: leave('w1', '2026-11-20', false, '本人提出辞职') })
    expect(session.store.changes().at(-1)?.note).toBe('本人提出辞职')
    const due = workerPage(session, { ...question, id: 'w1' }).due
    expect(due.find(({ rule }) => rule === 'exam.leaving')?.status).toBe('overdue')
  })
})

describe('whoever comes back', () => {
  const card = idCard('1990-05-01', '123')
  const back = (on: string, postId = 'grind') => joiner({ id: 'back', name: '单示范', idCard: card }, on, postId)

  test('is taken in anew after the last day of the earlier service, never while it lasts', () => {
    const { session } = newFirm()
    expect(refusedWhole(session, () => applyMove(session, { move: back('2027-01-01') })).code).toBe(
      'worker.idCardKnown',
    )
    applyMove(session, { move: leave('w1', '2026-11-20') })
    const sameDay = refusedWhole(session, () => applyMove(session, { move: back('2026-11-20') }))
    expect(sameDay).toMatchObject({
      code: 'worker.serviceOverlaps',
      params: { name: '单示范', leaveDate: '2026-11-20' },
    })
    expect(previewMove(session, { ...question, move: back('2026-11-20') }).refusal).toContain('2026-11-20')
    applyMove(session, { move: back('2026-11-21') })
    const both = session.store.facts().workers.filter(({ idCard: own }) => own === card)
    expect(both.map(({ id, hireDate, leaveDate }) => [id, hireDate, leaveDate])).toEqual([
      ['w1', '2022-03-01', '2026-11-20'],
      ['back', '2026-11-21', null],
    ])
  })

  test('is refused in the form, too: an earlier service reopened or moved over the later one, a number given to two', () => {
    const { session } = newFirm()
    applyMove(session, { move: leave('w1', '2026-06-30') })
    applyMove(session, { move: back('2026-09-01') })
    const earlier = record('workers', session.store.get('workers', 'w1') ?? {})
    const save = (fields: object) => saveRecord(session, 'workers', { ...earlier, ...fields })
    expect(refusedWhole(session, () => save({ leaveDate: null })).code).toBe('worker.idCardKnown')
    expect(refusedWhole(session, () => save({ leaveDate: isoDate('2026-09-01') })).code).toBe('worker.idCardKnown')
    save({ leaveDate: isoDate('2026-08-31') })
    const other = record('workers', session.store.get('workers', 'w2') ?? {})
    const stolen = () => saveRecord(session, 'workers', { ...other, idCard: card })
    expect(refusedWhole(session, stolen).code).toBe('worker.serviceOverlaps')
  })

  test('keeps the years with each hazard, is shown with the other service, and owes an exam before work anew', async () => {
    const { session } = newFirm()
    const exam = (fields: object) => saveRecord(session, 'exams', record('exams', { workerId: 'w1', ...fields }))
    exam({ id: 'e1', kind: 'preJob', date: '2022-02-20', hazardIds: ['phys-1', 'dust-1'], conclusion: 'normal' })
    applyMove(session, { move: leave('w1', '2024-02-29') })
    applyMove(session, { move: back('2026-10-01') })
    const page = workerPage(session, { ...question, id: 'back' })
    // 2022-03-01 to 2024-02-29 and 2026-10-01 to 2026-11-22, all days counted: 731 + 53.
    expect(page.hazards.find(({ hazardId }) => hazardId === 'phys-1')).toMatchObject({ days: 784, years: 2.1 })
    expect(page.row.services).toEqual([{ id: 'w1', from: '2022-03-01', to: '2024-02-29', is: 'earlier' }])
    expect(page.due.find(({ rule }) => rule === 'exam.preJob')?.status).toBe('overdue')
    const { rows } = await listPeople(session, { ...question, filter: {} })
    expect(rows.find(({ id }) => id === 'w1')?.services).toEqual([
      { id: 'back', from: '2026-10-01', to: null, is: 'later' },
    ])
  })

  test('is not asked for the leaving exam of the factor taken up again, but for that of one left for good', () => {
    const { session } = newFirm()
    applyMove(session, { move: leave('w1', '2024-02-29') })
    const leaving = () => workerPage(session, { ...question, id: 'w1' }).due.some(({ rule }) => rule === 'exam.leaving')
    expect(leaving()).toBe(true)
    applyMove(session, { move: back('2026-10-01', 'store') })
    expect(leaving()).toBe(true)
    applyMove(session, { move: transfer('back', 'grind', '2026-10-08') })
    expect(leaving()).toBe(false)
  })

  test('EX-37: is barred by what the earlier service found, until an exam before the new work lifts it', () => {
    const { session } = newFirm()
    const exam = (workerId: string, fields: object) =>
      saveRecord(session, 'exams', record('exams', { workerId, hazardIds: ['phys-1'], ...fields }))
    exam('w1', { id: 'e1', kind: 'leaving', date: '2024-02-20', conclusion: 'contraindication' })
    applyMove(session, { move: leave('w1', '2024-02-29') })
    expect(refusedWhole(session, () => applyMove(session, { move: back('2026-10-01') })).code).toBe(
      'assignment.contraindicated',
    )
    applyMove(session, { move: back('2026-10-01', 'store') })
    exam('back', { id: 'e2', kind: 'preJob', date: '2026-10-05', conclusion: 'normal' })
    applyMove(session, { move: transfer('back', 'grind', '2026-10-08') })
    expect(session.store.facts().assignments.at(-1)?.postId).toBe('grind')
  })
})

test('EX-50: a minor is barred from a post with a hazard until the eighteenth birthday, and free elsewhere', () => {
  const { session } = newFirm()
  const minor = { birthDate: '2009-03-01' }
  const refusal = refusedWhole(session, () => applyMove(session, { move: joiner(minor) }))
  expect(refusal).toMatchObject({
    code: 'assignment.minor',
    params: { name: '新来的', post: '一车间·打磨', adult: '2027-03-01' },
  })
  expect(previewMove(session, { ...question, move: joiner(minor) }).refusal).toContain('2027-03-01')
  expect(previewMove(session, { ...question, move: joiner(minor, '2027-02-28') }).refusal).toContain('未成年工')
  expect(previewMove(session, { ...question, move: joiner(minor, '2027-03-01') }).refusal).toBeNull()
  applyMove(session, { move: joiner(minor, '2026-12-01', 'store') })
  expect(session.store.get('workers', 'new')?.name).toBe('新来的')
})

test('EX-37, EX-38: a contraindication bars from its hazards, whichever way the post is written, until a later pre-job exam finds nothing', () => {
  const { session } = newFirm()
  const exam = (fields: object) => saveRecord(session, 'exams', record('exams', { workerId: 'w2', ...fields }))
  exam({
    id: 'e1',
    kind: 'inService',
    date: '2026-05-06',
    hazardIds: ['phys-1', 'dust-1'],
    conclusion: 'contraindication',
    barredHazardIds: ['dust-1'],
  })
  const code = {
    code: 'assignment.contraindicated',
    params: { name: '吕样本', post: '一车间·打磨', exam: '2026-05-06' },
  }
  const move = transfer('w2', 'grind', '2026-11-23')
  expect(refusedWhole(session, () => applyMove(session, { move }))).toMatchObject(code)
  const direct = record('assignments', { id: 'a9', workerId: 'w2', postId: 'grind', from: '2026-11-23' })
  expect(refusedWhole(session, () => saveRecord(session, 'assignments', direct))).toMatchObject(code)
  const undated = record('assignments', { id: 'a9', workerId: 'w2', postId: 'grind' })
  expect(refusedWhole(session, () => saveRecord(session, 'assignments', undated))).toMatchObject(code)
  const bulk = { ids: ['w2'], edit: { is: 'post', postId: 'grind', on: isoDate('2026-11-23') } } as const
  expect(refusedWhole(session, () => applyEdit(session, bulk))).toMatchObject(code)
  exam({ id: 'e2', kind: 'inService', date: '2026-08-01', hazardIds: ['dust-1'], conclusion: 'normal' })
  expect(refusedWhole(session, () => applyMove(session, { move })).code).toBe('assignment.contraindicated')
  exam({ id: 'e3', kind: 'preJob', date: '2026-11-20', hazardIds: ['dust-1'], conclusion: 'normal' })
  applyMove(session, { move })
  expect(session.store.get('assignments', 'a2')?.to).toBe('2026-11-22')
})

test('work that began before the contraindication stays as recorded, can be ended, and is marked as barred', async () => {
  const { session } = newFirm()
  const contraindicated = { kind: 'inService', hazardIds: ['phys-1'], conclusion: 'contraindication' }
  saveRecord(session, 'exams', record('exams', { id: 'e1', workerId: 'w1', date: '2026-05-06', ...contraindicated }))
  const [row] = (await listPeople(session, { ...question, filter: { flag: 'barred' } })).rows
  expect(row).toMatchObject({ id: 'w1', flags: ['barred', 'contraindicated', 'overdue'] })
  const page = workerPage(session, { ...question, id: 'w1' })
  expect(page.flags).toContainEqual({ flag: 'barred', item: 'health.contraindication/worker/w1' })
  applyMove(session, { move: transfer('w1', 'store', '2026-11-22') })
  const after = (await listPeople(session, { ...question, filter: { flag: 'barred' } })).rows
  expect(after).toEqual([])
})

test('a mover ends what is held the day before; contradictions are refused', () => {
  const { session } = newFirm()
  const refused = (move: ReturnType<typeof transfer>) => refusedWhole(session, () => applyMove(session, { move })).code
  expect(refused(transfer('w1', 'grind', '2026-12-01'))).toBe('worker.alreadyThere')
  expect(refused(transfer('w1', 'store', '2022-02-28'))).toBe('worker.notYetHired')
  expect(refused(transfer('w1', 'store', '2022-03-01'))).toBe('worker.beginsThatDay')
  expect(refused(transfer('w3', 'store', '2026-12-01'))).toBe('worker.alreadyLeft')
  applyMove(session, { move: transfer('w1', 'store', '2026-12-01') })
  const own = session.store.facts().assignments.filter(({ workerId }) => workerId === 'w1')
  expect(own.map(({ postId, from, to }) => [postId, from, to])).toEqual([
    ['grind', '2022-03-01', '2026-11-30'],
    ['store', '2026-12-01', null],
  ])
  expect(refused(transfer('w1', 'grind', '2026-11-30'))).toBe('worker.alreadyThere')
})

test('a leaver: last day, posts end, a copy is noted; leaving before hiring, twice, or before a planned post is refused', () => {
  const { session } = newFirm()
  const refused = (move: ReturnType<typeof leave>) => refusedWhole(session, () => applyMove(session, { move })).code
  expect(refused(leave('w1', '2022-02-28'))).toBe('worker.leaveBeforeHire')
  expect(refused(leave('w3', '2026-11-30'))).toBe('worker.alreadyLeft')
  saveRecord(
    session,
    'assignments',
    record('assignments', { id: 'p', workerId: 'w1', postId: 'store', from: '2027-01-01' }),
  )
  expect(refused(leave('w1', '2026-12-31'))).toBe('worker.plannedLater')
  applyMove(session, { move: leave('w2', '2026-12-31', true) })
  expect(session.store.get('workers', 'w2')?.leaveDate).toBe('2026-12-31')
  expect(session.store.get('assignments', 'a2')?.to).toBe('2026-12-31')
  expect(session.store.facts().copyRequests).toMatchObject([{ workerId: 'w2', requestedOn: TODAY, givenOn: null }])
})

test('leaving raises the leaving exam for somebody who met hazards', () => {
  const { session } = newFirm()
  const preview = previewMove(session, { ...question, move: leave('w1', '2026-12-15') })
  const raised = preview.answer?.sections.duties.map(({ id }) => id) ?? []
  expect(raised.some((id) => id.includes('exam.leaving/worker/w1'))).toBe(true)
  applyMove(session, { move: leave('w1', '2026-12-15') })
  const { steps } = workerPage(session, { ...question, id: 'w1' })
  expect(steps.map(({ step }) => step)).toContain('leavingExam')
})

test('records written directly are held to the same: leaving before hiring, a post twice at a time, a post after leaving', () => {
  const { session } = newFirm()
  const refused = <K extends RecordKind>(kind: K, value: RecordOf<K>) =>
    refusedWhole(session, () => saveRecord(session, kind, value)).code
  const w1 = completeRecord('workers', { id: 'w1', name: '单示范', hireDate: isoDate('2022-03-01') })
  expect(refused('workers', { ...w1, leaveDate: isoDate('2022-02-01') })).toBe('worker.leaveBeforeHire')
  const again = record('assignments', { id: 'b', workerId: 'w1', postId: 'grind', from: '2023-01-01' })
  expect(refused('assignments', again)).toBe('assignment.overlaps')
  const late = record('assignments', { id: 'b', workerId: 'w3', postId: 'store', from: '2024-07-01' })
  expect(refused('assignments', late)).toBe('assignment.afterLeaving')
  saveRecord(
    session,
    'assignments',
    record('assignments', { id: 'b', workerId: 'w1', postId: 'store', from: '2023-01-01' }),
  )
  expect(session.store.get('assignments', 'b')?.postId).toBe('store')
})

test('a change to many is one transaction, and one who cannot be changed keeps all as they were', () => {
  const { session } = newFirm()
  const on = isoDate('2026-12-01')
  const post = { is: 'post', postId: 'store', on } as const
  const refusal = refusedWhole(session, () => applyEdit(session, { ids: ['w1', 'w2'], edit: post }))
  expect(refusal).toMatchObject({ code: 'worker.alreadyThere', params: { name: '吕样本' } })
  expect(refusedWhole(session, () => applyEdit(session, { ids: ['w1', 'nobody'], edit: post })).code).toBe(
    'record.notFound',
  )
  const before = session.store.changes().length
  const edit = { is: 'kind', kind: 'contractor', employer: '外委公司' } as const
  expect(applyEdit(session, { ids: ['w1', 'w2'], edit })).toEqual({ persons: 2 })
  const written = session.store.changes().slice(before)
  expect(written).toHaveLength(2)
  expect(new Set(written.map(({ batch }) => batch)).size).toBe(1)
  expect(session.store.facts().workers.map(({ kind }) => kind)).toEqual(['contractor', 'contractor', 'own'])
  applyEdit(session, { ids: ['w1'], edit: { is: 'kind', kind: 'dispatched', employer: null } })
  expect(session.store.get('workers', 'w1')?.employer).toBe('外委公司')
  applyEdit(session, { ids: ['w1'], edit: { is: 'kind', kind: 'own', employer: null } })
  expect(session.store.get('workers', 'w1')?.employer).toBeNull()
  applyEdit(session, { ids: ['w1', 'w2'], edit: { is: 'leave', on } })
  expect(
    session.store
      .facts()
      .assignments.slice(0, 2)
      .map(({ to }) => to),
  ).toEqual([on, on])
})

test('years with a hazard count each day once and say when a beginning is not on record', () => {
  const { session } = newFirm()
  const put = (fields: object) =>
    saveRecord(session, 'assignments', record('assignments', { workerId: 'w1', ...fields }))
  saveRecord(session, 'posts', record('posts', { id: 'saw', workplaceId: 'wp', name: '开料' }))
  saveRecord(session, 'exposures', record('exposures', { id: 'x3', postId: 'saw', hazardId: 'phys-1' }))
  put({ id: 's1', postId: 'saw', from: '2022-03-01', to: '2022-12-31' })
  const noise = () =>
    workerPage(session, { ...question, id: 'w1' }).hazards.find(({ hazardId }) => hazardId === 'phys-1')
  // 2022-03-01 to 2026-11-22, both counted: 306 + 365 + 366 + 365 + 326 days.
  expect(noise()).toMatchObject({ days: 1728, years: 4.7, since: '2022-03-01', until: null, atLeast: false })
  put({ id: 's2', postId: 'saw', to: '2021-12-31' })
  expect(noise()).toMatchObject({ days: 1728, atLeast: true })
})

test('the timeline holds every kind of record about the person, newest first, and nobody else’s', () => {
  const { session } = newFirm()
  const put = <K extends RecordKind>(kind: K, fields: object) => saveRecord(session, kind, record(kind, fields))
  put('exams', {
    id: 'e1',
    workerId: 'w1',
    kind: 'preJob',
    date: '2022-02-20',
    hazardIds: ['phys-1'],
    conclusion: 'normal',
  })
  put('exams', {
    id: 'e2',
    workerId: 'w2',
    kind: 'preJob',
    date: '2022-02-21',
    hazardIds: ['phys-1'],
    conclusion: 'normal',
  })
  put('resultNotices', { id: 'n1', examId: 'e1', printedOn: '2022-02-25' })
  put('trainings', { id: 't1', trainee: 'worker', workerId: 'w1', kind: 'first', date: '2022-02-22', hours: 8 })
  put('ppeIssues', { id: 'g1', workerId: 'w1', item: '耳塞', issuedOn: '2022-03-01' })
  put('incidents', { id: 'i1', date: '2025-01-02', workerIds: ['w1', 'w2'], description: '粉尘泄漏' })
  const { timeline } = workerPage(session, { ...question, id: 'w1' })
  expect(timeline.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
    'incidents/i1',
    'assignments/a1',
    'ppeIssues/g1',
    'resultNotices/n1',
    'trainings/t1',
    'exams/e1',
  ])
  expect(timeline.find(({ id }) => id === 'e1')).toMatchObject({ title: '上岗前', on: '2022-02-20' })
  expect(timeline.find(({ id }) => id === 'a1')).toMatchObject({ title: '一车间 / 打磨', goesOn: true })
  expect(refusalOf(() => workerPage(session, { ...question, id: 'nobody' })).code).toBe('record.notFound')
})

test('the exported roster keeps ID numbers as text and holds only the people of the filter', async () => {
  const { session } = newFirm()
  const filter = { standing: 'present' } as const
  const file = await exportPeople(session, { ...question, filter, format: 'xlsx' })
  const { sheets } = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)
  const rows = sheets[0]?.rows.map(({ cells }) => cells.map(cellText)) ?? []
  expect(rows.slice(1).map(([name]) => name)).toEqual(['单示范', '吕样本'])
  expect(sheets[0]?.rows[1]?.cells[1]).toMatchObject({ kind: 'text', text: idCard('1990-05-01', '123') })
  const csv = await (await exportPeople(session, { ...question, filter, format: 'csv' })).text()
  expect(csv).toContain(idCard('1990-05-01', '123'))
})
