/** Minors, copies, allowance, rotation, and high-toxic substances new since the declaration: D11, D49, D50, D54. */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, earliest, latest, plusMonths } from './calendar.ts'
import { HIGH_TOXIC, isOpen, metOn } from './common.ts'
import { binds, dated, type Item, MISSING, onlyReminds, overdueSince, SETTLED } from './status.ts'

/** EX-50: no work with a hazard before the eighteenth birthday; the first day of work that is not over. */
function minors(facts: Facts, asOf: Day): Item[] {
  return facts.workers.flatMap(({ id, birthDate, leaveDate }): Item[] => {
    if (birthDate === null) return []
    const birthday = plusMonths(birthDate, 216)
    if (birthday <= asOf) return []
    const days = facts.assignments
      .filter(({ workerId, to }) => workerId === id && isOpen(null, to, asOf) && isOpen(null, leaveDate, asOf))
      .flatMap(({ postId, from, to }) =>
        facts.exposures
          .filter((exposure) => exposure.postId === postId)
          .map(({ since }) => ({ day: latest([from, since].flatMap((day) => day ?? [])), to })),
      )
      .filter(({ day, to }) => day === null || day <= (earliest([to, leaveDate].flatMap((end) => end ?? [])) ?? day))
    const barred = days.filter(({ day }) => day === null || day < birthday)
    if (barred.length === 0) return []
    const known = barred.flatMap(({ day }) => day ?? [])
    if (known.length < barred.length) return [['protected.minor', `worker/${id}`, binds(overdueSince(null))]]
    return [['protected.minor', `worker/${id}`, binds(dated(earliest(known) ?? asOf, asOf))]]
  })
}

/** D49: a copy is handed over at once; open since it was asked for. */
function copies(facts: Facts, asOf: Day): Item[] {
  return facts.copyRequests
    .filter(({ requestedOn, givenOn }) => requestedOn <= asOf && come(givenOn, asOf) === null)
    .map(({ id, requestedOn }): Item => ['files.copy', `copyRequest/${id}`, binds(dated(requestedOn, asOf))])
}

/** D54: an allowance at every exposed post somebody stands on, a rotation at every high-toxic one; no text gives an amount. */
function pay(facts: Facts, asOf: Day): Item[] {
  const here = facts.workers.filter(({ hireDate, leaveDate }) => isOpen(hireDate, leaveDate, asOf)).map(({ id }) => id)
  const held = facts.assignments
    .filter(({ workerId, from, to }) => here.includes(workerId) && isOpen(from, to, asOf))
    .map(({ postId }) => postId)
  const met = metOn(facts, asOf).filter(({ postId }) => held.includes(postId))
  const postsWith = (ids: readonly string[]) => facts.posts.filter(({ id }) => ids.includes(id))
  const exposed = postsWith(met.map(({ postId }) => postId))
  const toxic = postsWith(met.filter(({ hazardId }) => HIGH_TOXIC.has(hazardId)).map(({ postId }) => postId))
  const items: Item[] = []
  if (exposed.length > 0)
    items.push([
      'work.allowance',
      'firm/firm',
      onlyReminds(exposed.every(({ allowance }) => (allowance ?? 0) > 0) ? SETTLED : MISSING),
    ])
  if (toxic.length > 0)
    items.push([
      'work.rotation',
      'firm/firm',
      onlyReminds(toxic.every(({ rotation }) => rotation !== null) ? SETTLED : MISSING),
    ])
  return items
}

/** D11: another high-toxic substance since the last declaration, flagged the same day. */
function declaredAgain(facts: Facts, asOf: Day): Item[] {
  const declared = latest(facts.declarations.map(({ date }) => date).filter((date) => date <= asOf))
  const met = metOn(facts, asOf).filter(({ hazardId }) => HIGH_TOXIC.has(hazardId))
  if (declared === null || met.length === 0) return []
  const item = (answer: Item[2]): Item[] => [['declaration.highToxic', 'firm/firm', binds(answer)]]
  const firstDays = [...new Set(met.map(({ hazardId }) => hazardId))].map((hazardId) => {
    const days = met.filter((exposure) => exposure.hazardId === hazardId).map(({ since }) => since)
    const first = earliest(days.flatMap((day) => day ?? []))
    return days.includes(null) && !(first !== null && first <= declared) ? null : first
  })
  const since = earliest(firstDays.flatMap((day) => (day !== null && day > declared ? [day] : [])))
  if (since !== null) return item(overdueSince(since))
  return item(firstDays.includes(null) ? MISSING : SETTLED)
}

export function peopleItems(facts: Facts, asOf: Day): Item[] {
  return [...minors(facts, asOf), ...copies(facts, asOf), ...pay(facts, asOf), ...declaredAgain(facts, asOf)]
}
