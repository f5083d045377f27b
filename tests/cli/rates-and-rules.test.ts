import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ruleBookSchema } from '#shared/entities/rule-book.ts'
import { tempDir } from '../helpers/temp-dir.ts'
import { runCli } from './run-cli.ts'

const refusalSchema = z.object({ error: z.object({ code: z.string() }) })

function errorCode(stdout: string): string {
  return refusalSchema.parse(JSON.parse(stdout)).error.code
}

test('rates of one firm, of two pooled, and against a plan that does not exist', async () => {
  const folder = tempDir()
  const files = ['a', 'b'].map((name) => join(folder, `${name}.zhijian`))
  for (const file of files) await runCli(['create', '--name', '样本厂', '--to', file, '--division', '321300', '--json'])
  const one = await runCli(['rates', files[0] ?? '', '--as-of', '2025-06-01', '--json'])
  expect(one.code).toBe(0)
  expect(JSON.parse(one.stdout)).toMatchObject({ asOf: '2025-06-01', plan: { planId: 'SQ', period: 'running' } })
  const two = await runCli(['rates', ...files, '--plan', 'ZJ', '--as-of', '2026-06-01', '--json'])
  expect(JSON.parse(two.stdout)).toMatchObject({ plan: { planId: 'ZJ', period: 'ended' }, firms: [{}, {}], unread: [] })
  const refused = await runCli(['rates', files[0] ?? '', '--plan', 'XX', '--json'])
  expect([refused.code, errorCode(refused.stdout)]).toEqual([1, 'rates.unknownPlan'])
})

test('the rule book as JSON and as a PDF', async () => {
  const listed = await runCli(['rules', '--json'])
  const book = ruleBookSchema.parse(JSON.parse(listed.stdout))
  expect(listed.code).toBe(0)
  expect(book.chapters.flatMap(({ entries }) => entries).length).toBeGreaterThan(80)
  const folder = tempDir()
  const printed = await runCli(['rules', '--print', '--out', folder, '--json', '--as-of', '2026-11-22'])
  expect(JSON.parse(printed.stdout)).toMatchObject({ file: join(folder, 'rule-book-2026-11-22.pdf'), isNew: true })
})
