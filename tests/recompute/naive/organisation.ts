/** Organisation: D01–D07. */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, plusDays, yearOf } from './calendar.ts'
import { isOpen, metOn } from './common.ts'
import {
  type Answer,
  binds,
  dated,
  type Item,
  MISSING,
  NOT_APPLICABLE,
  onlyReminds,
  overdueSince,
  SETTLED,
} from './status.ts'
import { riskClassOf } from './tables.ts'

function headcount(facts: Facts, asOf: Day): number {
  return facts.workers.filter(({ hireDate, leaveDate }) => isOpen(hireDate, leaveDate, asOf)).length
}

/** D01: class 严重 or more than 100 people: a body and a full-time person; else somebody, full-time or part-time. */
function manager(facts: Facts, asOf: Day): Answer {
  const now = facts.appointments.filter(({ from, to }) => isOpen(from, to, asOf))
  const managers = now.filter(({ role }) => role === 'healthManager')
  if (managers.length === 0) return MISSING
  const isFull = managers.some(({ fullTime }) => fullTime === true)
  const hasBody = now.some(({ role }) => role === 'healthBody')
  if (isFull && hasBody) return SETTLED
  const riskClass = riskClassOf(facts.profile.industryCode, facts.profile.confirmedRiskClass)
  const isLarge = headcount(facts, asOf) > 100
  if (!isLarge && riskClass === 'general') return SETTLED
  if (!isLarge && riskClass === null) return MISSING
  return managers.every(({ fullTime }) => fullTime === false) ? overdueSince(null) : MISSING
}

function firstHazard(facts: Facts): Day | null {
  return facts.profile.hazardSince
}

/** D02: by 31 January of the year. */
function yearPlan(facts: Facts, asOf: Day): Answer {
  const year = yearOf(asOf)
  const made = (of: number) => facts.annualPlans.some((plan) => plan.year === of && plan.signedOn <= asOf)
  const since = firstHazard(facts)
  const first = since !== null && since > `${year}-01-31` ? year + 1 : year
  let next = first
  while (made(next)) next += 1
  return dated(`${next}-01-31`, asOf)
}

function documents(facts: Facts, asOf: Day): Facts['ruleDocuments'] {
  return facts.ruleDocuments.filter(({ issuedOn, endedOn }) => isOpen(issuedOn, endedOn, asOf))
}

function ruleHeads(facts: Facts, asOf: Day): Answer {
  const all = documents(facts, asOf)
  const has = (no: number) =>
    all.some(({ headId, postId }) => headId === `rule-head-${no}` || (no === 12 && postId !== null))
  return Array.from({ length: 13 }, (_, index) => index + 1).every(has) ? SETTLED : MISSING
}

function procedures(facts: Facts, asOf: Day): Item[] {
  const exposed = new Set(metOn(facts, asOf).map(({ postId }) => postId))
  if (exposed.size === 0) return []
  const all = documents(facts, asOf)
  const hasAll = [...exposed].every((id) => all.some(({ postId }) => postId === id))
  return [['organisation.procedures', 'firm/firm', binds(hasAll ? SETTLED : MISSING)]]
}

/** D04: by 31 December of the year after; volume 1 only with a project on record. */
function archive(facts: Facts, asOf: Day): Item[] {
  const filed = facts.filings.filter(({ filedOn, itemId }) => filedOn <= asOf && itemId === null)
  const since = firstHazard(facts)
  const years = [yearOf(asOf) - 2, yearOf(asOf) - 1]
  return years.flatMap((year, index): Item[] => {
    if (since !== null && yearOf(since) > year) return []
    if (index === 0 && !filed.some((filing) => filing.filedOn <= `${year + 1}-12-31`)) return []
    const wanted = facts.projects.length > 0 ? [1, 2, 3, 4, 5, 6] : [2, 3, 4, 5, 6]
    const isFull = wanted.every((volume) => filed.some((filing) => filing.year === year && filing.volume === volume))
    return isFull ? [] : [['organisation.archive', `year/${year}`, onlyReminds(dated(`${year + 1}-12-31`, asOf))]]
  })
}

/** D06: thirty days before the contract ends. */
function agreement(facts: Facts, asOf: Day): Item[] {
  const signed = facts.agreements.filter(({ kind, signedOn }) => kind === 'collectiveContract' && signedOn <= asOf)
  const last = signed.toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : 1)).at(-1)
  if (last === undefined) return []
  const answer = last.endsOn === null ? MISSING : dated(plusDays(last.endsOn, -30), asOf)
  return [['organisation.agreement', `agreement/${last.id}`, onlyReminds(answer)]]
}

function insurance(facts: Facts, asOf: Day): Item[] {
  const here = facts.workers.filter(({ hireDate, leaveDate }) => isOpen(hireDate, leaveDate, asOf))
  if (here.length === 0) return []
  const all = here.every(({ insuredSince }) => come(insuredSince, asOf) !== null)
  return [['organisation.injuryInsurance', 'firm/firm', binds(all ? SETTLED : MISSING)]]
}

/** D07: thirty days from the diagnosis. */
function recognition(facts: Facts, asOf: Day): Item[] {
  return facts.diseaseCases.flatMap(({ id, outcome, diagnosedOn, injuryAppliedOn }): Item[] => {
    const day = come(diagnosedOn, asOf)
    if (day === null || outcome === 'excluded') return []
    const isApplied = come(injuryAppliedOn, asOf) !== null
    const answer = outcome === null ? MISSING : isApplied ? SETTLED : dated(plusDays(day, 30), asOf)
    return [['organisation.injuryRecognition', `diseaseCase/${id}`, binds(answer)]]
  })
}

/** D05: money of the year for tests and examinations that fall due by its end; a sum for other things counts for both. */
export function budgetItems(facts: Facts, answers: ReadonlyMap<string, Answer>, asOf: Day): Item[] {
  const year = yearOf(asOf)
  const fallsDue = (family: string) =>
    [...answers].some(([id, { dueDate }]) => id.startsWith(family) && dueDate !== null && yearOf(dueDate) <= year)
  const hasMoney = (item: string) =>
    facts.budgets.some((row) => row.year === year && [item, 'other'].includes(row.item) && (row.planned ?? 0) > 0)
  const wanted = [...(fallsDue('survey.') ? ['testing'] : []), ...(fallsDue('exam.inService') ? ['exams'] : [])]
  if (wanted.length === 0 || facts.exposures.length === 0) return []
  return [['organisation.budget', 'firm/firm', onlyReminds(wanted.every(hasMoney) ? SETTLED : MISSING)]]
}

export function organisationItems(facts: Facts, asOf: Day): Item[] {
  const hasHazards = facts.exposures.length > 0
  const where = (answer: () => Answer) => (hasHazards ? answer() : NOT_APPLICABLE)
  return [
    ['organisation.manager', 'firm/firm', binds(where(() => manager(facts, asOf)))],
    ['organisation.yearPlan', 'firm/firm', onlyReminds(where(() => yearPlan(facts, asOf)))],
    ['organisation.ruleHeads', 'firm/firm', binds(where(() => ruleHeads(facts, asOf)))],
    ...procedures(facts, asOf),
    ...(hasHazards ? archive(facts, asOf) : []),
    ...agreement(facts, asOf),
    ...insurance(facts, asOf),
    ...recognition(facts, asOf),
  ]
}
