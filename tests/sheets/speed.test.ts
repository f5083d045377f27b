import { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts'
import { expect, test } from 'vitest'
import { planRosterImport, readWorkbook } from '#electron/sheets/index.ts'
import { buildFacts } from '../helpers/build-facts.ts'
import { HEADER, idCard, preview, xlsx } from './helpers/rosters.ts'

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const started = performance.now()
  const result = await work()
  return [result, Math.round(performance.now() - started)]
}

test('10,000 rows: all of them go in; the figures are printed, the benchmark judges them', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    `示例${index}`,
    idCard(index % 1000, '19900315', `99${String(Math.floor(index / 1000)).padStart(4, '0')}`),
    '',
    '1990.03',
    '木工车间',
    '砂光工',
    '2020.1.2',
    '合同工',
    '19900000001',
    '',
  ])
  const bytes = await xlsx([HEADER, ...rows])
  const [, parse] = await timed(() => new ExcelWorkbook().xlsx.load(bytes))
  const [, read] = await timed(() => readWorkbook(bytes, 'a.xlsx'))
  const [found, readAndJudge] = await timed(() => preview(bytes))
  const [plan, planning] = await timed(() => planRosterImport(found.rows, buildFacts(), () => 'id'))
  expect([found.good, plan.workers.length]).toEqual([10_000, 10_000])
  process.stderr.write(
    `10,000 rows: parse ${parse} ms, read ${read} ms, read and judge ${readAndJudge} ms, plan ${planning} ms\n`,
  )
})
