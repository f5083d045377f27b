import { expect, test } from 'vitest'
import { judgeRow, planRosterImport } from '#electron/sheets/index.ts'
import { isoDate } from '#shared/domain/dates.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { RosterRow, SheetMapping } from '#shared/entities/roster.ts'
import { buildFacts } from '../helpers/build-facts.ts'
import { fixture, HEADER, idCard, preview, previewRows, problemsOf, xlsx } from './helpers/rosters.ts'

const OPTIONS = { asOf: isoDate('2026-11-22'), language: 'zh-CN' } as const

function counter(): () => string {
  let next = 0
  return () => `id-${next++}`
}

/** The firm after an import. */
function after(rows: readonly RosterRow[], facts: Facts = buildFacts()): Facts {
  const { workplaces, posts, workers, assignments } = planRosterImport(rows, facts, counter())
  return { ...facts, workplaces, posts, workers, assignments }
}

test('columns nobody could guess are taken as the user says', async () => {
  const bytes = await xlsx([
    ['甲', '乙', '丙', '丁'],
    ['示例甲', idCard(1), '砂光工', '2020-01-02'],
    ['示例乙', idCard(3), '开料工', '2020-01-03'],
  ])
  const shown = await preview(bytes)
  expect(shown.sheets[0]).toMatchObject({ isRoster: false, mapping: null })
  expect(shown.sheets[0]?.samples[0]).toEqual(['甲', '乙', '丙', '丁'])
  const mapping: SheetMapping = {
    sheet: '花名册',
    use: true,
    headerFrom: 1,
    headerTo: 1,
    columns: [
      { column: 0, field: 'name' },
      { column: 1, field: 'idCard' },
      { column: 2, field: 'post' },
      { column: 3, field: 'hireDate' },
    ],
  }
  const found = await preview(bytes, { mapping: [mapping] })
  expect([found.good, found.newPosts]).toEqual([2, ['未注明车间：砂光工', '未注明车间：开料工']])
})

test('a column guessed wrong is corrected, and problems move with it', async () => {
  const bytes = await xlsx([
    ['姓名', '身份证号', '上岗日期', '入职日期'],
    ['示例甲', idCard(1), '2024-02-30', '2020-01-02'],
  ])
  const guessed = await preview(bytes)
  expect(problemsOf(guessed)).toEqual(['C2 impossibleDate'])
  const mapping = guessed.sheets[0]?.mapping
  if (!mapping) throw new Error('no mapping')
  const columns = [
    { column: 0, field: 'name' },
    { column: 1, field: 'idCard' },
    { column: 3, field: 'hireDate' },
  ] as const
  const corrected = await preview(bytes, { mapping: [{ ...mapping, columns: [...columns] }] })
  expect(problemsOf(corrected)).toEqual([])
  expect(corrected.rows[0]?.values.hireDate).toBe('2020-01-02')
})

test('pointing at the header rows is enough: the columns are guessed again', async () => {
  const bytes = await xlsx([
    ['姓名', '岗位'],
    ['员工姓名', '身份证号'],
    ['示例甲', idCard(1)],
  ])
  const mapping: SheetMapping = { sheet: '花名册', use: true, headerFrom: 2, headerTo: 2, columns: [] }
  const found = await preview(bytes, { mapping: [mapping] })
  expect(found.rows).toMatchObject([{ row: 3, verdict: 'good', values: { name: '示例甲', idCard: idCard(1) } }])
})

test('a sheet the user leaves out brings nobody', async () => {
  const guessed = await preview(fixture('plating-41.xls'))
  const [first, second] = guessed.sheets.map(({ mapping }) => mapping)
  if (!first || !second) throw new Error('two rosters')
  const found = await preview(fixture('plating-41.xls'), { mapping: [first, { ...second, use: false }] })
  expect([found.rowsRead, found.sheets[1]?.reason]).toEqual([22, '已选择不导入。'])
})

test('the same roster again brings nobody in and keeps nobody new aside', async () => {
  const first = await preview(fixture('furniture-60.xlsx'))
  const again = await preview(fixture('furniture-60.xlsx'), { facts: after(first.rows) })
  expect([again.good, again.known, again.newWorkplaces, again.newPosts]).toEqual([0, 53, [], []])
  expect(problemsOf(again)).toEqual(problemsOf(first))
  const plan = planRosterImport(again.rows, after(first.rows), counter())
  expect([plan.workers, plan.assignments]).toEqual([[], []])
})

test('somebody on file with another post, another name, or gone and back with no day for it is kept aside', async () => {
  const row = ['示例甲', idCard(1), '', '', '木工', '砂光工', '2020-01-02']
  const facts = after((await previewRows([row])).rows)
  expect(problemsOf(await previewRows([[...row.slice(0, 5), '开料工']], { facts }))).toEqual(['F2 alreadyInFirm'])
  expect(problemsOf(await previewRows([['示例丙', ...row.slice(1)]], { facts }))).toEqual(['B2 alreadyInFirm'])
  const left = { ...facts, workers: facts.workers.map((worker) => ({ ...worker, leaveDate: isoDate('2025-12-31') })) }
  expect(problemsOf(await previewRows([row], { facts: left }))).toEqual(['G2 returnDay'])
  const sameDay = [...row.slice(0, 6), '2025-12-31']
  expect(problemsOf(await previewRows([sameDay], { facts: left }))).toEqual(['G2 returnDay'])
})

