/** Which wearing period of a personal dosimeter may be recorded as it stands. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Dose } from '#shared/entities/radiation.ts'
import type { Worker } from '#shared/entities/worker.ts'

export type DoseRefusal =
  | 'overlap'
  | 'stillWorn'
  | 'readBeforeEnd'
  | 'valueUnread'
  | 'readWithoutValue'
  | 'recordedUnread'
  | 'recordedEarly'
  | 'future'
  | 'notEmployed'

interface Setting {
  readonly today: IsoDate
  /** Other periods of the same person. */
  readonly others: readonly Dose[]
  /** Null where nobody of that id is on the roster. */
  readonly worker: Worker | null
}

/** A badge may be handed out on the day the one before it is handed in. */
function against(dose: Dose, other: Dose): DoseRefusal | null {
  const [first, second] = dose.from < other.from ? [dose, other] : [other, dose]
  if (first.to === null) return 'stillWorn'
  return first.to > second.from || first.from === second.from ? 'overlap' : null
}

/** What speaks against a period; worn, read and written into the certificate come in this order. */
export function doseRefusals(dose: Dose, { today, others, worker }: Setting): DoseRefusal[] {
  const { from, to, readOn, recordedOn, effective, lens, skinAndExtremities } = dose
  const found: DoseRefusal[] = []
  const hasValue = effective !== null || lens !== null || skinAndExtremities !== null
  if (readOn !== null && (to === null || readOn < to)) found.push('readBeforeEnd')
  if (hasValue && readOn === null) found.push('valueUnread')
  if (readOn !== null && !hasValue) found.push('readWithoutValue')
  if (recordedOn !== null && readOn === null) found.push('recordedUnread')
  if (recordedOn !== null && readOn !== null && recordedOn < readOn) found.push('recordedEarly')
  if ([readOn, recordedOn].some((day) => day !== null && day > today)) found.push('future')
  if (worker !== null && (isBefore(from, worker.hireDate) || isBefore(worker.leaveDate, from)))
    found.push('notEmployed')
  for (const other of others) {
    const reason = other.id === dose.id ? null : against(dose, other)
    if (reason !== null && !found.includes(reason)) found.push(reason)
  }
  return found
}

function isBefore(a: IsoDate | null, b: IsoDate | null): boolean {
  return a !== null && b !== null && a < b
}

/** The field a refusal speaks of, for a form or a grid. */
export const DOSE_REFUSAL_FIELD: Readonly<Record<DoseRefusal, keyof Dose>> = {
  overlap: 'from',
  stillWorn: 'from',
  notEmployed: 'from',
  readBeforeEnd: 'readOn',
  valueUnread: 'readOn',
  readWithoutValue: 'effective',
  recordedUnread: 'recordedOn',
  recordedEarly: 'recordedOn',
  future: 'readOn',
}
