/** `judge` the way a script calls it: another process, its one JSON object. */
import { describe, expect, it } from 'vitest'
import { judgedSchema } from '#shared/entities/judging.ts'
import { runCli, runJson } from './run-cli.ts'

const ask = (...args: string[]) => runJson(['judge', '--as-of', '2026-11-22', ...args])

async function verdict(...args: string[]) {
  const ran = await ask(...args)
  expect(ran.code).toBe(0)
  return judgedSchema.parse(ran.json)
}

describe('verdicts', () => {
  it('carries both numbers, the unit, the quotient and the clause', async () => {
    const judged = await verdict('--hazard', '71-43-2', '--kind', 'TWA', '--value', '3.125', '--unit', 'mg/m³')
    expect(judged).toMatchObject({ verdict: 'over', value: 3.125, limit: 3, unit: 'mg/m3', kind: 'twa', ratio: 1.0417 })
    expect(judged.hazard).toEqual({ id: 'chem-28', name: '苯' })
    expect(judged.basis[0]).toMatchObject({ edition: 'GBZ 2.1-2019', clause: '表1 第12项', verification: 'S' })
    expect(judged.missing).toEqual([])
  })

  it('computes the level of a day from its parts', async () => {
    const judged = await verdict('--hazard', 'phys-1', '--kind', 'lex8h', '--segments', '92/2,85/4,75/2')
    expect(judged).toMatchObject({ verdict: 'over', value: 87.5, limit: 85, ratio: null })
    expect(judged.steps[0]).toContain('= 87.5 dB(A)')
  })

  it('judges silica dust, mixtures and impulses by what is given beside the value', async () => {
    const [silica, mixture, impulse] = await Promise.all([
      verdict('--hazard', '矽尘', '--kind', 'respirable', '--value', '0.35', '--sio2', '62'),
      verdict('--hazard', '甲苯', '--kind', 'mixture', '--value', '20', '--with', '二甲苯=20,乙苯=25'),
      verdict('--hazard', '噪声', '--kind', 'impulse', '--value', '129', '--pulses', '500'),
    ])
    expect([silica.verdict, silica.limit]).toEqual(['over', 0.3])
    expect([mixture.verdict, mixture.value, mixture.limit]).toEqual(['over', 1.05, 1])
    expect([impulse.verdict, impulse.limit]).toEqual(['within', 130])
  })

  it('says what is missing, and a kind without limits is no error', async () => {
    const [heat, kind] = await Promise.all([
      verdict('--hazard', '高温', '--kind', 'wbgt', '--value', '28', '--lang', 'en'),
      verdict('--hazard', '电焊烟尘', '--kind', 'twa', '--value', '5'),
    ])
    expect([heat.verdict, heat.missing]).toEqual(['cannotJudge', ['workload class', 'exposure-time ratio (%)']])
    expect([kind.verdict, kind.limit]).toEqual(['cannotJudge', null])
    expect(kind.missing.join()).toContain('总尘 PC-TWA')
  })
})

describe('calls that are wrong', () => {
  it.each([
    ['a unit of another kind', ['--hazard', '苯', '--kind', 'twa', '--value', '3', '--unit', 'ppm'], 'mg/m³'],
    ['an unclear hazard', ['--hazard', '甲', '--kind', 'twa', '--value', '3'], '甲苯 (chem-29)'],
    ['an unknown hazard', ['--hazard', '不存在的东西', '--kind', 'twa', '--value', '3'], '不存在的东西'],
    ['an unknown kind', ['--hazard', '甲苯', '--kind', 'ceiling', '--value', '3'], 'twa, stel, mixture'],
    ['no value', ['--hazard', '甲苯', '--kind', 'twa'], '--value'],
    ['a negative value', ['--hazard', '甲苯', '--kind', 'twa', '--value=-1'], '--value'],
    ['silica above 100 %', ['--hazard', '矽尘', '--kind', 'total', '--value', '1', '--sio2', '120'], '--sio2'],
    [
      'a class that does not exist',
      ['--hazard', '高温', '--kind', 'wbgt', '--value', '28', '--labour', 'V'],
      '--labour',
    ],
    ['segments nobody can read', ['--hazard', '噪声', '--kind', 'lex8h', '--segments', '92'], '92/2'],
    ['a case the limits do not have', ['--hazard', '苯', '--kind', 'twa', '--value', '1', '--condition', '烟'], '烟'],
  ])('%s', async (_, args, words) => {
    const ran = await ask(...args)
    expect(ran.code).toBe(2)
    expect(ran.json).toMatchObject({ error: { code: 'cli.badCall' } })
    expect(JSON.stringify(ran.json)).toContain(words)
  })
})

it('tells a person the verdict, the arithmetic and the clause', async () => {
  const ran = await runCli(['judge', '--hazard', '振动', '--kind', 'vibration', '--value', '4', '--hours', '7'])
  expect(ran.code).toBe(0)
  for (const words of ['不符合', '4 × √(7/4) = 5.29', 'GBZ 2.2-2007']) expect(ran.stdout).toContain(words)
})
