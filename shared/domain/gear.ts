/** Protective gear by hazard: which rows of the `ppe` pack hold for an exposure. */
import type { Exposure } from '#shared/entities/workplace.ts'
import type { PpeRow } from '#shared/reference/types.ts'

const NOISE = /^(?:(\d+)dB<=)?LEX8h(?:(>=|<)(\d+)dB)/

/** Whether a row that speaks of a noise level holds: null when no level is known. Rows of other hazards always hold. */
export function gearHolds({ trigger }: PpeRow, { level }: Exposure): boolean | null {
  const [, low, sign, bound] = NOISE.exec(trigger) ?? []
  if (sign === undefined || bound === undefined) return true
  if (level?.kind !== 'lex8h') return null
  if (low !== undefined && level.value < Number(low)) return false
  return sign === '>=' ? level.value >= Number(bound) : level.value < Number(bound)
}

/** Below the upper level gear is given to those who ask for it; only above is everyone given some. */
const ON_REQUEST = /LEX8h</

/** Whether a row asks for its gear: what is given on request, or rests on a text nobody saw (U), is not asked for. */
export function gearIsAsked(row: PpeRow, exposure: Exposure): boolean {
  return row.verification !== 'U' && !ON_REQUEST.test(row.trigger) && gearHolds(row, exposure) === true
}
