/** 告知 on a real file: what must be told and put up, why it goes stale, recording in bulk; every refused step. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import type { PaperRow } from '#shared/entities/informing-work.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { dueRows } from '#electron/services/due.ts'
import { cardSheet, informingTable } from '#electron/services/informing-files.ts'
import { informingOverview, noticeCard, recordPapers } from '#electron/services/informing.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const
const BENZENE = 'chem-28'
const TOLUENE = 'chem-29'

function put<K extends RecordKind>(
  session: Session,
  kind: K,
  values: Parameters<typeof completeRecord<K>>[1],
): RecordOf<K> {
  return saveRecord(session, kind, completeRecord(kind, values))
}

/** A paint shop with toluene, two painters, one of them about to begin. */
function newFirm(): Session {
  const session = createFirm(join(tempDir(), 'firm.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  put(session, 'workplaces', { id: 'wp1', name: '喷漆车间' })
  put(session, 'workplaces', { id: 'wp2', name: '仓库' })
  put(session, 'posts', { id: 'p1', workplaceId: 'wp1', name: '喷漆' })
  meet(session, TOLUENE)
  for (const [id, name, day] of [
    ['k1', '甲样本', '2026-10-08'],
    ['k2', '乙样本', '2026-12-01'],
  ] as const) {
    put(session, 'workers', { id, name, kind: 'own', hireDate: day })
    put(session, 'assignments', { id: `a-${id}`, workerId: id, postId: 'p1', from: day })
  }
  return session
}

function meet(session: Session, hazardId: string): void {
  put(session, 'exposures', { id: `e-${hazardId}`, postId: 'p1', hazardId, since: '2026-01-01' })
}

const linesOf = (session: Session) => informingOverview(session, question).lines
const lineAt = (session: Session, key: string): PaperRow | undefined => linesOf(session).find((row) => row.key === key)
const stateAt = (session: Session, key: string) => lineAt(session, key)?.state

function record(
  session: Session,
  act: 'print' | 'sign' | 'post' | 'remove',
  keys: readonly string[],
  on = '2026-11-22',
) {
  return recordPapers(session, { asOf, keys, act, on: isoDate(on), place: null })
}

const reasonOf = (act: () => unknown) => refusalOf(act).params['reason']

describe('contract notices', () => {
  const KEY = 'contract.k1.p1'

  test('nothing, printed, signed; a new hazard asks for a new one, the old one stays on file', () => {
    const session = newFirm()
    expect(lineAt(session, KEY)).toMatchObject({ state: 'missing', title: '甲样本', posts: '喷漆车间·喷漆' })
    record(session, 'print', [KEY, 'contract.k2.p1'], '2026-11-20')
    expect(lineAt(session, KEY)).toMatchObject({ state: 'unsigned', printedOn: '2026-11-20', doneOn: null })
    record(session, 'sign', [KEY, 'contract.k2.p1'])
    expect(lineAt(session, KEY)).toMatchObject({ state: 'current', doneOn: '2026-11-22' })
    meet(session, BENZENE)
    expect(lineAt(session, KEY)).toMatchObject({ state: 'stale', reason: '岗位新增了告知书没有写的危害因素：苯。' })
    record(session, 'print', [KEY])
    record(session, 'sign', [KEY])
    expect(stateAt(session, KEY)).toBe('current')
    const own = session.store.list('contractNotices').filter(({ workerId }) => workerId === 'k1')
    expect(own.map(({ hazardIds }) => hazardIds)).toEqual([[TOLUENE], [BENZENE, TOLUENE].toSorted().toReversed()])
  })

  test('signing meets the duty of the due list', () => {
    const session = newFirm()
    const open = () =>
      dueRows(session, question).filter(({ rule, status }) => rule === 'informing.contract' && status !== 'ok')
    expect(open().length).toBeGreaterThan(0)
    expect(lineAt(session, 'contract.k2.p1')?.dueId).toBe('informing.contract/worker/k2')
    record(session, 'sign', ['contract.k2.p1'])
    expect(open().map(({ subject }) => subject.id)).not.toContain('k2')
  })

  test('signing what is stale, before it was printed, in the future, or twice is refused', () => {
    const session = newFirm()
    record(session, 'print', [KEY], '2026-11-20')
    expect(reasonOf(() => record(session, 'sign', [KEY], '2026-11-19'))).toBe('@reason.informing.beforePrint')
    expect(reasonOf(() => record(session, 'sign', [KEY], '2026-11-23'))).toBe('@reason.informing.future')
    meet(session, BENZENE)
    expect(reasonOf(() => record(session, 'sign', [KEY]))).toBe('@reason.informing.staleFirst')
    record(session, 'print', [KEY])
    record(session, 'sign', [KEY])
    expect(reasonOf(() => record(session, 'sign', [KEY]))).toBe('@reason.informing.already')
    expect(reasonOf(() => record(session, 'post', [KEY]))).toBe('@reason.informing.notPosted')
    expect(reasonOf(() => record(session, 'remove', [KEY]))).toBe('@reason.informing.stillNeeded')
  })

  test('one line that cannot be recorded keeps all others from being', () => {
    const session = newFirm()
    record(session, 'sign', [KEY])
    refusalOf(() => record(session, 'sign', ['contract.k2.p1', KEY]))
    expect(session.store.list('contractNotices')).toHaveLength(1)
    expect(reasonOf(() => record(session, 'sign', ['contract.gone.p1']))).toBe('@reason.informing.changed')
  })
})

describe('result notices', () => {
  test('a conclusion that changed after the signature asks for a new notice', () => {
    const session = newFirm()
    const exam = {
      id: 'x1',
      workerId: 'k1',
      kind: 'inService',
      date: '2026-11-01',
      receivedOn: '2026-11-10',
    } as const
    put(session, 'exams', { ...exam, hazardIds: [TOLUENE], conclusion: 'other' })
    const key = 'result.x1'
    expect(stateAt(session, key)).toBe('missing')
    record(session, 'print', [key], '2026-11-11')
    record(session, 'sign', [key], '2026-11-12')
    expect(stateAt(session, key)).toBe('current')
    put(session, 'exams', { ...exam, hazardIds: [TOLUENE], conclusion: 'contraindication', barredHazardIds: [TOLUENE] })
    expect(lineAt(session, key)).toMatchObject({
      state: 'stale',
      reason: '体检结论原为“其他疾病或异常”，现为“职业禁忌证”。',
    })
    expect(reasonOf(() => record(session, 'sign', [key]))).toBe('@reason.informing.staleFirst')
    record(session, 'print', [key])
    expect(stateAt(session, key)).toBe('unsigned')
    record(session, 'sign', [key])
    expect(stateAt(session, key)).toBe('current')
    expect(session.store.list('resultNotices')).toHaveLength(1)
  })
})

describe('the board', () => {
  test('rules hang until a new version is issued', () => {
    const session = newFirm()
    expect(stateAt(session, 'board.rules')).toBe('missing')
    put(session, 'ruleDocuments', { id: 'd1', title: '防治责任制度', headId: '1', issuedOn: '2026-01-10' })
    record(session, 'post', ['board.rules'], '2026-01-12')
    expect(stateAt(session, 'board.rules')).toBe('current')
    put(session, 'ruleDocuments', { id: 'd2', title: '防治责任制度', headId: '1', issuedOn: '2026-11-01' })
    expect(lineAt(session, 'board.rules')).toMatchObject({
      state: 'stale',
      reason: '2026-11-01 发布或修订了新的版本。',
    })
    record(session, 'post', ['board.rules'])
    expect(stateAt(session, 'board.rules')).toBe('current')
    expect(session.store.list('postings').map(({ postedOn, removedOn }) => [postedOn, removedOn])).toEqual([
      ['2026-01-12', '2026-11-22'],
      ['2026-11-22', null],
    ])
  })

  test('a newer report makes the posted one stale; it cannot have been posted before it came', () => {
    const session = newFirm()
    const report = (id: string, date: string, receivedOn: string) =>
      put(session, 'surveys', { id, kind: 'periodic', date, receivedOn, reportedOn: receivedOn, results: [] })
    report('s1', '2026-03-01', '2026-03-20')
    record(session, 'post', ['board.results.s1'], '2026-03-22')
    expect(stateAt(session, 'board.results.s1')).toBe('current')
    report('s2', '2026-11-01', '2026-11-15')
    expect(lineAt(session, 'board.results.s2')).toMatchObject({
      state: 'stale',
      reason: '2026-11-15 收到了更新的报告，公告栏上还是上一次的结果。',
    })
    expect(reasonOf(() => record(session, 'post', ['board.results.s2'], '2026-11-14'))).toBe(
      '@reason.informing.beforeReport',
    )
    record(session, 'post', ['board.results.s2'])
    expect(stateAt(session, 'board.results.s2')).toBe('current')
    expect(stateAt(session, 'board.results.s1')).toBeUndefined()
    expect(reasonOf(() => record(session, 'sign', ['board.results.s2']))).toBe('@reason.informing.notSigned')
    expect(reasonOf(() => record(session, 'post', ['board.results.s2']))).toBe('@reason.informing.already')
  })
})

describe('cards and signs', () => {
  const CARD = `card.p1.${BENZENE}`

  test('a card goes stale when the gear of the post changes, and is put up anew', () => {
    const session = newFirm()
    meet(session, BENZENE)
    expect(lineAt(session, CARD)).toMatchObject({ state: 'missing', binding: true })
    expect(lineAt(session, `card.p1.${TOLUENE}`)).toMatchObject({ state: 'missing', binding: false })
    record(session, 'post', [CARD], '2026-11-02')
    expect(stateAt(session, CARD)).toBe('current')
    put(session, 'ppeStandards', { id: 'st1', postId: 'p1', item: '长管呼吸器', hazardIds: [BENZENE] })
    expect(lineAt(session, CARD)?.reason).toMatch(/^防护用品原为“.+”，现为“长管呼吸器”。$/)
    record(session, 'post', [CARD])
    expect(stateAt(session, CARD)).toBe('current')
  })

  test('a card that does not know what it said is held against the limits of its day', () => {
    const session = newFirm()
    meet(session, BENZENE)
    put(session, 'noticeCards', { id: 'c1', postId: 'p1', hazardId: BENZENE, postedOn: '2026-05-01' })
    const before = session.engine.reference.limits(BENZENE, isoDate('2026-05-01')).map(({ value }) => value)
    const now = session.engine.reference.limits(BENZENE, asOf).map(({ value }) => value)
    expect(stateAt(session, CARD)).toBe(JSON.stringify(before) === JSON.stringify(now) ? 'current' : 'stale')
  })

  test('every sign of a high-toxic post is asked for, put up at once, and taken down when the hazard is gone', () => {
    const session = newFirm()
    meet(session, BENZENE)
    const signs = linesOf(session).filter(({ kind }) => kind === 'sign')
    expect(signs.map(({ key, state }) => [key, state])).toEqual([
      [`sign.p1.warning.${BENZENE}`, 'missing'],
      [`sign.p1.description.${BENZENE}`, 'missing'],
      ['sign.p1.redLine', 'missing'],
    ])
    expect(signs[0]?.title).toContain('当心中毒')
    record(
      session,
      'post',
      signs.map(({ key }) => key),
    )
    expect(linesOf(session).filter(({ kind, state }) => kind === 'sign' && state !== 'current')).toEqual([])
    expect(dueRows(session, question).find(({ rule }) => rule === 'informing.sign')?.status).toBe('ok')
    session.store.transaction(
      { actor: 'test', useCase: 'test', at: '2026-11-22T04:00:00Z', batch: 'b1', note: null },
      (write) => write.remove('exposures', `e-${BENZENE}`),
    )
    const surplus = linesOf(session).filter(({ state }) => state === 'surplus')
    expect(surplus).toHaveLength(3)
    record(
      session,
      'remove',
      surplus.map(({ key }) => key),
    )
    expect(linesOf(session).filter(({ kind }) => kind === 'sign')).toEqual([])
  })

  test('the content of a card: names, limits, gear from the packs; what no pack knows is left to fill in', () => {
    const session = newFirm()
    meet(session, BENZENE)
    const card = noticeCard(session, { ...question, postId: 'p1', hazardId: BENZENE })
    expect(card).toMatchObject({ card: 'highToxic', hazard: '苯', post: '喷漆车间·喷漆' })
    const words = new Map(card.fields.map((field) => [field.label, field.words.join()]))
    expect(words.get('名称')).toContain('71-43-2')
    expect(words.get('警示标识')).toContain('当心中毒')
    expect(words.get('应急处理')).toContain('安全技术说明书')
    expect(words.get('职业接触限值')).toContain('GBZ 2.1')
    expect(refusalOf(() => noticeCard(session, { ...question, postId: 'gone', hazardId: BENZENE })).code).toBe(
      'record.notFound',
    )
  })
})

describe('lists', () => {
  test('by kind and workplace, with the reason of each line', async () => {
    const session = newFirm()
    expect(informingTable(session, { ...question, kind: null, workplaceId: 'wp2' }).rows).toEqual([])
    const all = informingTable(session, { ...question, kind: 'contract', workplaceId: 'wp1' })
    expect(all.rows.map(([kind, , , state]) => [kind, state])).toEqual([
      ['劳动合同告知', '没有'],
      ['劳动合同告知', '没有'],
    ])
    const file = await cardSheet(session, { ...question, postId: 'p1', hazardId: TOLUENE, format: 'csv' })
    expect(await file.text()).toContain('物质名称')
  })
})
