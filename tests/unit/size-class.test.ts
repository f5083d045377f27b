import { describe, expect, it } from 'vitest'
import { sizeClass } from '#shared/domain/size-class.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { reference } from '../helpers/due.ts'

type Figures = Parameters<typeof sizeClass>[0]

function firm(industryCode: string | null, figures: Partial<Figures>): Figures {
  return { industryCode, staff: null, revenue: null, assets: null, ...figures }
}

describe('企业规模, 国统字〔2017〕213号: samples of the source', () => {
  it.each([
    ['C2110', { staff: 15, revenue: 5000 }, 'micro'],
    ['C2110', { staff: 20, revenue: 300 }, 'small'],
    ['C3360', { staff: 25, revenue: 299 }, 'micro'],
    ['C3360', { staff: 320, revenue: 1800 }, 'small'],
    ['C3912', { staff: 1200, revenue: 39_999 }, 'medium'],
    ['C3912', { staff: 1000, revenue: 40_000 }, 'large'],
    ['E4910', { revenue: 6000, assets: 4999 }, 'small'],
    ['L7211', { staff: 12, assets: 90 }, 'micro'],
  ] as const)('%s %o → %s', (code, figures, expected) => {
    expect(sizeClass(firm(code, figures), reference).value).toBe(expected)
  })

  it('says which indicator falls short of which bound', () => {
    const { explanation } = sizeClass(firm('C3912', { staff: 1200, revenue: 39_999 }), reference)
    const steps = explanation.steps.map((step) => renderMessage(step, 'zh-CN'))
    expect(steps).toContain('营业收入 39999 万元，未达到大型下限 40000 万元。')
    expect(steps).toContain('各项指标均达到中型下限。')
  })

  it('names every figure that is missing', () => {
    const { value, explanation } = sizeClass(firm('C2110', { staff: 15 }), reference)
    expect(value).toBeNull()
    expect(explanation.missing.map((entry) => renderMessage(entry, 'zh-CN'))).toEqual(['缺：营业收入。'])
  })

  it.each(['G5310', 'J6621', 'K7040', 'P8321', 'Q8411'])('%s is outside the measure: no class, no guess', (code) => {
    const { value, explanation } = sizeClass(firm(code, { staff: 500, revenue: 500, assets: 500 }), reference)
    expect(value).toBeNull()
    expect(explanation.text.key).toBe('size.text.notCovered')
  })
})
