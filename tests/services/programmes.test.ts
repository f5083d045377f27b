/** Loaded tables filled in on a real firm, nominations without a health result, screenings of five and more. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { createHost } from '#electron/host/create-host.ts'
import { answerItem, checkSheet, finishCheck, startCheck } from '#electron/services/checks.ts'
import { createDemoFirm } from '#electron/services/demo.ts'
import { previewPacks } from '#electron/services/packs.ts'
import { nomination, nominationTable, programmesOverview } from '#electron/services/programmes.ts'
import { saveRecord } from '#electron/services/records.ts'
import type { Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const { clock, reference } = testEngine
const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const

const LAW = {
  basis: [{ document: '样本省健康企业评定表', clause: '附件', edition: '2026 样本', verification: 'U' }],
  verification: 'U',
  validFrom: '2026-01-01',
  validTo: null,
}

/** 健康企业 by the rule of 海南 2020: 85 points, every veto item at 75%. */
const healthy = (more: object = {}) => ({
  id: 'healthy',
  name: '样本健康企业评定表',
  version: '2026 版',
  total: 100,
  notApplicable: 'full',
  items: [
    { itemId: 'h1', text: '主要负责人签署健康承诺', points: 20, key: true, theme: '基本条件' },
    {
      itemId: 'h2',
      text: '职业病危害项目已申报',
      points: 40,
      key: false,
      theme: '管理制度',
      rules: ['declaration.first'],
    },
    { itemId: 'h3', text: '食堂设营养标识', points: 40, key: false, theme: '健康环境' },
  ],
  grades: [
    { grade: '达标', min: 85 },
    { grade: '不达标', min: 0 },
  ],
  keyFailed: '不达标',
  keyShare: 0.75,
  classes: [],
  matrix: [],
  ...LAW,
  ...more,
})

const talent = healthy({
  id: 'talent',
  name: '样本达人标准',
  about: 'person',
  total: 1,
  items: [{ itemId: 't1', text: '无违章操作记录', points: 1, key: false, theme: '基本条件' }],
  grades: [{ grade: '符合', min: 0 }],
  keyFailed: null,
  keyShare: null,
})

const file = (...rows: readonly object[]) => ({
  name: '样本省.json',
  bytes: Buffer.from(JSON.stringify({ pack: 'assessment-schemes', format: 1, edition: '2026-12', basis: [], rows })),
})

async function firmWith(...rows: readonly object[]): Promise<Session> {
  const host = createHost({ dataDir: tempDir(), kind: 'web', clock, reference })
  const { packs, firms } = host.context
  if (rows.length > 0) packs.apply(file(...rows), 'zh-CN')
  const { id } = await createDemoFirm(firms, asOf)
  return firms.session(id)
}

describe('a loaded table', () => {
  test('whose points do not add up is refused at load, with file and row', () => {
    const host = createHost({ dataDir: tempDir(), kind: 'web', clock, reference })
    const wrong = file(healthy(), healthy({ id: 'other', total: 110 }))
    const preview = previewPacks(host.context.packs, wrong, 'zh-CN')
    expect(preview.sound).toBe(false)
    const { code, params } = refusalOf(() => host.context.packs.apply(wrong, 'zh-CN'))
    expect([code, params['file'], params['place']]).toEqual(['packs.refused', '样本省.json', '第 2 行'])
    expect(host.context.packs.reference.library.rows('assessment-schemes')).toEqual([])
    host.close()
  })

  test('begins with what the ledgers answer, says what is missing, and grades when it is whole', async () => {
    const session = await firmWith(healthy())
    const line = () => programmesOverview(session, question).schemes[0]
    expect(line()).toMatchObject({ period: 'running', score: null, grade: null, openCheckId: null })
    expect(line()?.missing).toHaveLength(1)
    const { id, answers } = startCheck(session, { asOf, table: 'healthy', date: asOf, by: null })
    expect(answers.map(({ itemId, answer }) => [itemId, answer])).toEqual([['h2', 'yes']])
    expect(line()?.openCheckId).toBe(id)
    const give = (itemId: string, points: number | null) =>
      answerItem(session, {
        checkId: id,
        given: { itemId, answer: points === null ? 'yes' : 'no', note: null, points },
      })
    give('h1', 14)
    const early = checkSheet(session, { checkId: id, ...question }).score
    expect(early).toEqual({ points: 54, total: 100, unanswered: 1, keysFailed: [1], grade: null })
    const tooMany = refusalOf(() => give('h3', 40))
    expect(tooMany.params['reason']).toBe('@reason.check.tooManyPoints')
    give('h3', 32)
    expect(checkSheet(session, { checkId: id, ...question }).score).toMatchObject({ points: 86, grade: '不达标' })
    give('h1', 15)
    expect(checkSheet(session, { checkId: id, ...question }).score).toMatchObject({
      points: 87,
      grade: '达标',
      keysFailed: [],
    })
    expect(line()?.grade).toBeNull()
    finishCheck(session, { checkId: id })
    expect(line()).toMatchObject({ score: 87, grade: '达标', openCheckId: null, missing: [] })
  })

  test('whose period has ended says so and can no longer be filled in', async () => {
    const session = await firmWith(healthy({ validTo: '2026-06-30' }))
    expect(programmesOverview(session, question).schemes[0]).toMatchObject({
      period: 'ended',
      to: '2026-06-30',
      grade: null,
    })
    const refused = refusalOf(() => startCheck(session, { asOf, table: 'healthy', date: asOf, by: null }))
    expect([refused.code, refused.params['reason']]).toEqual(['check.refused', '@reason.check.unknownTable'])
  })
})

