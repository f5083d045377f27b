/**
 * Whether the gear a post is given is strong enough for what was measured there, with the sum. An estimate to choose by and a
 * reminder, never a verdict of law: the methods were read second-hand.
 */
import { exposureResults, type ExposureResult } from '../exposure-results.ts'
import { type Account, cite, explain, lack, openAccount, rest, step } from '../due-item.ts'
import { type Explanation, message } from '../explanation.ts'
import { levelVerdict } from '../judge.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { type GearWords, type Rating, ratingOf } from './rating.ts'
import type { HazardId, Id } from '#shared/entities/common.ts'
import type { PpeStandard } from '#shared/entities/protection.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

export type SuitabilityVerdict = 'fits' | 'tooWeak' | 'tooStrong' | 'wrongKind' | 'cannotTell'

export interface Suitability {
  readonly key: string
  readonly postId: Id
  readonly hazardId: HazardId
  readonly standard: PpeStandard
  readonly verdict: SuitabilityVerdict
  readonly explanation: Explanation
}

type Found = Pick<Suitability, 'verdict'> & { readonly text: string }
const FOUND = {
  good: { verdict: 'fits', text: 'ppe.suit.good' },
  acceptable: { verdict: 'fits', text: 'ppe.suit.acceptable' },
  fits: { verdict: 'fits', text: 'ppe.suit.fits' },
  tooWeak: { verdict: 'tooWeak', text: 'ppe.suit.tooWeak' },
  tooStrong: { verdict: 'tooStrong', text: 'ppe.suit.tooStrong' },
  wrongKind: { verdict: 'wrongKind', text: 'ppe.suit.wrongKind' },
  cannotTell: { verdict: 'cannotTell', text: 'ppe.suit.cannotTell' },
} as const satisfies Readonly<Record<string, Found>>

/** A tenth is as fine as any of these sums is. */
const tenth = (value: number): number => Math.round(value * 10) / 10

interface Case {
  readonly context: RuleContext
  readonly exposure: Exposure
  readonly results: ExposureResult['results']
  readonly rating: Rating
  readonly words: GearWords
  readonly account: Account
}

/** The numbers of a rule row, whose clauses go into the account. */
function numbersOf({ context, account }: Case, id: string) {
  const row = context.reference.rule(id, context.asOf)
  rest(account, row.basis)
  return (name: string) => ruleNumber(row, name)
}

/** The loudest daily level of the latest report, else the level on record at the post. */
function noiseLevel({ exposure, results, account }: Case): number | null {
  const levels = results.filter(({ result }) => result.kind === 'lex8h' || result.kind === 'lex40h')
  const loudest = levels.toSorted((a, b) => b.result.value - a.result.value)[0]
  if (loudest !== undefined) {
    cite(account, 'surveys', loudest.survey.id, 'date', loudest.survey.date)
    step(account, 'ppe.step.measured', { value: loudest.result.value, unit: 'dB(A)', date: loudest.survey.date })
    return loudest.result.value
  }
  const { level } = exposure
  if (level === null || (level.kind !== 'lex8h' && level.kind !== 'lex40h')) return null
  cite(account, 'exposures', exposure.id, 'level', level.value)
  step(account, 'ppe.step.onRecord', { value: level.value, unit: 'dB(A)' })
  return level.value
}

/** What a plug or muff takes off at work; null where its words do not say. */
function reduction(found: Case): number | null {
  const { rating, account } = found
  const [first, second] = rating.snr.toSorted((a, b) => b - a)
  if (first !== undefined) {
    const number = numbersOf(found, 'ppe.hearing')
    // Worn together: the higher one and a few decibels, not the sum of both.
    const snr = second === undefined ? first : first + number('together')
    if (second !== undefined) step(account, 'ppe.step.together', { higher: first, more: number('together'), snr })
    const less = tenth(snr * number('factor'))
    step(account, 'ppe.step.snr', { snr, factor: number('factor'), less })
    return less
  }
  if (rating.nrr === null) return null
  const number = numbersOf(found, 'ppe.hearingNrr')
  const less = tenth((rating.nrr - number('subtract')) * number('factor'))
  step(account, 'ppe.step.nrr', { nrr: rating.nrr, subtract: number('subtract'), factor: number('factor'), less })
  return less
}

function hearing(found: Case): Found {
  const { rating, account } = found
  const level = noiseLevel(found)
  if (level === null) lack(account, 'ppe.lack.noise')
  const less = reduction(found)
  if (less === null) lack(account, rating.hml ? 'ppe.lack.hml' : 'ppe.lack.snr')
  if (level === null || less === null) return FOUND.cannotTell
  const number = numbersOf(found, 'ppe.hearing')
  const at = tenth(level - less)
  step(account, 'ppe.step.atTheEar', { level, less, at })
  step(account, 'ppe.step.bands', {
    most: number('most'),
    from: number('goodFrom'),
    to: number('goodTo'),
    low: number('low'),
  })
  if (at > number('most')) return FOUND.tooWeak
  if (at < number('low')) return FOUND.tooStrong
  return at >= number('goodFrom') && at <= number('goodTo') ? FOUND.good : FOUND.acceptable
}

