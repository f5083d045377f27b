/** Any ledger as a file: names in place of identifiers, days as days, ID numbers as text. */
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { RECORD_KINDS, type RecordKind } from '#shared/entities/facts.ts'
import { recordFields } from '#shared/entities/record-fields.ts'
import { readWorkbook } from '#electron/sheets/index.ts'
import { cellText, type Cell } from '#electron/sheets/workbook.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { exportLedger, ledgerCounts } from '#electron/services/ledger-table.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')

async function demo(): Promise<Session> {
  const session = createFirm(join(tempDir(), 'demo.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  await fillDemo(session, asOf)
  return session
}

type Rows = readonly (readonly (Cell | undefined)[])[]

/** The rows of the file, its heading first. */
async function rowsOf(session: Session, kind: RecordKind, format: 'xlsx' | 'csv' = 'xlsx'): Promise<Rows> {
  const file = await exportLedger(session, { kind, format, asOf, language: 'zh-CN' })
  const { sheets } = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('the file has no sheet')
  return sheet.rows.map(({ cells }) => cells)
}

test('every ledger of the demo firm has as many rows as records, a column per field, and shows no identifier', async () => {
  const session = await demo()
  const facts = session.store.facts()
  const ids = new Set(RECORD_KINDS.flatMap((kind) => facts[kind].map(({ id }) => id)))
  const counts = ledgerCounts(session)
  for (const kind of RECORD_KINDS) {
    const rows = await rowsOf(session, kind, 'csv')
    expect([kind, rows.length - 1, rows[0]?.length]).toEqual([kind, facts[kind].length, recordFields(kind).length])
    expect(counts[kind]).toBe(facts[kind].length)
    const shown = rows.flatMap((row) => row.map(cellText))
    expect(shown.filter((text) => ids.has(text) || /\b(phys|chem|dust)-\d/.test(text))).toEqual([])
  }
})

test('ID numbers and phones are text, days are days, and money is a number with its unit in the heading', async () => {
  const session = await demo()
  const [worker] = session.store.facts().workers
  const workers = await rowsOf(session, 'workers')
  const row = workers.find((cells) => cells.some((cell) => cellText(cell) === worker?.idCard))
  expect(row?.slice(0, 4).map((cell) => cell?.kind)).toEqual(['text', 'text', 'text', 'date'])
  const budgets = await rowsOf(session, 'budgets')
  const column = budgets[0]?.map(cellText).indexOf('预算（万元）') ?? -1
  expect(budgets[1]?.[column]?.kind).toBe('number')
})

test('the newest stands first', async () => {
  const rows = await rowsOf(await demo(), 'findings')
  const column = rows[0]?.map(cellText).indexOf('发现日期') ?? -1
  const days = rows.slice(1).flatMap((row) => (row[column] === undefined ? [] : [cellText(row[column])]))
  expect(days).toEqual(days.toSorted().toReversed())
})
