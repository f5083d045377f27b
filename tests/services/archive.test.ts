/** 档案 and 迎检 on a real file: what is there, what is missing, where it lies; every refused filing; index and list as files. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord, type RecordOf } from '#shared/entities/facts.ts'
import { addAttachment } from '#electron/services/attachments.ts'
import { archivePaper, archiveTable, exportArchive } from '#electron/services/archive-files.ts'
import { archiveOverview, inspection } from '#electron/services/archive.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { allDueItems } from '#electron/services/due.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const

/** A firm with one post that meets benzene and nothing else on file. */
function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, { ...demoProfile(asOf), materials: [] }, testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'wp1', name: '喷漆车间' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p1', workplaceId: 'wp1', name: '喷漆' }))
  const exposure = { id: 'e1', postId: 'p1', hazardId: 'chem-29', since: isoDate('2024-01-01') }
  saveRecord(session, 'exposures', completeRecord('exposures', exposure))
  return { session, path }
}

const lineOf = (session: Session, id: string) =>
  archiveOverview(session, question)
    .volumes.flatMap(({ lines }) => lines)
    .find((line) => line.id === id)

const filing = (more: Partial<RecordOf<'filings'>>) =>
  completeRecord('filings', { id: 'f1', volume: 2, year: 2025, filedOn: isoDate('2026-03-01'), ...more })

