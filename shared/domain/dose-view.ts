/** 个人剂量 person by person: who is to be monitored, the badge, sums against limits, certificate. Verdicts are the due list's own. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Dose, Licence } from '#shared/entities/radiation.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Basis, DueItem } from './explanation.ts'
import { doseMonitored } from './rates/people-rates.ts'
import type { Rate } from './rates/rate.ts'
import { ruleContext, type RuleContext } from './rule-context.ts'
import { type DoseLimit, fiveYearMean, limitsOf, yearDose } from './rules/radiation-dose.ts'
import { radiationWorkers } from './rules/radiation-workers.ts'

/** A sum of one person beside its limit, mSv. */
export interface DoseSum {
  readonly quantity: 'effective' | 'lens' | 'skinAndExtremities'
  readonly period: 'year' | 'meanOfFiveYears'
  /** Null when no reading goes into it. */
  readonly value: number | null
  readonly limit: number
  readonly over: boolean
  readonly basis: readonly Basis[]
}

export interface DoseYear {
  readonly year: number
  readonly effective: number | null
  readonly lens: number | null
  readonly skinAndExtremities: number | null
}

export interface DosePerson {
  readonly worker: Worker
  readonly posts: readonly string[]
  /** Works with ionising radiation on the day; others are listed for the doses kept of them. */
  readonly monitored: boolean
  readonly since: IsoDate | null
  /** The latest period begun. */
  readonly last: Dose | null
  readonly periods: number
  readonly sums: readonly DoseSum[]
  /** The last ten calendar years up to the day's. */
  readonly years: readonly DoseYear[]
  readonly certificate: Licence | null
  /** Due items about this person's radiation work. */
  readonly items: readonly DueItem[]
}

export interface DoseView {
  readonly people: readonly DosePerson[]
  readonly rate: Rate
  /** About the firm: licence and yearly assessment. */
  readonly firmItems: readonly DueItem[]
}

const YEARS = 10

function sumOf(doses: readonly Dose[], { quantity, period, millisievert, basis }: DoseLimit, year: number): DoseSum[] {
  if (quantity === 'fetus' || period === 'restOfPregnancy') return []
  const mean = doses.some((dose) => dose[quantity] !== null) ? fiveYearMean(doses, quantity, year) : null
  const value = period === 'year' ? yearDose(doses, quantity, year) : mean
  return [{ quantity, period, value, limit: millisievert, over: value !== null && value > millisievert, basis }]
}

function yearsOf(doses: readonly Dose[], last: number): DoseYear[] {
  return Array.from({ length: YEARS }, (_, index) => {
    const year = last - YEARS + 1 + index
    return {
      year,
      effective: yearDose(doses, 'effective', year),
      lens: yearDose(doses, 'lens', year),
      skinAndExtremities: yearDose(doses, 'skinAndExtremities', year),
    }
  })
}

/** Everybody with radiation at the post, and everybody a dose is kept of; those at work first, then by name. */
export function doseView(facts: Facts, reference: Reference, asOf: IsoDate, due: readonly DueItem[]): DoseView {
  const context = ruleContext(facts, reference, asOf)
  const since = new Map(radiationWorkers(context).map(({ worker, start }) => [worker.id, start]))
  const doses = Map.groupBy(
    facts.doses.filter(({ from }) => from <= asOf).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    ({ workerId }) => workerId,
  )
  const items = Map.groupBy(
    due.filter(({ rule }) => rule.startsWith('radiation.')),
    ({ subject }) => (subject.kind === 'worker' ? subject.id : ''),
  )
  const certificates = Map.groupBy(
    facts.licences.filter(({ kind }) => kind === 'radiationWorker'),
    ({ workerId }) => workerId,
  )
  const people = facts.workers
    .filter(({ id }) => since.has(id) || doses.has(id))
    .map((worker) => {
      const own = doses.get(worker.id) ?? []
      const read = own.filter(({ to, readOn }) => readOn !== null || (to !== null && to <= asOf))
      const year = Number(asOf.slice(0, 4))
      return {
        worker,
        posts: postsOf(context, worker),
        monitored: since.has(worker.id),
        since: since.get(worker.id) ?? null,
        last: own.at(-1) ?? null,
        periods: own.length,
        sums: limitsOf(context, worker).flatMap((limit) => sumOf(read, limit, year)),
        years: yearsOf(read, year),
        certificate: certificates.get(worker.id)?.at(-1) ?? null,
        items: items.get(worker.id) ?? [],
      }
    })
  return {
    people: people.toSorted((a, b) => Number(b.monitored) - Number(a.monitored)),
    rate: doseMonitored(context),
    firmItems: items.get('') ?? [],
  }
}

function postsOf({ presence, postName }: RuleContext, { id }: Worker): string[] {
  return [...new Set((presence.assignmentsOf.get(id) ?? []).map(({ postId }) => postName(postId)))]
}
