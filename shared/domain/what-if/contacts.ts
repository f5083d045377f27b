/** What the two states of a firm are compared by: posts that would meet a hazard anew, and people who would. */
import { earlier } from '../dates.ts'
import type { RuleContext } from '../rule-context.ts'
import { beginning, type Stretch } from '../stretches.ts'
import { exposureInScope } from './suppose.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** A person who would begin to work with a hazard. */
export interface Contact {
  readonly worker: Worker
  readonly hazardId: HazardId
  /** The work that is new. */
  readonly stretches: readonly Stretch[]
  /** First day of it; null when nobody recorded when the person came to the post. */
  readonly start: IsoDate | null
}

/** A post and a hazard that come together anew, for the post itself or for somebody on it. */
export interface Meeting {
  readonly exposure: Exposure
  /** Whether the post did not have the hazard before. */
  readonly isNew: boolean
  readonly workerIds: ReadonlySet<Id>
}

export interface Releveled {
  readonly before: Exposure
  readonly after: Exposure
}

export interface Comparison {
  /** Both seen from the day on which all changes are in force. */
  readonly before: RuleContext
  readonly after: RuleContext
  /** The day asked about: a date before it is overdue. */
  readonly asOf: IsoDate
  /** First day of the earliest change. */
  readonly firstOn: IsoDate
  readonly horizonEnd: IsoDate
  readonly contacts: readonly Contact[]
  readonly meetings: readonly Meeting[]
  readonly releveled: readonly Releveled[]
}

const pairOf = ({ postId, hazardId }: Exposure): string => `${postId}/${hazardId}`

function keyOf({ assignment, exposure, from }: Stretch): string {
  return [assignment.id, exposure.id, from].join('/')
}

/** The work with one hazard that a person did not have before; empty when it only goes on. */
function newStretches(
  before: RuleContext,
  after: RuleContext,
  old: readonly Stretch[],
  now: readonly Stretch[],
): readonly Stretch[] {
  const oldWork = old.filter(({ exposure }) => exposureInScope(before, exposure))
  const known = new Set(oldWork.map(keyOf))
  const fresh = now.filter((stretch) => !known.has(keyOf(stretch)) && exposureInScope(after, stretch.exposure))
  const goesOn = (stretch: Stretch) => oldWork.some(({ to }) => to === null || to >= (beginning(stretch) ?? after.asOf))
  return fresh.filter((stretch) => !goesOn(stretch))
}

function firstOf(stretches: readonly Stretch[]): IsoDate | null {
  return stretches.reduce<IsoDate | null>((first, stretch) => {
    const day = beginning(stretch)
    return day === null ? first : first === null ? day : earlier(first, day)
  }, null)
}

/** Everybody who would meet a hazard anew. */
export function newContacts(before: RuleContext, after: RuleContext): Contact[] {
  const oldWorkers = new Map(before.facts.workers.map((worker) => [worker.id, worker]))
  return after.facts.workers.flatMap((worker) => {
    const old = oldWorkers.get(worker.id)
    const work = old === undefined ? null : before.stretchesOf(old)
    return [...after.stretchesOf(worker)].flatMap(([hazardId, now]) => {
      const stretches = newStretches(before, after, work?.get(hazardId) ?? [], now)
      return stretches.length === 0 ? [] : [{ worker, hazardId, stretches, start: firstOf(stretches) }]
    })
  })
}

/** Posts and hazards that come together anew, with the persons concerned. */
export function newMeetings(before: RuleContext, after: RuleContext, contacts: readonly Contact[]): Meeting[] {
  const known = new Set(before.facts.exposures.map(pairOf))
  const workers = new Map<string, Set<Id>>()
  for (const { worker, stretches } of contacts) {
    for (const { exposure } of stretches) {
      const pair = pairOf(exposure)
      workers.set(pair, (workers.get(pair) ?? new Set<Id>()).add(worker.id))
    }
  }
  return after.facts.exposures.flatMap((exposure) => {
    const isNew = !known.has(pairOf(exposure))
    const workerIds = workers.get(pairOf(exposure)) ?? new Set<Id>()
    return isNew || workerIds.size > 0 ? [{ exposure, isNew, workerIds }] : []
  })
}

/** Posts whose level of a hazard would be another one. */
export function releveledPairs(before: RuleContext, after: RuleContext): Releveled[] {
  const old = new Map(before.facts.exposures.map((exposure) => [pairOf(exposure), exposure]))
  return after.facts.exposures.flatMap((exposure) => {
    const former = old.get(pairOf(exposure))
    if (former === undefined || JSON.stringify(former.level) === JSON.stringify(exposure.level)) return []
    return [{ before: former, after: exposure }]
  })
}
