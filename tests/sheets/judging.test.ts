import { expect, test } from 'vitest'
import type { RosterRow } from '#shared/entities/roster.ts'
import { HEADER, idCard, preview, previewRows, problemsOf, xlsx, type Value } from './helpers/rosters.ts'

const MAN = idCard(1)
const WOMAN = idCard(2)

/** One sound person; each case damages one cell of it. */
const SOUND = {
  姓名: '示例甲',
  身份证号: MAN,
  性别: '男',
  出生年月: '1990.03',
  车间: '木工',
  岗位: '砂光工',
  入职日期: '2020-01-02',
  用工形式: '合同工',
  电话: '19900000001',
  备注: '',
}

function row(changes: Record<string, Value> = {}): Value[] {
  const cells: Record<string, Value> = { ...SOUND, ...changes }
  return HEADER.map((heading) => cells[heading] ?? null)
}

const LOST = Number('992249198003204500')

test.each<[string, Record<string, Value>, string, string | null]>([
  ['a name forgotten', { 姓名: '　' }, 'A2 missingName', null],
  ['no ID', { 身份证号: null }, 'B2 missingId', null],
  ['a wrong digit', { 身份证号: `${MAN.slice(0, 17)}${MAN.endsWith('0') ? '1' : '0'}` }, 'B2 idCheckDigit', null],
  ['17 characters', { 身份证号: MAN.slice(1) }, 'B2 idLength', null],
  ['a letter in the middle', { 身份证号: `${MAN.slice(0, 5)}O${MAN.slice(6)}` }, 'B2 idCharacters', null],
  ['a birth date that does not exist', { 身份证号: idCard(1, '19900230'), 出生年月: null }, 'B2 idBirthDate', null],
  ['an ID stored as a number', { 身份证号: LOST }, 'B2 idAsNumber', null],
  ['an ID in scientific notation, as text', { 身份证号: '9.92249E+17' }, 'B2 idAsNumber', null],
  ['sex against the ID', { 性别: '女' }, 'C2 sexAgainstId', '男'],
  ['a sex that is none', { 性别: '先生' }, 'C2 unknownSex', '男'],
  ['birth against the ID', { 出生年月: '1990.04' }, 'D2 birthAgainstId', '1990-03-15'],
  ['an impossible birth month', { 出生年月: '1990.13' }, 'D2 impossibleDate', '1990-03-15'],
  ['30 February', { 入职日期: '2024-02-30' }, 'G2 impossibleDate', null],
  ['30 February as eight digits', { 入职日期: 20240230 }, 'G2 impossibleDate', null],
  ['a hire date without a day', { 入职日期: '2019年3月' }, 'G2 unreadableDate', null],
  ['a hire date in words', { 入职日期: '去年' }, 'G2 unreadableDate', null],
  ['day and month in an order nobody can tell', { 入职日期: '03/05/2020' }, 'G2 unreadableDate', null],
  ['a kind of employment nobody knows', { 用工形式: '朋友帮忙' }, 'H2 unknownWorkerKind', null],
  ['no post', { 岗位: null }, 'F2 missingPost', null],
  ['a note longer than a note', { 备注: '长'.repeat(201) }, 'J2 tooLong', null],
  [
    'a formula that failed',
    { 岗位: { formula: 'VLOOKUP(A2,Z:Z,1)', result: { error: '#N/A' } } },
    'F2 cellError',
    null,
  ],
  ['a formula never computed', { 入职日期: { formula: 'TODAY()' } }, 'G2 cellError', null],
])('%s keeps the row aside', async (_, changes, problem, proposal) => {
  const found = await previewRows([row(changes), row({ 姓名: '示例乙', 身份证号: idCard(3), 出生年月: null })])
  expect(problemsOf(found)).toEqual([problem])
  expect(found.rows[0]?.problems[0]?.proposal).toBe(proposal)
  expect([found.good, found.aside]).toEqual([1, 1])
})

