/** 滞纳金 on unpaid injury insurance (工伤保险条例 62): a share of the arrears for every day. */
import { openAccount, explain, step } from './due-item.ts'
import { type Explained, message } from './explanation.ts'
import { ruleNumber } from './rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Reference } from '#shared/reference/types.ts'

const PARTS = 10_000
const CENTS = 100

/**
 * The fee in yuan, to the cent, on arrears in yuan after whole days of delay, by the row in force on a day.
 * Throws a RangeError on an amount or a number of days that cannot be.
 */
export function lateFee(
  { arrears, days }: { readonly arrears: number; readonly days: number },
  reference: Reference,
  on: IsoDate,
): Explained<number> {
  if (!Number.isFinite(arrears) || arrears < 0) throw new RangeError('arrears must be an amount of yuan')
  if (!Number.isInteger(days) || days < 0) throw new RangeError('days must be a whole number')
  const row = reference.rule('injury.lateFee', on)
  const account = openAccount(row.basis)
  const rate = ruleNumber(row, 'perTenThousandADay')
  const fee = Math.round((arrears * days * rate * CENTS) / PARTS) / CENTS
  step(account, 'organisation.step.lateFee', { arrears, days, rate, fee })
  return { value: fee, explanation: explain(message('organisation.lateFee', { fee }), account) }
}
