/** Who and where the story speaks of, by the names it uses. */
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { postsByName } from '../people.ts'
import type { Story } from './story.ts'

export class Cast {
  readonly story: Story
  readonly #posts: ReadonlyMap<string, Id>
  readonly #workplaces: ReadonlyMap<string, Id>
  readonly #people = new Map<string, Id>()
  readonly #changes = new Map<Id, readonly Id[]>()

  constructor(story: Story, facts: Facts) {
    this.story = story
    this.#posts = postsByName(facts)
    this.#workplaces = new Map(facts.workplaces.map(({ id, name }) => [name, id]))
  }

  post(name: string): Id {
    return known(this.#posts, name)
  }

  workplace(name: string): Id {
    return known(this.#workplaces, name)
  }

  person(key: string): Id {
    return known(this.#people, key)
  }

  enter(key: string, id: Id): void {
    this.#people.set(key, id)
  }

  /** Remembers at which posts something changed. */
  changed(eventId: Id, postIds: readonly Id[]): void {
    this.#changes.set(eventId, postIds)
  }

  postsOfChange(eventId: Id): readonly Id[] {
    return this.#changes.get(eventId) ?? []
  }

  /** The key of somebody of the story. */
  keyOf(workerId: Id): string | null {
    return [...this.#people].find(([, id]) => id === workerId)?.[0] ?? null
  }
}

function known(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the story names ${name}, which is not there`)
  return id
}

/** The posts somebody holds on a day, or will hold from then on. */
export function postsOf({ assignments }: Facts, workerId: Id, day: IsoDate): Id[] {
  const held = assignments.filter((one) => one.workerId === workerId && (one.to === null || one.to >= day))
  return [...new Set(held.map(({ postId }) => postId))]
}

/** The hazards of some posts. */
export function hazardsAt({ exposures }: Facts, postIds: readonly Id[]): HazardId[] {
  return [...new Set(exposures.filter(({ postId }) => postIds.includes(postId)).map(({ hazardId }) => hazardId))]
}
