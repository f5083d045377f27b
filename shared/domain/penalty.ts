/** What follows when a duty is not met: clauses, consequence, and what proves that it was met. */
import { RULES } from './due.ts'
import type { Basis } from './explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Reference } from '#shared/reference/types.ts'

export interface Consequence {
  /** Clauses the duty itself rests on. */
  readonly basis: readonly Basis[]
  /** In the words of the packs; null when the texts name no penalty of its own. */
  readonly penalty: string | null
  readonly penaltyBasis: readonly Basis[]
  /** What proves that the duty was met, where the `duties` pack says so. */
  readonly evidence: string | null
}

function ofDuty(dutyId: string, reference: Reference, on: IsoDate): Consequence {
  const duty = reference.library.rowsOn('duties', on).find(({ id }) => id === dutyId)
  if (duty === undefined) throw new Error(`no duty ${dutyId} in force on ${on}`)
  const penalties = reference.library.rowsOn('penalties', on).filter(({ id }) => duty.penalties.includes(id))
  // An amount nobody saw is no amount: U rows name their clause and stay silent about money.
  const seen = penalties.filter(({ verification }) => verification !== 'U')
  return {
    basis: duty.basis,
    penalty: seen.length === 0 ? null : seen.map(({ consequence }) => consequence).join('；'),
    penaltyBasis: seen.flatMap(({ basis }) => basis),
    evidence: duty.evidence,
  }
}

/** The consequence of a rule, from its own row or from the duty it computes. Throws for a rule that is neither: broken code. */
export function consequenceOf(rule: string, reference: Reference, on: IsoDate): Consequence {
  if (reference.rules.some(({ id }) => id === rule)) {
    const { basis, penalty } = reference.rule(rule, on)
    return { basis, penalty, penaltyBasis: basis, evidence: null }
  }
  const [dutyId] = RULES.find(({ id }) => id === rule)?.duties ?? []
  if (dutyId === undefined) throw new Error(`no rule ${rule}`)
  return ofDuty(dutyId, reference, on)
}
