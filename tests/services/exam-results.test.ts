import { describe, expect, test } from 'vitest'
import { applyResults, previewResults } from '#electron/services/exam-results.ts'
import { listBatches } from '#electron/services/exams.ts'
import { AppError } from '#shared/api/errors.ts'
import { BENZENE, examFirm, NOISE, resultSheet, SHEET, TODAY } from '../helpers/exam-firm.ts'

const excelts = resultSheet('clinic.excelts.xlsx')
const libreOffice = resultSheet('clinic.libreoffice.xls')
const WORDS = [{ word: '本次检查未发现明显异常情况', meaning: 'normal' }] as const
const input = { ...SHEET, words: [...WORDS], receivedOn: TODAY }

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof AppError) return error.code
  throw new Error('was not refused', { cause: error })
}

describe('a sheet written by excelts', () => {
  test('is read with every doubt named: blanks in names, days as text, a wrong number, namesakes, a slip, a day that is none', async () => {
    const { session } = examFirm()
    const { rows, columns, words, remembered } = await previewResults(session, excelts, SHEET)
    expect(remembered).toBe(false)
    expect(columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'sex',
      'idCard',
      'post',
      'hazards',
      'kind',
      'date',
      'conclusion',
      'recheckItems',
      'recheckBy',
      null,
    ])
    expect(rows.map(({ verdict, proposal, date }) => [verdict, proposal, date])).toEqual([
      ['sure', 'a', '2026-09-01'],
      ['sure', 'b', '2026-09-01'],
      ['sure', 'c', '2026-09-02'],
      ['ask', 'd', '2026-09-02'],
      ['ask', null, '2026-09-02'],
      ['ask', 'f', null],
    ])
    expect(rows.map(({ problems }) => problems)).toEqual([
      [],
      [],
      ['recheckBecameNotice'],
      ['idMissing', 'namesakes'],
      ['idInvalid', 'notFound'],
      ['idMissing', 'similarName', 'notOnBatch', 'dateUnreadable'],
    ])
    expect(words.find(({ word }) => word.startsWith('本次'))?.meaning).toBe('normal')
  })

  test('writes nothing while a row waits, and then everything at once, with the batch and the words remembered', async () => {
    const { session, reopen } = examFirm()
    const changes = session.store.changes().length
    expect(await refusal(applyResults(session, excelts, { ...input, decisions: [] }))).toBe('results.undecided')
    const blocked = [
      { row: 6, workerId: 'd' },
      { row: 7, workerId: null },
      { row: 8, workerId: 'f' },
    ]
    expect(await refusal(applyResults(session, excelts, { ...input, decisions: blocked }))).toBe('results.undecided')
    expect(session.store.changes()).toHaveLength(changes)
    const decisions = [
      { row: 6, workerId: 'd' },
      { row: 7, workerId: null },
      { row: 8, workerId: null },
    ]
    const done = await applyResults(session, excelts, { ...input, decisions })
    expect(done).toEqual({ written: 4, known: 0, skipped: 2 })
    const again = reopen()
    const { exams, clinics } = again.store.facts()
    expect(exams.map(({ workerId, conclusion, hazardIds, date }) => [workerId, conclusion, hazardIds, date])).toEqual([
      ['a', 'normal', [NOISE], '2026-09-01'],
      ['b', 'contraindication', [NOISE], '2026-09-01'],
      ['c', null, [BENZENE], '2026-09-02'],
      ['d', 'suspected', [NOISE], '2026-09-02'],
    ])
    expect(exams[2]).toMatchObject({ recheckItems: '血常规', recheckBy: '2026-09-20', receivedOn: TODAY })
    expect(listBatches(again)[0]).toMatchObject({ people: 4, results: 4 })
    expect(clinics[0]?.sheetColumns).toHaveLength(12)
    expect(clinics[0]?.sheetWords).toContainEqual({ word: '目前未见异常', meaning: 'normal' })
    const second = await previewResults(again, excelts, SHEET)
    expect(second.remembered).toBe(true)
    expect(second.rows.slice(0, 3).map(({ verdict }) => verdict)).toEqual(['known', 'known', 'sure'])
  })

  test('one refusal in the middle leaves no trace: a report received before the exam', async () => {
    const { session } = examFirm()
    const before = session.store.changes().length
    const decisions = [6, 7, 8].map((row) => ({ row, workerId: null }))
    const early = { ...input, decisions, receivedOn: SHEET.date ?? TODAY }
    const sheet = { ...early, receivedOn: excelts === libreOffice ? TODAY : ('2026-08-31' as typeof TODAY) }
    expect(await refusal(applyResults(session, excelts, sheet))).toBe('exam.refused')
    expect(session.store.changes()).toHaveLength(before)
    expect(session.store.list('exams')).toEqual([])
  })
})

describe('a sheet written by LibreOffice in the old format', () => {
  test('GBZ 188-2025 4.8.2.2 (EX-32): 复查 is a conclusion on 2026-07-31 and a notice on 2026-08-01', async () => {
    const { session } = examFirm()
    const { rows } = await previewResults(session, libreOffice, { ...SHEET, kind: 'inService' })
    expect(rows.map(({ date, conclusion, recheckItems }) => [date, conclusion, recheckItems])).toEqual([
      ['2026-07-31', 'recheck', null],
      ['2026-08-01', null, '建议复查'],
      ['2026-08-01', 'normal', null],
      ['2026-08-01', 'normal', null],
    ])
    expect(rows.map(({ verdict }) => verdict)).toEqual(['sure', 'sure', 'sure', 'ask'])
    expect(rows[3]?.problems).toEqual(['notFound'])
  })

  test('a word nobody can tell is asked for, and its answer remembered for this clinic', async () => {
    const { session } = examFirm()
    const sheet = { ...SHEET, kind: 'inService', receivedOn: TODAY, decisions: [{ row: 5, workerId: null }] } as const
    const words = [{ word: '建议复查', meaning: 'recheckNotice' }] as const
    await applyResults(session, libreOffice, { ...sheet, words: [...words] })
    expect(session.store.get('clinics', 'clinic')?.sheetWords).toContainEqual(words[0])
    expect(session.store.list('exams').find(({ workerId }) => workerId === 'a')).toMatchObject({
      conclusion: null,
      recheckItems: '建议复查',
      reportNumber: 'TJ-01',
    })
  })
})

test('a file that is no table of results is refused with a sentence', async () => {
  const { session } = examFirm()
  const file = { name: 'x.csv', bytes: Buffer.from('姓名,电话\n甲样本,19900000000\n') }
  expect(await refusal(previewResults(session, file, SHEET))).toBe('results.noTable')
  const empty = { name: 'x.csv', bytes: Buffer.from('姓名,体检结论\n') }
  expect(await refusal(previewResults(session, empty, SHEET))).toBe('results.noPersons')
  const unknown = { name: 'x.csv', bytes: Buffer.from('姓名,体检日期,体检结论\n甲样本,2026-09-01,一级\n') }
  expect(await refusal(applyResults(session, unknown, { ...SHEET, receivedOn: null, decisions: [] }))).toBe(
    'results.unmapped',
  )
})
