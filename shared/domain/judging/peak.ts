/** Peak exposure, judged by multiples of PC-TWA and only where there is no PC-STEL (GBZ 2.1-2019 6.3.3). */
import type { LimitRow } from '#shared/reference/types.ts'
import { message } from '../explanation.ts'
import type { Message } from '../explanation.ts'
import { ruleNumber } from '../rule-context.ts'
import { isVerdict, pickLimit } from './conditions.ts'
import { unitText } from '../units.ts'
import { addStep, applyRule, cannot, round } from './verdict.ts'
import type { Case, Judgement } from './verdict.ts'

/** The PC-TWA the peak is measured by; of a dust with two, the fraction the sample was taken of. */
function averageLimit(question: Case): LimitRow | Judgement {
  const { limits, reading } = question
  const kinds = (['twa', 'twaTotal', 'twaRespirable'] as const).filter((kind) =>
    limits.some((row) => row.kind === kind),
  )
  if (kinds.length === 0 || limits.some((row) => row.kind === 'stel'))
    return cannot(question, { text: message('judge.noPeak') })
  const fraction = reading.evidence?.fraction ?? null
  const kind = kinds.length === 1 ? kinds[0] : kinds.find((each) => each === fraction)
  if (kind === undefined)
    return cannot(question, { text: message('judge.needsFraction'), missing: [message('judge.lacks.fraction')] })
  return pickLimit(
    question,
    limits.filter((row) => row.kind === kind),
  )
}

interface Spells {
  readonly broken: readonly Message[]
  readonly missing: readonly Message[]
}

/** What is known of how long, how often and how far apart: each may break the rule alone, all are needed to keep it. */
function spells({ reading }: Case, most: { minutes: number; count: number; gapHours: number }): Spells {
  const { peakMinutes = null, peakCount = null, peakGap = null } = reading.evidence ?? {}
  const broken: Message[] = []
  const missing: Message[] = []
  if (peakMinutes === null) missing.push(message('judge.lacks.peakMinutes'))
  else if (peakMinutes > most.minutes)
    broken.push(message('judge.peak.minutes', { is: peakMinutes, most: most.minutes }))
  if (peakCount === null) missing.push(message('judge.lacks.peakCount'))
  else if (peakCount > most.count) broken.push(message('judge.peak.count', { is: peakCount, most: most.count }))
  if (peakGap === null && peakCount !== 1) missing.push(message('judge.lacks.peakGap'))
  else if (peakGap !== null && peakCount !== 1 && peakGap < most.gapHours)
    broken.push(message('judge.peak.gap', { is: peakGap, least: most.gapHours }))
  return { broken, missing }
}

/** The verdict on a peak. Between the two multiples it needs duration, number and spacing. */
export function judgePeak(question: Case): Judgement {
  const limit = averageLimit(question)
  if (isVerdict(limit)) return limit
  const { value, belowDetection, evidence } = question.reading
  const row = applyRule(question, 'judge.peak')
  const freely = ruleNumber(row, 'freely')
  const atMost = ruleNumber(row, 'atMost')
  const unit = unitText(limit.unit)
  const numbers = { value, unit, average: limit.value, edition: limit.basis.edition }
  const verdict = (given: Judgement['verdict'], times: number, text: Message): Judgement => ({
    verdict: given,
    kind: 'peak',
    value,
    limit,
    bound: round(limit.value * times, 6),
    band: null,
    text,
    steps: [
      ...question.account.steps,
      message('judge.peakTimes', { average: limit.value, times, unit, bound: round(limit.value * times, 6) }),
    ],
    basis: [limit.basis, ...question.account.basis],
    missing: [],
  })
  const average = evidence?.average ?? null
  if (average !== null && average > limit.value)
    return verdict('over', freely, message('judge.averageOver', { ...numbers, measured: average }))
  if (average === null) addStep(question, 'judge.averageFirst')
  if (value <= round(limit.value * freely, 6))
    return verdict('within', freely, message('judge.peakWithin', { ...numbers, times: freely }))
  if (belowDetection) {
    const text = message('judge.detectionAboveLimit', { ...numbers, limit: round(limit.value * freely, 6) })
    return cannot(question, { text, limit, missing: [message('judge.lacks.method')] })
  }
  if (value > round(limit.value * atMost, 6))
    return verdict('over', atMost, message('judge.peakOver', { ...numbers, times: atMost }))
  const [minutes, count, gapHours] = [ruleNumber(row, 'minutes'), ruleNumber(row, 'count'), ruleNumber(row, 'gapHours')]
  const { broken, missing } = spells(question, { minutes, count, gapHours })
  const [fault] = broken
  if (fault !== undefined) {
    question.account.steps.push(...broken)
    return verdict('over', freely, message('judge.peakBroken', { ...numbers, times: freely }))
  }
  if (missing.length > 0)
    return cannot(question, { text: message('judge.peakEvidence', { ...numbers, times: freely }), limit, missing })
  addStep(question, 'judge.peakSpells', { minutes, count, gapHours })
  return verdict('within', atMost, message('judge.peakEvidenced', { ...numbers, times: atMost }))
}
