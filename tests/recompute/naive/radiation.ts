/** Radiation work outside medicine: D55, RA-08 … RA-17, and the dose limits of GB 18871. */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, earliest, latest, plusDays, plusMonths, yearOf, yesterday } from './calendar.ts'
import { hazardsOf, isOn, type Stint, stints } from './contact.ts'
import {
  type Answer,
  binds,
  dated,
  isRecent,
  type Item,
  MISSING,
  onlyReminds,
  overdueSince,
  SETTLED,
} from './status.ts'

type Dose = Facts['doses'][number]
type Quantity = 'effective' | 'lens' | 'skinAndExtremities'

const LIMITS: Readonly<Record<'worker' | 'trainee', Readonly<Record<Quantity, number>>>> = {
  worker: { effective: 50, lens: 150, skinAndExtremities: 500 },
  trainee: { effective: 6, lens: 50, skinAndExtremities: 150 },
}

function rays(facts: Facts, workerId: string): string[] {
  return hazardsOf(facts, workerId).filter((id) => id.startsWith('rad-'))
}

/** Radiation work that is going on or planned. */
function work(facts: Facts, workerId: string, asOf: Day): Stint[] {
  return rays(facts, workerId)
    .flatMap((id) => stints(facts, workerId, id))
    .filter(({ to }) => to === null || to >= asOf)
}

/** First day with radiation of the work that is going on or planned; null when it is not recorded. */
function beginning(facts: Facts, workerId: string, asOf: Day, { withPlans = true } = {}): Day | null {
  const open = work(facts, workerId, asOf).filter((stint) => withPlans || isOn(stint, asOf))
  return open.every(({ from }) => from !== null) ? earliest(open.flatMap(({ from }) => from ?? [])) : null
}

/** RA-08: read after 30 days, at the latest after 90; the next badge from the day after the last one came off. */
function badge(facts: Facts, workerId: string, asOf: Day): Answer {
  const own = facts.doses.filter((dose) => dose.workerId === workerId && dose.from <= asOf)
  const last = own.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
  if (last === undefined) {
    if (!facts.doses.some(({ from }) => from <= asOf)) return MISSING
    return overdueSince(beginning(facts, workerId, asOf, { withPlans: false }))
  }
  const off = come(last.to, asOf)
  if (off !== null) return dated(plusDays(off, 1), asOf)
  const [normal, longest] = [plusDays(last.from, 30), plusDays(last.from, 90)]
  return dated(asOf <= normal ? normal : longest, asOf)
}

/** The sum of a year in thousandths, by the last day of the period; null without a reading. */
function ofYear(doses: readonly Dose[], quantity: Quantity, year: number): number | null {
  const read = doses.filter((dose) => yearOf(dose.to ?? dose.from) === year && dose[quantity] !== null)
  return read.length === 0 ? null : read.reduce((sum, dose) => sum + Math.round((dose[quantity] ?? 0) * 1000), 0)
}

function isTrainee(facts: Facts, workerId: string, asOf: Day): boolean {
  const born = facts.workers.find(({ id }) => id === workerId)?.birthDate ?? null
  return born !== null && plusMonths(born, 216) > asOf
}

function doseLimit(facts: Facts, workerId: string, asOf: Day): Answer | null {
  const begun = facts.doses.filter((dose) => dose.workerId === workerId && dose.from <= asOf)
  if (begun.length === 0) return null
  const own = begun.filter((dose) => dose.readOn !== null || come(dose.to, asOf) !== null)
  const trainee = isTrainee(facts, workerId, asOf)
  const limits = LIMITS[trainee ? 'trainee' : 'worker']
  const year = yearOf(asOf)
  const lastDay = (of: number) => latest(own.map((dose) => dose.to ?? dose.from).filter((day) => yearOf(day) === of))
  const quantities: Quantity[] = ['effective', 'lens', 'skinAndExtremities']
  const isOver = (of: number) =>
    quantities.some((quantity) => (ofYear(own, quantity, of) ?? 0) > limits[quantity] * 1000)
  const over = [year - 1, year].find(isOver)
  if (over !== undefined) return binds(overdueSince(lastDay(over)))
  if (trainee) {
    const hasValue = [year - 1, year].some((of) => quantities.some((quantity) => ofYear(own, quantity, of) !== null))
    return hasValue ? binds(SETTLED) : null
  }
  const five = [0, 1, 2, 3, 4].reduce((sum, back) => sum + (ofYear(own, 'effective', year - back) ?? 0), 0)
  return five > 5 * 20 * 1000 ? onlyReminds(overdueSince(lastDay(year))) : binds(SETTLED)
}

function courses(facts: Facts, workerId: string): Facts['trainings'] {
  return facts.trainings.filter(
    (training) => training.workerId === workerId && training.kind === 'radiation' && training.passed !== false,
  )
}

