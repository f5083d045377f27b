/** One visit for everything a person is examined for: the dates of all factors, put together (EX-13). */
import type { Verdict } from '../due-item.ts'
import { type DueStatus, message } from '../explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'

const SEVERITY: Readonly<Record<DueStatus, number>> = { notApplicable: 0, ok: 1, missing: 2, due: 3, overdue: 4 }

/** What one factor asks for: a status and, where it can be computed, a date. */
export interface FactorVerdict {
  readonly hazard: string
  readonly status: DueStatus
  readonly dueDate: IsoDate | null
}

/**
 * One visit serves all factors (EX-13): due at the earliest date of any, as pressing as the most pressing.
 * Where nothing presses and one factor has no date, the visit has none either: an earlier date may hide behind what is missing.
 */
export function visit(factors: readonly (FactorVerdict | null)[], key: string): Verdict {
  let worst: FactorVerdict = { hazard: '', status: 'notApplicable', dueDate: null }
  let first: FactorVerdict | null = null
  for (const factor of factors) {
    if (factor === null) continue
    if (SEVERITY[factor.status] > SEVERITY[worst.status]) worst = factor
    if (factor.dueDate !== null && (first === null || first.dueDate === null || factor.dueDate < first.dueDate))
      first = factor
  }
  const { status } = worst
  if (status === 'notApplicable') return { status, dueDate: null, text: message(`${key}.notApplicable`) }
  if (status === 'missing') return { status, dueDate: null, text: message(`${key}.missing`, { hazard: worst.hazard }) }
  if (first === null || first.dueDate === null) return { status, dueDate: null, text: message(`${key}.settled`) }
  return {
    status,
    dueDate: first.dueDate,
    text: message(`${key}.${status}`, { date: first.dueDate, hazard: first.hazard }),
  }
}
