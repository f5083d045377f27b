/** Judges one reading against the limit in force. Equal to the limit is not over; what was never measured is never over. */
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Measurement } from '#shared/entities/survey.ts'
import type { LevelKind } from '#shared/entities/workplace.ts'
import type { LimitRow, Reference } from '#shared/reference/types.ts'
import { message } from './explanation.ts'
import type { Message } from './explanation.ts'

/** Normal working days a week; another week makes the 40-hour level decide (GBZ 2.2-2007, noise). */
const NORMAL_WEEK = 5
/** GBZ 2.1-2019 6.3.3: peaks up to 3 × PC-TWA pass, between 3 × and 5 × need evidence, above 5 × never pass. */
const PEAK = { freely: 3, atMost: 5 } as const

export interface Reading {
  readonly hazardId: HazardId
  readonly kind: LevelKind
  readonly value: number
  readonly unit: string
  readonly belowDetection: boolean
  /** Working days a week at this post, when known. */
  readonly daysPerWeek: number | null
}

export interface Judgement {
  readonly verdict: 'within' | 'over' | 'cannotJudge'
  /** The value compared, after rounding or conversion. */
  readonly value: number
  readonly limit: LimitRow | null
  /** Why: both numbers and the edition, or what is missing. */
  readonly text: Message
  /** Arithmetic that led to the compared value; empty when the reading was compared as it stands. */
  readonly steps: readonly Message[]
}

type Compared = Pick<Judgement, 'value' | 'steps'> & { readonly kind: LevelKind }

/** Readings of noise are rounded to 0.1 dB before they are compared: this program's own convention (judging.md R9, tag 0). */
function roundToTenth(value: number): number {
  return Math.round(Number((value * 10).toFixed(6))) / 10
}

function compared(reading: Reading): Compared {
  if (reading.kind !== 'lex8h' && reading.kind !== 'lex40h') return { kind: reading.kind, value: reading.value, steps: [] }
  const days = reading.daysPerWeek
  if (reading.kind === 'lex8h' && days !== null && days > 0 && days !== NORMAL_WEEK) {
    const weekly = roundToTenth(reading.value + 10 * Math.log10(days / NORMAL_WEEK))
    return { kind: 'lex40h', value: weekly, steps: [message('judge.weekly', { daily: reading.value, days, weekly })] }
  }
  const value = roundToTenth(reading.value)
  return { kind: reading.kind, value, steps: value === reading.value ? [] : [message('judge.rounded', { read: reading.value, value })] }
}

function cannot(reading: Reading, text: Message, limit: LimitRow | null = null): Judgement {
  return { verdict: 'cannotJudge', value: reading.value, limit, text, steps: [] }
}

function against(reading: Reading, { value, steps }: Compared, limit: LimitRow): Judgement {
  const numbers = { value, unit: limit.unit, limit: limit.value, edition: limit.basis.edition }
  if (value > limit.value) {
    if (reading.belowDetection) return cannot(reading, message('judge.detectionAboveLimit', numbers), limit)
    return { verdict: 'over', value, limit, steps, text: message('judge.over', numbers) }
  }
  const key = reading.belowDetection ? 'judge.belowDetection' : 'judge.within'
  return { verdict: 'within', value, limit, steps, text: message(key, numbers) }
}

/** Peak exposure is judged by multiples of PC-TWA, and only where the substance has no PC-STEL (GBZ 2.1-2019 6.3.3). */
function judgePeak(reading: Reading, limits: readonly LimitRow[]): Judgement {
  const average = limits.find((row) => row.kind === 'twa' && row.condition === null)
  if (average === undefined || limits.some((row) => row.kind === 'stel')) return cannot(reading, message('judge.noPeak'))
  const numbers = { value: reading.value, unit: average.unit, average: average.value, edition: average.basis.edition }
  if (reading.value > average.value * PEAK.atMost) {
    return { verdict: 'over', value: reading.value, limit: average, steps: [], text: message('judge.peakOver', { ...numbers, times: PEAK.atMost }) }
  }
  if (reading.value > average.value * PEAK.freely) return cannot(reading, message('judge.peakEvidence', { ...numbers, times: PEAK.freely }), average)
  return { verdict: 'within', value: reading.value, limit: average, steps: [], text: message('judge.peakWithin', { ...numbers, times: PEAK.freely }) }
}

/** The verdict on a reading by the limits in force `on` a day; `cannotJudge` says what is missing. */
export function judge(reading: Reading, reference: Reference, on: IsoDate): Judgement {
  const limits = reference.limits(reading.hazardId, on)
  if (reading.kind === 'peak') return judgePeak(reading, limits)
  if (reading.kind === 'wbgt') return cannot(reading, message('judge.needsWorkload'))
  if (reading.kind === 'handVibration') return cannot(reading, message('judge.needsFourHours'))
  const value = compared(reading)
  const rows = limits.filter((row) => row.kind === value.kind)
  const [row] = rows.filter((candidate) => candidate.condition === null)
  if (row !== undefined) return against(reading, value, row)
  const [conditional] = rows
  if (conditional !== undefined) return cannot(reading, message('judge.needsCondition', { condition: conditional.condition ?? '' }))
  return cannot(reading, message('judge.noLimit', { kind: `@judge.kind.${value.kind}` }))
}

/** A survey result as a reading; `daysPerWeek` comes from the post's exposure. */
export function readingOf(result: Measurement, daysPerWeek: number | null): Reading {
  const { hazardId, kind, value, unit, belowDetection } = result
  return { hazardId, kind, value, unit, belowDetection, daysPerWeek }
}
