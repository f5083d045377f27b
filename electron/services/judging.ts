/** One value against the limits in force, and what can be asked of a hazard; answers in one language. */
import { AppError } from '#shared/api/errors.ts'
import { message } from '#shared/domain/explanation.ts'
import { judge, type Judgement } from '#shared/domain/judge.ts'
import { kindOffers } from '#shared/domain/judging/offers.ts'
import { round } from '#shared/domain/judging/verdict.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Judged, JudgeQuestion, KindOffer } from '#shared/entities/judging.ts'
import { renderMessage, type Language, translator } from '#shared/i18n/index.ts'
import type { Hazard, Reference } from '#shared/reference/types.ts'

function hazardOf(reference: Reference, id: HazardId): Hazard {
  const hazard = reference.hazard(id)
  if (hazard === null) throw new AppError('record.unknownHazard', { id })
  return hazard
}

/** The kinds a hazard has limits for on a day. Throws `record.unknownHazard`. */
export function judgeableKinds(reference: Reference, id: HazardId, asOf: IsoDate): KindOffer[] {
  return kindOffers(hazardOf(reference, id).id, reference, asOf)
}

/** Units whose numbers have no meaningful quotient. */
const NO_QUOTIENT: ReadonlySet<string> = new Set(['dB(A)', '℃'])

function ratioOf({ value, bound, limit }: Judgement): number | null {
  if (bound === null || bound === 0 || limit === null || NO_QUOTIENT.has(limit.unit)) return null
  return round(value / bound, 4)
}

function distinct(basis: Judgement['basis']): Judged['basis'] {
  const rows = new Map(basis.map((row) => [[row.document, row.clause, row.edition].join('/'), { ...row }]))
  return [...rows.values()]
}

/** Which kinds would have a limit, when the one asked for has none. */
function otherKinds(offers: readonly KindOffer[], language: Language): string[] {
  if (offers.length === 0) return []
  const t = translator(language, 'rules')
  const kinds = offers.map(({ kind }) => t(`judge.kind.${kind}`).trim()).join(t('judge.listSeparator'))
  return [renderMessage(message('judge.lacks.kind', { kinds }), language)]
}

/** The verdict with both numbers, its arithmetic and clauses. Throws `record.unknownHazard`. */
export function judgeValue(reference: Reference, question: JudgeQuestion, language: Language): Judged {
  const { hazardId, kind, belowDetection, evidence, asOf } = question
  const { id, name } = hazardOf(reference, hazardId)
  const offers = judgeableKinds(reference, id, asOf)
  const offer = offers.find((each) => each.kind === kind)
  const untested = question.value === null && evidence.segments.length === 0
  const reading = { hazardId, kind, belowDetection, daysPerWeek: null, evidence, value: question.value ?? 0 }
  const judged = judge({ ...reading, unit: offer?.unit ?? '' }, reference, asOf)
  const missing = judged.missing.map((each) => renderMessage(each, language))
  const head = { hazard: { id, name }, asOf, unit: judged.limit?.unit ?? offer?.unit ?? '' }
  if (untested) {
    const text = renderMessage(message('judge.untested'), language)
    const none = { verdict: 'cannotJudge', kind, value: null, limit: null, ratio: null, band: null } as const
    return { ...none, ...head, basis: [], steps: [], missing: [text], text }
  }
  return {
    verdict: judged.verdict,
    value: judged.value,
    limit: judged.bound,
    kind: judged.kind,
    ratio: ratioOf(judged),
    band: judged.band,
    ...head,
    basis: distinct(judged.basis),
    steps: judged.steps.map((step) => renderMessage(step, language)),
    missing: offer === undefined ? [...missing, ...otherKinds(offers, language)] : missing,
    text: renderMessage(judged.text, language),
  }
}
