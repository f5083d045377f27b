import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { judge, together } from '#shared/domain/judge.ts'
import type { Judgement, Reading } from '#shared/domain/judge.ts'
import { kindOffers } from '#shared/domain/judging/offers.ts'
import { evidenceSchema } from '#shared/entities/judging.ts'
import type { Evidence } from '#shared/entities/judging.ts'
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
  return { hazardId: hazardNamed(name), kind, value, unit: '', belowDetection: false, daysPerWeek: null, ...more }
}

function knowing(evidence: Partial<Evidence>): { evidence: Evidence } {
  return { evidence: { ...evidenceSchema.parse({}), ...evidence } }
}

function verdictOn(name: string, kind: Reading['kind'], value: number, evidence: Partial<Evidence> = {}): Judgement {
  return judge(reading(name, kind, value, knowing(evidence)), reference, asOf)
}

const SILICA = '矽尘（游离SiO2含量≥10%）'
const BUTYL = '丙烯酸正丁酯'
const parts = (...pairs: [level: number, hours: number][]) => ({
  segments: pairs.map(([level, hours]) => ({ level, hours })),
})

describe('concentrations and dust (GBZ 2.1-2019)', () => {
  it.each([
    ['R1 6.3.1 formaldehyde 0.62 against MAC 0.5', verdictOn('甲醛', 'mac', 0.62), 'over', 0.62, 0.5],
    ['R1 6.3.1 equal to MAC is not over', verdictOn('甲醛', 'mac', 0.5), 'within', 0.5, 0.5],
    [
      'R2 6.3.2 benzene (0.5×2 + 6×3 + 2×3) / 8',
      verdictOn('苯', 'twa', 0, parts([0.5, 2], [6, 3], [2, 3])),
      'over',
      3.125,
      3,
    ],
    ['R2 6.3.2 equal to PC-TWA is not over', verdictOn('苯', 'twa', 3), 'within', 3, 3],
    ['R3 6.3.2 toluene C-TWA 30', verdictOn('甲苯', 'twa', 30), 'within', 30, 50],
    ['R3 6.3.2 toluene C-STE 95', verdictOn('甲苯', 'stel', 95), 'within', 95, 100],
    ['R3 6.3.2 toluene C-STE 110', verdictOn('甲苯', 'stel', 110), 'over', 110, 100],
    ['R4 6.3.3 peak 60, C-TWA 12', verdictOn(BUTYL, 'peak', 60, { average: 12 }), 'within', 60, 75],
    [
      'R4 6.3.3 peak 90, 10 min, twice, 2 h apart',
      verdictOn(BUTYL, 'peak', 90, { average: 12, peakMinutes: 10, peakCount: 2, peakGap: 2 }),
      'within',
      90,
      125,
    ],
    ['R4 6.3.3 peak 90, 20 min', verdictOn(BUTYL, 'peak', 90, { average: 12, peakMinutes: 20 }), 'over', 90, 75],
    ['R4 6.3.3 peak 130', verdictOn(BUTYL, 'peak', 130, { average: 12 }), 'over', 130, 125],
    ['R5 table 2 cement, total 3.2', verdictOn('水泥粉尘', 'twaTotal', 3.2), 'within', 3.2, 4],
    ['R5 table 2 cement, respirable 1.8', verdictOn('水泥粉尘', 'twaRespirable', 1.8), 'over', 1.8, 1.5],
    [
      'R5 table 2 silica 62 %, respirable 0.35',
      verdictOn(SILICA, 'twaRespirable', 0.35, { silica: 62 }),
      'over',
      0.35,
      0.3,
    ],
    [
      'R5 table 2 silica at 50 % is the first band',
      verdictOn(SILICA, 'twaRespirable', 0.35, { silica: 50 }),
      'within',
      0.35,
      0.7,
    ],
    [
      'R5 table 2 silica at 80 % is the second band',
      verdictOn(SILICA, 'twaTotal', 0.6, { silica: 80 }),
      'within',
      0.6,
      0.7,
    ],
    ['R5 table 2 silica above 80 %', verdictOn(SILICA, 'twaTotal', 0.6, { silica: 80.5 }), 'over', 0.6, 0.5],
    [
      'R6 3.8 toluene 20, xylene 20, ethylbenzene 25',
      verdictOn('甲苯', 'mixture', 20, {
        mixture: [
          { hazardId: hazardNamed('二甲苯'), value: 20 },
          { hazardId: hazardNamed('乙苯'), value: 25 },
        ],
      }),
      'over',
      1.05,
      1,
    ],
    ['R7 A.7.3 12 h a day halves toluene', verdictOn('甲苯', 'twa', 30, { hoursPerDay: 12 }), 'over', 30, 25],
    ['R7 A.7.3 10 h a day, factor 0.70', verdictOn('甲苯', 'twa', 35, { hoursPerDay: 10 }), 'within', 35, 35],
    [
      'R7 A.7.3 48 h a week, factor 0.78125',
      verdictOn('甲苯', 'twa', 39.1, { hoursPerWeek: 48 }),
      'over',
      39.1,
      39.0625,
    ],
    ['R7 A.7.3 60 h a week, factor 0.5625', verdictOn('甲苯', 'twa', 28, { hoursPerWeek: 60 }), 'within', 28, 28.125],
    [
      'R7 the factor of the report goes first',
      verdictOn('甲苯', 'twa', 30, { hoursPerDay: 12, reductionFactor: 0.8 }),
      'within',
      30,
      40,
    ],
    ['R7 PC-STEL is never reduced', verdictOn('甲苯', 'stel', 95, { hoursPerDay: 12 }), 'within', 95, 100],
  ] as const)('%s', (_, judged, verdict, value, bound) => {
    expect([judged.verdict, judged.value, judged.bound]).toEqual([verdict, value, bound])
  })

  it('R3, R5 both results must hold', () => {
    const cement = [verdictOn('水泥粉尘', 'twaTotal', 3.2), verdictOn('水泥粉尘', 'twaRespirable', 1.8)]
    expect(together(cement.map(({ verdict }) => verdict))).toBe('over')
    expect(together(['within', 'within'])).toBe('within')
    expect(together(['within', 'cannotJudge'])).toBe('cannotJudge')
    expect(together([])).toBe('cannotJudge')
  })

  it('§0 says that the limit of benzene was changed by amendment 1', () => {
    const { steps } = verdictOn('苯', 'twa', 3)
    expect(steps.map((step) => renderMessage(step, 'zh-CN')).join()).toContain('第1号修改单(2019原值6/10)')
  })

  it('§4 3.9, 6.4 butanone 160 of 300 is level III and past the action level', () => {
    const { verdict, band, steps } = verdictOn('丁酮', 'twa', 160)
    expect([verdict, band]).toEqual(['within', 'III'])
    expect(steps.map(({ key }) => key)).toEqual(['judge.band', 'judge.action'])
  })

  it.each([
    [3, '0'],
    [3.1, 'I'],
    [30, 'I'],
    [150, 'II'],
    [300, 'III'],
    [301, 'IV'],
  ] as const)('§4 butanone %d of 300 is level %s', (value, band) => {
    expect(verdictOn('丁酮', 'twa', value).band).toBe(band)
  })
})

