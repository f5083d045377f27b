/** 个人剂量: wearing periods, entry in the certificate, sums against the limits of GB 18871-2002 (D55, RA-08 to RA-10). */
import { addDays, later } from '../dates.ts'
import { type Account, cite, lack, rest, step } from '../due-item.ts'
import {
  addClock,
  clockOf,
  countClock,
  type Duty,
  dutyItem,
  dutyRule,
  openDuty,
  type Outcome,
  type Rule,
} from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { healthIndex, workerSubject } from './health-index.ts'
import { birthOf } from './protected-people.ts'
import { radiationWorkers } from './radiation-workers.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Dose } from '#shared/entities/radiation.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'

const BADGE = 'radiation.badge'
const RECORD = 'radiation.doseRecord'
const LIMIT = 'radiation.doseLimit'

export type DoseLimit = LibraryRow<'dose-limits'>
type Quantity = Extract<DoseLimit['quantity'], keyof Dose>

/** Years a mean runs over (GB 18871: five consecutive ones). */
const MEAN_YEARS = 5

/** Periods begun by the day, by worker, oldest first. */
function dosesByWorker(context: RuleContext): ReadonlyMap<Id, readonly Dose[]> {
  const begun = context.facts.doses.filter(({ from }) => from <= context.asOf)
  const sorted = begun.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return Map.groupBy(sorted, ({ workerId }) => workerId)
}

/** Last day of a period once it has come; null while the badge is worn. */
function endOf({ to }: Dose, asOf: IsoDate): IsoDate | null {
  return to !== null && to <= asOf ? to : null
}

/** Being worn: to be read after thirty days, late after ninety. Taken off with none after it: nobody measures since. */
function wearing(context: RuleContext, duty: Duty, last: Dose, account: Account): Outcome {
  cite(account, 'doses', last.id, 'from', last.from)
  const end = endOf(last, context.asOf)
  if (end !== null) {
    cite(account, 'doses', last.id, 'to', end)
    step(account, 'radiation.step.badgeGap', { end, next: addDays(end, 1) })
    return { is: 'dated', date: addDays(end, 1), key: `${BADGE}.gap` }
  }
  const normal = countClock(context, account, clockOf(duty, 'normal'), last.from)
  const longest = countClock(context, account, clockOf(duty, 'longest'), last.from)
  // A reminder should be early, an accusation must be right: late only past the longest period.
  return { is: 'dated', date: context.asOf <= normal ? normal : longest, key: BADGE }
}

function badges(context: RuleContext, duty: Duty): DueItem[] {
  const doses = dosesByWorker(context)
  return radiationWorkers(context).map(({ worker, start }) => {
    const account = openDuty(duty)
    const last = doses.get(worker.id)?.at(-1)
    if (last !== undefined) {
      return dutyItem(context, BADGE, duty, workerSubject(worker), account, wearing(context, duty, last, account))
    }
    lack(account, 'missing.badge')
    // A firm that keeps doses and none of this person has not measured; one that keeps none may only not have entered them.
    const outcome: Outcome =
      doses.size > 0 ? { is: 'open', since: start, key: `${BADGE}.none` } : { is: 'missing', key: `${BADGE}.none` }
    return dutyItem(context, BADGE, duty, workerSubject(worker), account, outcome)
  })
}

/** RA-10: every result goes into the certificate; one item for a person, from the oldest that does not. */
function doseRecords(context: RuleContext, duty: Duty): DueItem[] {
  const { asOf } = context
  const { workers, historyFrom } = healthIndex(context)
  return [...dosesByWorker(context)].flatMap(([workerId, doses]) => {
    const open = doses.filter(
      ({ readOn, recordedOn }) =>
        readOn !== null && readOn <= asOf && readOn >= historyFrom && (recordedOn === null || recordedOn > asOf),
    )
    const worker = workers.get(workerId)
    const days = open.flatMap(({ readOn }) => readOn ?? []).toSorted()
    const [first] = days
    if (worker === undefined || first === undefined) return []
    const account = openDuty(duty)
    for (const { id, readOn } of open) if (readOn !== null) cite(account, 'doses', id, 'readOn', readOn)
    const params = { count: open.length }
    const outcome = { is: 'open', since: first, key: RECORD, params } as const
    return [dutyItem(context, RECORD, duty, workerSubject(worker), account, outcome)]
  })
}

/** A period counts for the year of its last day. */
function yearOf({ from, to }: Dose): number {
  return Number((to ?? from).slice(0, 4))
}

/** Sums are kept in microsievert: 0.1 + 0.2 must not exceed 0.3. */
const MICRO = 1000

