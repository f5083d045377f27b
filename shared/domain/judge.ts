/** Judges one reading against the limit in force. Equal to the limit is not over; what was never measured is never over. */
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Measurement } from '#shared/entities/survey.ts'
import type { LevelKind } from '#shared/entities/workplace.ts'
import type { LimitRow, Reference } from '#shared/reference/types.ts'
import { message } from './explanation.ts'
import type { Message } from './explanation.ts'
import { ruleNumber } from './rule-context.ts'

/** A unit as it is written on paper. */
export function unitText(unit: string): string {
  return unit.replace('m3', 'm³').replace('s2', 's²')
}

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

/** Half goes up, after binary noise such as 850.4999999 has been cut off. */
function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(Number((value * scale).toFixed(6))) / scale
}

/** Noise is compared after rounding, and over the week where the post does not work the normal number of days (judging.md R9). */
function compared(reading: Reading, reference: Reference, on: IsoDate): Compared {
  if (reading.kind !== 'lex8h' && reading.kind !== 'lex40h')
    return { kind: reading.kind, value: reading.value, steps: [] }
  const row = reference.rule('judge.noise', on)
  const normal = ruleNumber(row, 'normalWeekDays')
  const decimals = ruleNumber(row, 'decimals')
  const days = reading.daysPerWeek
  if (reading.kind === 'lex8h' && days !== null && days > 0 && days !== normal) {
    const weekly = round(reading.value + 10 * Math.log10(days / normal), decimals)
    return {
      kind: 'lex40h',
      value: weekly,
      steps: [message('judge.weekly', { daily: reading.value, days, normal, weekly })],
    }
  }
  const value = round(reading.value, decimals)
  return {
    kind: reading.kind,
    value,
    steps: value === reading.value ? [] : [message('judge.rounded', { read: reading.value, value })],
  }
}

function cannot(reading: Reading, text: Message, limit: LimitRow | null = null): Judgement {
  return { verdict: 'cannotJudge', value: reading.value, limit, text, steps: [] }
}

function against(reading: Reading, { value, steps }: Compared, limit: LimitRow): Judgement {
  const numbers = { value, unit: unitText(limit.unit), limit: limit.value, edition: limit.basis.edition }
  if (value > limit.value) {
    if (reading.belowDetection) return cannot(reading, message('judge.detectionAboveLimit', numbers), limit)
    return { verdict: 'over', value, limit, steps, text: message('judge.over', numbers) }
  }
  const key = reading.belowDetection ? 'judge.belowDetection' : 'judge.within'
  return { verdict: 'within', value, limit, steps, text: message(key, numbers) }
}

/** Peak exposure is judged by multiples of PC-TWA, and only where the substance has no PC-STEL (GBZ 2.1-2019 6.3.3). */
function judgePeak(reading: Reading, limits: readonly LimitRow[], reference: Reference, on: IsoDate): Judgement {
  const row = reference.rule('judge.peak', on)
  const [freely, atMost] = [ruleNumber(row, 'freely'), ruleNumber(row, 'atMost')]
  const average = limits.find((row) => row.kind === 'twa' && row.condition === null)
  if (average === undefined || limits.some((row) => row.kind === 'stel'))
    return cannot(reading, message('judge.noPeak'))
  const numbers = {
    value: reading.value,
    unit: unitText(average.unit),
    average: average.value,
    edition: average.basis.edition,
  }
  if (reading.value > average.value * atMost) {
    return {
      verdict: 'over',
      value: reading.value,
      limit: average,
      steps: [],
      text: message('judge.peakOver', { ...numbers, times: atMost }),
    }
  }
  if (reading.value > average.value * freely)
    return cannot(reading, message('judge.peakEvidence', { ...numbers, times: freely }), average)
  return {
    verdict: 'within',
    value: reading.value,
    limit: average,
    steps: [],
    text: message('judge.peakWithin', { ...numbers, times: freely }),
  }
}

/**
 * A dust with 10 % free silica or more is 矽尘 by the catalogue of 2015, so a dust recorded under its own name has less.
 * 其他粉尘 has no name of its own: there the silica content must be measured first (judging.md R5).
 */
function impliedByName(row: LimitRow, { hazardId }: Reading, reference: Reference): boolean {
  const name = reference.hazard(hazardId)?.name
  return row.condition === '游离SiO2含量＜10%' && name !== undefined && row.hazardName.startsWith(name)
}

/** The verdict on a reading by the limits in force `on` a day; `cannotJudge` says what is missing. */
export function judge(reading: Reading, reference: Reference, on: IsoDate): Judgement {
  const limits = reference.limits(reading.hazardId, on)
  if (reading.kind === 'peak') return judgePeak(reading, limits, reference, on)
  if (reading.kind === 'wbgt') return cannot(reading, message('judge.needsWorkload'))
  if (reading.kind === 'handVibration') return cannot(reading, message('judge.needsFourHours'))
  const value = compared(reading, reference, on)
  const rows = limits.filter((row) => row.kind === value.kind)
  const [row] = rows.filter((candidate) => candidate.condition === null)
  if (row !== undefined) return against(reading, value, row)
  const named = rows.find((candidate) => impliedByName(candidate, reading, reference))
  if (named !== undefined)
    return against(reading, { ...value, steps: [...value.steps, message('judge.lowSilica')] }, named)
  const [conditional] = rows
  if (conditional !== undefined)
    return cannot(reading, message('judge.needsCondition', { condition: conditional.condition ?? '' }))
  return cannot(reading, message('judge.noLimit', { kind: `@judge.kind.${value.kind}` }))
}

/** A survey result as a reading; `daysPerWeek` comes from the post's exposure. */
export function readingOf(result: Measurement, daysPerWeek: number | null): Reading {
  const { hazardId, kind, value, unit, belowDetection } = result
  return { hazardId, kind, value, unit, belowDetection, daysPerWeek }
}