describe('physical factors (GBZ 2.2-2007)', () => {
  it.each([
    ['R9 88 for 4 h is 84.99', verdictOn('噪声', 'lex8h', 0, { ...parts([88, 4]), daysPerWeek: 5 }), 'within', 85, 85],
    ['R9 90 for 6 h is 88.75', verdictOn('噪声', 'lex8h', 0, parts([90, 6])), 'over', 88.8, 85],
    [
      'R9 92/2 h, 85/4 h, 75/2 h is 87.50',
      verdictOn('噪声', 'lex8h', 0, parts([92, 2], [85, 4], [75, 2])),
      'over',
      87.5,
      85,
    ],
    ['R9 84.5 over six days is 85.29', verdictOn('噪声', 'lex8h', 84.5, { daysPerWeek: 6 }), 'over', 85.3, 85],
    ['R9 84.5 over five days', verdictOn('噪声', 'lex8h', 84.5, { daysPerWeek: 5 }), 'within', 84.5, 85],
    ['R9 85.04 rounds to 85.0', verdictOn('噪声', 'lex8h', 85.04), 'within', 85, 85],
    ['R9 85.05 rounds to 85.1', verdictOn('噪声', 'lex8h', 85.05), 'over', 85.1, 85],
    ['R9 40 h level at the limit', verdictOn('噪声', 'lex40h', 85), 'within', 85, 85],
    ['R9 80 pulses of 141', verdictOn('噪声', 'peakSoundLevel', 141, { pulses: 80 }), 'over', 141, 140],
    ['R9 500 pulses of 129', verdictOn('噪声', 'peakSoundLevel', 129, { pulses: 500 }), 'within', 129, 130],
    [
      'R9 100 pulses belong to the first band',
      verdictOn('噪声', 'peakSoundLevel', 140, { pulses: 100 }),
      'within',
      140,
      140,
    ],
    [
      'R10 75 %, class II, 29.5',
      verdictOn('高温', 'wbgt', 29.5, { contactRate: 75, labourClass: 'II', hotRegion: false }),
      'over',
      29.5,
      29,
    ],
    [
      'R10 the same where 30 ℃ is reached outdoors',
      verdictOn('高温', 'wbgt', 29.5, { contactRate: 75, labourClass: 'II', hotRegion: true }),
      'within',
      29.5,
      30,
    ],
    [
      'R10 a ratio of 60 % takes the column of 75 %',
      verdictOn('高温', 'wbgt', 29, { contactRate: 60, labourClass: 'II', hotRegion: false }),
      'within',
      29,
      29,
    ],
    ['R11 6.5 for 2 h is 4.60', verdictOn('振动', 'handVibration', 6.5, { hoursPerDay: 2 }), 'within', 4.5962, 5],
    ['R11 4.0 for 7 h is 5.29', verdictOn('振动', 'handVibration', 4, { hoursPerDay: 7 }), 'over', 5.2915, 5],
    ['R12 power frequency, 5 kV/m', verdictOn('工频电磁场', 'electricField', 5), 'within', 5, 5],
    [
      'R12 3 MHz belongs to the lower range',
      verdictOn('高频电磁场', 'electricField', 40, { frequencyMHz: 3 }),
      'within',
      40,
      50,
    ],
    ['R12 10 MHz', verdictOn('高频电磁场', 'electricField', 40, { frequencyMHz: 10 }), 'over', 40, 25],
    [
      'R12 welding arc 0.31 μW/cm² for 8 h',
      verdictOn('紫外线', 'irradiance', 0.31, { condition: '电焊弧光' }),
      'over',
      0.31,
      0.24,
    ],
    [
      'R12 microwave on the whole body, pulsed',
      verdictOn('微波', 'powerDensity', 26, { wave: 'pulsed', part: 'wholeBody' }),
      'over',
      26,
      25,
    ],
  ] as const)('%s', (_, judged, verdict, value, bound) => {
    expect([judged.verdict, judged.value, judged.bound]).toEqual([verdict, value, bound])
  })

  it('§4 LEX,8h 82.3 keeps the limit but is a noise post; below 80 is none', () => {
    const { verdict, steps } = verdictOn('噪声', 'lex8h', 82.3)
    expect([verdict, steps.map(({ key }) => key)]).toEqual(['within', ['judge.noisePost']])
    expect(verdictOn('噪声', 'lex8h', 79.9).steps.map(({ key }) => key)).toEqual(['judge.noNoisePost'])
  })

  it('R9 shows the arithmetic of a six-day week', () => {
    const { kind, steps } = judge(reading('噪声', 'lex8h', 84.5, { daysPerWeek: 6 }), reference, asOf)
    expect(kind).toBe('lex40h')
    expect(steps.map((step) => renderMessage(step, 'zh-CN'))).toEqual([
      '每周工作 6 天，不是 5 天，按 40 h 等效声级判定：84.5 + 10lg(6/5) = 85.3 dB(A)',
    ])
  })
})

