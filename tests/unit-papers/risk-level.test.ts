import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { riskLevel, tableLevel } from '#shared/domain/risk-level.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { firmWith } from '../documents/firms.ts'

const reference = loadReference()
const asOf = isoDate('2026-11-22')
const bands = [9, 49] as const

describe('table 1-1', () => {
  it.each([
    ['general', 'within', 200, 'I'],
    ['general', 'over', 9, 'II'],
    ['general', 'over', 49, 'II'],
    ['general', 'over', 50, 'III'],
    ['severe', 'within', 9, 'II'],
    ['severe', 'within', 10, 'II'],
    ['severe', 'within', 49, 'II'],
    ['severe', 'within', 50, 'III'],
    ['severe', 'over', 1, 'III'],
  ] as const)('%s, %s, %i persons → %s', (nature, exposure, persons, level) => {
    expect(tableLevel(nature, exposure, persons, bands)).toBe(level)
  })
})

describe('cautious combination', () => {
  const loud = { kind: 'lex8h', value: 88, unit: 'dB(A)' } as const
  const quiet = { kind: 'lex8h', value: 80, unit: 'dB(A)' } as const

  it('takes the higher of noise over the limit (12 persons, Ⅱ) and silica within it (60 persons, Ⅲ)', () => {
    const result = riskLevel(
      firmWith([
        { hazardId: 'phys-1', workers: 12, result: loud },
        {
          hazardId: 'dust-1',
          workers: 60,
          result: { kind: 'twaTotal', value: 0.2, unit: 'mg/m3', reportedVerdict: 'within' },
        },
      ]),
      reference,
      asOf,
    )
    expect(result.groups.map(({ nature, persons, exposure, level }) => [nature, persons, exposure, level])).toEqual([
      ['severe', 60, 'within', 'III'],
      ['general', 12, 'over', 'II'],
    ])
    expect(result.value).toBe('III')
  })

  it('counts never tested as not in compliance and says 未检测, not over', () => {
    const tested = riskLevel(firmWith([{ hazardId: 'phys-1', workers: 12, result: quiet }]), reference, asOf)
    const untested = riskLevel(firmWith([{ hazardId: 'phys-1', workers: 12 }]), reference, asOf)
    expect([tested.value, tested.groups[0]?.exposure]).toEqual(['I', 'within'])
    expect([untested.value, untested.groups[0]?.exposure]).toEqual(['II', 'untested'])
    expect(untested.explanation.missing).toEqual([{ key: 'risk.missing.untested', params: { count: 1 } }])
  })

  it('counts a person on two posts once', () => {
    const facts = firmWith([
      { hazardId: 'phys-1', workers: 9, result: loud },
      { hazardId: 'phys-1', workers: 9, result: loud },
    ])
    const twice = {
      ...facts,
      assignments: facts.assignments.map((a, index) =>
        index >= 9 ? { ...a, workerId: facts.workers[index - 9]?.id ?? '' } : a,
      ),
    }
    expect(riskLevel(twice, reference, asOf).groups[0]?.persons).toBe(9)
  })

  it('has no level without exposures, and names its second-hand and default grounds', () => {
    const none = riskLevel(firmWith([]), reference, asOf)
    expect([none.value, none.groups]).toEqual([null, []])
    expect(none.explanation.basis.map(({ verification }) => verification)).toEqual(['S', 'D'])
  })
})
