/** 申报回执 by year: which years have a declaration, and which of those a receipt. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { ReceiptYear } from '#shared/entities/declaration-work.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Declaration } from '#shared/entities/firm.ts'
import type { Reference } from '#shared/reference/types.ts'
import { addMonths, isoDate } from './dates.ts'
import { ruleNumber } from './rule-context.ts'

export interface DeclaredYear {
  readonly year: number
  readonly declarations: readonly Declaration[]
  readonly state: ReceiptYear['state']
  readonly dueDate: IsoDate | null
}

/** From the first declaration on record to the year of the day, newest first. Before it nothing is known, which is no breach. */
export function declaredYears(facts: Facts, reference: Reference, asOf: IsoDate): DeclaredYear[] {
  const known = facts.declarations.filter(({ date }) => date <= asOf)
  const latestMonths = ruleNumber(reference.rule('declaration.annual', asOf), 'latestMonths')
  const thisYear = Number(asOf.slice(0, 4))
  const first = Math.min(thisYear, ...known.map(({ year }) => year))
  return Array.from({ length: thisYear - first + 1 }, (_, index): DeclaredYear => {
    const year = thisYear - index
    const declarations = known.filter((declaration) => declaration.year === year)
    if (declarations.length > 0) {
      const complete = declarations.every(({ receiptNumber }) => receiptNumber !== null)
      return { year, declarations, state: complete ? 'complete' : 'noReceipt', dueDate: null }
    }
    // The cycle runs from the last declaration and not by calendar year: a year may rightly be without one.
    const yearEnd = isoDate(`${year}-12-31`)
    const end = yearEnd < asOf ? yearEnd : asOf
    const last = known
      .filter(({ date }) => date <= end)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .at(-1)
    const dueDate = last === undefined ? null : addMonths(last.date, latestMonths)
    const inTime = dueDate !== null && dueDate >= end
    return { year, declarations, state: inTime ? 'notYet' : 'none', dueDate: inTime ? dueDate : null }
  })
}
