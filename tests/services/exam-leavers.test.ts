/** 离岗检查 and 应急检查: who is owed one, what stands in, what is refused, and the way into a batch. */
import { describe, expect, test } from 'vitest'
import { addAttachment } from '#electron/services/attachments.ts'
import { exportExams } from '#electron/services/exam-files.ts'
import { listCandidates, listIncidents, listLeavers } from '#electron/services/exams.ts'
import { applyMove } from '#electron/services/roster-people-moves.ts'
import { saveRecord } from '#electron/services/records.ts'
import type { Session } from '#electron/services/session.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { moveSchema } from '#shared/entities/people.ts'
import { ASKED, examFirm, NOISE, put, putExam, TODAY } from '../helpers/exam-firm.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { record } from '../helpers/records.ts'

function leave(session: Session, workerId: string, on: string, despite: string | null = null): void {
  applyMove(session, { move: moveSchema.parse({ is: 'leave', workerId, on, despite }) })
}

const rows = (session: Session, asOf = TODAY) =>
  listLeavers(session, { ...ASKED, asOf }).map(({ workerId, state, opens, end }) => [workerId, state, opens, end])

describe('EX-16, EX-17: the list of leavers', () => {
  test('has the window, and says who may be examined now, who waits and who went without', () => {
    const { session } = examFirm()
    leave(session, 'a', '2026-12-10')
    leave(session, 'b', '2027-03-31')
    leave(session, 'd', '2026-10-31', '失去联系')
    expect(rows(session)).toEqual([
      ['d', 'lacking', '2026-10-01', '2026-10-31'],
      ['a', 'open', '2026-11-10', '2026-12-10'],
      ['b', 'ahead', '2027-03-01', '2027-03-31'],
    ])
    expect(rows(session, isoDate('2026-12-11'))[1]).toEqual(['a', 'lacking', '2026-11-10', '2026-12-10'])
  })

  test('says of an exam in service whether it stands in, and why not', () => {
    const { session } = examFirm()
    leave(session, 'a', '2026-12-10')
    const words = () => listLeavers(session, ASKED)[0]?.factors.flatMap((factor) => factor.words) ?? []
    expect(words()).toEqual([])
    putExam(session, 'old', 'a', { date: '2026-09-10' })
    expect(listLeavers(session, ASKED)[0]?.state).toBe('open')
    expect(words()).toEqual([expect.stringContaining('2026-09-10')])
    putExam(session, 'new', 'a', { date: '2026-09-11', receivedOn: '2026-09-20' })
    expect(listLeavers(session, ASKED)[0]).toMatchObject({ state: 'met', status: 'ok' })
    expect(words()).toEqual([expect.stringContaining('2026-09-11')])
  })

  test('somebody who leaves the factor and stays is on it; an exam on leaving takes them off', () => {
    const { session } = examFirm()
    put(session, 'posts', { id: 'store', workplaceId: 'wp', name: '仓库' })
    applyMove(session, {
      move: moveSchema.parse({ is: 'transfer', workerId: 'a', postId: 'store', on: '2026-12-01' }),
    })
    expect(listLeavers(session, ASKED)).toMatchObject([{ workerId: 'a', leaveDate: null, end: '2026-11-30' }])
    const [candidate] = listCandidates(session, { ...ASKED, within: 30 }).filter(({ reason }) => reason === 'leaver')
    expect(candidate).toMatchObject({ workerId: 'a', kind: 'leaving', dueDate: '2026-11-30' })
    putExam(session, 'x', 'a', { kind: 'leaving', date: '2026-11-20', receivedOn: null })
    expect(listLeavers(session, ASKED)[0]?.state).toBe('met')
  })
})

describe('EX-20, law 37: an incident', () => {
  const incident = {
    id: 'i',
    date: '2026-11-20',
    hazardIds: [NOISE],
    workerIds: ['a', 'b'],
    description: '爆炸声',
    actions: '撤离',
    reportedOn: '2026-11-20',
    reportedTo: '卫生健康局（虚构）',
  }
  /** What closing asks for besides the exams. */
  async function attachReceipt(session: Session): Promise<void> {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const file = new File([png], '回执.png')
    await addAttachment(session, { kind: 'incidents', recordId: 'i', file, thumbnail: null, note: null })
  }
  const emergency = (session: Session, id: string, workerId: string, fields: object = {}) =>
    putExam(session, id, workerId, { kind: 'emergency', date: '2026-11-20', receivedOn: '2026-11-21', ...fields })
  const close = (session: Session, fields: object = {}) =>
    saveRecord(session, 'incidents', record('incidents', { ...incident, closedOn: '2026-11-22', ...fields }))
  const refused = (session: Session, fields: object = {}) => {
    const before = session.store.changes().length
    const refusal = refusalOf(() => close(session, fields))
    expect(session.store.changes()).toHaveLength(before)
    expect(refusal.code).toBe('incident.refused')
    return refusal.params['reason']
  }

  test('walks from the exposed people over an exam for each to the closing; every short cut is refused', async () => {
    const { session } = examFirm()
    put(session, 'incidents', incident)
    await attachReceipt(session)
    const state = () => listIncidents(session, ASKED)[0]?.state
    expect(state()).toBe('examining')
    expect(refused(session, { workerIds: [] })).toBe('@reason.incident.noWorkers')
    expect(refused(session)).toBe('@reason.incident.notExamined')
    const raised = listCandidates(session, { ...ASKED, within: 0 }).filter(({ reason }) => reason === 'incident')
    expect(raised.map(({ workerId, kind, hazards }) => [workerId, kind, hazards.map(({ id }) => id)])).toEqual([
      ['a', 'emergency', [NOISE]],
      ['b', 'emergency', [NOISE]],
    ])
    emergency(session, 'xa', 'a', { conclusion: 'normal' })
    emergency(session, 'xb', 'b', { conclusion: null })
    expect(state()).toBe('awaiting')
    expect(refused(session)).toBe('@reason.incident.resultsOpen')
    emergency(session, 'xb', 'b', { conclusion: 'suspected' })
    expect(state()).toBe('followUp')
    expect(refused(session)).toBe('@reason.incident.followUpOpen')
    emergency(session, 'xb', 'b', { conclusion: 'normal' })
    expect(state()).toBe('closable')
    close(session)
    expect(state()).toBe('closed')
    // A remark added later does not ask again.
    close(session, { description: '爆炸声，无人受伤' })
  })

  test('an exam before the incident is none for it, and contact with HIV waits for its last test', () => {
    const { session } = examFirm()
    put(session, 'incidents', { ...incident, workerIds: ['a'], hiv: true })
    emergency(session, 'early', 'a', { date: '2026-11-19', conclusion: 'normal' })
    expect(listIncidents(session, ASKED)[0]?.state).toBe('examining')
    emergency(session, 'xa', 'a', { conclusion: 'normal' })
    expect(listIncidents(session, ASKED)[0]?.state).toBe('followUp')
    expect(listIncidents(session, ASKED)[0]?.nextTest).not.toBeNull()
    expect(refused(session, { workerIds: ['a'], hiv: true })).toBe('@reason.incident.followUpOpen')
  })
})

test('both lists leave as tables', async () => {
  const { session } = examFirm()
  leave(session, 'a', '2026-12-10')
  put(session, 'incidents', { id: 'i', date: '2026-11-20', workerIds: ['b'] })
  for (const [what, name] of [
    ['leavers', '甲样本'],
    ['incidents', '乙样本'],
  ] as const) {
    const file = await exportExams(session, { ...ASKED, what, from: TODAY, format: 'csv' })
    expect(await file.text()).toContain(name)
  }
})
