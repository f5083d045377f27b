/** Young people, copies asked for, and what a generated firm pays and arranges. */
import type { FactsParts } from './build-facts.ts'
import { type Draw, moved } from './draw.ts'

export function addPeople(draw: Draw, asOf: string, { workers = [], posts = [] }: FactsParts): FactsParts {
  return {
    // Eighteen around the day asked about: 216 months before it, and a clock's distance from there.
    workers: workers.map((worker) => ({
      ...worker,
      birthDate: draw.maybeAround(0.5, [moved(asOf, 0, -216)]) ?? worker.birthDate ?? null,
    })),
    posts: posts.map((post) => ({
      ...post,
      allowance: draw.of([null, 0, 120, 120, 120]),
      rotation: draw.of([null, '每月轮换']),
    })),
    copyRequests: workers.slice(0, 4).flatMap(({ id }) => {
      if (!draw.chance(0.5)) return []
      const requestedOn = draw.around([asOf])
      return [{ id: `cr-${id}`, workerId: id, requestedOn, givenOn: draw.maybeAfter(0.5, requestedOn) }]
    }),
  }
}
