/** Protective gear and emergency facilities: D21, D22 (law 22, 25, 34; GB 39800.1; toxic-substances regulation 11). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, earliest, latest, plusDays } from './calendar.ts'
import { HIGH_TOXIC, hazardOfReference, isOpen, metOn } from './common.ts'
import { readTable } from './csv.ts'
import {
  type Answer,
  binds,
  dated,
  type Item,
  MISSING,
  onlyReminds,
  overdueSince,
  SETTLED,
  together,
} from './status.ts'
import { editionOn, sectionFor, sectionsOf } from './tables.ts'
import { metAt, placesAround } from './workplace.ts'

/** Rows of the table of gear that rest on a text: hazards named outright, else by their section of the later edition. */
const GEAR = readTable('exams/ppe.csv')
  .filter((row) => row('verified') !== 'unverified')
  .map((row) => ({
    group: row('hazard_group'),
    sections: row('section_gbz188_2025').split('|').filter(Boolean),
    hazards: row('hazard_refs').split('|').filter(Boolean).map(hazardOfReference),
    trigger: row('trigger'),
  }))

/** Whether the hazard asks for gear at all; noise only from 85 dB(A). */
function asksForGear({ hazardId, level }: Facts['exposures'][number]): boolean {
  if (hazardId === 'phys-1') return level?.kind === 'lex8h' && level.value >= 85
  return GEAR.some(({ hazards, sections }) =>
    hazards.length > 0
      ? hazards.includes(hazardId)
      : sectionsOf(hazardId).some((section) => sections.includes(section)),
  )
}

function standards(facts: Facts, asOf: Day): Item[] {
  return facts.posts.flatMap(({ id }): Item[] => {
    const lacking = metOn(facts, asOf)
      .filter(({ postId }) => postId === id)
      .filter((exposure) => asksForGear(exposure) && exposure.ppe.length === 0)
      .filter(
        ({ hazardId }) =>
          !facts.ppeStandards.some(
            (row) => row.postId === id && (row.hazardIds.length === 0 || row.hazardIds.includes(hazardId)),
          ),
      )
    return lacking.length === 0 ? [] : [['workplace.ppeStandard', `post/${id}`, binds(MISSING)]]
  })
}

/** D21: what the standards of the posts name, else what was handed out with a life of its own; never handed out is a breach only where a ledger was kept. */
function gear(facts: Facts, worker: Facts['workers'][number], asOf: Day): Answer | null {
  if (!isOpen(worker.hireDate, worker.leaveDate, asOf)) return null
  const held = facts.assignments.filter(({ workerId, from, to }) => workerId === worker.id && isOpen(from, to, asOf))
  const wanted = facts.ppeStandards.filter(({ postId }) => held.some((row) => row.postId === postId))
  const known = facts.ppeIssues
    .filter(({ issuedOn }) => issuedOn <= asOf)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  const own = known.filter(({ workerId }) => workerId === worker.id)
  const lastOf = (item: string) => own.findLast((row) => row.item === item)
  if (wanted.length === 0) {
    const dates = [...new Set(own.map(({ item }) => item))].flatMap((item) => {
      const { issuedOn = null, lifeDays = null } = lastOf(item) ?? {}
      return issuedOn === null || lifeDays === null ? [] : [dated(plusDays(issuedOn, lifeDays), asOf)]
    })
    return dates.length === 0 ? null : onlyReminds(together(dates))
  }
  const never: Day[] = []
  const answers = [...new Set(wanted.map(({ item }) => item))].map((item): Answer => {
    const rows = wanted.filter((row) => row.item === item)
    const last = lastOf(item)
    if (last === undefined) {
      const starts = held.filter(({ postId }) => rows.some((row) => row.postId === postId)).map(({ from }) => from)
      const start = earliest(starts.flatMap((from) => from ?? []))
      if (start === null || (known[0]?.issuedOn ?? start) >= start) return MISSING
      never.push(start)
      return overdueSince(start)
    }
    const life = last.lifeDays ?? shortest(rows.map(({ lifeDays }) => lifeDays))
    return life === null ? MISSING : dated(plusDays(last.issuedOn, life), asOf)
  })
  if (never.length > 0) return binds(overdueSince(earliest(never)))
  const all = together(answers)
  return all.status === 'missing' ? binds(all) : onlyReminds(all)
}

function shortest(lives: readonly (number | null)[]): number | null {
  const known = lives.filter((life) => life !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** Substances high-toxic and with an emergency examination of their own: harm may be acute. */
function isAcute(hazardId: string, asOf: Day): boolean {
  return HIGH_TOXIC.has(hazardId) && (sectionFor(hazardId, editionOn(asOf))?.kinds.includes('应急') ?? false)
}

type Kind = Facts['safeguards'][number]['kind']

/** D22: what a place has to have, in itself or in what it stands in; a list of safeguards is kept to be complete. */
function facilities(facts: Facts, asOf: Day): Item[] {
  return facts.workplaces.flatMap((place): Item[] => {
    const met = metAt(facts, place, asOf)
    const wanted: Kind[] = [
      ...(met.some((id) => isAcute(id, asOf)) ? (['alarm', 'firstAid', 'washing'] as const) : []),
      ...(met.some((id) => HIGH_TOXIC.has(id)) ? (['emergencyExit'] as const) : []),
      ...(met.some((id) => id.startsWith('rad-')) ? (['radiationAlarm', 'dosimeter'] as const) : []),
    ]
    if (wanted.length === 0) return []
    const around = placesAround(facts, place).map(({ id }) => id)
    const listed = facts.safeguards.filter(
      ({ workplaceId, installedOn }) => around.includes(workplaceId) && isOpen(installedOn, null, asOf),
    )
    const hasBadges = facts.doses.some(({ from }) => from <= asOf)
    const days = wanted
      .filter((kind) => !(kind === 'dosimeter' && hasBadges))
      .flatMap((kind): (Day | null)[] => {
        const own = listed.filter((row) => row.kind === kind)
        const standing = own.filter(({ removedOn }) => come(removedOn, asOf) === null)
        // A check that lies ahead has found nothing yet.
        if (standing.some(({ works, checkedOn }) => works !== false || (checkedOn ?? asOf) > asOf)) return []
        const broken = latest(standing.flatMap(({ checkedOn }) => come(checkedOn, asOf) ?? []))
        if (standing.length > 0) return [broken]
        return [latest(own.flatMap(({ removedOn }) => removedOn ?? []))]
      })
    const item = (answer: Answer): Item[] => [['workplace.emergencyFacilities', `workplace/${place.id}`, binds(answer)]]
    if (days.length === 0) return item(SETTLED)
    if (listed.length === 0) return item(MISSING)
    return item(overdueSince(earliest(days.flatMap((day) => day ?? []))))
  })
}

export function protectionItems(facts: Facts, asOf: Day): Item[] {
  const replacements = facts.workers.flatMap((worker): Item[] => {
    const answer = gear(facts, worker, asOf)
    return answer === null ? [] : [['workplace.ppeReplacement', `worker/${worker.id}`, answer]]
  })
  return [...standards(facts, asOf), ...replacements, ...facilities(facts, asOf)]
}
