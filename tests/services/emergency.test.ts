/** 应急 on a real file (D57, D58): kit checked together, an incident reported by the hour and closed on its evidence; every refused step. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { hoursBetween } from '#shared/domain/emergency-view.ts'
import { completeRecord, type RecordOf } from '#shared/entities/facts.ts'
import { addAttachment } from '#electron/services/attachments.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { exportEmergency } from '#electron/services/emergency-files.ts'
import { checkKit, closeIncident, emergencyOverview, reportIncident } from '#electron/services/emergency.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const
const report = {
  reportedOn: isoDate('2026-11-20'),
  reportedTime: '11:30',
  reportedTo: '示例区卫生健康局（虚构）',
  reportContent: '时间、地点、经过、人数',
}
const closing = { incidentId: 'i', closedOn: asOf, evaluatedOn: null }

function newFirm(fields: Partial<RecordOf<'incidents'>> = {}): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'wp', name: '喷漆车间' }))
  for (const [id, name] of [
    ['k1', '甲样本'],
    ['k2', '乙样本'],
  ] as const)
    saveRecord(session, 'workers', completeRecord('workers', { id, name }))
  const incident = {
    id: 'i',
    date: isoDate('2026-11-20'),
    time: '10:00',
    workplaceId: 'wp',
    hazardIds: ['chem-29'],
    workerIds: ['k1'],
    actions: '撤离通风，送医检查',
  }
  saveRecord(session, 'incidents', { ...completeRecord('incidents', incident), ...fields })
  return { session, path }
}

function examine(session: Session): void {
  const exam = {
    id: 'x',
    workerId: 'k1',
    kind: 'emergency',
    date: isoDate('2026-11-20'),
    conclusion: 'normal',
  } as const
  saveRecord(
    session,
    'exams',
    completeRecord('exams', { ...exam, hazardIds: ['chem-29'], receivedOn: isoDate('2026-11-21') }),
  )
}

async function attach(session: Session): Promise<void> {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const file = new File([png], '报告回执.png')
  await addAttachment(session, { kind: 'incidents', recordId: 'i', file, thumbnail: null, note: null })
}

const lineOf = (session: Session) => emergencyOverview(session, question).incidents[0]
const reasonOf = (work: () => unknown) => {
  const { code, params } = refusalOf(work)
  expect(code).toBe('incident.refused')
  return params['reason']
}

test('from the event over report, examinations and evidence to the closing; reopening gives the same', async () => {
  const { session, path } = newFirm()
  expect(lineOf(session)).toMatchObject({ state: 'unreported', people: [{ id: 'k1', name: '甲样本' }] })
  expect(lineOf(session)?.due.map(({ rule }) => rule)).toContain('emergency.report')
  reportIncident(session, { incidentId: 'i', report })
  expect(lineOf(session)).toMatchObject({ state: 'reported', hours: 1.5 })
  expect(lineOf(session)?.obstacles).toHaveLength(2)
  examine(session)
  await attach(session)
  expect(lineOf(session)?.obstacles).toEqual([])
  closeIncident(session, closing)
  const line = lineOf(session)
  expect(line).toMatchObject({ state: 'closed', attachments: 1 })
  session.store.close()
  const reopened = openFirm(path, testEngine)
  onTestFinished(() => reopened.store.close())
  expect(lineOf(reopened)).toEqual(line)
})

describe('the closing is refused', () => {
  test('without a report', async () => {
    const { session } = newFirm()
    examine(session)
    await attach(session)
    expect(reasonOf(() => closeIncident(session, closing))).toBe('@reason.incident.notReported')
    expect(session.store.get('incidents', 'i')?.closedOn).toBeNull()
  })

  test('without what was done', async () => {
    const { session } = newFirm({ actions: null })
    reportIncident(session, { incidentId: 'i', report })
    examine(session)
    await attach(session)
    expect(reasonOf(() => closeIncident(session, closing))).toBe('@reason.incident.noActions')
  })

  test('while somebody hit was not examined (D46)', async () => {
    const { session } = newFirm()
    reportIncident(session, { incidentId: 'i', report })
    await attach(session)
    expect(reasonOf(() => closeIncident(session, closing))).toBe('@reason.incident.notExamined')
  })

  test('without evidence', () => {
    const { session } = newFirm()
    reportIncident(session, { incidentId: 'i', report })
    examine(session)
    expect(reasonOf(() => closeIncident(session, closing))).toBe('@reason.incident.noEvidence')
  })

  test('before the report', async () => {
    const { session } = newFirm()
    reportIncident(session, { incidentId: 'i', report: { ...report, reportedOn: asOf } })
    examine(session)
    await attach(session)
    const early = { ...closing, closedOn: isoDate('2026-11-21') }
    expect(reasonOf(() => closeIncident(session, early))).toBe('@reason.incident.closedBeforeReport')
  })

  test('of an incident entered closed, whatever it says', () => {
    const { session } = newFirm()
    examine(session)
    const whole = completeRecord('incidents', { id: 'j', date: report.reportedOn, workerIds: ['k1'], actions: '撤离' })
    const closed = { ...whole, ...report, closedOn: asOf }
    expect(reasonOf(() => saveRecord(session, 'incidents', closed))).toBe('@reason.incident.closeLater')
    expect(session.store.get('incidents', 'j')).toBeNull()
  })

  test('and taking the report away from one that is closed', async () => {
    const { session } = newFirm()
    reportIncident(session, { incidentId: 'i', report })
    examine(session)
    await attach(session)
    const closed = closeIncident(session, closing)
    const bare = { ...closed, reportedOn: null, reportedTime: null }
    expect(reasonOf(() => saveRecord(session, 'incidents', bare))).toBe('@reason.incident.notReported')
  })
})

describe('a report is refused', () => {
  test.each([
    ['before the event', { reportedTime: '09:59' }, 'reportBeforeEvent'],
    ['on a day before the event', { reportedOn: isoDate('2026-11-19') }, 'reportBeforeEvent'],
    ['of a day ahead', { reportedOn: isoDate('2026-11-23') }, 'future'],
  ])('%s', (_, fields, reason) => {
    const { session } = newFirm()
    expect(reasonOf(() => reportIncident(session, { incidentId: 'i', report: { ...report, ...fields } }))).toBe(
      `@reason.incident.${reason}`,
    )
    expect(session.store.get('incidents', 'i')?.reportedOn).toBeNull()
  })

  test('to nobody, by way of the ledger', () => {
    const { session } = newFirm()
    const before = session.store.get('incidents', 'i')
    if (before === null) throw new Error('no incident')
    const bare = { ...before, reportedOn: report.reportedOn }
    expect(reasonOf(() => saveRecord(session, 'incidents', bare))).toBe('@reason.incident.reportedToNobody')
  })
})

test.each([
  ['2026-04-04', '10:00', '2026-04-04', '11:30', 1.5],
  ['2026-04-04', '23:50', '2026-04-05', '00:10', 0.3],
  ['2026-02-28', '12:00', '2026-03-01', '12:00', 24],
  ['2026-04-04', null, '2026-04-04', '11:30', null],
])('hours from %s %s to %s %s: %s', (date, time, to, toTime, hours) => {
  expect(hoursBetween({ date: isoDate(date), time }, { date: isoDate(to), time: toTime })).toBe(hours)
})

test('several pieces are checked in one go; a day ahead or a piece that is not there is refused, and nothing is written', () => {
  const { session } = newFirm()
  for (const id of ['s1', 's2'])
    saveRecord(session, 'safeguards', completeRecord('safeguards', { id, workplaceId: 'wp', kind: 'washing' }))
  const states = () => emergencyOverview(session, question).kit.map(({ state }) => state)
  expect(states()).toEqual(['unchecked', 'unchecked'])
  const check = { safeguardIds: ['s1', 's2'], on: asOf, works: true }
  expect(reasonOf(() => checkKit(session, { ...check, on: isoDate('2026-11-23') }))).toBe('@reason.incident.future')
  expect(refusalOf(() => checkKit(session, { ...check, safeguardIds: ['s1', 'none'] })).code).toBe('record.notFound')
  expect(states()).toEqual(['unchecked', 'unchecked'])
  const changes = session.store.changes().length
  expect(checkKit(session, check)).toBe(2)
  expect(states()).toEqual(['works', 'works'])
  const written = session.store.changes().slice(changes)
  expect(new Set(written.map(({ batch }) => batch)).size).toBe(1)
  checkKit(session, { ...check, safeguardIds: ['s2'], works: false })
  expect(states()).toEqual(['broken', 'works'])
})

test('each list leaves as a table', async () => {
  const { session } = newFirm()
  reportIncident(session, { incidentId: 'i', report })
  for (const list of ['plans', 'kit', 'drills', 'incidents'] as const)
    expect((await exportEmergency(session, { ...question, list, format: 'xlsx' })).size).toBeGreaterThan(0)
  const csv = await (await exportEmergency(session, { ...question, list: 'incidents', format: 'csv' })).text()
  expect(csv).toContain('甲样本')
  expect(csv).toContain('1.5')
})
