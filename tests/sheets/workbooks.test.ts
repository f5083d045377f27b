import * as SheetJS from '@e965/xlsx'
import { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readWorkbook } from '#electron/sheets/index.ts'
import { fixture, HEADER, idCard, preview, problemsOf, sheetJsFile, withPart } from './helpers/rosters.ts'

const PEOPLE = [
  HEADER,
  ['示例甲', idCard(1), '男', '', '喷漆车间', '喷漆工', '2020-01-02', '劳务派遣', '', '含，全角逗号'],
]
const CSV = PEOPLE.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(CSV)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${CSV}`)],
  ['GB18030', iconv.encode(CSV, 'gb18030')],
  ['UTF-16 LE with a mark', iconv.encode(CSV, 'utf-16le', { addBOM: true })],
  ['UTF-16 BE with a mark', iconv.encode(CSV, 'utf-16be', { addBOM: true })],
  ['tabs instead of commas', iconv.encode(CSV.replaceAll('","', '"\t"'), 'gb18030')],
  ['semicolons instead of commas', Buffer.from(CSV.replaceAll('","', '";"'))],
])('text in %s', async (_, bytes) => {
  const found = await preview(bytes, { fileName: '花名册.csv' })
  expect(found.rows[0]).toMatchObject({
    verdict: 'good',
    values: { name: '示例甲', post: '喷漆工', note: '含，全角逗号' },
  })
})

test.each(['xlsx', 'biff8'] as const)('a workbook that counts from 1904, as %s', async (bookType) => {
  const sheet = SheetJS.utils.aoa_to_sheet([
    HEADER,
    ['示例甲', idCard(1), '', '', '', '喷漆工', 42_370],
    ['示例乙', idCard(3), '', '', '', '喷漆工', 42_370],
  ])
  Object.assign(sheet['G2'], { z: 'yyyy/m/d' })
  const workbook: SheetJS.WorkBook = {
    SheetNames: ['a'],
    Sheets: { a: sheet },
    Workbook: { WBProps: { date1904: true } },
  }
  const bytes = sheetJsFile(workbook, bookType)
  const { rows } = await preview(bytes)
  // A date cell and a bare number in the same workbook are the same day.
  expect(rows.map(({ values }) => values.hireDate)).toEqual(['2020-01-02', '2020-01-02'])
})

test('a merged area as large as the sheet, and rules over whole columns, cost neither time nor memory', async () => {
  const workbook = new ExcelWorkbook()
  await workbook.xlsx.load(fixture('furniture-60.xlsx'))
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
  const rule =
    '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"男,女"</formula1></dataValidation></dataValidations>'
  const hostile = withPart(bytes, '/xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</mergeCells>', `<mergeCell ref="M1:XFD1048576"/></mergeCells>${rule}`),
  )
  const { sheets } = await readWorkbook(hostile, 'a.xlsx')
  expect(sheets[0]?.rows).toHaveLength(65)
})

test('a hidden sheet is found and left out', async () => {
  const workbook = new ExcelWorkbook()
  for (const state of ['visible', 'hidden'] as const) {
    const sheet = workbook.addWorksheet(state, { state })
    for (const row of PEOPLE) sheet.addRow(row)
  }
  const found = await preview(await workbook.xlsx.writeBuffer())
  expect(found.rowsRead).toBe(1)
  expect(found.sheets.map(({ isRoster, mapping }) => [isRoster, mapping?.use])).toEqual([
    [true, true],
    [false, false],
  ])
  expect(found.sheets[1]?.reason).toContain('隐藏')
})

test('two-row headings without merged cells', async () => {
  const text = ['序号,基本信息,,联系电话', ',姓名,身份证号,', `1,示例甲,${idCard(1)},19900000001`].join('\n')
  const found = await preview(Buffer.from(text), { fileName: 'a.csv' })
  expect(found.sheets[0]?.mapping).toMatchObject({ headerFrom: 1, headerTo: 2 })
  expect(found.rows[0]?.values.phone).toBe('19900000001')
})

test('columns that look alike and mean something else are left alone', async () => {
  const text = `姓名,身份证号,紧急联系人姓名,紧急联系电话,合同到期日期,离职日期\n示例甲,${idCard(1)},示例乙,19900000002,2030-01-01,/`
  const found = await preview(Buffer.from(text), { fileName: 'a.csv' })
  expect(found.sheets[0]?.mapping?.columns.map(({ field }) => field)).toEqual(['name', 'idCard'])
  expect(problemsOf(found)).toEqual([])
})