describe('what cannot be judged says what is missing', () => {
  it.each([
    [
      'R4 evidence of a peak',
      verdictOn(BUTYL, 'peak', 90, { peakMinutes: 10 }),
      ['judge.lacks.peakCount', 'judge.lacks.peakGap'],
    ],
    ['R5 silica content', verdictOn(SILICA, 'twaRespirable', 0.35), ['judge.lacks.silica']],
    [
      'R5 other dust never takes 8 unasked',
      verdictOn('以上未提及的可导致职业病的其他粉尘', 'twaTotal', 2),
      ['judge.lacks.silica'],
    ],
    ['R6 who belongs together', verdictOn('甲苯', 'mixture', 20), ['judge.lacks.mixture']],
    ['R9 number of pulses', verdictOn('噪声', 'peakSoundLevel', 120), ['judge.lacks.pulses']],
    ['R10 workload', verdictOn('高温', 'wbgt', 28), ['judge.lacks.labourClass', 'judge.lacks.contactRate']],
    [
      'R10 region, where one degree decides',
      verdictOn('高温', 'wbgt', 29.5, { contactRate: 75, labourClass: 'II' }),
      ['judge.lacks.hotRegion'],
    ],
    ['R11 hours', verdictOn('振动', 'handVibration', 4), ['judge.lacks.vibrationHours']],
    ['R12 frequency', verdictOn('高频电磁场', 'electricField', 40), ['judge.lacks.frequencyMHz']],
    ['form of the substance', verdictOn('铅及其化合物（不包括四乙基铅）', 'twa', 0.04), ['judge.lacks.condition']],
    [
      'laboratory method',
      judge(reading('苯', 'twa', 5, { belowDetection: true }), reference, asOf),
      ['judge.lacks.method'],
    ],
  ] as const)('%s', (_, { verdict, missing }, keys) => {
    expect([verdict, missing.map(({ key }) => key)]).toEqual(['cannotJudge', keys])
  })

  it.each([
    ['a limit nobody set', verdictOn('噪声', 'mac', 4), 'judge.noLimit'],
    ['more than 10 000 pulses', verdictOn('噪声', 'peakSoundLevel', 100, { pulses: 10_001 }), 'judge.outOfTable'],
    ['dust that is silica dust', verdictOn('水泥粉尘', 'twaTotal', 1, { silica: 12 }), 'judge.isSilicaDust'],
    ['silica dust that is none', verdictOn(SILICA, 'twaTotal', 1, { silica: 8 }), 'judge.notSilicaDust'],
    ['peaks where there is a PC-STEL', verdictOn('甲苯', 'peak', 1), 'judge.noPeak'],
    ['a day before the standard', judge(reading('甲苯', 'twa', 1), reference, isoDate('2019-01-01')), 'judge.noLimit'],
  ] as const)('%s', (_, { verdict, text, bound }, key) => {
    expect([verdict, text.key, bound]).toEqual(['cannotJudge', key, null])
  })

  it('takes the case that is named', () => {
    const { verdict, bound } = verdictOn('铅及其化合物（不包括四乙基铅）', 'twa', 0.04, { condition: '铅烟' })
    expect([verdict, bound]).toEqual(['over', 0.03])
  })

  it('does not call a detection limit above the limit an exceedance', () => {
    const within = judge(reading('苯', 'twa', 0.6, { belowDetection: true }), reference, asOf)
    expect(within.verdict).toBe('within')
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

const EVERYTHING = knowing({
  silica: 5,
  hoursPerDay: 7,
  daysPerWeek: 6,
  labourClass: 'III',
  contactRate: 50,
  pulses: 300,
  frequencyMHz: 1,
  wave: 'continuous',
  part: 'limb',
  peakMinutes: 10,
  peakCount: 2,
  peakGap: 2,
})
const RANK = { within: 0, cannotJudge: 1, over: 2 }

it('is monotone: a higher value never gets a milder verdict, whatever the hazard and kind', () => {
  const offered = reference.hazards.flatMap(({ id }) =>
    kindOffers(id, reference, asOf).map((offer) => ({ hazardId: id, kind: offer.kind, unit: offer.unit })),
  )
  expect(offered.length).toBeGreaterThan(500)
  const value = fc.double({ min: 0, max: 400, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...offered), value, value, fc.boolean(), (offer, a, b, knowsAll) => {
      const at = (each: number) => {
        const known = knowsAll ? EVERYTHING : knowing({})
        const question = { ...offer, value: each, belowDetection: false, daysPerWeek: null, ...known }
        return RANK[judge(question, reference, asOf).verdict]
      }
      expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)))
    }),
    { numRuns: 2000 },
  )
})

it('has words in both languages for every verdict it can give', () => {
  const value = fc.double({ min: 0, max: 400, noNaN: true })
  const offered = reference.hazards.flatMap(({ id }) =>
    kindOffers(id, reference, asOf).map(({ kind }) => ({ hazardId: id, kind })),
  )
  fc.assert(
    fc.property(fc.constantFrom(...offered), value, fc.boolean(), (offer, each, knowsAll) => {
      const known = knowsAll ? EVERYTHING : knowing({})
      const question = { ...offer, unit: '', value: each, belowDetection: false, daysPerWeek: null, ...known }
      const { text, steps, missing } = judge(question, reference, asOf)
      for (const language of ['zh-CN', 'en'] as const)
        for (const sentence of [text, ...steps, ...missing])
          expect(renderMessage(sentence, language)).not.toMatch(/\{\{|undefined|NaN/)
    }),
    { numRuns: 500 },
  )
})
