/** What was closed on evidence keeps it, on a real file: every way of taking it away is refused, and what reopens lets it go. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AttachmentPlace } from '#shared/entities/attachment.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { addAttachment, listAttachments, removeAttachment } from '#electron/services/attachments.ts'
import { answerItem, checkSheet, finishCheck, startCheck } from '#electron/services/checks.ts'
import { dumpExchange, parseExchange } from '#electron/services/exchange.ts'
import { latestChange, listHistory, undoChange } from '#electron/services/history.ts'
import { removeRecord, saveRecord } from '#electron/services/records.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { record, refusalOf } from '../helpers/firm-file.ts'
import { png } from '../helpers/sample-files.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = '2026-11-22'
const profile = firmProfileSchema.parse({ name: '凭据厂' })

function newFirm(): Session {
  const session = createFirm(join(tempDir(), 'firm.zhijian'), profile, testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workers', record('workers', { id: 'k1', name: '甲样本' }))
  return session
}

const attach = async (session: Session, place: AttachmentPlace, name = '甲') => {
  const file = new File([new Uint8Array(png()), name], `${name}.png`)
  return (await addAttachment(session, { ...place, file, thumbnail: null, note: null })).id
}
const addRefusal = async (work: Promise<unknown>) => {
  const outcome: unknown = await work.catch((error: unknown) => error)
  return refusalOf(() => {
    throw outcome
  })
}
const heldAs = (work: () => unknown) => {
  const { code, params } = refusalOf(work)
  expect(code).toBe('evidence.held')
  return params['reason']
}

const incident = record('incidents', {
  id: 'i',
  date: '2026-11-20',
  workerIds: ['k1'],
  actions: '撤离通风，送医检查',
  reportedOn: '2026-11-20',
  reportedTo: '示例区卫生健康局（虚构）',
})
const exam = record('exams', {
  id: 'x',
  workerId: 'k1',
  kind: 'emergency',
  date: '2026-11-20',
  conclusion: 'normal',
  receivedOn: '2026-11-21',
})

/** An incident closed on one scan and one examination. */
async function closedIncident(): Promise<{ session: Session; scan: string }> {
  const session = newFirm()
  saveRecord(session, 'incidents', incident)
  saveRecord(session, 'exams', exam)
  const scan = await attach(session, { kind: 'incidents', recordId: 'i' })
  await attach(session, { kind: 'exams', recordId: 'x' })
  saveRecord(session, 'incidents', record('incidents', { ...incident, closedOn: asOf }))
  return { session, scan }
}

const finding = record('findings', {
  id: 'f',
  state: 'closed',
  foundOn: '2026-10-01',
  description: '操作规程没有张贴',
  doneOn: '2026-10-08',
  doneBy: '韩海燕',
  checkedOn: '2026-10-09',
  checkedBy: '程示安',
  passed: true,
  closedOn: '2026-10-09',
})
const suspected = {
  id: 'c',
  workerId: 'k1',
  suspectedOn: '2026-01-10',
  diagnosisArrangedOn: '2026-01-20',
  diagnosisInstitution: '示例医院（虚构）',
}
const sent = {
  id: 'b',
  name: '批次',
  clinicId: 'cl',
  plannedOn: '2026-05-01',
  sentOn: '2026-04-01',
  members: [{ workerId: 'k1', kind: 'inService', hazardIds: ['phys-1'], absence: 'sick' }],
}

