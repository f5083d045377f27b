import { Worker } from 'node:worker_threads'
import { constants, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readWorkbook, requirePeople } from '#electron/sheets/index.ts'
import { renderError } from '#shared/i18n/index.ts'
import { fixture, HEADER, idCard, part, preview, refusal, xlsx, zip, type Part } from './helpers/rosters.ts'

const WORKBOOK = part('xl/workbook.xml', '<workbook/>')
const SHEET = 'xl/worksheets/sheet1.xml'

const open = (bytes: Uint8Array | string, fileName = '花名册.xlsx') =>
  refusal(readWorkbook(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, fileName))

/** Megabytes of one character, packed block by block so that the test itself stays small. */
function packedMegabytes(count: number, character = ' '): Buffer {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, character), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: count }, () => block), deflateRawSync('')])
}

test.each([
  ['nothing at all', ''],
  ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a PDF', '%PDF-1.7\n%\u0000\u0001\u0002'],
  ['a web page that calls itself a workbook', '<html><table><tr><td>姓名</td></tr></table></html>'],
  ['the beginning of a zip archive', 'PK\u0003\u0004 and then something else'],
  ['an archive of something else', zip([part('word/document.xml', '<document/>')])],
  ['a workbook whose parts are no XML', zip([WORKBOOK, part(SHEET, 'not xml at all <<<')])],
  ['the beginning of a compound file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
  ['a truncated .xls', fixture('plating-41.xls').subarray(0, 3000)],
  ['a truncated .xlsx', fixture('furniture-60.xlsx').subarray(0, 20_000)],
])('%s is no workbook', async (_, bytes) => {
  expect((await open(bytes)).code).toBe('roster.notAWorkbook')
})

test.each(['password.xlsx', 'password.xls'])('%s is refused because of its password', async (fileName) => {
  expect((await open(fixture(fileName), fileName)).code).toBe('roster.passwordProtected')
})

test('a file over 50 MB is refused unread', async () => {
  expect(await open(Buffer.alloc(51 * 1024 * 1024))).toEqual({
    code: 'roster.tooLarge',
    params: { size: 51, limit: 50 },
  })
})

test('an archive that says it unpacks to more than 300 MB is refused before unpacking', async () => {
  const honest: Part = { name: SHEET, packed: packedMegabytes(1), size: 400 * 1024 * 1024 }
  expect(await open(zip([WORKBOOK, honest]))).toEqual({ code: 'roster.zipBomb', params: { limit: 300 } })
})

test('an archive that lies about its size is stopped while unpacking', async () => {
  const liar: Part = { name: SHEET, packed: packedMegabytes(301), size: 100 }
  expect((await open(zip([WORKBOOK, liar]))).code).toBe('roster.zipBomb')
})

test('many parts that are small each do not add up past the limit', async () => {
  const parts = Array.from({ length: 4 }, (_, index): Part => ({
    name: `xl/worksheets/sheet${index}.xml`,
    packed: packedMegabytes(80),
    size: 1,
  }))
  expect((await open(zip([WORKBOOK, ...parts]))).code).toBe('roster.zipBomb')
})

test('a sheet of a few rows and endless columns is refused before it is parsed', async () => {
  const sheet = part(
    SHEET,
    `<worksheet><sheetData><row>${'<c><v>1</v></c>'.repeat(6_000_000)}</row></sheetData></worksheet>`,
  )
  expect(await open(zip([WORKBOOK, sheet]))).toEqual({ code: 'roster.zipBomb', params: { limit: 80 } })
})

/** What a reader answers whose heap has no room for the sheet as text, let alone as cells; a full heap ends it with an error. */
function readInSmallHeap(bytes: Buffer): Promise<unknown> {
  const reader = new Worker(new URL('read-in-child.ts', import.meta.url), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  })
  return new Promise((resolve, reject) => {
    reader.once('message', resolve)
    reader.once('error', reject)
  })
}

test('200,000 rows are refused with their number, and little memory', async () => {
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const row = `<row>${cell('示例')}${cell(idCard(1))}${cell('x'.repeat(200))}</row>`
  const sheet = part(SHEET, `<worksheet><sheetData>${row.repeat(200_000)}</sheetData></worksheet>`)
  expect(sheet.size).toBeGreaterThan(64 * 1024 * 1024)
  expect(await readInSmallHeap(zip([WORKBOOK, sheet]))).toEqual({
    code: 'roster.tooManyRows',
    params: { rows: 200_000, limit: 100_000 },
  })
})

test('200,000 lines of text are refused with their number', async () => {
  const text = `${HEADER.join(',')}\n${'示例,990000199003150013\n'.repeat(200_000)}`
  expect(await open(text, '花名册.csv')).toEqual({
    code: 'roster.tooManyRows',
    params: { rows: 200_001, limit: 100_000 },
  })
})

test('rows that are formatted and blank do not count', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const people = [
    ['姓名', '岗位'],
    ['示例', '示例工'],
  ].map(([name = '', post = '']) => `<row>${cell(name)}${cell(post)}</row>`)
  const blank = Array.from(
    { length: 150_000 },
    (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="0"/><c r="B${index + 3}"/></row>`,
  )
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const bytes = zip([
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part(SHEET, `<worksheet xmlns="${main}"><sheetData>${people.join('')}${blank.join('')}</sheetData></worksheet>`),
  ])
  expect((await preview(bytes)).good).toBe(1)
})

test.each<[string, () => Promise<Uint8Array> | Buffer, string]>([
  [
    'a workbook without a header of people',
    () =>
      xlsx([
        ['部门', '人数'],
        ['木工', 3],
      ]),
    'roster.noHeader',
  ],
  ['a text that is no list', () => Buffer.from('今天天气很好。\n明天也是。'), 'roster.noHeader'],
  ['a header with nobody under it', () => xlsx([HEADER, ['合计', '0 人']]), 'roster.empty'],
])('%s can be looked at and not applied', async (_, make, code) => {
  const shown = await preview(await make())
  expect(shown.rows).toEqual([])
  expect(shown.sheets[0]?.samples.length).toBeGreaterThan(0)
  expect((await refusal(Promise.resolve().then(() => requirePeople(shown)))).code).toBe(code)
})

test('every refusal is one sentence that says nobody was imported', async () => {
  const refused = await open(fixture('password.xls'))
  expect(renderError(refused, 'zh-CN')).toMatch(/没有导入任何人员/)
  expect(renderError(refused, 'en')).toMatch(/nobody was imported/)
})
