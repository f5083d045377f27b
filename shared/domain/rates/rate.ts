/** A rate: how many of how many, who is in it and who is in the gap. */
import type { Account } from '../due-item.ts'
import { explain } from '../due-item.ts'
import { type Explanation, message, type Subject } from '../explanation.ts'

/** 四率 first, then what the regional plans and the self-check count. */
export const RATE_IDS = [
  'declared',
  'tested',
  'examined',
  'trained',
  'insured',
  'withinLimitResults',
  'withinLimitPosts',
  'withinLimitFirm',
  'doseMonitored',
  'awareness',
  'literacy',
  'selfCheck',
  'findingsClosed',
] as const
export type RateId = (typeof RATE_IDS)[number]

export interface Rate {
  readonly id: RateId
  readonly numerator: number
  /** 0 means that there is nothing to count: no data, never 0 %. */
  readonly denominator: number
  /** Those counted in the numerator, where they have names. */
  readonly met: readonly Subject[]
  /** Those of the denominator who are not: the names behind the gap. */
  readonly gap: readonly Subject[]
  readonly explanation: Explanation
}

/** Hundredths of a percent would feign a precision a small firm does not have: one decimal. */
export function percentText(numerator: number, denominator: number): string {
  return `${((100 * numerator) / denominator).toFixed(1)}%`
}

/** Whether a rate reaches a percentage; equal reaches it. Compared in whole numbers, so 17 of 20 is 85 % exactly. */
export function reaches({ numerator, denominator }: Pick<Rate, 'numerator' | 'denominator'>, percent: number): boolean {
  return denominator > 0 && numerator * 100 >= percent * denominator
}

/** A rate over things that have names. */
export function rateOf(id: RateId, met: readonly Subject[], gap: readonly Subject[], account: Account): Rate {
  return { ...counted(id, met.length, met.length + gap.length, account), met, gap }
}

/** A rate over things that have none, such as answers. */
export function counted(id: RateId, numerator: number, denominator: number, account: Account): Rate {
  const text =
    denominator === 0
      ? message('rate.noData', { rate: `@rate.${id}` })
      : message('rate.share', {
          rate: `@rate.${id}`,
          numerator,
          denominator,
          percent: percentText(numerator, denominator),
        })
  return { id, numerator, denominator, met: [], gap: [], explanation: explain(text, account) }
}
