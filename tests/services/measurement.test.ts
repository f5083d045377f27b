/** 检测 on a real file: verdicts while typing, the chain of an exceedance with every refused step, lists and their files. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Rectification } from '#shared/entities/measurement.ts'
import { measurementSchema, type Measurement } from '#shared/entities/survey.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { judgeResults, measurementOverview, resultChoices, resultTrend } from '#electron/services/measurement.ts'
import { advanceFinding, openFinding } from '#electron/services/measurement-chain.ts'
import { exportMeasurement, measurementTable } from '#electron/services/measurement-table.ts'
import { listRecords, saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { cellAsText } from '#electron/sheets/export/table.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const
const rectification: Rectification = {
  immediateControl: null,
  measure: '加装隔声罩',
  controlLevel: 'engineering',
  responsible: '甲某',
  deadline: isoDate('2026-06-30'),
}

/** A firm with one workshop and a pressing post that meets noise and benzene. */
function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'wp1', name: '一车间' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p1', workplaceId: 'wp1', name: '冲压' }))
  for (const [id, hazardId] of [
    ['x1', 'phys-1'],
    ['x2', 'chem-28'],
  ] as const)
    saveRecord(session, 'exposures', completeRecord('exposures', { id, postId: 'p1', hazardId }))
  return { session, path }
}

function noise(id: string, value: number, more: object = {}) {
  const result = { id, postId: 'p1', point: '1#', hazardId: 'phys-1', kind: 'lex8h', unit: 'dB(A)', value, ...more }
  return measurementSchema.parse(result)
}

function report(session: Session, id: string, date: string, value: number, more: object = {}) {
  saveRecord(
    session,
    'surveys',
    completeRecord('surveys', {
      id,
      kind: 'periodic',
      date: isoDate(date),
      receivedOn: isoDate(date),
      results: [noise(`${id}-1`, value)],
      ...more,
    }),
  )
}

const noiseCase = (session: Session) =>
  measurementOverview(session, question).exceedances.find(({ exposureId }) => exposureId === 'x1')

function refusedReason(act: () => unknown): unknown {
  const { code, params } = refusalOf(act)
  expect(code).toBe('finding.refused')
  return params.reason
}

const open = (session: Session) => openFinding(session, { asOf, exposureId: 'x1', rectification })
const done = { to: 'toCheck', doneOn: isoDate('2026-06-20'), doneBy: '甲某', measure: null } as const
const closing = {
  to: 'closed',
  checkedOn: isoDate('2026-07-12'),
  checkedBy: '乙某',
  closedOn: isoDate('2026-07-12'),
} as const

