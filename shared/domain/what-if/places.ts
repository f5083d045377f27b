/** Supposed changes of places: a hazard, a post, a material, another level, an event that starts a declaration clock. */
import { later } from '../dates.ts'
import { levelVerdict } from '../judge.ts'
import { kindOffers } from '../judging/offers.ts'
import { moveTo, postOf } from './people.ts'
import { Contradiction, type Setting } from './refusal.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { type ChangeEvent, changeEventSchema, materialSchema } from '#shared/entities/firm.ts'
import type { SupposedChange, SupposedHazard } from '#shared/entities/what-if.ts'
import { type Exposure, exposureSchema, type LevelKind, postSchema } from '#shared/entities/workplace.ts'
import type { Hazard, Reference } from '#shared/reference/types.ts'

type Change<K extends SupposedChange['kind']> = Extract<SupposedChange, { kind: K }>

function hazardOf(reference: Reference, id: HazardId): Hazard {
  const hazard = reference.hazard(id)
  if (hazard === null) throw new Contradiction('noHazard', { id })
  return hazard
}

/** A level of a kind the hazard is not measured in (mg/m³ of noise) is a slip. A hazard without limits may have any. */
function checkKind(reference: Reference, hazard: Hazard, kind: LevelKind, on: IsoDate): void {
  const kinds = kindOffers(hazard.id, reference, on).map((offer) => offer.kind)
  if (kinds.length === 0 || kinds.includes(kind) || (kind === 'lex40h' && kinds.includes('lex8h'))) return
  throw new Contradiction('levelKind', { hazard: hazard.name, kind: `@judge.kind.${kind}` })
}

function withEvent(facts: Facts, kind: ChangeEvent['kind'], on: IsoDate, note: string | null, id: string): Facts {
  const event = changeEventSchema.parse({ id: `${id}-event`, kind, date: on, note: note?.slice(0, 200) ?? null })
  return { ...facts, changeEvents: [...facts.changeEvents, event] }
}

function meet(facts: Facts, postId: Id, supposed: SupposedHazard, on: IsoDate, { id, reference }: Setting): Facts {
  const hazard = hazardOf(reference, supposed.hazardId)
  const post = postOf(facts, postId)
  if (facts.exposures.some((row) => row.postId === postId && row.hazardId === hazard.id))
    throw new Contradiction('hazardThere', { post: post.name, hazard: hazard.name })
  const { hoursPerDay, level, levelSource } = supposed
  if (level !== null) checkKind(reference, hazard, level.kind, on)
  const exposure = exposureSchema.parse({
    id: `${id}-${hazard.id}`,
    postId,
    hazardId: hazard.id,
    hoursPerDay,
    level,
    levelSource: level === null ? null : levelSource,
    since: on,
  })
  return { ...facts, exposures: [...facts.exposures, exposure] }
}

/**
 * A post meets hazards. Those the firm did not have change what it declared (T4); a firm that never declared is asked for the first
 * declaration from the day its first hazard begins (T1).
 */
function meetAll(facts: Facts, postId: Id, hazards: readonly SupposedHazard[], on: IsoDate, setting: Setting): Facts {
  const known = new Set(facts.exposures.map((row) => row.hazardId))
  const met = hazards.reduce((all, hazard) => meet(all, postId, hazard, on, setting), facts)
  const fresh = hazards.filter(({ hazardId }) => !known.has(hazardId))
  if (fresh.length === 0) return met
  if (facts.declarations.length > 0) {
    const names = fresh.map(({ hazardId }) => setting.reference.hazard(hazardId)?.name ?? hazardId)
    return withEvent(met, 'processChanged', on, names.join('、'), setting.id)
  }
  if (facts.profile.hazardSince !== null || facts.exposures.length > 0) return met
  return { ...met, profile: { ...met.profile, hazardSince: on } }
}

