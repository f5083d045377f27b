/** Places and what stands in them: D19, D20, D23–D25 (law 15, 22, 25, 28–32). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, plusMonths } from './calendar.ts'
import { HIGH_TOXIC, isOpen, metOn } from './common.ts'
import { type Answer, binds, dated, type Item, MISSING, onlyReminds, overdueSince, SETTLED } from './status.ts'

/** D19: harmful and harmless work apart; nobody lives where toxic substances are used. */
function conditions(facts: Facts, asOf: Day): Item[] {
  return facts.workplaces.flatMap((place): Item[] => {
    const posts = facts.posts.filter(({ workplaceId }) => workplaceId === place.id)
    const met = metOn(facts, asOf).filter(({ postId }) => posts.some(({ id }) => id === postId))
    if (met.length === 0) return []
    const isToxic = met.some(({ hazardId }) => hazardId.startsWith('chem-') || HIGH_TOXIC.has(hazardId))
    const isBreach = (isToxic && place.livedIn === true) || place.separated === false
    const isUnknown = (isToxic && place.livedIn === null) || place.separated === null
    const answer = isBreach ? overdueSince(null) : isUnknown ? MISSING : SETTLED
    return [['workplace.conditions', `workplace/${place.id}`, binds(answer)]]
  })
}

/** D20: not stopped, not broken, and checked every so many months: the firm's own number, else one. */
function upkeep(facility: Facts['facilities'][number], facts: Facts, asOf: Day): Answer {
  const { id, state, stateSince, checkEveryMonths, installedOn } = facility
  if (state !== 'running' && (stateSince === null || stateSince <= asOf)) return binds(overdueSince(stateSince))
  const checks = facts.facilityChecks
    .filter(({ facilityId, date }) => facilityId === id && date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const last = checks.at(-1)
  if (last?.works === false) return binds(overdueSince(last.date))
  const installed = come(installedOn, asOf)
  const months = checkEveryMonths ?? 1
  if (last !== undefined) return onlyReminds(dated(plusMonths(last.date, months), asOf))
  // Never checked accuses nobody: a date only while the first check lies ahead.
  const first = installed === null ? null : plusMonths(installed, months)
  return onlyReminds(first === null || first < asOf ? MISSING : dated(first, asOf))
}

/** D23, D24 over the list of materials. */
function materials(facts: Facts, asOf: Day): Item[] {
  const { materials: all } = facts.profile
  const harmful = all.filter(({ hazardIds }) => hazardIds.length > 0)
  const banned = all.some((material) => material.banned === true)
    ? overdueSince(null)
    : all.length === 0 || all.some((material) => material.banned === null)
      ? MISSING
      : SETTLED
  const hasAll = harmful.every(({ sdsOn }) => come(sdsOn, asOf) !== null)
  const sheets: Item[] =
    harmful.length === 0 ? [] : [['workplace.dataSheets', 'firm/firm', binds(hasAll ? SETTLED : MISSING)]]
  return facts.exposures.length === 0 && all.length === 0
    ? sheets
    : [['workplace.bannedMaterials', 'firm/firm', binds(banned)], ...sheets]
}

/** D25: nobody is handed hazardous work who cannot protect people, and none without the papers. */
function contractors(facts: Facts, asOf: Day): Item[] {
  const exposed = new Set(metOn(facts, asOf).map(({ postId }) => postId))
  return facts.contractors.flatMap((contractor): Item[] => {
    const { id, from, to, postIds, qualified, agreementSignedOn, examListOn, trainingConfirmedOn } = contractor
    const concerns = postIds.length === 0 || postIds.some((postId) => exposed.has(postId))
    if (!isOpen(from, to, asOf) || !concerns) return []
    const papers = [agreementSignedOn, examListOn, trainingConfirmedOn].every((day) => come(day, asOf) !== null)
    const answer = qualified === false ? overdueSince(from) : qualified === null || !papers ? MISSING : SETTLED
    return [['workplace.contractor', `contractor/${id}`, binds(answer)]]
  })
}

export function workplaceItems(facts: Facts, asOf: Day): Item[] {
  return [
    ...conditions(facts, asOf),
    ...facts.facilities
      .filter(({ installedOn }) => isOpen(installedOn, null, asOf))
      .map((facility): Item => ['workplace.facilityUpkeep', `facility/${facility.id}`, upkeep(facility, facts, asOf)]),
    ...materials(facts, asOf),
    ...contractors(facts, asOf),
  ]
}
