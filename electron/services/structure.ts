/** The tree of workplaces, posts and exposures: with headcounts on a day, from a starter kit, or copied to another firm. */
import { AppError } from '#shared/api/errors.ts'
import type { Kit, Structure, StructureAddition } from '#shared/api/structure.ts'
import { presence, workersByHazard } from '#shared/domain/presence.ts'
import {
  planCopy,
  planKit,
  workplaceHeadcounts,
  type CopiedWorkplace,
  type TreePlan,
} from '#shared/domain/structure-plan.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Writer } from '../store/writer.ts'
import { change, newId, type Session } from './session.ts'

/** Headcounts are persons on `asOf`, whoever employs them; someone on two posts counts once per workplace and hazard. */
export function getStructure({ store, engine }: Session, asOf: IsoDate): Structure {
  const facts = store.facts()
  const present = presence(facts, asOf)
  const hazardIds = [...new Set(facts.exposures.map((exposure) => exposure.hazardId))]
  const headcounts = workplaceHeadcounts(facts, present.workersOnPost)
  const onPosts = new Set([...present.workersOnPost.values()].flatMap((workers) => [...workers]))
  return {
    workplaces: facts.workplaces.map((workplace) => ({ ...workplace, headcount: headcounts.get(workplace.id) ?? 0 })),
    posts: facts.posts.map((post) => ({ ...post, headcount: present.workersOnPost.get(post.id)?.size ?? 0 })),
    exposures: facts.exposures.map((exposure) => {
      const hazard = engine.reference.hazard(exposure.hazardId)
      return { ...exposure, hazardName: hazard?.name ?? exposure.hazardId, nature: hazard?.nature ?? 'conditional' }
    }),
    hazardTotals: hazardIds.map((hazardId) => ({
      hazardId,
      name: engine.reference.hazard(hazardId)?.name ?? hazardId,
      persons: workersByHazard(present).get(hazardId)?.size ?? 0,
    })),
    persons: { present: present.workers.length, onPosts: onPosts.size },
  }
}

function additionOf({ workplaces, posts, exposures, known }: TreePlan): StructureAddition {
  return {
    added: { workplaces: workplaces.length, posts: posts.length, exposures: exposures.length },
    known: { ...known },
  }
}

function insertPlan(write: Writer, { workplaces, posts, exposures }: TreePlan): void {
  for (const workplace of workplaces) write.insert('workplaces', workplace)
  for (const post of posts) write.insert('posts', post)
  for (const exposure of exposures) write.insert('exposures', exposure)
}

/** Adds the ticked lines of a starter kit in one transaction. Throws `record.unknownHazard`. */
export function addKit({ store, engine }: Session, kit: Kit): StructureAddition {
  for (const id of kit.flatMap(({ posts }) => posts.flatMap(({ hazardIds }) => hazardIds))) {
    if (engine.reference.hazard(id) === null) throw new AppError('record.unknownHazard', { id })
  }
  const plan = planKit(kit, store.facts(), newId)
  store.transaction(change(engine, 'structure.addKit'), (write) => insertPlan(write, plan))
  return additionOf(plan)
}

/** What `copyStructure` would add. Throws `structure.sameFirm`. */
export function previewCopy(from: Session, to: Session): StructureAddition & { workplaces: CopiedWorkplace[] } {
  if (from.store === to.store) throw new AppError('structure.sameFirm')
  const { plan, workplaces } = planCopy(from.store.facts(), to.store.facts(), newId)
  return { ...additionOf(plan), workplaces }
}

/** Copies workplaces, posts and exposures, without people, into another firm in one transaction. Throws `structure.sameFirm`. */
export function copyStructure(from: Session, to: Session): StructureAddition {
  if (from.store === to.store) throw new AppError('structure.sameFirm')
  const { plan } = planCopy(from.store.facts(), to.store.facts(), newId)
  to.store.transaction(change(to.engine, 'structure.copy'), (write) => insertPlan(write, plan))
  return additionOf(plan)
}
