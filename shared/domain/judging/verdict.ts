/** What is asked of the judge, what it answers, and the three ways an answer is built. */
import { unitText } from '../units.ts'
import type { Evidence, JudgeKind, exposureBandSchema } from '#shared/entities/judging.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { LevelKind } from '#shared/entities/workplace.ts'
import type { LimitRow, Reference, RuleRow } from '#shared/reference/types.ts'
import type { z } from 'zod'
import type { Basis, Message } from '../explanation.ts'
import { message } from '../explanation.ts'

export interface Reading {
  readonly hazardId: HazardId
  readonly kind: JudgeKind
  readonly value: number
  readonly unit: string
  readonly belowDetection: boolean
  /** Working days a week at this post, when known. */
  readonly daysPerWeek: number | null
  readonly evidence?: Evidence
}

export type ExposureBand = z.output<typeof exposureBandSchema>

/** A limit as a verdict quotes it; rows of the limits and of the physical limits both are. */
export type QuotedLimit = Pick<LimitRow, 'id' | 'value' | 'unit' | 'basis'>

export interface Judgement {
  readonly verdict: 'within' | 'over' | 'cannotJudge'
  /** The kind the verdict is about, e.g. `lex40h` for a daily level over six days. */
  readonly kind: JudgeKind
  /** The value compared, after rounding or conversion. */
  readonly value: number
  readonly limit: QuotedLimit | null
  /** The number compared with: the limit after any factor or addition; null when there is none. */
  readonly bound: number | null
  readonly band: ExposureBand | null
  /** Why: both numbers and the edition, or what is missing. */
  readonly text: Message
  /** Arithmetic that led to the two numbers; empty when the reading was compared as it stands. */
  readonly steps: readonly Message[]
  readonly basis: readonly Basis[]
  /** What must be known before the reading can be judged. */
  readonly missing: readonly Message[]
}

/** One question with the look-ups it needs; what is learnt on the way is added to the account. */
export interface Case {
  readonly reading: Reading
  readonly reference: Reference
  readonly on: IsoDate
  readonly limits: readonly LimitRow[]
  readonly account: Account
}

interface Account {
  readonly steps: Message[]
  readonly basis: Basis[]
}

export function openCase(reading: Reading, reference: Reference, on: IsoDate): Case {
  const limits = reference.limits(reading.hazardId, on)
  return { reading, reference, on, limits, account: { steps: [], basis: [] } }
}

/** The rule's row, and its clauses in the account. */
export function applyRule({ reference, on, account }: Case, id: string): RuleRow {
  const row = reference.rule(id, on)
  account.basis.push(...row.basis)
  return row
}

export function addStep({ account }: Case, key: string, params: Message['params'] = {}): void {
  account.steps.push(message(key, params))
}

/** Half goes up, after binary noise such as 850.4999999 has been cut off. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(Number((value * scale).toFixed(6))) / scale
}

interface Cannot {
  readonly text: Message
  readonly missing?: readonly Message[]
  readonly limit?: QuotedLimit | null
  readonly value?: number
}

/** No verdict, and what it would take. */
export function cannot(
  { reading, account, limits }: Case,
  { text, missing = [], limit = null, value = reading.value }: Cannot,
): Judgement {
  const table = limit ?? limits.find(({ kind }) => kind === reading.kind)
  const basis = table === undefined ? account.basis : [table.basis, ...account.basis]
  const none = { verdict: 'cannotJudge', bound: null, band: null } as const
  return { ...none, kind: reading.kind, value, limit, text, steps: [...account.steps], basis, missing }
}

interface Comparison {
  readonly value: number
  readonly limit: QuotedLimit
  readonly bound?: number
  readonly kind?: LevelKind | JudgeKind
  readonly band?: ExposureBand | null
}

/** Equal to the limit is not over; a detection limit above the limit is no exceedance (GBZ 2.1-2019 6.3). */
export function compare(
  { reading, account }: Case,
  { value, limit, bound = limit.value, kind = reading.kind, band = null }: Comparison,
): Judgement {
  const numbers = { value, unit: unitText(limit.unit), limit: bound, edition: limit.basis.edition }
  const known = {
    kind,
    value,
    limit,
    bound,
    band,
    steps: [...account.steps],
    basis: [limit.basis, ...account.basis],
    missing: [],
  }
  if (value <= bound) {
    const key = reading.belowDetection ? 'judge.belowDetection' : 'judge.within'
    return { ...known, verdict: 'within', text: message(key, numbers) }
  }
  if (!reading.belowDetection) return { ...known, verdict: 'over', text: message('judge.over', numbers) }
  const missing = [message('judge.lacks.method')]
  return { ...known, verdict: 'cannotJudge', text: message('judge.detectionAboveLimit', numbers), missing }
}

/** Several verdicts that must all hold: total and respirable dust, PC-TWA and PC-STEL, all results of a post. */
export function together(verdicts: readonly Judgement['verdict'][]): Judgement['verdict'] {
  if (verdicts.includes('over')) return 'over'
  return verdicts.length === 0 || verdicts.includes('cannotJudge') ? 'cannotJudge' : 'within'
}