describe('the six volumes', () => {
  test('hold every row of the pack once, and count what is there against what ought to be', () => {
    const { session } = newFirm()
    const { volumes } = archiveOverview(session, question)
    const rows = testEngine.reference.library.rowsOn('archives', asOf)
    expect(volumes.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(rows.map(({ id }) => id))
    for (const { lines, there, applicable } of volumes) {
      const states = lines.map(({ state }) => state)
      expect(there).toBe(states.filter((state) => state === 'there' || state === 'made').length)
      expect(applicable).toBe(there + states.filter((state) => state === 'missing').length)
    }
  })

  test('a firm without a project needs nothing in volume 1, one that builds lacks what comes next', () => {
    const { session } = newFirm()
    expect(lineOf(session, '1-03')?.state).toBe('notApplicable')
    const project = {
      id: 'pj1',
      name: '改造',
      feasibilityOn: isoDate('2026-01-10'),
      preEvaluatedOn: isoDate('2026-02-10'),
    }
    saveRecord(session, 'projects', completeRecord('projects', project))
    expect(lineOf(session, '1-03')).toMatchObject({ state: 'there', count: 1, latest: '2026-02-10' })
    expect(lineOf(session, '1-04')?.state).toBe('missing')
    expect(lineOf(session, '1-10')?.state).toBe('notApplicable')
  })

  test('a record of tomorrow is not there today, and one withdrawn no longer', () => {
    const { session } = newFirm()
    const document = { id: 'rd1', headId: 'rule-head-1', title: '责任制度', issuedOn: isoDate('2026-11-23') }
    saveRecord(session, 'ruleDocuments', completeRecord('ruleDocuments', document))
    expect(lineOf(session, '2-02')?.state).toBe('missing')
    const old = { ...document, id: 'rd2', issuedOn: isoDate('2024-01-01'), endedOn: isoDate('2026-01-01') }
    saveRecord(session, 'ruleDocuments', completeRecord('ruleDocuments', old))
    expect(lineOf(session, '2-02')?.state).toBe('missing')
    saveRecord(session, 'ruleDocuments', completeRecord('ruleDocuments', { ...old, id: 'rd3', endedOn: null }))
    expect(lineOf(session, '2-02')).toMatchObject({ state: 'there', count: 1, latest: '2024-01-01' })
  })

  test('a paper no record stands for is there once it was put away, with its scan; reopening the file gives the same', async () => {
    const { session, path } = newFirm()
    expect(lineOf(session, '4-01')?.state).toBe('missing')
    saveRecord(session, 'filings', filing({ volume: 4, itemId: '4-01', place: '档案柜', keeper: '甲样本' }))
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    await addAttachment(session, {
      kind: 'filings',
      recordId: 'f1',
      file: new File([png], '工艺流程.png'),
      thumbnail: null,
      note: null,
    })
    const line = lineOf(session, '4-01')
    expect(line).toMatchObject({ state: 'there', count: 0, attachments: 1, latest: '2026-03-01' })
    expect(line?.kept).toMatchObject([{ place: '档案柜', keeper: '甲样本', year: 2025 }])
    session.store.close()
    const reopened = openFirm(path, testEngine)
    onTestFinished(() => reopened.store.close())
    expect(lineOf(reopened, '4-01')).toEqual(line)
  })

  test('what nobody read is neither there nor missing', () => {
    expect(lineOf(newFirm().session, '2-08')?.state).toBe('unseen')
  })

  test('a single paper does not stand for its volume in the yearly filing (D04), the whole volume does', () => {
    const { session } = newFirm()
    const lacks = () =>
      allDueItems(session, asOf)
        .find(({ id }) => id === 'organisation.archive/year/2025')
        ?.explanation.missing.map(({ params }) => params['volume'])
    expect(lacks()).toContain('@archive.volume.2')
    saveRecord(session, 'filings', filing({ itemId: '2-03' }))
    expect(lacks()).toContain('@archive.volume.2')
    saveRecord(session, 'filings', filing({ id: 'f2' }))
    expect(lacks()).not.toContain('@archive.volume.2')
  })

  test('the years of a health file are the examining institutions’ own, and only since 2026-08-01', () => {
    const { session } = newFirm()
    const retention = (on: string) =>
      archiveOverview(session, { ...question, asOf: isoDate(on) }).volumes.find(({ volume }) => volume === 6)?.retention
    expect(retention('2026-11-22')?.text).toContain('180')
    expect(retention('2026-11-22')?.basis.length).toBeGreaterThan(0)
    expect(retention('2026-07-31')).toMatchObject({ basis: [] })
  })
})

describe('a filing is refused', () => {
  test.each([
    ['of a paper that belongs to another volume', { itemId: '4-01' }, 'otherVolume'],
    ['of a year that lies ahead', { year: 2027 }, 'yearAhead'],
    ['by project outside volume 1', { projectId: 'pj1' }, 'notAProject'],
  ])('%s', (_, more, reason) => {
    const { session } = newFirm()
    saveRecord(session, 'projects', completeRecord('projects', { id: 'pj1', name: '改造' }))
    expect(refusalOf(() => saveRecord(session, 'filings', filing(more)))).toMatchObject({
      code: 'filing.refused',
      params: { reason: `@reason.filing.${reason}` },
    })
    expect(session.store.list('filings')).toEqual([])
  })

  test('of a volume filed for that year already; its own correction is not', () => {
    const { session } = newFirm()
    saveRecord(session, 'filings', filing({}))
    expect(refusalOf(() => saveRecord(session, 'filings', filing({ id: 'f2' })))).toMatchObject({
      params: { reason: '@reason.filing.twice' },
    })
    expect(saveRecord(session, 'filings', filing({ keeper: '乙样本' })).keeper).toBe('乙样本')
  })
})

describe('迎检', () => {
  test('has an item for each of the self-check, each with duties that exist or none', () => {
    const { session } = newFirm()
    const lines = inspection(session, question)
    expect(lines.map(({ no }) => no)).toEqual(Array.from({ length: 44 }, (_, index) => index + 1))
    expect(lines.filter(({ status }) => status === null).map(({ no }) => no)).toEqual([22, 25])
  })

  test('an item stands as badly as the worst of its duties, and gets better with them', () => {
    const { session } = newFirm()
    const rules = () => inspection(session, question).find(({ no }) => no === 4)
    expect(rules()).toMatchObject({ status: 'missing', open: 1 })
    for (const { id, head } of testEngine.reference.library.rows('rule-heads'))
      saveRecord(
        session,
        'ruleDocuments',
        completeRecord('ruleDocuments', { id: `d-${id}`, headId: id, title: head, issuedOn: isoDate('2026-01-05') }),
      )
    expect(rules()).toMatchObject({ status: 'ok', open: 0, rows: [] })
    expect(rules()?.papers).toMatchObject([{ id: '2-02', state: 'there' }])
  })
})

describe('as files', () => {
  test('the index has a row for each paper and says where it lies', () => {
    const { session } = newFirm()
    saveRecord(session, 'filings', filing({ volume: 4, itemId: '4-01', place: '档案柜', keeper: '甲样本' }))
    const { columns, rows } = archiveTable(session, question, 'index')
    expect(rows).toHaveLength(45)
    const at = (key: string) => columns.findIndex(({ heading }) => heading === key)
    const row = rows.find((cells) => cells[at('材料')] === '工艺流程')
    expect(row?.[at('有无')]).toBe('有')
    expect(row?.[at('存放处')]).toContain('档案柜')
    expect(archiveTable(session, question, 'inspection').rows).toHaveLength(44)
  })

  test('a workbook, a text file, and both papers, which mark what is open by a sign', async () => {
    const { session } = newFirm()
    const xlsx = await exportArchive(session, { ...question, list: 'index', format: 'xlsx' })
    expect(
      Buffer.from(await xlsx.bytes())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const csv = await exportArchive(session, { ...question, list: 'inspection', format: 'csv' })
    expect(await csv.text()).toContain('管理制度')
    const textOf = async (list: 'index' | 'inspection') => {
      const pages = await readPdf(await (await archivePaper(session, { ...question, list })).bytes())
      return pages.map(({ text }) => squeezed(text)).join('')
    }
    const index = await textOf('index')
    expect(index).toContain('职业卫生档案目录')
    expect(index).toContain('采样点布置图')
    expect(await textOf('inspection')).toContain('▲缺资料')
  })
})
