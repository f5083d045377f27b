/** Places and what stands in them: D19, D20, D23–D25 (law 15, 22, 25, 28–32). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, plusMonths } from './calendar.ts'
import { HIGH_TOXIC, isOpen, metOn } from './common.ts'
import { type Answer, binds, dated, type Item, MISSING, onlyReminds, overdueSince, SETTLED } from './status.ts'

type Place = Facts['workplaces'][number]

/** A place and what it stands in, from the inside out. */
export function placesAround(facts: Facts, place: Place): Place[] {
  const around = [place]
  for (let inner = place; ;) {
    const outer = facts.workplaces.find(({ id }) => id === inner.parentId)
    if (outer === undefined || around.includes(outer)) return around
    around.push(outer)
    inner = outer
  }
}

/** Hazards met on the day at the posts of a place, without the rooms inside it. */
export function metAt(facts: Facts, place: Place, asOf: Day): string[] {
  const posts = facts.posts.filter(({ workplaceId }) => workplaceId === place.id).map(({ id }) => id)
  return metOn(facts, asOf)
    .filter(({ postId }) => posts.includes(postId))
    .map(({ hazardId }) => hazardId)
}

function isToxic(hazardId: string): boolean {
  return hazardId.startsWith('chem-') || HIGH_TOXIC.has(hazardId)
}

/** D19: harmful and harmless work apart; nobody lives where toxic substances are used. What a place does not say, the one around it does. */
function conditions(facts: Facts, asOf: Day): Item[] {
  return facts.workplaces.flatMap((place): Item[] => {
    const inside = facts.workplaces.filter((other) => placesAround(facts, other).includes(place))
    const within = inside.flatMap((other) => metAt(facts, other, asOf))
    const own = metAt(facts, place, asOf)
    const isBreach =
      (within.some(isToxic) && place.livedIn === true) || (within.length > 0 && place.separated === false)
    if (!isBreach && own.length === 0) return []
    const says = (flag: 'livedIn' | 'separated') => placesAround(facts, place).some((other) => other[flag] !== null)
    const isUnknown = (own.some(isToxic) && !says('livedIn')) || !says('separated')
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