describe('职业健康达人 (programmes.md §3)', () => {
  test('evidence comes from the records by the four parts; no result of an examination leaves the firm', async () => {
    const session = await firmWith(talent)
    const facts = session.store.facts()
    const examined = facts.exams.find(
      ({ workerId, kind, conclusion }) =>
        kind === 'inService' &&
        conclusion !== 'normal' &&
        facts.workers.some(({ id, leaveDate }) => id === workerId && leaveDate === null),
    )
    if (examined === undefined) throw new Error('the demo firm has somebody with a finding')
    const { workerId } = examined
    for (const kind of ['recheck', 'emergency'] as const)
      saveRecord(
        session,
        'exams',
        completeRecord('exams', { id: `x-${kind}`, workerId, kind, date: isoDate('2026-11-20'), conclusion: 'normal' }),
      )
    const found = nomination(session, { ...question, workerId, schemeId: 'talent' })
    expect(new Set(found.evidence.map(({ part }) => part))).toContain('selfCare')
    expect(found.evidence.filter(({ kind }) => kind === 'exams').length).toBeGreaterThan(0)
    expect(found.criteria).toEqual([{ theme: '基本条件', no: 1, text: '无违章操作记录' }])
    expect(found.missing.map(({ text }) => text)).toContain('本人书面同意推荐和公开事迹。')
    const words = nominationTable(session, { ...question, workerId, schemeId: 'talent' })
      .rows.flat()
      .map((cell) => JSON.stringify(cell))
      .join(' ')
    expect(words).toContain(found.name)
    for (const secret of ['复查', '应急', '禁忌', '疑似', '异常', '正常', '990101']) expect(words).not.toContain(secret)
  })

  test('somebody who has left, or has not begun, is not nominated; nor somebody nobody knows', async () => {
    const session = await firmWith()
    const worker = completeRecord('workers', { id: 'gone', name: '去样本', leaveDate: isoDate('2026-10-01') })
    saveRecord(session, 'workers', worker)
    saveRecord(
      session,
      'workers',
      completeRecord('workers', { id: 'new', name: '来样本', hireDate: isoDate('2026-12-01') }),
    )
    const refused = (workerId: string) =>
      refusalOf(() => nomination(session, { ...question, workerId, schemeId: null }))
    expect(refused('gone')).toMatchObject({ code: 'nomination.refused', params: { reason: '@reason.nomination.left' } })
    expect(refused('new')).toMatchObject({
      code: 'nomination.refused',
      params: { reason: '@reason.nomination.notYet' },
    })
    expect(refused('none').code).toBe('record.notFound')
  })

  test('what only a name stands for is nobody’s evidence while there is a namesake', async () => {
    const session = await firmWith()
    const add = (id: string) => saveRecord(session, 'workers', completeRecord('workers', { id, name: '同名样本' }))
    add('one')
    saveRecord(
      session,
      'trainingSessions',
      completeRecord('trainingSessions', {
        id: 'taught',
        topic: '耳塞佩戴',
        kind: 'refresher',
        date: isoDate('2026-05-01'),
        hours: 2,
        lecturer: '同名样本',
      }),
    )
    const influence = () =>
      nomination(session, { ...question, workerId: 'one', schemeId: null }).evidence.filter(
        ({ part }) => part === 'influence',
      )
    expect(influence()).toHaveLength(1)
    add('two')
    expect(influence()).toEqual([])
  })
})

describe('职业紧张 and 肌肉骨骼', () => {
  const group = { id: 's', date: asOf, kind: 'stress' as const, instrument: '样本量表', positive: 1 }

  test('a group of five is kept, one of four is refused with a sentence', async () => {
    const session = await firmWith()
    const before = session.store.facts().screenings.length
    const five = completeRecord('screenings', { ...group, respondents: 5 })
    const small = refusalOf(() => saveRecord(session, 'screenings', { ...five, respondents: 4 }))
    expect([small.code, small.params['reason']]).toEqual(['record.invalid', '@reason.screening.tooFew'])
    const more = refusalOf(() => saveRecord(session, 'screenings', { ...five, positive: 6 }))
    expect(more.params['reason']).toBe('@reason.screening.more')
    expect(session.store.facts().screenings).toHaveLength(before)
    saveRecord(session, 'screenings', five)
    const [line] = programmesOverview(session, question).screenings
    expect([line?.screening.respondents, line?.share, line?.post]).toEqual([5, 20, ''])
  })
})