test('whoever left comes in anew with a later hiring day, and is then known by that record', async () => {
  const row = ['示例甲', idCard(1), '', '', '木工', '砂光工', '2020-01-02']
  const first = after((await previewRows([row])).rows)
  const left = { ...first, workers: first.workers.map((worker) => ({ ...worker, leaveDate: isoDate('2025-12-31') })) }
  const back = [...row.slice(0, 6), '2026-01-01']
  const shown = await previewRows([back], { facts: left })
  expect([shown.good, problemsOf(shown)]).toEqual([1, []])
  const { workers, assignments } = planRosterImport(shown.rows, left, () => 'back')
  expect(workers.map(({ hireDate, leaveDate }) => [hireDate, leaveDate])).toEqual([['2026-01-01', null]])
  const both = {
    ...left,
    workers: [...workers, ...left.workers],
    assignments: [...left.assignments.map((one) => ({ ...one, to: isoDate('2025-12-31') })), ...assignments],
  }
  expect((await previewRows([back], { facts: both })).known).toBe(1)
})

test('workplaces and posts on file are found, blanks and width aside', async () => {
  const facts = buildFacts({
    workplaces: [{ id: 'wp', name: '1 号车间' }],
    posts: [{ id: 'p', workplaceId: 'wp', name: '砂光工' }],
  })
  const found = await previewRows([['示例甲', idCard(1), '', '', '１号车间', '砂 光 工', '2020-01-02']], { facts })
  expect([found.newWorkplaces, found.newPosts]).toEqual([[], []])
  const plan = planRosterImport(found.rows, facts, counter())
  expect(plan.assignments[0]).toMatchObject({ postId: 'p', from: '2020-01-02', to: null })
})

test('workers carry what the roster says of them', async () => {
  const rows = [
    ['示例甲', idCard(1), '', '', '木工', '砂光工', '2020-01-02', '劳务派遣', '19900000001', ''],
    ['示例乙', idCard(2), '', '', '木工', '砂光工', '', '外包', '', '老员工'],
    ['示例丙', idCard(3), '', '', '木工', '砂光工', '', '实习生', '', ''],
    ['示例丁', idCard(4), '', '', '木工', '砂光工', '', '正式', '', ''],
  ]
  const { workers, assignments } = planRosterImport((await previewRows(rows)).rows, buildFacts(), counter())
  expect(workers.map(({ kind }) => kind)).toEqual(['dispatched', 'contractor', 'intern', 'own'])
  expect(workers[0]).toMatchObject({
    name: '示例甲',
    sex: 'male',
    birthDate: '1990-03-15',
    phone: '19900000001',
    hireDate: '2020-01-02',
    leaveDate: null,
  })
  expect(workers[1]).toMatchObject({ sex: 'female', note: '老员工', hireDate: null })
  expect(assignments[1]).toMatchObject({ from: null })
})

test('an exam date alone becomes a remark, never an exam', async () => {
  const bytes = await xlsx([
    ['姓名', '身份证号', '体检日期'],
    ['示例甲', idCard(1), '2025.3.1'],
    ['示例乙', idCard(3), '2027-01-01'],
  ])
  const found = await preview(bytes)
  expect(problemsOf(found)).toEqual(['C3 futureDate'])
  const { workers } = planRosterImport(found.rows, buildFacts(), counter())
  expect(workers[0]?.note).toBe('花名册记载的体检日期：2025-03-01')
})

test('a mended row is judged like any other, and its problem keeps its cell', async () => {
  const found = await preview(fixture('furniture-60.xlsx'))
  const aside = found.rows.find(({ row }) => row === 31)
  if (!aside) throw new Error('row 31')
  const still = judgeRow({ ...aside.values, hireDate: '2024-02-31' }, aside, buildFacts(), OPTIONS)
  expect(still.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['H31 impossibleDate'])
  const mended = judgeRow({ ...aside.values, hireDate: '2024-02-29' }, aside, buildFacts(), OPTIONS)
  expect(mended).toMatchObject({
    verdict: 'good',
    problems: [],
    values: { hireDate: '2024-02-29', birthDate: '1976-03-02' },
  })
})

test('an ID lost to a number stays lost when nothing is typed', async () => {
  const found = await preview(fixture('furniture-60.xlsx'))
  for (const aside of found.rows.filter(({ problems }) => problems.some(({ code }) => code === 'idAsNumber'))) {
    expect(judgeRow(aside.values, aside, buildFacts(), OPTIONS).problems.map(({ code }) => code)).toEqual([
      'idAsNumber',
    ])
  }
})

test('a duplicate cannot be mended into the firm while its number is the same', async () => {
  const found = await preview(fixture('furniture-60.xlsx'))
  const aside = found.rows.find(({ row }) => row === 54)
  if (!aside) throw new Error('row 54')
  const facts = after(found.rows)
  expect(judgeRow(aside.values, aside, facts, OPTIONS).problems.map(({ code }) => code)).toEqual(['alreadyInFirm'])
  expect(judgeRow({ ...aside.values, idCard: idCard(5, '19701025'), sex: '' }, aside, facts, OPTIONS).verdict).toBe(
    'good',
  )
})

test('what the roster was reproached for missing stays required', async () => {
  const found = await previewRows([['示例甲', idCard(1), '', '', '木工', null, '2020-01-02']])
  const [aside] = found.rows
  if (!aside) throw new Error('one row')
  expect(problemsOf(found)).toEqual(['F2 missingPost'])
  expect(judgeRow(aside.values, aside, buildFacts(), OPTIONS).verdict).toBe('aside')
  expect(judgeRow({ ...aside.values, post: '砂光工' }, aside, buildFacts(), OPTIONS).verdict).toBe('good')
})

test('the header of these tests is found whole', async () => {
  const { sheets } = await previewRows([['示例甲', idCard(1), '', '', '木工', '砂光工']])
  expect(sheets[0]?.mapping?.columns).toHaveLength(HEADER.length)
})