describe('D32: an exceedance from the report to its closing', () => {
  test('report, finding, rectification, re-test, closed; each step once, each refused out of turn', () => {
    const { session, path } = newFirm()
    expect(refusedReason(() => open(session))).toBe('@reason.finding.notOver')
    report(session, 's1', '2026-06-01', 88)
    expect(noiseCase(session)).toMatchObject({ state: 'over', next: 'openFinding', finding: null, latestOverId: 's1' })

    const finding = open(session)
    expect(finding).toMatchObject({ code: 'H13', state: 'mending', surveyId: 's1', workplaceId: 'wp1' })
    expect(refusedReason(() => open(session))).toBe('@reason.finding.alreadyOpen')
    expect(noiseCase(session)?.next).toBe('rectify')
    const at = { asOf, findingId: finding.id }
    expect(refusedReason(() => advanceFinding(session, { ...at, step: closing }))).toBe('@reason.finding.transition')
    expect(
      refusedReason(() => advanceFinding(session, { ...at, step: { to: 'stopped', immediateControl: null } })),
    ).toBe('@reason.finding.notStillOver')

    advanceFinding(session, { ...at, step: done })
    expect(noiseCase(session)?.next).toBe('retest')
    expect(refusedReason(() => advanceFinding(session, { ...at, step: closing }))).toBe('@reason.finding.noRetest')
    report(session, 's2', '2026-07-10', 84)
    expect(noiseCase(session)).toMatchObject({ state: 'within', next: 'close', retestId: 's2' })
    expect(refusedReason(() => advanceFinding(session, { ...at, step: { ...closing, checkedBy: '甲某' } }))).toBe(
      '@reason.finding.checkerIsDoer',
    )
    advanceFinding(session, { ...at, step: closing })
    expect(noiseCase(session)).toMatchObject({ next: 'done', finding: { state: 'closed', closedOn: '2026-07-12' } })

    session.store.close()
    const again = openFirm(path, testEngine)
    onTestFinished(() => again.store.close())
    expect(listRecords(again, 'findings')).toMatchObject([{ state: 'closed', retestSurveyId: 's2', passed: true }])
  })

  test('over again at the next report: the work must stop, and only a report within the limit lets it begin', () => {
    const { session } = newFirm()
    report(session, 's1', '2026-06-01', 88)
    const { id } = open(session)
    report(session, 's2', '2026-07-10', 87)
    expect(noiseCase(session)).toMatchObject({ state: 'mustStop', next: 'stop' })
    const at = { asOf, findingId: id }
    const stopped = advanceFinding(session, { ...at, step: { to: 'stopped', immediateControl: '停机' } })
    expect(stopped).toMatchObject({ state: 'stopped', code: 'H14', immediateControl: '停机' })
    const item = measurementOverview(session, question).due.find(({ rule }) => rule === 'measurement.exceedance')
    expect(item?.summary).toContain('必须停止作业')
    const later = { ...closing, checkedOn: isoDate('2026-08-20'), closedOn: isoDate('2026-08-20') }
    expect(refusedReason(() => advanceFinding(session, { ...at, step: later }))).toBe('@reason.finding.transition')
    advanceFinding(session, { ...at, step: { ...done, doneOn: isoDate('2026-08-01') } })
    expect(refusedReason(() => advanceFinding(session, { ...at, step: later }))).toBe('@reason.finding.noRetest')
    report(session, 's3', '2026-08-10', 85)
    expect(noiseCase(session)?.next).toBe('close')
    expect(advanceFinding(session, { ...at, step: later }).state).toBe('closed')
  })

  test('found over twice before anybody registered it, the finding begins with the work stopped', () => {
    const { session } = newFirm()
    report(session, 's1', '2026-06-01', 88)
    report(session, 's2', '2026-07-10', 87)
    expect(open(session)).toMatchObject({ code: 'H14', state: 'stopped', surveyId: 's2' })
  })

  test('after a closing, over again: a new finding points back to the closed one', () => {
    const { session } = newFirm()
    report(session, 's1', '2026-06-01', 88)
    const first = open(session)
    advanceFinding(session, { asOf, findingId: first.id, step: done })
    report(session, 's2', '2026-07-10', 84)
    advanceFinding(session, { asOf, findingId: first.id, step: closing })
    report(session, 's3', '2026-10-10', 90)
    expect(noiseCase(session)).toMatchObject({ state: 'over', finding: null, next: 'openFinding' })
    expect(open(session)).toMatchObject({ state: 'mending', reopenedFromId: first.id })
  })

  test('a refused step leaves no trace', () => {
    const { session } = newFirm()
    report(session, 's1', '2026-06-01', 88)
    const { id } = open(session)
    const before = session.store.changes().length
    refusalOf(() => advanceFinding(session, { asOf, findingId: id, step: closing }))
    refusalOf(() => openFinding(session, { asOf, exposureId: 'x2', rectification }))
    expect(refusalOf(() => advanceFinding(session, { asOf, findingId: 'none', step: done })).code).toBe(
      'record.notFound',
    )
    expect(session.store.changes()).toHaveLength(before)
  })

  test('a report of daily monitoring neither finds an exceedance nor ends one', () => {
    const { session } = newFirm()
    report(session, 'd1', '2026-06-01', 90, { kind: 'daily' })
    expect(noiseCase(session)).toBeUndefined()
    report(session, 's1', '2026-06-02', 88)
    report(session, 'd2', '2026-06-20', 80, { kind: 'daily' })
    expect(noiseCase(session)?.state).toBe('over')
  })
})