test.each<[string, Record<string, Value>, Partial<RosterRow['values']>]>([
  ['blanks and a tab round the ID', { 身份证号: `\t ${MAN} ` }, { idCard: MAN }],
  [
    'full-width digits',
    { 身份证号: MAN.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) },
    { idCard: MAN },
  ],
  ['sex and birth left to the ID', { 性别: null, 出生年月: null }, { sex: '男', birthDate: '1990-03-15' }],
  ['a name with blanks inside', { 姓名: '示　例 甲' }, { name: '示例甲' }],
  ['a name in Latin letters', { 姓名: '  Anna   Example ' }, { name: 'Anna Example' }],
  ['a rare character', { 姓名: '示𫖯㛃' }, { name: '示𫖯㛃' }],
  ['a date cell', { 入职日期: new Date('2020-01-02T00:00:00Z') }, { hireDate: '2020-01-02' }],
  ['a bare serial number', { 入职日期: 43832 }, { hireDate: '2020-01-02' }],
  ['a serial number typed as text', { 入职日期: '43832' }, { hireDate: '2020-01-02' }],
  ['a date with a time of day', { 入职日期: '2020-01-02 08:00:00' }, { hireDate: '2020-01-02' }],
  ['October that lost its zero', { 身份证号: idCard(1, '19821003'), 出生年月: 1982.1 }, { birthDate: '1982-10-03' }],
  ['a phone typed as a number', { 电话: 19900000001 }, { phone: '19900000001' }],
  ['a computed post', { 岗位: { formula: '"砂光"&"工"', result: '砂光工' } }, { post: '砂光工' }],
])('%s is read', async (_, changes, values) => {
  const found = await previewRows([row(changes)])
  expect(problemsOf(found)).toEqual([])
  expect(found.rows[0]?.values).toMatchObject(values)
})

test('a lower-case x at the end of an ID is an X', async () => {
  const withX = Array.from({ length: 40 }, (_, index) => idCard(index * 2 + 1)).find((id) => id.endsWith('X')) ?? ''
  const found = await previewRows([row({ 身份证号: withX.toLowerCase() })])
  expect(found.rows[0]).toMatchObject({ verdict: 'good', values: { idCard: withX } })
})

test('the same person again: the later row is aside', async () => {
  const found = await previewRows([row(), row({ 姓名: ' 示例 甲', 电话: '19900000002' })])
  expect(problemsOf(found)).toEqual(['B3 duplicatePerson'])
})

test('one ID, two names: all of them are aside', async () => {
  const found = await previewRows([row(), row({ 姓名: '示例乙' }), row()])
  expect(problemsOf(found)).toEqual(['B2 oneIdTwoPeople', 'B3 oneIdTwoPeople', 'B4 oneIdTwoPeople'])
})

test('a row with two damaged cells names both', async () => {
  expect(problemsOf(await previewRows([row({ 性别: '女', 入职日期: '2023-13-01' })]))).toEqual([
    'C2 sexAgainstId',
    'G2 impossibleDate',
  ])
})

test('totals, remarks, blank lines and repeated headers are no people', async () => {
  const found = await previewRows([
    row(),
    ['小计', null, '1 人'],
    [],
    HEADER,
    row({ 姓名: '示例乙', 身份证号: WOMAN, 性别: '女' }),
    ['合 计', '2 人'],
    ['注：以上人员均已体检'],
    ['填表人：', null, null, '审核人：'],
  ])
  expect([found.rowsRead, found.good]).toEqual([2, 2])
})

test('a forgotten name does not turn a person into a blank line', async () => {
  expect(problemsOf(await previewRows([row({ 姓名: null, 身份证号: null })]))).toEqual([
    'A2 missingName',
    'B2 missingId',
  ])
})

test('a roster without an ID column is one', async () => {
  const found = await preview(
    await xlsx([
      ['姓名', '岗位'],
      ['示例甲', '砂光工'],
    ]),
  )
  expect(found.rows[0]).toMatchObject({ verdict: 'good', values: { idCard: '', workplace: '' } })
  expect(found.newPosts).toEqual(['未注明车间：砂光工'])
})
