/** The indicators of a regional plan against a firm's rates, or those of many firms. A target is a fact with a period. */
import { openAccount, rest, step } from './due-item.ts'
import { type Explanation, message } from './explanation.ts'
import { explain } from './due-item.ts'
import { percentText, type Rate, type RateId, reaches } from './rates/rate.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Which rates stand behind an indicator. Those of the authorities (I06–I13) have none. */
const RATES_OF: Readonly<Record<string, readonly RateId[]>> = {
  I01: ['insured'],
  I02: ['declared'],
  I03: ['withinLimitResults', 'withinLimitPosts', 'withinLimitFirm'],
  I04: ['doseMonitored'],
  I05: ['awareness'],
}

/** `noNumber`: the plan only asks for a rise. `notOurs`: the authority's own indicator, which no firm's data give. */
export type IndicatorVerdict = 'met' | 'notMet' | 'noData' | 'noNumber' | 'notOurs'

export interface IndicatorLine {
  readonly indicatorId: string
  readonly name: string
  /** Percent aimed at; null where the plan names none. */
  readonly target: number | null
  /** Null for an indicator that no rate stands behind. */
  readonly rate: Rate | null
  readonly verdict: IndicatorVerdict
  readonly explanation: Explanation
}

export interface PlanReport {
  readonly planId: string
  readonly name: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Whether the plan's period was over, or had not begun, on the day asked about. */
  readonly period: 'running' | 'ended' | 'ahead'
  readonly lines: readonly IndicatorLine[]
}

function verdictOf(rate: Rate, percent: number | null): IndicatorVerdict {
  if (rate.denominator === 0) return 'noData'
  if (percent === null) return 'noNumber'
  return reaches(rate, percent) ? 'met' : 'notMet'
}

function line(
  indicator: LibraryRow<'indicators'>,
  target: LibraryRow<'plan-targets'>,
  rate: Rate | null,
): IndicatorLine {
  const account = openAccount(target.basis)
  const { percent } = target
  const verdict = rate === null ? 'notOurs' : verdictOf(rate, percent)
  if (indicator.note !== '') step(account, 'indicator.step.note', { note: indicator.note })
  if (rate !== null) {
    account.steps.push(...rate.explanation.steps)
    account.inputs.push(...rate.explanation.inputs)
    rest(account, rate.explanation.basis)
  }
  const text = message(`indicator.${verdict}`, {
    indicator: indicator.name,
    percent: percent ?? '',
    actual: rate === null || rate.denominator === 0 ? '' : percentText(rate.numerator, rate.denominator),
  })
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    target: percent,
    rate,
    verdict,
    explanation: explain(text, account),
  }
}

function periodOf({ validFrom, validTo }: LibraryRow<'plans'>, asOf: IsoDate): PlanReport['period'] {
  if (validTo !== null && validTo < asOf) return 'ended'
  return validFrom !== null && validFrom > asOf ? 'ahead' : 'running'
}

/** A plan's indicators against rates; null for an unknown plan. An ended period is said to have ended, its targets still stand for comparison. */
export function planReport(
  planId: string,
  rates: readonly Rate[],
  reference: Reference,
  asOf: IsoDate,
): PlanReport | null {
  const { library } = reference
  const plan = library.rows('plans').find(({ id }) => id === planId)
  if (plan === undefined) return null
  const indicators = new Map(library.rows('indicators').map((row) => [row.id, row]))
  const lines = library
    .rows('plan-targets')
    .filter((target) => target.planId === planId)
    .flatMap((target) => {
      const indicator = indicators.get(target.indicatorId)
      if (indicator === undefined) return []
      const behind = rates.filter(({ id }) => RATES_OF[indicator.id]?.includes(id))
      return behind.length === 0 ? [line(indicator, target, null)] : behind.map((rate) => line(indicator, target, rate))
    })
  return {
    planId,
    name: plan.name,
    from: plan.validFrom,
    to: plan.validTo,
    period: periodOf(plan, asOf),
    lines,
  }
}

/** The plan chosen in the profile, or the one whose division holds the firm's own; null when neither leads to one. */
export function planOf(
  profile: { readonly regionPlan: string | null; readonly divisionCode: string | null },
  reference: Reference,
): string | null {
  if (profile.regionPlan !== null) return profile.regionPlan
  const code = profile.divisionCode
  if (code === null) return null
  const covering = reference.library
    .rows('plans')
    .filter(({ divisionCode }) => code.startsWith(divisionCode.replace(/(00)+$/, '')))
    .toSorted((a, b) =>
      a.divisionCode.replace(/(00)+$/, '').length > b.divisionCode.replace(/(00)+$/, '').length ? -1 : 1,
    )
  return covering[0]?.id ?? null
}