describe('verdicts while results are typed', () => {
  test('the program judges by the limit of the sampling day, with both numbers; the report may differ and is counted', () => {
    const { session } = newFirm()
    const [over, within] = judgeResults(session, {
      on: asOf,
      language: 'zh-CN',
      results: [noise('a', 85.1), noise('b', 85)],
    })
    expect(over).toMatchObject({ verdict: 'over', limit: 85, unit: 'dB(A)' })
    expect(within).toMatchObject({ verdict: 'within', limit: 85 })
    report(session, 's1', '2026-06-01', 0, {
      results: [noise('m1', 86, { reportedVerdict: 'within' }), noise('m2', 84, { reportedVerdict: 'within' })],
    })
    expect(measurementOverview(session, question).surveys).toMatchObject([{ results: 2, over: 1, differs: 1 }])
  })

  const wood = (more: object) =>
    measurementSchema.parse({
      id: 'w1',
      postId: 'p1',
      point: '1#',
      hazardId: 'dust-32',
      kind: 'twaTotal',
      unit: 'mg/m3',
      value: 3.2,
      ...more,
    })
  const verdictOn = (session: Session, result: Measurement) =>
    judgeResults(session, { on: asOf, language: 'zh-CN', results: [result] })[0]

  test('a limit with a condition is chosen by the case the report states, and is asked for where it states none', () => {
    const { session } = newFirm()
    const silent = verdictOn(session, wood({}))
    expect(silent).toMatchObject({ verdict: 'cannotJudge', limit: null })
    expect(silent?.missing).toEqual(['适用哪一种情形：限硬木粉尘'])
    const hard = verdictOn(session, wood({ condition: '限硬木粉尘' }))
    expect(hard).toMatchObject({ verdict: 'over', limit: 3, missing: [] })
    expect(hard?.text).toContain('3.2')
    expect(hard?.text).toContain('GBZ 2.1-2019')
    expect(verdictOn(session, wood({ condition: '软木' }))).toMatchObject({ verdict: 'cannotJudge' })
  })

  test.each([
    [9.9, 'cannotJudge', null],
    [10, 'over', 1],
    [50, 'over', 1],
    [50.1, 'over', 0.7],
    [80.1, 'over', 0.5],
  ])('silica dust with %d %% free silica is %s by %s mg/m3 (GBZ 2.1-2019 table 2)', (silica, verdict, limit) => {
    const { session } = newFirm()
    expect(verdictOn(session, wood({ hazardId: 'dust-1', silica }))).toMatchObject({ verdict, limit })
  })

  test('WBGT is judged by workload and exposure time, vibration by its hours', () => {
    const { session } = newFirm()
    const heat = { hazardId: 'phys-2', kind: 'wbgt', unit: '℃', value: 29 }
    expect(verdictOn(session, wood(heat))?.missing).toHaveLength(2)
    const told = { ...heat, labourClass: 'II', contactRate: 100, hotRegion: false }
    expect(verdictOn(session, wood(told))).toMatchObject({ verdict: 'over', limit: 28 })
    expect(verdictOn(session, wood({ ...told, hotRegion: true }))).toMatchObject({ verdict: 'within', limit: 29 })
  })

  test('what the report states survives saving and reopening, counts in the due list, and stands in the exported table', () => {
    const { session, path } = newFirm()
    saveRecord(session, 'exposures', completeRecord('exposures', { id: 'x3', postId: 'p1', hazardId: 'dust-32' }))
    const results = [wood({ condition: '限硬木粉尘' })]
    report(session, 's1', '2026-06-01', 0, { results })
    session.store.close()
    const again = openFirm(path, testEngine)
    onTestFinished(() => again.store.close())
    expect(listRecords(again, 'surveys')[0]?.results).toEqual(results)
    const { exceedances } = measurementOverview(again, question)
    expect(exceedances.find(({ exposureId }) => exposureId === 'x3')).toMatchObject({ state: 'over' })
    const { rows } = measurementTable(again, { ...question, list: 'results' })
    expect(rows[0]?.at(-1)).toBe('限硬木粉尘')
  })

  test('an untested pair says what its report will have to state', () => {
    const { session } = newFirm()
    saveRecord(session, 'exposures', completeRecord('exposures', { id: 'x3', postId: 'p1', hazardId: 'dust-32' }))
    const asks = new Map(measurementOverview(session, question).untested.map((pair) => [pair.exposureId, pair.asks]))
    expect(asks.get('x1')).toEqual([])
    expect(asks.get('x3')).toEqual(['适用哪一种情形：限硬木粉尘'])
  })

  test('an unknown hazard is refused by name', () => {
    const { session } = newFirm()
    const unknown = measurementSchema.parse({ ...noise('a', 1), hazardId: 'chem-999' })
    expect(refusalOf(() => judgeResults(session, { on: asOf, language: 'zh-CN', results: [unknown] })).code).toBe(
      'record.unknownHazard',
    )
  })

  test('a hazard offers the kinds it has limits for, and is found by its initials', () => {
    const { session } = newFirm()
    const { posts, hazards } = resultChoices(session, asOf)
    expect(posts).toEqual([{ id: 'p1', name: '一车间·冲压' }])
    const found = hazards.find(({ id }) => id === 'phys-1')
    expect(found?.kinds).toEqual(['lex8h', 'lex40h'])
    expect(found?.also).toContain('zs')
  })
})