describe('what is attached when a record is closed', () => {
  test.each([
    ['finding', 'findings', { ...finding, state: 'toCheck', closedOn: null }, finding],
    ['case', 'diseaseCases', suspected, { ...suspected, diagnosedOn: '2026-03-01', outcome: 'excluded' }],
    ['case', 'diseaseCases', suspected, { ...suspected, observationEndedOn: asOf }],
    ['batch', 'examBatches', sent, { ...sent, closedOn: '2026-06-01' }],
  ] as const)('%s: stays, and what comes after may go', async (reason, kind, open, closed) => {
    const session = newFirm()
    saveRecord(session, 'clinics', record('clinics', { id: 'cl', name: '示例医院（虚构）' }))
    const { id: recordId } = saveRecord(session, kind, record(kind, open))
    const early = await attach(session, { kind, recordId }, '误放')
    removeAttachment(session, early)
    const scan = await attach(session, { kind, recordId })
    saveRecord(session, kind, record(kind, closed))
    expect(heldAs(() => removeAttachment(session, scan))).toBe(`@reason.evidence.${reason}`)
    const late = await attach(session, { kind, recordId }, '后来')
    const held = listAttachments(session, { kind, recordId }).map((one) => [one.id, one.held])
    expect(held).toEqual([
      [scan, reason],
      [late, null],
    ])
    removeAttachment(session, late)
    expect(listAttachments(session, { kind, recordId })).toHaveLength(1)
  })

  test('drill: stays once it is written up, whenever it came, and goes while it is only planned', async () => {
    const session = newFirm()
    const planned = { id: 'd', date: '2026-10-10', scenario: '泄漏' }
    saveRecord(session, 'drills', record('drills', planned))
    removeAttachment(session, await attach(session, { kind: 'drills', recordId: 'd' }))
    saveRecord(session, 'drills', record('drills', { ...planned, summary: '全员撤离用时四分钟' }))
    const photo = await attach(session, { kind: 'drills', recordId: 'd' })
    expect(heldAs(() => removeAttachment(session, photo))).toBe('@reason.evidence.drill')
    saveRecord(session, 'drills', record('drills', planned))
    removeAttachment(session, photo)
    expect(session.store.attachments.total().count).toBe(0)
  })
})

describe('a closed incident', () => {
  test('keeps its scan until it is reopened', async () => {
    const { session, scan } = await closedIncident()
    expect(heldAs(() => removeAttachment(session, scan))).toBe('@reason.evidence.incident')
    saveRecord(session, 'incidents', incident)
    removeAttachment(session, scan)
    const again = () => saveRecord(session, 'incidents', record('incidents', { ...incident, closedOn: asOf }))
    expect(refusalOf(again).params['reason']).toBe('@reason.incident.noEvidence')
  })

  test('is not closed again by undo once the scan is gone', async () => {
    const { session, scan } = await closedIncident()
    saveRecord(session, 'incidents', incident)
    const reopened = latestChange(session)?.batch ?? ''
    removeAttachment(session, scan)
    expect(refusalOf(() => undoChange(session, reopened)).params['reason']).toBe('@reason.incident.noEvidence')
    expect(session.store.get('incidents', 'i')?.closedOn).toBeNull()
  })

  test('keeps it against undo of its coming, but lets go what came after the closing', async () => {
    const { session, scan } = await closedIncident()
    const { batches } = listHistory(session, { kind: 'incidents', recordId: 'i', before: null, limit: 10 })
    const coming = batches.find(({ useCase }) => useCase === 'attachments.add')?.batch ?? ''
    expect(heldAs(() => undoChange(session, coming))).toBe('@reason.evidence.incident')
    await attach(session, { kind: 'incidents', recordId: 'i' }, '误放')
    undoChange(session, latestChange(session)?.batch ?? '')
    expect(listAttachments(session, { kind: 'incidents', recordId: 'i' }).map(({ id }) => id)).toEqual([scan])
  })

  test.each([
    ['removed', null],
    ['given to another kind', { kind: 'inService' }],
    ['without its conclusion', { conclusion: null }],
    ['moved before the event', { date: '2026-11-19' }],
  ])('keeps the examination it was closed on: %s', async (_, change) => {
    const { session } = await closedIncident()
    const work = () =>
      change === null
        ? removeRecord(session, 'exams', 'x')
        : saveRecord(session, 'exams', record('exams', { ...exam, ...change }))
    expect(heldAs(work)).toBe('@reason.evidence.examGone')
    expect(session.store.get('exams', 'x')).toEqual(exam)
    const [scan] = listAttachments(session, { kind: 'exams', recordId: 'x' })
    expect(heldAs(() => removeAttachment(session, scan?.id ?? ''))).toBe('@reason.evidence.exam')
    saveRecord(session, 'incidents', incident)
    work()
    expect(session.store.get('exams', 'x')).not.toEqual(exam)
  })

  test('takes its evidence along when it is removed, and undo brings both back', async () => {
    const { session, scan } = await closedIncident()
    removeRecord(session, 'incidents', 'i')
    undoChange(session, latestChange(session)?.batch ?? '')
    expect(session.store.get('incidents', 'i')?.closedOn).toBe(asOf)
    expect(heldAs(() => removeAttachment(session, scan))).toBe('@reason.evidence.incident')
  })
})

