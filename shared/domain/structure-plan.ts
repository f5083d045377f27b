/** Adding to a firm's tree by name: what is there already is taken as it is, the rest gets ids of its own. Pure. */
import type { HazardId, Id } from '#shared/entities/common.ts'
import { completeRecord, type RecordOf, type Records } from '#shared/entities/facts.ts'

export type Tree = Pick<Records, 'workplaces' | 'posts' | 'exposures'>
type Kind = keyof Tree

export interface TreePlan {
  /** Records to insert, in this order of kinds. */
  readonly workplaces: RecordOf<'workplaces'>[]
  readonly posts: RecordOf<'posts'>[]
  readonly exposures: RecordOf<'exposures'>[]
  /** Lines that the firm has already. */
  readonly known: Readonly<Record<Kind, number>>
}

/** One line of a plan and whether it is new. */
interface Placed {
  readonly id: Id
  readonly isNew: boolean
}

/** Builds a plan on top of a firm's tree; `place…` answers with the record that was found or will be added. */
export class TreePlanner {
  readonly #tree: Tree
  readonly #newId: () => Id
  readonly #workplaces: RecordOf<'workplaces'>[] = []
  readonly #posts: RecordOf<'posts'>[] = []
  readonly #exposures: RecordOf<'exposures'>[] = []
  readonly #known = { workplaces: 0, posts: 0, exposures: 0 }

  constructor(tree: Tree, newId: () => Id) {
    this.#tree = tree
    this.#newId = newId
  }

  get plan(): TreePlan {
    return {
      workplaces: this.#workplaces,
      posts: this.#posts,
      exposures: this.#exposures,
      known: { ...this.#known },
    }
  }

  /** A workplace by its name and the one it lies in. */
  placeWorkplace(values: Omit<RecordOf<'workplaces'>, 'id'>): Placed {
    const there = (one: RecordOf<'workplaces'>): boolean => one.name === values.name && one.parentId === values.parentId
    return this.#place('workplaces', this.#workplaces, there, (id) => completeRecord('workplaces', { ...values, id }))
  }

  /** A post by its name and workplace. */
  placePost(values: Omit<RecordOf<'posts'>, 'id'>): Placed {
    const there = (one: RecordOf<'posts'>): boolean =>
      one.name === values.name && one.workplaceId === values.workplaceId
    return this.#place('posts', this.#posts, there, (id) => completeRecord('posts', { ...values, id }))
  }

  /** An exposure by its post and hazard. */
  placeExposure(values: Omit<RecordOf<'exposures'>, 'id'>): Placed {
    const there = (one: RecordOf<'exposures'>): boolean =>
      one.postId === values.postId && one.hazardId === values.hazardId
    return this.#place('exposures', this.#exposures, there, (id) => completeRecord('exposures', { ...values, id }))
  }

  #place<K extends Kind>(
    kind: K,
    planned: RecordOf<K>[],
    there: (one: RecordOf<K>) => boolean,
    make: (id: Id) => RecordOf<K>,
  ): Placed {
    const all: readonly RecordOf<K>[] = this.#tree[kind]
    const found = all.find(there)
    if (found !== undefined) {
      this.#known[kind] += 1
      return { id: found.id, isNew: false }
    }
    const twin = planned.find(there)
    if (twin !== undefined) return { id: twin.id, isNew: true }
    const record = make(this.#newId())
    planned.push(record)
    return { id: record.id, isNew: true }
  }
}

interface KitLine {
  readonly workplace: string
  readonly posts: readonly { readonly name: string; readonly hazardIds: readonly HazardId[] }[]
}

/** What a ticked starter kit adds to a firm. */
export function planKit(kit: readonly KitLine[], tree: Tree, newId: () => Id): TreePlan {
  const planner = new TreePlanner(tree, newId)
  for (const { workplace, posts } of kit) {
    const place = planner.placeWorkplace({ name: workplace, parentId: null, livedIn: null, separated: null })
    for (const { name, hazardIds } of posts) {
      const post = planner.placePost({
        workplaceId: place.id,
        name,
        task: null,
        specialWork: [],
        allowance: null,
        rotation: null,
      })
      for (const hazardId of hazardIds) planner.placeExposure(bareExposure(post.id, hazardId))
    }
  }
  return planner.plan
}

/** Nothing but the pair; its id is given when it is placed. */
function bareExposure(postId: Id, hazardId: HazardId): RecordOf<'exposures'> {
  return completeRecord('exposures', { id: 'unplaced', postId, hazardId })
}

/** A workplace of a copy, and what becomes of its posts. */
export interface CopiedWorkplace {
  readonly name: string
  readonly isNew: boolean
  readonly posts: { readonly name: string; readonly isNew: boolean; readonly newHazards: number }[]
}

/**
 * What copying one firm's tree adds to another. Levels, their source, grades and first days are findings about the one firm
 * and stay behind; so do allowances, which are its own agreement.
 */
export function planCopy(
  from: Tree,
  to: Tree,
  newId: () => Id,
): { readonly plan: TreePlan; readonly workplaces: CopiedWorkplace[] } {
  const planner = new TreePlanner(to, newId)
  const placed = new Map<Id, Placed>()
  const byId = new Map(from.workplaces.map((workplace) => [workplace.id, workplace]))
  function placeWorkplace(workplace: RecordOf<'workplaces'>): Placed {
    const done = placed.get(workplace.id)
    if (done !== undefined) return done
    const parent = workplace.parentId === null ? undefined : byId.get(workplace.parentId)
    const result = planner.placeWorkplace({
      ...workplace,
      parentId: parent === undefined ? null : placeWorkplace(parent).id,
    })
    placed.set(workplace.id, result)
    return result
  }
  function placePost(source: RecordOf<'posts'>, workplaceId: Id) {
    const post = planner.placePost({ ...source, workplaceId, allowance: null })
    const met = from.exposures.filter(({ postId }) => postId === source.id)
    const fresh = met.filter((exposure) => {
      const bare = { ...exposure, postId: post.id, level: null, levelSource: null, grade: null, since: null }
      return planner.placeExposure(bare).isNew
    })
    return { name: source.name, isNew: post.isNew, newHazards: fresh.length }
  }
  const workplaces = from.workplaces.map((workplace) => {
    const { id, isNew } = placeWorkplace(workplace)
    const posts = from.posts.filter(({ workplaceId }) => workplaceId === workplace.id)
    return { name: workplace.name, isNew, posts: posts.map((post) => placePost(post, id)) }
  })
  return { plan: planner.plan, workplaces }
}

/** Persons of every workplace with those inside it, each person once, from the persons of each post. */
export function workplaceHeadcounts(
  { workplaces, posts }: Pick<Tree, 'workplaces' | 'posts'>,
  workersOnPost: ReadonlyMap<Id, ReadonlySet<Id>>,
): ReadonlyMap<Id, number> {
  const parents = new Map(workplaces.map(({ id, parentId }) => [id, parentId]))
  const persons = new Map(workplaces.map(({ id }) => [id, new Set<Id>()]))
  for (const post of posts) {
    const here = workersOnPost.get(post.id) ?? new Set<Id>()
    const passed = new Set<Id>()
    for (let at: Id | null = post.workplaceId; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
      passed.add(at)
      for (const worker of here) persons.get(at)?.add(worker)
    }
  }
  return new Map([...persons].map(([id, set]) => [id, set.size]))
}
