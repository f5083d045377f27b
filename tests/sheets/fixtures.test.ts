import * as SheetJS from '@e965/xlsx'
import { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { rosterPreviewSchema, type RosterPreview } from '#shared/entities/roster.ts'
import { planRosterImport } from '#electron/sheets/index.ts'
import { recordSchemas } from '#shared/entities/facts.ts'
import { buildFacts } from '../helpers/build-facts.ts'
import { fixture, preview, problemsOf, sheetJsFile } from './helpers/rosters.ts'

const expectedSchema = z.record(
  z.string(),
  z.strictObject({
    rows: z.int(),
    good: z.int(),
    aside: z.int(),
    problems: z.array(z.tuple([z.string(), z.string()])),
  }),
)
const expected = expectedSchema.parse(JSON.parse(fixture('expected.json').toString('utf8')))

test.each(Object.entries(expected))('%s reads as expected', async (fileName, { rows, good, aside, problems }) => {
  const found = await preview(fixture(fileName), { fileName })
  expect({ rows: found.rowsRead, good: found.good, aside: found.aside }).toEqual({ rows, good, aside })
  expect(problemsOf(found)).toEqual(problems.map(([cell, code]) => `${cell} ${code}`))
  expect(rosterPreviewSchema.safeParse(found).error).toBeUndefined()
})

test.each(Object.entries(expected))('%s gives records the store accepts', async (fileName, { good }) => {
  const { rows } = await preview(fixture(fileName), { fileName })
  let next = 0
  const plan = planRosterImport(rows, buildFacts(), () => `id-${next++}`)
  for (const kind of ['workplaces', 'posts', 'workers', 'assignments'] as const) {
    for (const record of plan[kind]) expect(recordSchemas[kind].safeParse(record).error).toBeUndefined()
  }
  expect(plan.workers).toHaveLength(good)
  expect(plan.assignments).toHaveLength(good)
  expect(plan.workers.every(({ idCard, sex, birthDate, hireDate }) => idCard && sex && birthDate && hireDate)).toBe(
    true,
  )
})

test('furniture: every manner of writing a date, names without blanks, the second sheet left out', async () => {
  const { rows, sheets, newPosts } = await preview(fixture('furniture-60.xlsx'))
  const dateAt = new Map(rows.map(({ row, values }) => [row, values.hireDate]))
  expect([4, 5, 6, 7, 8, 9].map((row) => dateAt.get(row))).toEqual([
    '2019-02-09',
    '2010-08-13',
    '2014-12-03',
    '2011-11-07',
    '2022-07-02',
    '2021-04-16',
  ])
  expect(rows.find(({ row }) => row === 6)?.values.name).toBe('任丽华')
  expect(rows.filter(({ values }) => values.workplace === '喷漆车间')).toHaveLength(9)
  expect(sheets.map(({ isRoster }) => isRoster)).toEqual([true, false])
  expect(sheets[1]?.reason).toContain('姓名')
  expect(newPosts).toHaveLength(8)
})

test('furniture: a proposal only where it is certain', async () => {
  const { rows } = await preview(fixture('furniture-60.xlsx'))
  const proposals = rows.flatMap(({ problems }) => problems).filter(({ proposal }) => proposal !== null)
  expect(proposals.map(({ cell, proposal }) => [cell, proposal])).toEqual([['E45', '男']])
})

test('furniture: no sentence repeats what the cell says', async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { rows } = await preview(fixture('furniture-60.xlsx'), { language })
    for (const { values, problems } of rows) {
      for (const { message } of problems) {
        expect(message).not.toContain(values.idCard)
        expect(values.name !== '' && message.includes(values.name)).toBe(false)
      }
    }
  }
})

test('plating: both sheets are rosters, the workplace is the sheet', async () => {
  const { newWorkplaces, sheets } = await preview(fixture('plating-41.xls'))
  expect(newWorkplaces).toEqual(['电镀一车间', '电镀二车间'])
  expect(sheets.map(({ mapping }) => [mapping?.headerFrom, mapping?.headerTo])).toEqual([
    [2, 3],
    [2, 3],
  ])
})

/** What a preview says, whoever saved the file. */
function essence({ sheets, rows, good, aside }: RosterPreview) {
  return { good, aside, mappings: sheets.map(({ mapping }) => mapping), rows }
}

test.each(['furniture-60.libreoffice.xlsx', 'furniture-60.libreoffice.xls'])(
  '%s reads like the original',
  async (fileName) => {
    expect(essence(await preview(fixture(fileName)))).toEqual(essence(await preview(fixture('furniture-60.xlsx'))))
  },
)

test('saved again by SheetJS, as .xlsx and as .xls, it reads like the original', async () => {
  const workbook = SheetJS.read(fixture('furniture-60.xlsx'), { cellNF: true, cellStyles: true })
  const original = essence(await preview(fixture('furniture-60.xlsx')))
  for (const bookType of ['xlsx', 'biff8'] as const) {
    const bytes = sheetJsFile(workbook, bookType)
    expect(essence(await preview(bytes))).toEqual(original)
  }
})

test('saved again by excelts, it reads like the original', async () => {
  const workbook = new ExcelWorkbook()
  await workbook.xlsx.load(fixture('furniture-60.xlsx'))
  expect(essence(await preview(await workbook.xlsx.writeBuffer()))).toEqual(
    essence(await preview(fixture('furniture-60.xlsx'))),
  )
})

test('the extension says nothing: content decides', async () => {
  const found = await preview(fixture('plating-41.xls'), { fileName: 'plating.xlsx' })
  expect(found.good).toBe(41)
})
