/** Rates of one firm or of many, with names behind, and the regional plan they are held against. */
import { assessments } from '#shared/domain/assessment.ts'
import { planOf, planReport, type PlanReport } from '#shared/domain/indicators.ts'
import { firmRates, type FirmRates, pooledRates } from '#shared/domain/rates.ts'
import { percentText, type Rate } from '#shared/domain/rates/rate.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { PooledRates, RatesReport, RenderedPlanReport, RenderedRate } from '#shared/entities/rates.ts'
import { renderError, renderValue, translator, type Language } from '#shared/i18n/index.ts'
import type { Reference } from '#shared/reference/types.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Firms } from './firms.ts'
import { allDueItems } from './due.ts'
import { renderExplanation } from './render.ts'
import type { Session } from './session.ts'

interface Question {
  readonly asOf: IsoDate
  readonly language: Language
  readonly planId: string | null
}

function percentOf({ numerator, denominator }: Rate): string | null {
  return denominator === 0 ? null : percentText(numerator, denominator)
}

/** A rate with names and percentage in one language. */
export function renderRate(rate: Rate, language: Language): RenderedRate {
  const named = (subjects: Rate['met']) =>
    subjects.map(({ kind, id, name }) => ({ kind, id, name: renderValue(name, language) }))
  return {
    id: rate.id,
    label: translator(language, 'rules')(`rate.${rate.id}`),
    numerator: rate.numerator,
    denominator: rate.denominator,
    percent: percentOf(rate),
    met: named(rate.met),
    gap: named(rate.gap),
    explanation: renderExplanation(rate.explanation, language),
  }
}

function renderPlan({ lines, ...plan }: PlanReport, language: Language): RenderedPlanReport {
  return {
    ...plan,
    lines: lines.map(({ rate, explanation, ...line }) => ({
      ...line,
      rateId: rate?.id ?? null,
      measure: rate === null ? '' : translator(language, 'rules')(`rate.${rate.id}`),
      actual: rate === null ? null : percentOf(rate),
      explanation: renderExplanation(explanation, language),
    })),
  }
}

function report(rates: readonly Rate[], planId: string | null, reference: Reference, question: Question): RatesReport {
  const { asOf, language } = question
  const plan = planId === null ? null : planReport(planId, rates, reference, asOf)
  if (planId !== null && plan === null) throw new AppError('rates.unknownPlan', { id: planId })
  return {
    asOf,
    rates: rates.map((rate) => renderRate(rate, language)),
    plan: plan === null ? null : renderPlan(plan, language),
    assessments: [],
    plans: reference.library.rows('plans').map(({ id, name }) => ({ id, name })),
  }
}

/** The rates of one firm. Throws `rates.unknownPlan`. */
export function ratesOfFirm(session: Session, question: Question): RatesReport {
  const { store, engine } = session
  const facts = store.facts()
  const { reference } = engine
  const rates = firmRates(facts, reference, question.asOf, allDueItems(session, question.asOf))
  return {
    ...report(rates, question.planId ?? planOf(facts.profile, reference), reference, question),
    assessments: assessments(facts, reference, question.asOf).map(({ explanation, ...assessment }) => ({
      ...assessment,
      explanation: renderExplanation(explanation, question.language),
    })),
  }
}

/** One firm's share of a pool; `id` is what the caller knows the firm by. */
export function shareOfPool(facts: Facts, reference: Reference, id: string, asOf: IsoDate): FirmRates {
  return { firm: { kind: 'firm', id, name: facts.profile.name }, rates: firmRates(facts, reference, asOf) }
}

/** The rates of several firms together; without a plan named none is compared, for the firms may lie in different regions. Throws `rates.unknownPlan`. */
export function ratesOfPool(
  shares: readonly FirmRates[],
  unread: PooledRates['unread'],
  reference: Reference,
  question: Question,
): PooledRates {
  const firms = shares.map(({ firm }) => ({ id: firm.id, name: firm.name }))
  return { ...report(pooledRates(shares), question.planId, reference, question), firms, unread }
}

/** Over every firm of this computer except the demo firm; one whose file cannot be read is named, not left out in silence. */
export function ratesOfAll(firms: Firms, reference: Reference, question: Question): PooledRates {
  const shares: FirmRates[] = []
  const unread: PooledRates['unread'] = []
  for (const { id, name, demo } of firms.list(question.language)) {
    if (demo) continue
    try {
      shares.push(shareOfPool(firms.facts(id), reference, id, question.asOf))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      unread.push({ id, name, problem: renderError(error, question.language) })
    }
  }
  return ratesOfPool(shares, unread, reference, question)
}