/** A duty before a first day, as EX-01 reads it. */
function beforeStart(
  start: Day | null,
  metBefore: boolean,
  metOn: boolean,
  metLater: boolean,
  kept: (day: Day) => boolean,
  asOf: Day,
): Answer {
  if (start === null) return MISSING
  if (metBefore) return SETTLED
  if (metOn) return MISSING
  const deadline = yesterday(start)
  if (start > asOf) return dated(deadline, asOf)
  if (isRecent(start, asOf)) return overdueSince(deadline)
  if (metLater) return SETTLED
  return kept(start) ? overdueSince(deadline) : MISSING
}

/** RA-11: four days before the first one. */
function training(facts: Facts, workerId: string, asOf: Day): Answer {
  const start = beginning(facts, workerId, asOf)
  const own = courses(facts, workerId)
  const days = (fits: (date: Day) => boolean) =>
    own.filter(({ date }) => fits(date)).reduce((sum, course) => sum + (course.days ?? 0), 0)
  const kept = (day: Day) =>
    facts.trainings.some(({ kind, date, passed }) => kind === 'radiation' && passed !== false && date <= day)
  const by = start ?? asOf
  return beforeStart(
    start,
    days((d) => d < by) >= 4,
    days((d) => d <= by) >= 4,
    own.some(({ date }) => date > by),
    kept,
    asOf,
  )
}

/** RA-13: valid on the day before the first one, and not run out; the one issued last counts. */
function certificate(facts: Facts, workerId: string, asOf: Day): Answer {
  const start = beginning(facts, workerId, asOf)
  const all = facts.licences
    .filter(({ kind, issuedOn }) => kind === 'radiationWorker' && (issuedOn === null || issuedOn <= asOf))
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? -1 : 1))
  const own = all.filter((licence) => licence.workerId === workerId)
  const by = start ?? asOf
  const valid = own.filter(({ validUntil }) => start === null || validUntil === null || validUntil >= start)
  const last = own.at(-1)
  const end = last !== undefined && valid.includes(last) ? last.validUntil : null
  if (end !== null && end < asOf) return overdueSince(end)
  if (own.some(({ issuedOn }) => issuedOn === null)) return MISSING
  const issued = valid.flatMap(({ issuedOn }) => issuedOn ?? [])
  const first = beforeStart(
    start,
    issued.some((day) => day < by),
    issued.some((day) => day === by),
    issued.some((day) => day > by),
    (day) => all.some(({ issuedOn }) => issuedOn !== null && issuedOn <= day),
    asOf,
  )
  return first.status === 'ok' && end !== null ? dated(end, asOf) : first
}

/** RA-16: thirty days before the licence ends that ends last; RA-17: a year after the last assessment. */
function firmRules(facts: Facts, asOf: Day): Item[] {
  const usesRays = facts.exposures.some(({ hazardId, since }) => hazardId.startsWith('rad-') && (since ?? asOf) <= asOf)
  const licences = facts.licences
    .filter(({ kind, issuedOn }) => kind === 'radiationSafety' && (issuedOn === null || issuedOn <= asOf))
    .toSorted((a, b) => ((a.validUntil ?? '') < (b.validUntil ?? '') ? -1 : 1))
  const last = licences.at(-1)
  const items: Item[] = []
  if (last !== undefined && last.validUntil !== null)
    items.push(['radiation.licence', `licence/${last.id}`, binds(dated(plusDays(last.validUntil, -30), asOf))])
  else if (last !== undefined || usesRays) items.push(['radiation.licence', 'firm/firm', binds(MISSING)])
  if (!usesRays) return items
  const made = facts.riskAssessments.filter(({ date, kind }) => date <= asOf && kind === 'radiation')
  const day = latest(made.map(({ date }) => date))
  const answer = day === null ? MISSING : dated(plusMonths(day, 12), asOf)
  return [...items, ['radiation.assessment', 'firm/firm', onlyReminds(answer)]]
}

export function radiationItems(facts: Facts, asOf: Day): Item[] {
  const items: Item[] = []
  for (const { id } of facts.workers) {
    const subject = `worker/${id}`
    const stretches = work(facts, id, asOf)
    const stands = stretches.some((stint) => isOn(stint, asOf))
    if (stands) items.push(['radiation.badge', subject, binds(badge(facts, id, asOf))])
    const unwritten = facts.doses
      .filter((dose) => dose.workerId === id && come(dose.recordedOn, asOf) === null)
      .flatMap((dose) => come(dose.readOn, asOf) ?? [])
      .filter((day) => isRecent(day, asOf))
    const oldest = earliest(unwritten)
    if (oldest !== null) items.push(['radiation.doseRecord', subject, binds(overdueSince(oldest))])
    const limit = doseLimit(facts, id, asOf)
    if (limit !== null) items.push(['radiation.doseLimit', subject, limit])
    if (stretches.length > 0) {
      items.push(['radiation.training', subject, binds(training(facts, id, asOf))])
      items.push(['radiation.certificate', subject, binds(certificate(facts, id, asOf))])
    }
    const last = latest(courses(facts, id).map(({ date }) => date))
    if (stands && last !== null)
      items.push(['radiation.retraining', subject, onlyReminds(dated(plusMonths(last, 24), asOf))])
  }
  return [...items, ...firmRules(facts, asOf)]
}
