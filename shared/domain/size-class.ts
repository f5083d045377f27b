/** 企业规模 by 国统字〔2017〕213号: all indicators of the industry's group must reach the lower bound of a class. */
import { type Account, cite, explain, lack, openAccount, step } from './due-item.ts'
import { type Explained, type Message, message } from './explanation.ts'
import { isoDate } from './dates.ts'
import type { Reference, SizeGroup } from '#shared/reference/types.ts'

export type SizeClass = 'large' | 'medium' | 'small' | 'micro'

export interface SizeIndicators {
  readonly industryCode: string | null
  /** 期末从业人员, persons. */
  readonly staff: number | null
  /** 营业收入, 万元. */
  readonly revenue: number | null
  /** 资产总额, 万元. */
  readonly assets: number | null
}

const CLASSES = ['large', 'medium', 'small'] as const

function longestMatch(code: string, prefixes: readonly string[]): number {
  return prefixes.reduce((length, prefix) => (code.startsWith(prefix) ? Math.max(length, prefix.length) : length), 0)
}

/** The group with the longest prefix of the code; an excluded prefix leaves the code without a group. */
function groupOf(code: string, groups: readonly SizeGroup[]): SizeGroup | null {
  let best: SizeGroup | null = null
  let length = 0
  for (const group of groups) {
    const match = longestMatch(code, group.prefixes)
    if (match <= length || longestMatch(code, group.excluded) > 0) continue
    best = group
    length = match
  }
  return best
}

/** The largest class whose every bound is reached; below the last, 微型. */
function classOf(group: SizeGroup, values: SizeIndicators, account: Account): SizeClass {
  for (const size of CLASSES) {
    const short = group.indicators.find((bounds) => (values[bounds.indicator] ?? 0) < bounds[size])
    if (short === undefined) {
      step(account, 'size.step.reached', { class: `@sizeClass.${size}` })
      return size
    }
    const params = {
      class: `@sizeClass.${size}`,
      indicator: `@sizeIndicator.${short.indicator}`,
      unit: `@sizeUnit.${short.indicator}`,
    }
    step(account, 'size.step.short', { ...params, value: values[short.indicator] ?? 0, bound: short[size] })
  }
  return 'micro'
}

/** The size class with its reason, or what is missing. Industries outside the table (finance, railways, …) have none. */
export function sizeClass(values: SizeIndicators, reference: Reference): Explained<SizeClass> {
  // The row carries no dated number: the bounds of 2017 stand in the size groups themselves.
  const account = openAccount(reference.rule('size.class', isoDate('2018-01-01')).basis)
  const none = (text: Message): Explained<SizeClass> => ({ value: null, explanation: explain(text, account) })
  if (values.industryCode === null) {
    lack(account, 'missing.industry')
    return none(message('size.text.missing'))
  }
  cite(account, 'profile', 'profile', 'industryCode', values.industryCode)
  const group = groupOf(values.industryCode, reference.sizeGroups)
  if (group === null) {
    step(account, 'size.step.noGroup', { code: values.industryCode })
    return none(message('size.text.notCovered'))
  }
  step(account, 'size.step.group', { code: values.industryCode, group: group.name })
  for (const { indicator, large, medium, small } of group.indicators) {
    const value = values[indicator]
    step(account, 'size.step.bounds', {
      indicator: `@sizeIndicator.${indicator}`,
      unit: `@sizeUnit.${indicator}`,
      large,
      medium,
      small,
    })
    if (value === null) lack(account, 'missing.sizeIndicator', { indicator: `@sizeIndicator.${indicator}` })
    else cite(account, 'profile', 'profile', indicator, value)
  }
  if (account.missing.length > 0) return none(message('size.text.missing'))
  const value = classOf(group, values, account)
  return { value, explanation: explain(message('size.text.known', { class: `@sizeClass.${value}` }), account) }
}