describe('lists', () => {
  test('a pair is untested until a periodic report of the interval names it', () => {
    const { session } = newFirm()
    const untested = () => measurementOverview(session, question).untested.map(({ exposureId }) => exposureId)
    expect(untested()).toEqual(['x1', 'x2'])
    report(session, 's1', '2026-06-01', 84)
    expect(untested()).toEqual(['x2'])
  })

  test('daily monitoring by quarter, with its summary', () => {
    const { session } = newFirm()
    report(session, 'd1', '2026-07-01', 90, { kind: 'daily' })
    report(session, 'd2', '2026-09-30', 80, { kind: 'daily' })
    saveRecord(
      session,
      'monitoringSummaries',
      completeRecord('monitoringSummaries', { id: 'q', year: 2026, quarter: 3, madeOn: isoDate('2026-10-08') }),
    )
    const [running, third] = measurementOverview(session, question).daily
    expect(running).toMatchObject({ year: 2026, quarter: 4, days: 0, summary: null })
    expect(third).toMatchObject({ quarter: 3, days: 2, results: 2, over: 1, summary: { madeOn: '2026-10-08' } })
  })

  test('high-toxic places month by month', () => {
    const { session } = newFirm()
    const benzene = { id: 'b1', postId: 'p1', point: '1#', hazardId: 'chem-28', kind: 'twa', unit: 'mg/m3', value: 1 }
    report(session, 's1', '2026-10-03', 0, { results: [measurementSchema.parse(benzene)] })
    const { months, rows } = measurementOverview(session, question).highToxic
    expect([months[0], months.at(-1)]).toEqual(['2025-12', '2026-11'])
    expect(rows).toMatchObject([{ exposureId: 'x2' }])
    expect(rows[0]?.tested.map((yes, index) => (yes ? months[index] : null)).filter(Boolean)).toEqual(['2026-10'])
  })

  test('a trend carries each point with the limit and verdict of its day', () => {
    const { session } = newFirm()
    report(session, 's2', '2026-07-10', 84)
    report(session, 's1', '2026-06-01', 88)
    const [series] = resultTrend(session, { asOf, postId: 'p1', hazardId: noise('a', 1).hazardId })
    expect(series?.kind).toBe('lex8h')
    expect(series?.points.map(({ date, value, limit, verdict }) => [date, value, limit, verdict])).toEqual([
      ['2026-06-01', 88, 85, 'over'],
      ['2026-07-10', 84, 85, 'within'],
    ])
  })

  test.each(['results', 'exceedances', 'untested'] as const)('%s as a table: every line has every column', (list) => {
    const { session } = newFirm()
    report(session, 's1', '2026-06-01', 88, { reportNumber: 'JC-1' })
    const { columns, rows } = measurementTable(session, { ...question, list })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toHaveLength(columns.length)
    const text = (rows[0] ?? []).map(cellAsText).join(' ')
    expect(text).toContain('一车间·冲压')
    expect(text).toContain(list === 'untested' ? 'PC-TWA' : '噪声')
  })

  test('a table is a file named after firm, list and day', async () => {
    const { session } = newFirm()
    report(session, 's1', '2026-06-01', 88)
    const file = await exportMeasurement(session, { ...question, list: 'results', format: 'csv' })
    expect(file.name).toContain('2026-11-22')
    expect(await file.text()).toContain('88')
  })
})
