import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { judge } from '#shared/domain/judge.ts'
import type { Reading } from '#shared/domain/judge.ts'
import { LEVEL_UNITS } from '#shared/entities/workplace.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { loadReference } from '#electron/platform/reference-files.ts'

const reference = loadReference()
const asOf = isoDate('2026-11-22')

function hazardNamed(name: string): Reading['hazardId'] {
  const hazard = reference.hazards.find((entry) => entry.name === name || entry.aliases.includes(name))
  if (hazard === undefined) throw new Error(`no hazard ${name}`)
  return hazard.id
}

function reading(name: string, kind: Reading['kind'], value: number, more: Partial<Reading> = {}): Reading {
  return {
    hazardId: hazardNamed(name),
    kind,
    value,
    unit: LEVEL_UNITS[kind],
    belowDetection: false,
    daysPerWeek: null,
    ...more,
  }
}

describe('worked examples of the judging rules', () => {
  it.each([
    ['R1 MAC, over', reading('甲醛', 'mac', 0.62), 'over'],
    ['R1 MAC, equal to the limit', reading('甲醛', 'mac', 0.5), 'within'],
    ['R2 C-TWA of benzene, 25 / 8', reading('苯', 'twa', 3.125), 'over'],
    ['R2 benzene at its limit', reading('苯', 'twa', 3), 'within'],
    ['R3 C-TWA of toluene', reading('甲苯', 'twa', 30), 'within'],
    ['R3 C-STE 95', reading('甲苯', 'stel', 95), 'within'],
    ['R3 C-STE 110', reading('甲苯', 'stel', 110), 'over'],
    ['R5 cement, total', reading('水泥粉尘', 'twaTotal', 3.2), 'within'],
    ['R5 cement, respirable', reading('水泥粉尘', 'twaRespirable', 1.8), 'over'],
    ['R9 84.99 rounds to 85.0', reading('噪声', 'lex8h', 84.99), 'within'],
    ['R9 85.0 is not over', reading('噪声', 'lex8h', 85), 'within'],
    ['R9 85.04 rounds to 85.0', reading('噪声', 'lex8h', 85.04), 'within'],
    ['R9 85.05 rounds to 85.1', reading('噪声', 'lex8h', 85.05), 'over'],
    ['R9 88.75', reading('噪声', 'lex8h', 88.75), 'over'],
    ['R9 87.50', reading('噪声', 'lex8h', 87.5), 'over'],
    ['R9 84.5 over six days is 85.3 over the week', reading('噪声', 'lex8h', 84.5, { daysPerWeek: 6 }), 'over'],
    ['R9 84.5 over five days', reading('噪声', 'lex8h', 84.5, { daysPerWeek: 5 }), 'within'],
    ['R9 40 h level at the limit', reading('噪声', 'lex40h', 85), 'within'],
  ] as const)('%s', (_, input, verdict) => {
    expect(judge(input, reference, asOf).verdict).toBe(verdict)
  })

  it('R9 shows the arithmetic of a six-day week', () => {
    const { value, steps } = judge(reading('噪声', 'lex8h', 84.5, { daysPerWeek: 6 }), reference, asOf)
    expect(value).toBe(85.3)
    expect(steps.map((step) => renderMessage(step, 'zh-CN'))).toEqual([
      '每周工作 6 天，不是 5 天，按 40 h 等效声级判定：84.5 + 10lg(6/5) = 85.3 dB(A)',
    ])
  })

  it('R4 judges peaks by multiples of PC-TWA and asks for evidence in between', () => {
    const peak = (value: number) => judge(reading('丙烯酸正丁酯', 'peak', value), reference, asOf).verdict
    expect([peak(60), peak(75), peak(90), peak(125), peak(130)]).toEqual([
      'within',
      'within',
      'cannotJudge',
      'cannotJudge',
      'over',
    ])
  })
})

describe('what cannot be judged says why', () => {
  it('asks for free silica before it picks a limit for silica dust', () => {
    const { verdict, limit, text } = judge(reading('矽尘（游离SiO2含量≥10%）', 'twaRespirable', 0.35), reference, asOf)
    expect([verdict, limit]).toEqual(['cannotJudge', null])
    expect(renderMessage(text, 'zh-CN')).toContain('游离SiO2含量')
  })

  it.each([
    ['wbgt', '高温', 'judge.needsWorkload'],
    ['handVibration', '振动', 'judge.needsFourHours'],
    ['mac', '噪声', 'judge.noLimit'],
  ] as const)('%s', (kind, name, key) => {
    const { verdict, text } = judge(reading(name, kind, 4), reference, asOf)
    expect([verdict, text.key]).toEqual(['cannotJudge', key])
  })

  it('does not call a detection limit above the limit an exceedance', () => {
    const within = judge(reading('苯', 'twa', 0.6, { belowDetection: true }), reference, asOf)
    const above = judge(reading('苯', 'twa', 5, { belowDetection: true }), reference, asOf)
    expect([within.verdict, above.verdict]).toEqual(['within', 'cannotJudge'])
  })
})

it('names both numbers and the edition in the verdict, in both languages', () => {
  const { text, limit } = judge(reading('苯', 'twa', 3.125), reference, asOf)
  expect(limit?.basis.edition).toContain('GBZ 2.1-2019')
  for (const language of ['zh-CN', 'en'] as const) {
    const words = renderMessage(text, language)
    for (const part of ['3.125', '3 mg/m³', 'GBZ 2.1-2019']) expect(words).toContain(part)
  }
})
