/** The verdict of a duty that asks for several things to be on record. */
import type { Account } from '../due-item.ts'
import type { Outcome } from '../duty.ts'

/** Met when the account lacks nothing; otherwise missing, with how many things are. */
export function completeness({ missing }: Account): Outcome {
  return missing.length === 0
    ? { is: 'met' }
    : { is: 'missing', key: 'records.lacking', params: { count: missing.length } }
}
