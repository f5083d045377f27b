/** 职业病诊断资料清单: computed from the records of every service, with what they lack, and leaving as a sheet. */
import { expect, test } from 'vitest'
import { exportCasePapers, listCasePapers } from '#electron/services/case-papers.ts'
import { distribution } from '#electron/services/roster-people.ts'
import { readWorkbook } from '#electron/sheets/index.ts'
import { cellText } from '#electron/sheets/workbook.ts'
import { ASKED, examFirm, NOISE, put, putExam, TODAY } from '../helpers/exam-firm.ts'
import { refusalOf } from '../helpers/firm-file.ts'

function firmWithCase() {
  const { session } = examFirm()
  const former = { id: 'a0', name: '甲样本', idCard: '990101199001010019', sex: 'male' }
  put(session, 'workers', { ...former, hireDate: '2015-03-01', leaveDate: '2018-02-28' })
  put(session, 'assignments', { id: 'as0', workerId: 'a0', postId: 'noise', from: '2015-03-01', to: '2018-02-28' })
  put(session, 'diseaseCases', { id: 'c', workerId: 'a', suspectedOn: '2026-09-15', receivedOn: '2026-09-15' })
  return session
}

const paperOf = (session: ReturnType<typeof firmWithCase>, paper: string) =>
  listCasePapers(session, { ...ASKED, id: 'c' }).find((found) => found.paper === paper)

test('LAW 47, D53: work and exposure over every service, exams and measurements at the posts held, and what is missing', () => {
  const session = firmWithCase()
  expect(paperOf(session, 'workHistory')?.lines.map(({ from, to, title }) => [from, to, title])).toEqual([
    [null, null, '到本单位以前'],
    ['2015-03-01', '2018-02-28', '测试厂'],
    ['2015-03-01', '2018-02-28', '一车间·打磨'],
    ['2022-01-01', null, '测试厂'],
    ['2022-01-01', null, '一车间·打磨'],
  ])
  expect(paperOf(session, 'workHistory')?.lacks).toEqual([])
  // 2015-03-01 to 2018-02-28 and 2022-01-01 to 2026-11-22: 1096 + 1787 days.
  expect(paperOf(session, 'exposureHistory')?.lines[0]?.detail).toContain('7.9')
  expect(paperOf(session, 'exams')).toMatchObject({ lines: [], lacks: [expect.stringContaining('没有任何')] })
  expect(paperOf(session, 'measurements')?.lacks).toHaveLength(1)
  expect(paperOf(session, 'dose')).toBeUndefined()
  expect(paperOf(session, 'workHistory')?.basis[0]).toMatchObject({ verification: 'V' })
  expect(paperOf(session, 'exams')?.basis.length).toBeGreaterThan(0)

  putExam(session, 'x', 'a', { conclusion: 'suspected' })
  const result = { id: 'm', postId: 'noise', point: '1#', hazardId: NOISE, kind: 'lex8h', value: 88, unit: 'dB(A)' }
  put(session, 'surveys', { id: 's', kind: 'periodic', date: '2026-03-01', results: [result] })
  put(session, 'surveys', { id: 'gap', kind: 'periodic', date: '2020-03-01', results: [{ ...result, id: 'm2' }] })
  expect(paperOf(session, 'exams')?.lines[0]).toMatchObject({ from: '2026-09-01', source: { kind: 'exams', id: 'x' } })
  expect(paperOf(session, 'exams')?.lacks).toEqual([expect.stringContaining('上岗前')])
  const measured = paperOf(session, 'measurements')
  // Nobody stood there in 2020: that report is no paper of this person.
  expect(measured?.lines.map(({ from }) => from)).toEqual(['2026-03-01'])
  expect(measured?.lines[0]?.detail).toContain('88 dB(A)')
  expect(measured?.lacks).toEqual([])
})

test('leaves as a workbook with a row for each entry and each thing missing; a case nobody has is refused', async () => {
  const session = firmWithCase()
  const file = await exportCasePapers(session, { ...ASKED, id: 'c', format: 'xlsx' })
  const { sheets } = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)
  const [first] = sheets
  const texts = first?.rows.map(({ cells }) => cells.map((cell) => cellText(cell)).join('|')) ?? []
  expect(texts.some((row) => row.includes('职业史') && row.includes('2015-03-01'))).toBe(true)
  expect(texts.some((row) => row.includes('没有任何职业健康检查记录'))).toBe(true)
  expect(refusalOf(() => listCasePapers(session, { ...ASKED, id: 'none' })).code).toBe('record.notFound')
})

test('the spread counts each person on site once, by age and by years with each hazard met now', () => {
  const session = firmWithCase()
  const { people, ages, ageUnknown, hazards, yearGroups } = distribution(session, ASKED)
  expect(people).toBe(6)
  expect([...ages].reduce((sum, count) => sum + count, ageUnknown)).toBe(6)
  const noise = hazards.find(({ hazardId }) => hazardId === NOISE)
  expect(yearGroups).toEqual([0, 1, 3, 5, 10, 20])
  // 甲 with both services nearly eight years; 乙 and 李 not yet five.
  expect(noise).toMatchObject({ people: 3, years: [0, 0, 2, 1, 0, 0], unknown: 0 })
  expect(distribution(session, { ...ASKED, asOf: TODAY }).people).toBe(6)
})
