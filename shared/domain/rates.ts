/** Every rate of one firm, and of many firms together. Numerators and denominators follow from names, never from typed totals. */
import { dueItems } from './due.ts'
import { openAccount, rest, step } from './due-item.ts'
import type { DueItem, Subject } from './explanation.ts'
import { fourRates } from './rates/four-rates.ts'
import { findingsClosed, selfCheck } from './rates/improvement-rates.ts'
import { withinLimit } from './rates/limit-rates.ts'
import { doseMonitored, insured } from './rates/people-rates.ts'
import { questionnaireRates } from './rates/questionnaire-rates.ts'
import { counted, type Rate, RATE_IDS, type RateId } from './rates/rate.ts'
import { ruleContext } from './rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

/** The rates of one firm on a day, in the order of `RATE_IDS`. Pass the day's due items when they are at hand. */
export function firmRates(
  facts: Facts,
  reference: Reference,
  asOf: IsoDate,
  items: readonly DueItem[] = dueItems(facts, reference, asOf),
): Rate[] {
  const context = ruleContext(facts, reference, asOf)
  return [
    ...fourRates(context, items),
    insured(context),
    ...withinLimit(context),
    doseMonitored(context),
    ...questionnaireRates(context),
    selfCheck(context),
    findingsClosed(context),
  ]
}

export interface FirmRates {
  readonly firm: Subject
  readonly rates: readonly Rate[]
}

/**
 * Rates over several firms: numerators and denominators added up, never an average of percentages. The names behind are the
 * firms, whole or with a gap: a person's name stays in its own firm.
 */
export function pooledRates(firms: readonly FirmRates[]): Rate[] {
  return RATE_IDS.map((id) => pooled(id, firms))
}

function pooled(id: RateId, firms: readonly FirmRates[]): Rate {
  const account = openAccount()
  const counting = firms.flatMap(({ firm, rates }) =>
    rates.filter((rate) => rate.id === id && rate.denominator > 0).map((rate) => ({ firm, rate })),
  )
  for (const { rate } of counting) rest(account, rate.explanation.basis)
  step(account, 'rate.step.pooled', { firms: counting.length, silent: firms.length - counting.length })
  const numerator = counting.reduce((sum, { rate }) => sum + rate.numerator, 0)
  const denominator = counting.reduce((sum, { rate }) => sum + rate.denominator, 0)
  const isWhole = ({ rate }: { rate: Rate }) => rate.numerator === rate.denominator
  return {
    ...counted(id, numerator, denominator, account),
    met: counting.filter(isWhole).map(({ firm }) => firm),
    gap: counting.filter((entry) => !isWhole(entry)).map(({ firm }) => firm),
  }
}
