import { expect, test } from 'vitest'
import { RULES } from '#shared/domain/due.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { printRuleBook } from '#electron/services/rule-book.ts'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'

const reference = loadReference()
const asOf = isoDate('2026-11-22')

test('the printed rule book names every rule, its clauses, how far they were verified, and its test', async () => {
  const bytes = new Uint8Array(await (await printRuleBook(reference, asOf)).arrayBuffer())
  const flat = squeezed((await readPdf(bytes)).map(({ text }) => text).join(''))
  for (const { id } of RULES) expect(flat).toContain(id)
  for (const words of ['第二十条', 'GBZ188-2025', 'V全文已读', 'D本软件默认', 'tests/unit/rules/emergency.test.ts'])
    expect(flat).toContain(squeezed(words))
}, 60_000)

test('same packs and day, same bytes', async () => {
  const [first, second] = await Promise.all([printRuleBook(reference, asOf), printRuleBook(reference, asOf)])
  expect(Buffer.from(await first.arrayBuffer()).equals(Buffer.from(await second.arrayBuffer()))).toBe(true)
}, 60_000)