describe('a finding closed on a re-test', () => {
  const result = { id: 'r', postId: 'p1', hazardId: 'phys-1', kind: 'lex8h', unit: 'dB(A)' }
  const retest = (value: number) =>
    record('surveys', {
      id: 's',
      kind: 'periodic',
      date: '2026-10-08',
      results: [{ ...result, value, point: '操作位' }],
    })

  test('keeps the report: its scan is held, and a change of it is not undone to a level over the limit', async () => {
    const session = newFirm()
    saveRecord(session, 'workplaces', record('workplaces', { id: 'wp', name: '打磨间' }))
    saveRecord(session, 'posts', record('posts', { id: 'p1', workplaceId: 'wp', name: '打磨' }))
    saveRecord(session, 'exposures', record('exposures', { id: 'e', postId: 'p1', hazardId: 'phys-1' }))
    saveRecord(session, 'surveys', retest(91))
    saveRecord(session, 'surveys', retest(80))
    const corrected = latestChange(session)?.batch ?? ''
    const scan = await attach(session, { kind: 'surveys', recordId: 's' })
    const over = { ...finding, code: 'H13', postId: 'p1', hazardId: 'phys-1', retestSurveyId: 's' }
    saveRecord(session, 'findings', record('findings', over))
    expect(heldAs(() => removeAttachment(session, scan))).toBe('@reason.evidence.retest')
    expect(refusalOf(() => undoChange(session, corrected))).toMatchObject({
      code: 'history.wouldBreak',
      params: { reason: '@reason.finding.retestNotWithin' },
    })
    expect(session.store.get('surveys', 's')?.results[0]?.value).toBe(80)
  })
})

describe('a self-check', () => {
  const given = { answer: 'yes', note: null, points: null } as const

  async function finished(): Promise<{ session: Session; checkId: string; photo: string }> {
    const session = newFirm()
    const question = { asOf: incident.date, language: 'zh-CN' } as const
    const { id: checkId } = startCheck(session, { ...question, table: 'self-check', date: incident.date, by: null })
    for (const { itemId } of checkSheet(session, { checkId, ...question }).items)
      answerItem(session, { checkId, given: { ...given, itemId } })
    const photo = await attach(session, { kind: 'selfChecks', recordId: checkId })
    finishCheck(session, { checkId })
    return { session, checkId, photo }
  }
  const refusedCheck = (work: () => unknown) => {
    const { code, params } = refusalOf(work)
    expect(code).toBe('check.refused')
    return params['reason']
  }

  test('once finished takes no photo and gives none back', async () => {
    const { session, checkId, photo } = await finished()
    expect(heldAs(() => removeAttachment(session, photo))).toBe('@reason.evidence.check')
    const late = await addRefusal(attach(session, { kind: 'selfChecks', recordId: checkId }, '事后'))
    expect([late.code, late.params['reason']]).toEqual(['evidence.held', '@reason.evidence.check'])
    expect(session.store.attachments.total().count).toBe(1)
  })

  test('once finished is not changed or reopened by the ledger, and is finished by it only whole', async () => {
    const { session, checkId } = await finished()
    const check = session.store.get('selfChecks', checkId)
    if (check === null) throw new Error('no check')
    const save = (change: object) => refusedCheck(() => saveRecord(session, 'selfChecks', { ...check, ...change }))
    expect(save({ finished: false })).toBe('@reason.check.finished')
    expect(save({ by: '另一人' })).toBe('@reason.check.finished')
    expect(save({ answers: check.answers.slice(1) })).toBe('@reason.check.finished')
    expect(session.store.get('selfChecks', checkId)).toEqual(check)
    expect(save({ id: 'new', answers: check.answers.slice(1) })).toBe('@reason.check.unanswered')
    expect(save({ id: 'new', checklist: 'nowhere' })).toBe('@reason.check.unknownTable')
    saveRecord(session, 'selfChecks', { ...check, id: 'new' })
    const half = record('selfChecks', { id: 'half', date: asOf, finished: false })
    saveRecord(session, 'selfChecks', half)
    expect(refusedCheck(() => saveRecord(session, 'selfChecks', { ...half, finished: true }))).toBe(
      '@reason.check.unanswered',
    )
  })

  test('finished by halves does not come in by a document', async () => {
    const { session } = await finished()
    const { selfChecks, ...rest } = dumpExchange(session)
    const halves = selfChecks.map((check) => ({ ...check, answers: check.answers.slice(1) }))
    const load = () => parseExchange(JSON.stringify({ ...rest, selfChecks: halves }), testEngine.reference)
    expect(refusalOf(load)).toMatchObject({
      code: 'exchange.invalid',
      params: { path: 'selfChecks.0.finished', reason: '@reason.check.unanswered' },
    })
  })
})

