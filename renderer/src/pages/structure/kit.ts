import type { Client } from '#shared/api/contract.ts'
import type { Kit } from '#shared/api/structure.ts'

/** Usual processes of an industry with their posts and hazards. */
export type SuggestedLines = Awaited<ReturnType<Client['reference']['suggestions']>>

/** Names one line of a kit: a workplace, a post in it, or a hazard of that post. */
export function keyOf(process: string, post = '', hazardId = ''): string {
  return JSON.stringify([process, post, hazardId])
}

/** The kit without the declined lines; lines of the same process become one workplace. */
export function chosenKit(lines: SuggestedLines, declined: ReadonlySet<string>): Kit {
  const taken = (...line: Parameters<typeof keyOf>): boolean => !declined.has(keyOf(...line))
  return lines
    .filter(({ process }) => taken(process))
    .map(({ process, posts, hazards }) => ({
      workplace: process,
      posts: posts
        .filter((post) => taken(process, post))
        .map((post) => ({
          name: post,
          hazardIds: hazards.map(({ id }) => id).filter((id) => taken(process, post, id)),
        })),
    }))
    .filter(({ posts }) => posts.length > 0)
}
