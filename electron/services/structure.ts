/** The tree of workplaces, posts and exposures, with headcounts on a day. */
import type { Structure } from '#shared/api/structure.ts'
import { presence } from '#shared/domain/presence.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Session } from './session.ts'

/** Headcounts are persons on `asOf`, whoever employs them; someone on two posts counts once per hazard. */
export function getStructure({ store, engine }: Session, asOf: IsoDate): Structure {
  const facts = store.facts()
  const present = presence(facts, asOf)
  const hazardIds = [...new Set(facts.exposures.map((exposure) => exposure.hazardId))]
  return {
    workplaces: [...facts.workplaces],
    posts: facts.posts.map((post) => ({ ...post, headcount: present.workersOnPost.get(post.id)?.size ?? 0 })),
    exposures: facts.exposures.map((exposure) => {
      const hazard = engine.reference.hazard(exposure.hazardId)
      return { ...exposure, hazardName: hazard?.name ?? exposure.hazardId, nature: hazard?.nature ?? 'conditional' }
    }),
    hazardTotals: hazardIds.map((hazardId) => ({
      hazardId,
      name: engine.reference.hazard(hazardId)?.name ?? hazardId,
      persons: present.workersOfHazard.get(hazardId)?.size ?? 0,
    })),
  }
}