/** The dose of one calendar year, mSv; null when no period of it has a value. */
export function yearDose(doses: readonly Dose[], quantity: Quantity, year: number): number | null {
  const values = doses.filter((dose) => yearOf(dose) === year).flatMap((dose) => dose[quantity] ?? [])
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum + Math.round(value * MICRO), 0) / MICRO
}

/** Mean of the five calendar years up to `year`, mSv a year. A year without values adds nothing, so the mean is a lower bound. */
export function fiveYearMean(doses: readonly Dose[], quantity: Quantity, year: number): number {
  let sum = 0
  for (let back = 0; back < MEAN_YEARS; back += 1)
    sum += Math.round((yearDose(doses, quantity, year - back) ?? 0) * MICRO)
  return sum / MEAN_YEARS / MICRO
}

/** Whether one limit is exceeded in the year; equal to it is not over. Writes the sum down. */
function exceeds(doses: readonly Dose[], limit: DoseLimit, year: number, account: Account): boolean {
  const { quantity, period, millisievert } = limit
  if (quantity === 'fetus') return false
  const mean = period === 'meanOfFiveYears'
  const value = mean ? fiveYearMean(doses, quantity, year) : yearDose(doses, quantity, year)
  if (value === null) return false
  const params = { quantity: `@radiation.quantity.${quantity}`, year, value, limit: millisievert }
  step(account, mean ? 'radiation.step.mean' : 'radiation.step.year', params)
  return value > millisievert
}

/** Limits of a group that stand on a text somebody saw; the fetus's was not seen (U). */
export function limitsOf(context: RuleContext, worker: Worker): DoseLimit[] {
  const birth = birthOf(worker)
  const adult = context.duty('EX-50')
  const young = birth !== null && adult !== null && addClock(clockOf(adult, 'age'), birth) > context.asOf
  const group = young ? 'trainee' : 'worker'
  return context.reference.library
    .rowsOn('dose-limits', context.asOf)
    .filter((row) => row.group === group && row.verification !== 'U')
}

/** The last day that went into a year's sum. */
function lastDay(doses: readonly Dose[], year: number): IsoDate | null {
  return doses
    .filter((dose) => yearOf(dose) === year)
    .reduce<IsoDate | null>((day, { from, to }) => later(day ?? from, to ?? from), null)
}

function limitItem(context: RuleContext, duty: Duty, worker: Worker, doses: readonly Dose[]): DueItem | null {
  const account = openDuty(duty)
  const thisYear = Number(context.asOf.slice(0, 4))
  const limits = limitsOf(context, worker)
  for (const row of limits) rest(account, row.basis)
  const over = [thisYear - 1, thisYear].flatMap((year) =>
    limits
      .filter((limit) => limit.period === 'year' && exceeds(doses, limit, year, account))
      .map((limit) => ({ limit, year })),
  )
  const mean = limits.some((limit) => limit.period === 'meanOfFiveYears' && exceeds(doses, limit, thisYear, account))
  if (account.steps.length === 0) return null
  for (const { id, from, to, effective } of doses)
    if (effective !== null && Number((to ?? from).slice(0, 4)) > thisYear - MEAN_YEARS)
      cite(account, 'doses', id, 'effective', effective)
  const [first] = over
  const subject = workerSubject(worker)
  if (first !== undefined) {
    const outcome = { is: 'open', since: lastDay(doses, first.year), key: LIMIT } as const
    return dutyItem(context, LIMIT, duty, subject, account, outcome)
  }
  if (!mean) return dutyItem(context, LIMIT, duty, subject, account, { is: 'met', key: LIMIT })
  // The block of five years is fixed by the regulator; a rolling sum only hints.
  step(account, 'radiation.step.rolling')
  const since = lastDay(doses, thisYear)
  return dutyItem(context, LIMIT, duty, subject, account, {
    is: 'open',
    since,
    key: `${LIMIT}.mean`,
    footing: 'reminder',
  })
}

/** GB 18871: one item for everybody with a dose on file. */
function doseLimits(context: RuleContext, duty: Duty): DueItem[] {
  const { workers } = healthIndex(context)
  return [...dosesByWorker(context)].flatMap(([workerId, doses]) => {
    const worker = workers.get(workerId)
    const ended = doses.filter((dose) => endOf(dose, context.asOf) !== null || dose.readOn !== null)
    return worker === undefined ? [] : (limitItem(context, duty, worker, ended) ?? [])
  })
}

export const DOSE_RULES: readonly Rule[] = [
  { ...dutyRule(BADGE, 'D55', badges), duties: ['D55', 'RA-08', 'RA-09'] },
  dutyRule(RECORD, 'RA-10', doseRecords),
  { ...dutyRule(LIMIT, 'D55', doseLimits), duties: ['D55'] },
]