/** 危害因数: the highest ratio of a value to its limit; null where nothing was measured or no limit applies. */
function hazardRatio({ context, exposure, results, account }: Case): number | null {
  const { reference, asOf } = context
  const judged =
    results.length > 0 ? results.map(({ judgement }) => judgement) : [levelVerdict(exposure, reference, asOf)]
  const [worst] = judged
    .flatMap((judgement) => {
      if (judgement === null || judgement.bound === null || judgement.bound <= 0) return []
      const { value, bound, basis } = judgement
      return [{ value, bound, basis, ratio: value / bound }]
    })
    .toSorted((one, other) => other.ratio - one.ratio)
  if (worst === undefined) return null
  const [latest] = results
  if (latest === undefined) cite(account, 'exposures', exposure.id, 'level', exposure.level?.value ?? '')
  else cite(account, 'surveys', latest.survey.id, 'date', latest.survey.date)
  rest(account, worst.basis)
  const ratio = Math.round(worst.ratio * 100) / 100
  step(account, 'ppe.step.ratio', { value: worst.value, bound: worst.bound, ratio })
  return worst.ratio
}

interface Needs {
  readonly gas: boolean
  readonly particles: boolean
  readonly oil: boolean
}

/** Against what the standards that the pack names for a hazard protect; rows nobody saw the text of decide nothing. */
function needsOf({ context, exposure, account, words }: Case): Needs {
  const rows = context.reference
    .ppe(exposure.hazardId)
    .filter(({ standard, verification }) => /GB 2626|GB 2890/.test(standard) && verification !== 'U')
  for (const { standard, verification } of rows)
    rest(account, [{ document: standard, clause: '', edition: '', verification }])
  return {
    gas: rows.some(({ standard }) => standard.includes('GB 2890')),
    particles: rows.some(({ standard }) => standard.includes('GB 2626')),
    oil: rows.some(({ type }) => words.oil.test(type)),
  }
}

/** A filter against particles lets vapour through, a cartridge alone lets dust through, and KN is no filter for oil. */
function isWrongKind({ rating }: Case, { gas, particles, oil }: Needs): boolean {
  if (rating.mask === 'supplied') return false
  if (gas && !particles) return rating.filter !== null && !rating.gas
  if (particles && !gas && rating.gas && rating.filter === null) return true
  return oil && rating.filter !== null && !rating.filter.oil
}

function protectionFactor(found: Case): number | null {
  const { rating, account } = found
  if (rating.apf !== null) {
    step(account, 'ppe.step.apfOwn', { apf: rating.apf })
    return rating.apf
  }
  if (rating.mask !== 'half' && rating.mask !== 'full') return null
  const apf =
    rating.mask === 'half'
      ? numbersOf(found, 'ppe.respirator')('halfMask')
      : numbersOf(found, 'ppe.fullMask')('fullMask')
  step(account, `ppe.step.apf.${rating.mask}`, { apf })
  return apf
}

function respirator(found: Case): Found {
  const { rating, account } = found
  const needs = needsOf(found)
  if (isWrongKind(found, needs)) {
    step(
      account,
      needs.gas ? 'ppe.step.gasNeedsCartridge' : needs.oil ? 'ppe.step.oilNeedsKp' : 'ppe.step.dustNeedsFilter',
    )
    return FOUND.wrongKind
  }
  if (rating.gas) step(account, 'ppe.step.cartridge')
  const ratio = hazardRatio(found)
  if (ratio === null) lack(account, 'ppe.lack.concentration')
  const most = numbersOf(found, 'ppe.respirator')('filterGasMost')
  if (ratio !== null && needs.gas && ratio > most && rating.mask !== 'supplied') {
    step(account, 'ppe.step.supplied', { most })
    return FOUND.tooWeak
  }
  const apf = protectionFactor(found)
  if (apf === null) lack(account, 'ppe.lack.apf')
  if (ratio === null || apf === null) return FOUND.cannotTell
  return apf >= ratio ? FOUND.fits : FOUND.tooWeak
}

const NOISE: HazardId = 'phys-1'

function covers({ hazardIds }: PpeStandard, hazardId: HazardId): boolean {
  return hazardIds.length === 0 || hazardIds.includes(hazardId)
}

/** Which estimate fits hazard and gear; null where none does. */
function estimateOf({ context, exposure, rating }: Case): ((found: Case) => Found) | null {
  if (exposure.hazardId === NOISE) return rating.kind === 'hearing' ? hearing : null
  const { class: sort } = context.reference.hazard(exposure.hazardId) ?? { class: 'other' }
  return rating.kind === 'respirator' && (sort === 'dust' || sort === 'chem') ? respirator : null
}

/** Every post and hazard whose standard names gear that can be reckoned with: what it leaves of the hazard, and whether that is enough. */
export function suitability(context: RuleContext, words: GearWords): Suitability[] {
  const { facts, reference, asOf } = context
  const standardsOf = Map.groupBy(facts.ppeStandards, ({ postId }) => postId)
  return exposureResults(facts, reference, asOf).flatMap(({ exposure, results }) => {
    if ((exposure.since ?? asOf) > asOf) return []
    return (standardsOf.get(exposure.postId) ?? [])
      .filter((standard) => covers(standard, exposure.hazardId))
      .flatMap((standard): Suitability[] => {
        const account = openAccount()
        const rating = ratingOf(standard.item, standard.spec, words)
        const found: Case = { context, exposure, results, rating, words, account }
        const estimate = estimateOf(found)
        if (estimate === null) return []
        cite(account, 'ppeStandards', standard.id, 'item', [standard.item, standard.spec].filter(Boolean).join(' '))
        const { verdict, text } = estimate(found)
        return [
          {
            key: `${standard.id}.${exposure.id}`,
            postId: exposure.postId,
            hazardId: exposure.hazardId,
            standard,
            verdict,
            explanation: explain(message(text), account),
          },
        ]
      })
  })
}
