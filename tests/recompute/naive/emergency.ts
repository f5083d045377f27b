/** Plans, drills and incidents: D57 (law 20(6), toxic-substances regulation 16), D58 (law 37). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, latest, plusMonths } from './calendar.ts'
import { HIGH_TOXIC, isOpen, metOn } from './common.ts'
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

function plan(facts: Facts, asOf: Day): Answer {
  const issued = facts.emergencyPlans.filter(({ issuedOn }) => issuedOn <= asOf)
  if (issued.some(({ endedOn }) => isOpen(null, endedOn, asOf))) return SETTLED
  return issued.length === 0 ? MISSING : overdueSince(latest(issued.flatMap(({ endedOn }) => endedOn ?? [])))
}

function highToxic(facts: Facts, asOf: Day): Answer {
  const plans = facts.emergencyPlans.filter(({ issuedOn, endedOn }) => isOpen(issuedOn, endedOn, asOf))
  const held = facts.drills.filter(({ date }) => date <= asOf)
  const last = latest(held.map(({ date }) => date))
  const rescuers = facts.appointments.some(({ role, from, to }) => role === 'firstAider' && isOpen(from, to, asOf))
  const isFiled = (record: { readonly filedOn: Day | null }) => come(record.filedOn, asOf) !== null
  const complete =
    rescuers && plans.length > 0 && plans.every(isFiled) && held.filter(({ date }) => date === last).some(isFiled)
  return complete ? SETTLED : MISSING
}

export function emergencyItems(facts: Facts, asOf: Day): Item[] {
  const hasHazards = facts.exposures.length > 0
  const drill = latest(facts.drills.filter(({ date }) => date <= asOf).map(({ date }) => date))
  const items: Item[] = [
    ['emergency.plan', 'firm/firm', binds(hasHazards ? plan(facts, asOf) : NOT_APPLICABLE)],
    [
      'emergency.drill',
      'firm/firm',
      onlyReminds(!hasHazards ? NOT_APPLICABLE : drill === null ? MISSING : dated(plusMonths(drill, 12), asOf)),
    ],
  ]
  if (metOn(facts, asOf).some(({ hazardId }) => HIGH_TOXIC.has(hazardId)))
    items.push(['emergency.highToxic', 'firm/firm', binds(highToxic(facts, asOf))])
  for (const { id, date, reportedOn } of facts.incidents.filter((incident) => incident.date <= asOf))
    items.push([
      'emergency.report',
      `incident/${id}`,
      binds(come(reportedOn, asOf) === null ? dated(date, asOf) : SETTLED),
    ])
  return items
}
