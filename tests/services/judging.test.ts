import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import type { Client } from '#shared/api/contract.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { createHost } from '#electron/host/create-host.ts'
import { testEngine } from '../helpers/engine.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')

function start(): Client {
  const host = createHost({ dataDir: tempDir(), kind: 'web', ...testEngine, log: () => undefined })
  onTestFinished(() => host.close())
  return createRouterClient(host.router, { context: host.context })
}

test('a hazard offers the kinds it has limits for, each with its one unit and what to ask', async () => {
  const { reference } = start()
  const kindsOf = async (id: string) =>
    (await reference.judgeKinds({ id, asOf })).map(({ kind, unit, needs }) => [kind, unit, needs[0]])
  expect(await kindsOf('chem-28')).toEqual([
    ['twa', 'mg/m3', 'segments'],
    ['stel', 'mg/m3', undefined],
    ['mixture', 'mg/m3', 'mixture'],
  ])
  expect(await kindsOf('phys-1')).toEqual([
    ['lex8h', 'dB(A)', 'segments'],
    ['lex40h', 'dB(A)', undefined],
    ['peakSoundLevel', 'dB(A)', 'pulses'],
  ])
  expect((await kindsOf('dust-1')).map(([kind, , need]) => [kind, need])).toEqual([
    ['twaTotal', 'silica'],
    ['twaRespirable', 'silica'],
    ['peak', 'fraction'],
  ])
})

test('a verdict carries its clauses once each, with how far they were verified, in the language asked for', async () => {
  const { reference } = start()
  const question = { hazardId: 'chem-29', kind: 'twa', value: 30, evidence: { hoursPerDay: 12 }, asOf } as const
  const judged = await reference.judge({ ...question, language: 'en' })
  expect(judged).toMatchObject({ verdict: 'over', value: 30, limit: 25, ratio: 1.2, band: 'IV' })
  expect(judged.text).toBe('30 mg/m³ exceeds the limit 25 mg/m³ (GBZ 2.1-2019): over')
  expect(judged.steps.slice(0, 2)).toEqual([
    '12 h a day is more than 8 h; reduced by the day: (8/12) × ((24−12)/16) = 0.5',
    'Reduced limit: 50 × 0.5 = 25',
  ])
  const clauses = judged.basis.map(({ clause }) => clause)
  expect(new Set(clauses).size).toBe(clauses.length)
  expect(clauses).toContain('附录A A.7.3')
})

test('the weekly formula nobody has read is tagged U', async () => {
  const { reference } = start()
  const question = { hazardId: 'chem-29', kind: 'twa', value: 30, evidence: { hoursPerWeek: 48 }, asOf } as const
  const { basis } = await reference.judge({ ...question, language: 'zh-CN' })
  expect(basis.map(({ verification }) => verification)).toContain('U')
})

test('what was not tested is not over', async () => {
  const { reference } = start()
  const judged = await reference.judge({ hazardId: 'chem-28', kind: 'twa', value: null, asOf, language: 'zh-CN' })
  expect(judged).toMatchObject({ verdict: 'cannotJudge', value: null, limit: null, ratio: null })
})

test('an unknown hazard is refused', async () => {
  const { reference } = start()
  const question = { hazardId: 'chem-999', kind: 'twa', value: 1, asOf, language: 'zh-CN' } as const
  await expect(reference.judge(question)).rejects.toMatchObject({ code: 'REFUSED' })
})