export function hazardAdded(facts: Facts, change: Change<'addHazard'>, setting: Setting): Facts {
  const { hazardId, hoursPerDay, level, levelSource } = change
  return meetAll(facts, change.postId, [{ hazardId, hoursPerDay, level, levelSource }], change.on, setting)
}

export function postAdded(facts: Facts, change: Change<'newPost'>, setting: Setting): Facts {
  const { id, workplaceId, name, hazards, workerIds, on } = change
  const workplace = facts.workplaces.find((row) => row.id === workplaceId)
  if (workplace === undefined) throw new Contradiction('noWorkplace')
  const there = facts.posts.some((row) => row.id === id || (row.workplaceId === workplaceId && row.name === name))
  if (there) throw new Contradiction('postExists', { workplace: workplace.name, post: name })
  const built = { ...facts, posts: [...facts.posts, postSchema.parse({ id, workplaceId, name })] }
  const met = meetAll(built, id, hazards, on, setting)
  return workerIds.reduce(
    (all, workerId) => moveTo(all, workerId, id, on, `${setting.id}-${workerId}`.slice(0, 64)),
    met,
  )
}

export function materialAdded(facts: Facts, change: Change<'newMaterial'>, setting: Setting): Facts {
  const { name, postId, hazards, on } = change
  if (facts.profile.materials.some((material) => material.name === name))
    throw new Contradiction('materialThere', { name })
  const materials = [...facts.profile.materials, materialSchema.parse({ name })]
  return meetAll({ ...facts, profile: { ...facts.profile, materials } }, postId, hazards, on, setting)
}

/** Whether an exam section asks for nothing below a level; passed in, so that this file need not know the exam rules. */
export type InScope = (facts: Facts, exposure: Exposure) => boolean

/**
 * Another level from a day on. Where the old one lay below the scope of examination and the new one does not (noise 78 → 82 dB),
 * the work with the hazard begins that day; seen from a day before, both stand side by side, the new one as planned.
 */
export function levelChanged(
  facts: Facts,
  { on, postId, hazardId, level, levelSource }: Change<'levelChanges'>,
  { id, day, reference }: Setting,
  inScope: InScope,
): Facts {
  const post = postOf(facts, postId)
  const hazard = hazardOf(reference, hazardId)
  const old = facts.exposures.find((row) => row.postId === postId && row.hazardId === hazardId)
  if (old === undefined) throw new Contradiction('hazardNotThere', { post: post.name, hazard: hazard.name })
  checkKind(reference, hazard, level.kind, on)
  const next: Exposure = { ...old, level, levelSource }
  const begins = old.level !== null && !inScope(facts, old) && inScope(facts, next)
  const since = begins ? (old.since === null ? on : later(old.since, on)) : old.since
  const seen = levelSeen(facts, old, { ...next, since }, on > day, begins, id)
  const [before, after] = [levelVerdict(old, reference, on), levelVerdict(next, reference, on)]
  const told = levelSource === 'measured' && facts.declarations.length > 0
  if (!told || (after?.verdict === 'over') === (before?.verdict === 'over')) return seen
  return withEvent(seen, 'resultReceived', on, `${post.name} ${hazard.name}`, id)
}

function levelSeen(facts: Facts, old: Exposure, next: Exposure, ahead: boolean, begins: boolean, id: string): Facts {
  if (!ahead) return { ...facts, exposures: facts.exposures.map((row) => (row === old ? next : row)) }
  return begins ? { ...facts, exposures: [...facts.exposures, { ...next, id: `${id}-planned` }] } : facts
}

export function eventHappened(facts: Facts, { on, event, note }: Change<'eventHappens'>, { id }: Setting): Facts {
  const ended = facts.changeEvents.find((row) => row.kind === 'operationsEnded' && row.date <= on)
  if (ended !== undefined) throw new Contradiction('operationsEnded', { on, ended: ended.date })
  return withEvent(facts, event, on, note, id)
}