describe('screenings whose groups, taken from each other, point at people', () => {
  const screening = (id: string, respondents: number, postId: string | null = null, more: object = {}) =>
    record('screenings', {
      id,
      date: '2026-03-01',
      kind: 'stress',
      instrument: '量表',
      respondents,
      positive: 2,
      postId,
      ...more,
    })

  function withPosts(): Session {
    const session = newFirm()
    saveRecord(session, 'workplaces', record('workplaces', { id: 'wp', name: '打磨间' }))
    for (const id of ['p1', 'p2']) saveRecord(session, 'posts', record('posts', { id, workplaceId: 'wp', name: id }))
    return session
  }
  const refused = (work: () => unknown) => {
    const { code, params } = refusalOf(work)
    expect([code, params['reason']]).toEqual(['screening.refused', '@reason.screening.difference'])
  }

  test('a whole of 20 and a post of 16 are refused, whichever comes second', () => {
    const session = withPosts()
    saveRecord(session, 'screenings', screening('whole', 20))
    refused(() => saveRecord(session, 'screenings', screening('post', 16, 'p1')))
    saveRecord(session, 'screenings', screening('post', 15, 'p1'))
    refused(() => saveRecord(session, 'screenings', screening('whole', 19)))
    refused(() => saveRecord(session, 'screenings', screening('other', 18)))
    expect(session.store.list('screenings').map(({ respondents }) => respondents)).toEqual([20, 15])
  })

  test('two posts together leave as few as one alone', () => {
    const session = withPosts()
    saveRecord(session, 'screenings', screening('whole', 20))
    saveRecord(session, 'screenings', screening('a', 10, 'p1'))
    refused(() => saveRecord(session, 'screenings', screening('b', 7, 'p2')))
    saveRecord(session, 'screenings', screening('b', 10, 'p2'))
    expect(session.store.list('screenings')).toHaveLength(3)
  })

  test('another year, another kind and nobody left over point at no one', () => {
    const session = withPosts()
    saveRecord(session, 'screenings', screening('whole', 20))
    saveRecord(session, 'screenings', screening('year', 16, 'p1', { date: '2025-12-31' }))
    saveRecord(session, 'screenings', screening('kind', 16, 'p1', { kind: 'musculoskeletal' }))
    saveRecord(session, 'screenings', screening('all', 20, 'p1'))
    expect(session.store.list('screenings')).toHaveLength(4)
  })

  test('they do not come in by a document either', () => {
    const session = withPosts()
    saveRecord(session, 'screenings', screening('whole', 20))
    const document = { ...dumpExchange(session), screenings: [screening('whole', 20), screening('post', 16, 'p1')] }
    const { code, params } = refusalOf(() => parseExchange(JSON.stringify(document), testEngine.reference))
    expect([code, params['reason']]).toEqual(['exchange.invalid', '@reason.screening.difference'])
  })
})
