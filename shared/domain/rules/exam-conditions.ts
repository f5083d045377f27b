/** What a GBZ 188 section makes its cycles depend on, read from the pack: level, grade, time on the job, lead in the person. */
import { rememberPer } from '../remember.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { CyclePart, ExamSection } from '#shared/reference/types.ts'

/** Lead found in a person, μg/L. */
export interface LeadValue {
  readonly blood: number | null
  readonly urine: number | null
  readonly on: IsoDate
}

/** One condition of a cycle, read from its code or text. Levels in dB(A); `to` null is without an upper end. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'firstPeriod'; readonly inside: boolean }
  | { readonly kind: 'grade'; readonly fromII: boolean }
  | { readonly kind: 'level'; readonly from: number; readonly to: number | null }
  /** Lead in blood or urine, μg/L: from the first number, below the second (up to it, where the text says so). */
  | { readonly kind: 'lead'; readonly band: LeadBand }
  | { readonly kind: 'unread'; readonly text: string }

type Band = readonly [from: number, to: number]

/** What a condition of lead asks of each indicator. `closed`: the upper number belongs to the band. */
export interface LeadBand {
  readonly blood: Band
  readonly urine: Band
  readonly closed: boolean
}

/** A cycle of the whole examination and all that must hold for it. */
export interface CycleOption {
  readonly part: CyclePart
  readonly conditions: readonly Condition[]
}

/** The cycles of the whole examination a section knows, months. */
interface WholeCycle {
  readonly options: readonly CycleOption[]
  readonly shortest: number
  readonly longest: number
  /** Whether it depends on a measured level: then a factor may lie outside the section altogether. */
  readonly byLevel: boolean
  /** Whether it depends on the time since work with the hazard began. */
  readonly byPeriod: boolean
  /** Whether it depends on lead found in the person. */
  readonly byLead: boolean
  /** Whether any date counts from the first day of that work: the first two years, or a one-off window. */
  readonly usesFirstDay: boolean
}

const LEVEL = /^(?:(\d+(?:\.\d+)?)dB<=)?LEX8h(?:(>=|<)(\d+(?:\.\d+)?)dB)?$/

const LEAD = /^bloodLead(?:<(\d+)|(\d+)-(\d+))\|urineLead(?:<(\d+)|(\d+)-(\d+))$/

function bandOf(below: string | undefined, from: string | undefined, to: string | undefined): Band {
  return below === undefined ? [Number(from), Number(to)] : [0, Number(below)]
}

/** Reads the codes `bloodLead400-600|urineLead70-120` and `bloodLead<400|urineLead<70`; null for any other. */
export function leadBand(code: string): LeadBand | null {
  const found = LEAD.exec(code)
  if (found === null) return null
  const [, below, from, to, belowUrine, fromUrine, toUrine] = found
  return {
    blood: bandOf(below, from, to),
    urine: bandOf(belowUrine, fromUrine, toUrine),
    closed: below === undefined,
  }
}

/** Whether every value on file lies in the band, or some one does. */
export function leadIn({ blood, urine }: LeadValue, band: LeadBand, asked: 'every' | 'some'): boolean {
  const lies = (value: number, [from, to]: Band) => value >= from && (value < to || (band.closed && value === to))
  const found = [
    ...(blood === null ? [] : [lies(blood, band.blood)]),
    ...(urine === null ? [] : [lies(urine, band.urine)]),
  ]
  return asked === 'every' ? found.every(Boolean) : found.some(Boolean)
}

function conditionOf(text: string): Condition {
  if (text.startsWith('default')) return { kind: 'always' }
  if (text === 'first24m' || text === 'after24m') return { kind: 'firstPeriod', inside: text === 'first24m' }
  if (text === 'grade>=II' || text === 'grade<=I') return { kind: 'grade', fromII: text === 'grade>=II' }
  const level = LEVEL.exec(text)
  if (!level) return { kind: 'unread', text }
  const [, low, sign, bound] = level
  const from = sign === '>=' ? Number(bound) : low === undefined ? 0 : Number(low)
  return { kind: 'level', from, to: sign === '<' ? Number(bound) : null }
}

function conditionsOf({ code, condition }: CyclePart): readonly Condition[] {
  const band = code === null ? null : leadBand(code)
  return band === null ? condition.split('&').map(conditionOf) : [{ kind: 'lead', band }]
}

/** The cycles of the whole examination, read from the section's codes and text. */
export const wholeCycle = rememberPer((section: ExamSection): WholeCycle => {
  const options = section.cycle
    .filter((part) => part.scope === 'whole')
    .map((part) => ({ part, conditions: conditionsOf(part) }))
  const asks = (kind: Condition['kind']) =>
    options.some(({ conditions }) => conditions.some((one) => one.kind === kind))
  const byPeriod = asks('firstPeriod')
  return {
    options,
    shortest: Math.min(...options.map(({ part }) => part.months)),
    longest: Math.max(...options.map(({ part }) => part.monthsMax ?? part.months)),
    byLevel: asks('level'),
    byPeriod,
    byLead: asks('lead'),
    usesFirstDay: byPeriod || section.cycle.some((part) => part.scope === 'once'),
  }
})
