/** Loading packs on real folders: all or nothing, in use at once, noticed when damaged, and taken back. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createHost } from '#electron/host/create-host.ts'
import { SHIPPED_DIR } from '#electron/platform/reference-files.ts'
import { sha256Of } from '#electron/platform/reference-pack-file.ts'
import { listDue } from '#electron/services/due.ts'
import { listPacks, movedByFile, packNotices, previewPacks } from '#electron/services/packs.ts'
import { PackShelf } from '#electron/services/packs/shelf.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { createDemoFirm } from '#electron/services/demo.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { noiseEvery, packBytes, packData, type Row } from '../helpers/packs.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const { clock, reference } = testEngine
const TODAY = isoDate('2026-11-22')
const question = { asOf: TODAY, language: 'zh-CN' } as const

const file = (bytes: Uint8Array, name = '新版.json') => ({ name, bytes })
const bundle = (...packs: readonly unknown[]) =>
  Buffer.from(JSON.stringify({ bundle: 'zhijian.packs', format: 1, packs }))
const noiseHalfYearly = () => file(packBytes('exam-sections', noiseEvery(6)))

function openShelf(dataDir: string, shippedDir = SHIPPED_DIR): PackShelf {
  return new PackShelf({ dataDir, clock, shippedDir, ...(shippedDir === SHIPPED_DIR ? { shipped: reference } : {}) })
}

/** Every file of the folder of loaded packs with its content. */
function filesOf(dataDir: string): Record<string, string> {
  const folder = join(dataDir, 'packs')
  if (!existsSync(folder)) return {}
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

function noiseMonths(shelf: PackShelf): number | undefined {
  return shelf.reference.examLink('phys-1', 'GBZ 188-2025').section?.cycle[0]?.months
}

/** Replaces a row of a pack by what `change` makes of it. */
const rowOf = (field: string, value: unknown, change: (row: Row) => Row | readonly Row[]) => (row: Row) =>
  row[field] === value ? change(row) : row

describe('a sound pack', () => {
  it('is shown before it is used: rows, dates of a firm; nothing is written', async () => {
    const dataDir = tempDir()
    const host = createHost({ dataDir, kind: 'web', clock, reference })
    const { packs, firms } = host.context
    const { id: firmId } = await createDemoFirm(firms, TODAY)
    const kept = noiseHalfYearly()
    const preview = previewPacks(packs, kept, 'zh-CN')
    expect(preview).toMatchObject({
      sound: true,
      packs: [
        {
          name: 'exam-sections',
          title: '职业健康检查周期与项目',
          replaced: '2026-11',
          edition: '2026-12',
          counts: { added: 0, changed: 1, ended: 0, removed: 0 },
          rows: [
            { kind: 'changed', name: '噪声', cells: [{ field: '周期 › 第 1 项 › 月数', before: '12', after: '6' }] },
          ],
        },
      ],
    })
    const moved = movedByFile(host.context, kept, { ...question, firmId })
    expect(moved.total).toBeGreaterThan(10)
    expect(moved.items[0]).toMatchObject({ title: '在岗期间职业健康检查', kind: 'moves' })
    expect(moved.items.map(({ basis }) => basis[0]?.edition)).toEqual(moved.items.map(() => 'GBZ 188-2025'))
    expect(filesOf(dataDir)).toEqual({})
    host.close()
  })

  it('is in use at once in every open firm, after a restart too, and can be taken back', async () => {
    const dataDir = tempDir()
    const host = createHost({ dataDir, kind: 'web', clock, reference })
    const { packs, firms } = host.context
    const { id: firmId } = await createDemoFirm(firms, TODAY)
    const session = firms.session(firmId)
    const dates = () => listDue(session, question).items.map(({ id, dueDate }) => [id, dueDate])
    const before = dates()
    const { items } = movedByFile(host.context, noiseHalfYearly(), { ...question, firmId })
    expect(packs.apply(noiseHalfYearly(), 'zh-CN')).toMatchObject([{ name: 'exam-sections', replaced: '2026-11' }])
    const after = new Map(dates().map(([id, date]) => [id, date]))
    for (const { id, after: side } of items) expect([id, after.get(id)]).toEqual([id, side?.dueDate])
    expect(dates()).not.toEqual(before)

    const again = openShelf(dataDir)
    expect([noiseMonths(again), again.notices]).toEqual([6, []])
    const card = listPacks(packs, 'zh-CN').find(({ name }) => name === 'exam-sections')
    expect(card).toMatchObject({
      edition: '2026-12',
      canGoBack: true,
      loaded: { file: '新版.json', replaced: '2026-11' },
    })

    expect(packs.goBack('exam-sections', 'zh-CN')).toMatchObject([{ name: 'exam-sections', edition: '2026-11' }])
    expect(dates()).toEqual(before)
    expect(refusalOf(() => packs.goBack('exam-sections', 'zh-CN')).code).toBe('packs.nothingBefore')
    host.close()
  })

  it('goes back one load at a time', () => {
    const shelf = openShelf(tempDir())
    shelf.apply(noiseHalfYearly(), 'zh-CN')
    shelf.apply(file(packBytes('exam-sections', noiseEvery(3))), 'zh-CN')
    expect(noiseMonths(shelf)).toBe(3)
    shelf.goBack('exam-sections', 'zh-CN')
    expect(noiseMonths(shelf)).toBe(6)
    shelf.goBack('exam-sections', 'zh-CN')
    expect(noiseMonths(shelf)).toBe(12)
  })

  it('changes nothing when it is the one in use', () => {
    const dataDir = tempDir()
    const shelf = openShelf(dataDir)
    shelf.apply(noiseHalfYearly(), 'zh-CN')
    const before = filesOf(dataDir)
    expect(shelf.apply(noiseHalfYearly(), 'zh-CN')).toEqual([])
    expect(filesOf(dataDir)).toEqual(before)
  })

  it('does not lose what another program loaded meanwhile', () => {
    const dataDir = tempDir()
    const [one, other] = [openShelf(dataDir), openShelf(dataDir)]
    one.apply(noiseHalfYearly(), 'zh-CN')
    other.apply(file(packBytes('signs', (row) => ({ ...row, note: '新' }))), 'zh-CN')
    expect([noiseMonths(other), noiseMonths(openShelf(dataDir))]).toEqual([6, 6])
  })
})

const newHazard = (row: Row): Row[] =>
  row['id'] === 'chem-1'
    ? [row, { ...row, id: 'chem-900', no: 900, name: '新物质', cas: [], highToxicNo: null }]
    : [row]
const limitOfNewHazard = (row: Row): Row[] =>
  row['id'] === 'gbz2.1-t1-1-twa' ? [row, { ...row, id: 'new-1-twa', hazardIds: ['chem-900'] }] : [row]

describe('packs that belong together', () => {
  it('come in one file, in use together or not at all', () => {
    const shelf = openShelf(tempDir())
    const alone = file(packBytes('limits', limitOfNewHazard))
    expect(shelf.inspect(alone).findings[0]).toMatchObject({ file: '新版.json', pack: 'limits', row: 2 })
    const both = file(bundle(packData('limits', limitOfNewHazard), packData('hazards', newHazard)))
    expect(shelf.apply(both, 'zh-CN').map(({ name }) => name)).toEqual(['limits', 'hazards'])
    expect(shelf.reference.limits('chem-900', TODAY)).toHaveLength(1)
    shelf.goBack('hazards', 'zh-CN')
    expect([shelf.reference.hazard('chem-900'), shelf.loadOf('limits')]).toEqual([null, null])
  })

  it('are not taken back from under one that rests on them', () => {
    const shelf = openShelf(tempDir())
    shelf.apply(file(packBytes('hazards', newHazard)), 'zh-CN')
    shelf.apply(file(packBytes('limits', limitOfNewHazard)), 'zh-CN')
    const { code, params } = refusalOf(() => shelf.goBack('hazards', 'zh-CN'))
    expect([code, params['file'], params['place']]).toEqual(['packs.refused', 'limits.json', '第 2 行'])
    expect(shelf.reference.hazard('chem-900')?.name).toBe('新物质')
    shelf.goBack('limits', 'zh-CN')
    shelf.goBack('hazards', 'zh-CN')
    expect(shelf.reference.hazard('chem-900')).toBeNull()
  })
})

/** The first row with that cell, as a person counts. */
const rowNumber = (name: string, field: string, value: string) =>
  packData(name).rows.findIndex((row) => row[field] === value) + 1
const editionDay = (validTo: string) =>
  packBytes(
    'exam-editions',
    rowOf('edition', 'GBZ 188-2014', (row) => ({ ...row, validTo })),
  )
const firstRow = (change: (row: Row) => Row) => (row: Row, index: number) => (index === 0 ? change(row) : row)
const REFUSED: readonly (readonly [
  name: string,
  bytes: () => Uint8Array,
  file: string,
  row: number | null,
  text: RegExp,
])[] = [
  ['half a file', () => packBytes('limits').subarray(0, 9000), '新版.json', null, /JSON/],
  ['another encoding', () => Buffer.from('{"pack":"\xcf\xde\xd6\xb5"}', 'latin1'), '新版.json', null, /UTF-8/],
  ['no pack at all', () => Buffer.from('[1,2]'), '新版.json', null, /不是数据包/],
  [
    'an unknown name',
    () => Buffer.from(JSON.stringify({ ...packData('signs'), pack: 'panels' })),
    '新版.json',
    null,
    /panels/,
  ],
  [
    'a later format',
    () => Buffer.from(JSON.stringify({ ...packData('limits'), format: 2 })),
    '新版.json',
    null,
    /只支持到 1/,
  ],
  [
    'a later format of a bundle',
    () => Buffer.from('{"bundle":"zhijian.packs","format":9,"packs":[]}'),
    '新版.json',
    null,
    /只支持到 1/,
  ],
  [
    'an older edition',
    () => Buffer.from(JSON.stringify({ ...packData('limits'), edition: '2025-01' })),
    '新版.json',
    null,
    /早于/,
  ],
  [
    'a wrong type',
    () =>
      packBytes(
        'limits',
        firstRow((row) => ({ ...row, value: '0.3' })),
      ),
    '新版.json',
    1,
    /value：类型不对/,
  ],
  [
    'an unknown field',
    () =>
      packBytes(
        'limits',
        firstRow((row) => ({ ...row, sql: 'x' })),
      ),
    '新版.json',
    1,
    /sql：没有这个字段/,
  ],
  ['a gap between editions', () => editionDay('2026-07-30'), '新版.json', 2, /没有衔接或互相重叠/],
  ['two editions on a day', () => editionDay('2026-08-01'), '新版.json', 2, /没有衔接或互相重叠/],
  [
    'an unknown hazard',
    () =>
      packBytes(
        'limits',
        firstRow((row) => ({ ...row, hazardIds: ['chem-901'] })),
      ),
    '新版.json',
    1,
    /chem-901/,
  ],
  [
    'a hazard fewer than others name',
    () =>
      packBytes(
        'hazards',
        rowOf('id', 'phys-1', () => []),
      ),
    'exam-links.json',
    rowNumber('exam-links', 'hazardId', 'phys-1'),
    /phys-1/,
  ],
  [
    'a rule fewer than the program uses',
    () =>
      packBytes(
        'rules',
        rowOf('id', 'survey.periodic', () => []),
      ),
    '新版.json',
    null,
    /survey\.periodic/,
  ],
  [
    'a rule without its number',
    () =>
      packBytes(
        'rules',
        rowOf('id', 'survey.periodic', (row) => ({ ...row, params: { severeMonths: 12 } })),
      ),
    '新版.json',
    rowNumber('rules', 'id', 'survey.periodic'),
    /generalMonths/,
  ],
  [
    'a rule that leaves out days',
    () =>
      packBytes(
        'rules',
        rowOf('id', 'survey.periodic', (row) => ({ ...row, validFrom: '2027-01-01' })),
      ),
    '新版.json',
    null,
    /没有覆盖/,
  ],
  [
    'one bad pack of two',
    () =>
      bundle(
        packData('signs', (row) => ({ ...row, note: '新' })),
        packData(
          'limits',
          firstRow((row) => ({ ...row, unit: 'ppm' })),
        ),
      ),
    '新版.json',
    1,
    /单位/,
  ],
  [
    'a bundle nested beyond reason',
    () => Buffer.from(`{"bundle":"zhijian.packs","format":1,"packs":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`),
    '新版.json',
    null,
    /不是数据包/,
  ],
  ['one pack twice', () => bundle(packData('signs'), packData('signs')), '新版.json', null, /重复/],
]

describe('what is refused is refused whole, with file and row, and the old packs stay', () => {
  it.each(REFUSED)('%s', (_, bytes, inFile, row, text) => {
    const dataDir = tempDir()
    const shelf = openShelf(dataDir)
    shelf.apply(noiseHalfYearly(), 'zh-CN')
    const [before, inUse] = [filesOf(dataDir), shelf.reference]
    const kept = file(bytes())
    const preview = previewPacks(shelf, kept, 'zh-CN')
    if (preview.sound) throw new Error('was not refused')
    expect(preview.findings[0]).toMatchObject({ file: inFile, row })
    expect(preview.findings[0]?.text).toMatch(text)
    expect(refusalOf(() => shelf.apply(kept, 'zh-CN'))).toMatchObject({
      code: 'packs.refused',
      params: { file: inFile },
    })
    expect(filesOf(dataDir)).toEqual(before)
    expect(shelf.reference).toBe(inUse)
    expect(noiseMonths(openShelf(dataDir))).toBe(6)
  })

  it('says the same in English', () => {
    const shelf = openShelf(tempDir())
    const preview = previewPacks(shelf, file(editionDay('2026-07-30')), 'en')
    expect(preview).toMatchObject({
      findings: [{ text: 'begins 2026-08-01, but the edition before it ends 2026-07-30' }],
    })
  })

  it('a folder that cannot be written leaves everything as it was', () => {
    const dataDir = tempDir()
    const shelf = openShelf(dataDir)
    writeFileSync(join(dataDir, 'packs'), 'in the way')
    expect(refusalOf(() => shelf.apply(noiseHalfYearly(), 'zh-CN')).code).toBe('disk.cannotWrite')
    expect(noiseMonths(shelf)).toBe(12)
  })
})

describe('a power cut and damage', () => {
  it('a pack that was written but not yet listed counts for nothing', () => {
    const dataDir = tempDir()
    openShelf(dataDir).apply(noiseHalfYearly(), 'zh-CN')
    const next = packBytes('exam-sections', noiseEvery(3))
    const folder = join(dataDir, 'packs')
    writeFileSync(join(folder, `exam-sections.${sha256Of(next).slice(0, 16)}.json`), next.subarray(0, 5000))
    writeFileSync(join(folder, '.2f1c0b1e.part'), '{"format":1,"che')
    const shelf = openShelf(dataDir)
    expect([noiseMonths(shelf), shelf.notices]).toEqual([6, []])
    shelf.apply(file(next), 'zh-CN')
    expect(noiseMonths(openShelf(dataDir))).toBe(3)
  })

  it('a pack changed by hand is left out, the shipped one is used, and the program says so until it is loaded again', () => {
    const dataDir = tempDir()
    openShelf(dataDir).apply(noiseHalfYearly(), 'zh-CN')
    const folder = join(dataDir, 'packs')
    const name = readdirSync(folder).find((entry) => entry.startsWith('exam-sections')) ?? ''
    writeFileSync(join(folder, name), packBytes('exam-sections', noiseEvery(24)))
    const shelf = openShelf(dataDir)
    expect(noiseMonths(shelf)).toBe(12)
    expect(packNotices(shelf, 'zh-CN')).toEqual([expect.stringMatching(/职业健康检查周期与项目.*2026-12.*损坏/)])
    shelf.apply(noiseHalfYearly(), 'zh-CN')
    expect([noiseMonths(shelf), shelf.notices]).toEqual([6, []])
  })

  it.each([
    ['cut off', '{"format":1,"checked":'],
    ['of a later format', '{"format":2,"loads":{}}'],
    [
      'with a path for a name',
      JSON.stringify({
        format: 1,
        checked: null,
        loads: [
          {
            id: 'a',
            at: '2026-11-22T04:00:00Z',
            file: 'x',
            packs: [
              { name: '../limits', format: 1, edition: '2026-12', rows: 0, sha256: '0'.repeat(64), replaced: '' },
            ],
          },
        ],
      }),
    ],
  ])('a list %s is left aside and kept', (_, text) => {
    const dataDir = tempDir()
    openShelf(dataDir).apply(noiseHalfYearly(), 'zh-CN')
    writeFileSync(join(dataDir, 'packs', 'index.json'), text)
    const shelf = openShelf(dataDir)
    expect([noiseMonths(shelf), packNotices(shelf, 'en')]).toEqual([12, [expect.stringContaining('cannot be read')]])
    shelf.apply(noiseHalfYearly(), 'zh-CN')
    expect(shelf.notices).toEqual([])
    expect(Object.values(filesOf(dataDir))).toContain(text)
  })
})

/** The program as a later version would ship it: a copy of the packs with some changed, and a manifest that agrees. */
function laterProgram(...packs: readonly ReturnType<typeof packData>[]): string {
  const dir = tempDir()
  cpSync(SHIPPED_DIR, dir, { recursive: true, filter: (path) => path === SHIPPED_DIR || path.endsWith('.json') })
  const path = join(dir, 'manifest.json')
  let manifest = readFileSync(path, 'utf8')
  for (const pack of packs) {
    const text = JSON.stringify(pack)
    writeFileSync(join(dir, `${pack.pack}.json`), text)
    const entry = JSON.stringify({
      name: pack.pack,
      format: 1,
      edition: pack.edition,
      rows: pack.rows.length,
      sha256: sha256Of(text),
    })
    manifest = manifest.replace(new RegExp(`\\{"name":"${pack.pack}"[^}]*\\}`), entry)
  }
  writeFileSync(path, manifest)
  return dir
}

describe('after an update of the program', () => {
  it('a shipped pack of a later edition wins over the loaded one', () => {
    const dataDir = tempDir()
    openShelf(dataDir).apply(noiseHalfYearly(), 'zh-CN')
    const later = { ...packData('exam-sections', noiseEvery(9)), edition: '2027-01' }
    const shelf = openShelf(dataDir, laterProgram(later))
    expect(noiseMonths(shelf)).toBe(9)
    expect(packNotices(shelf, 'zh-CN')).toEqual([expect.stringMatching(/2027-01.*比载入的（2026-12）新/)])
    expect(listPacks(shelf, 'zh-CN').find(({ name }) => name === 'exam-sections')).toMatchObject({
      loaded: null,
      canGoBack: true,
    })
  })

  it('a loaded pack goes on counting while it is not older', () => {
    const dataDir = tempDir()
    openShelf(dataDir).apply(noiseHalfYearly(), 'zh-CN')
    const shelf = openShelf(dataDir, laterProgram(packData('signs', (row) => ({ ...row, note: '新' }))))
    expect([noiseMonths(shelf), shelf.notices]).toEqual([6, []])
  })

  it('loaded packs that lack what the new program uses are left out together, and a new load starts afresh', () => {
    const dataDir = tempDir()
    openShelf(dataDir).apply(file(packBytes('rules', (row) => ({ ...row, title: '改' }))), 'zh-CN')
    const rules = packData('rules', (row) =>
      row['id'] === 'survey.periodic' ? [row, { ...row, id: 'survey.novel' }] : [row],
    )
    const shippedDir = laterProgram({ ...rules, edition: '2026-11' })
    const shelf = openShelf(dataDir, shippedDir)
    expect(shelf.reference.rule('survey.novel', TODAY).id).toBe('survey.novel')
    expect(packNotices(shelf, 'zh-CN')).toEqual([expect.stringMatching(/对不上.*规则的参数与条款/)])
    shelf.apply(noiseHalfYearly(), 'zh-CN')
    const again = openShelf(dataDir, shippedDir)
    expect([noiseMonths(again), again.loadOf('rules'), again.notices]).toEqual([6, null, []])
  })
})
