/** 工作场所 with what is met there: in its own posts, and in the places within it. */
import type { RuleContext } from '../rule-context.ts'
import type { Id } from '#shared/entities/common.ts'
import type { Exposure, Workplace } from '#shared/entities/workplace.ts'

export interface Place {
  readonly workplace: Workplace
  /** The place itself first, then what it stands in, outermost last. */
  readonly around: readonly Workplace[]
  /** Exposures of its own posts that have begun. */
  readonly own: readonly Exposure[]
  /** Those of the places within it as well. */
  readonly all: readonly Exposure[]
}

function chainOf(workplace: Workplace, byId: ReadonlyMap<Id, Workplace>): Workplace[] {
  const chain: Workplace[] = []
  // A tree that bites its own tail ends where it began.
  for (let at: Workplace | undefined = workplace; at && !chain.includes(at); at = byId.get(at.parentId ?? ''))
    chain.push(at)
  return chain
}

/** Every place where a hazard is met, in it or within it. */
export function hazardousPlaces({ facts, presence, asOf }: RuleContext): Place[] {
  const byId = new Map(facts.workplaces.map((workplace) => [workplace.id, workplace]))
  const own = new Map<Id, Exposure[]>()
  const all = new Map<Id, Exposure[]>()
  for (const { id, workplaceId } of facts.posts) {
    const met = (presence.exposuresOfPost.get(id) ?? []).filter(({ since }) => (since ?? asOf) <= asOf)
    own.set(workplaceId, [...(own.get(workplaceId) ?? []), ...met])
  }
  const chains = new Map(facts.workplaces.map((workplace) => [workplace.id, chainOf(workplace, byId)]))
  for (const [id, met] of own)
    for (const place of chains.get(id) ?? []) all.set(place.id, [...(all.get(place.id) ?? []), ...met])
  return facts.workplaces.flatMap((workplace) => {
    const within = all.get(workplace.id) ?? []
    const around = chains.get(workplace.id) ?? []
    return within.length === 0 ? [] : [{ workplace, around, own: own.get(workplace.id) ?? [], all: within }]
  })
}
