/**
 * 示范企业: what a small wood-furniture maker has on file besides its roster, so that every status of the due list is there to see.
 *
 *     demoRecords({ facts, reference, asOf, newId }): DemoRecords
 *
 * `facts` is the firm after the sample roster (`resources/samples/rosters/furniture-60.xlsx`) went in by the ordinary import.
 * The answer is the profile to save, records to insert, and posts, workers and assignments to update, all for one transaction.
 * Nothing is random and no clock is read: the same facts and day give the same records, identifiers aside.
 */
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts, RecordOf } from '#shared/entities/facts.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'
import { LEVEL_UNITS, type Exposure, type Post } from '#shared/entities/workplace.ts'
import type { Reference } from '#shared/reference/types.ts'
import { demoExams, demoTrainings, peopleOf, postsByName, type DemoPerson } from './demo/people.ts'
import { demoSample, type DemoSample } from './demo/sample.ts'

export interface DemoInput {
  readonly facts: Facts
  readonly reference: Reference
  readonly asOf: IsoDate
  readonly newId: () => Id
}

type Made = 'exposures' | 'exams' | 'trainings' | 'surveys' | 'declarations' | 'changeEvents'

export type DemoRecords = { readonly [K in Made]: readonly RecordOf<K>[] } & {
  readonly profile: FirmProfile
  /** Records of the roster to be updated, not inserted: posts with their tasks, workers who leave with their assignments ended. */
  readonly changed: { readonly [K in 'posts' | 'workers' | 'assignments']: readonly RecordOf<K>[] }
}

/** The demo firm's profile on a day; what the firm file is created with before the roster comes in. */
export function demoProfile(asOf: IsoDate): FirmProfile {
  return demoSample(asOf).profile
}

/** The records that make a believable firm of an imported sample roster. Throws when the roster is another one or a hazard is unknown: broken code. */
export function demoRecords({ facts, reference, asOf, newId }: DemoInput): DemoRecords {
  const sample = demoSample(asOf)
  const postIds = postsByName(facts)
  const exposures = demoExposures(sample, postIds, newId)
  for (const { hazardId } of exposures)
    if (!reference.hazard(hazardId)) throw new Error(`the catalogue has no ${hazardId}`)
  const leaving = demoLeaving(sample, peopleOf(facts, exposures), facts.assignments)
  const people = peopleOf({ ...facts, workers: replaced(facts.workers, leaving.workers) }, exposures)
  const declarationIds = new Map(sample.declarations.map(({ key }) => [key, newId()]))
  return {
    profile: sample.profile,
    exposures,
    exams: demoExams(people, sample, asOf, newId),
    trainings: demoTrainings(people, sample, asOf, newId),
    surveys: sample.surveys.map((survey) => ({
      ...survey,
      id: newId(),
      results: survey.results.map(({ post, ...result }) => ({
        ...result,
        id: newId(),
        postId: found(postIds, post),
        unit: LEVEL_UNITS[result.kind],
      })),
    })),
    declarations: sample.declarations.map(({ key, ...declaration }) => ({
      ...declaration,
      id: found(declarationIds, key),
      year: Number(declaration.date.slice(0, 4)),
    })),
    changeEvents: sample.changeEvents.map(({ answeredBy, ...event }) => ({
      ...event,
      id: newId(),
      declarationId: answeredBy === null ? null : found(declarationIds, answeredBy),
    })),
    changed: { posts: postsWithTasks(sample, facts.posts, postIds), ...leaving },
  }
}

function postsWithTasks({ tasks }: DemoSample, posts: readonly Post[], postIds: ReadonlyMap<string, Id>): Post[] {
  const taskOf = new Map(Object.entries(tasks).map(([name, task]) => [found(postIds, name), task]))
  return posts.flatMap((post) => {
    const task = taskOf.get(post.id)
    return task === undefined ? [] : [{ ...post, task }]
  })
}

function found(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the sample names ${name}, which is not there`)
  return id
}

function demoExposures(sample: DemoSample, postIds: ReadonlyMap<string, Id>, newId: () => Id): Exposure[] {
  return sample.exposures.flatMap(({ posts, level, ...exposure }) =>
    posts.map((post) => ({
      ...exposure,
      id: newId(),
      postId: found(postIds, post),
      level: level && { ...level, unit: LEVEL_UNITS[level.kind] },
    })),
  )
}

function demoLeaving(
  sample: DemoSample,
  people: readonly DemoPerson[],
  assignments: readonly Assignment[],
): { workers: Worker[]; assignments: Assignment[] } {
  const workers = sample.leaving.flatMap(({ workplace, index, date }) =>
    people
      .filter((person) => person.workplace === workplace && person.order === index)
      .map(({ worker }) => ({ ...worker, leaveDate: date })),
  )
  const leaveDates = new Map(workers.map(({ id, leaveDate }) => [id, leaveDate]))
  return {
    workers,
    assignments: assignments.flatMap((assignment) => {
      const to = leaveDates.get(assignment.workerId)
      return to === undefined ? [] : [{ ...assignment, to }]
    }),
  }
}

function replaced(workers: readonly Worker[], changed: readonly Worker[]): Worker[] {
  const byId = new Map(changed.map((worker) => [worker.id, worker]))
  return workers.map((worker) => byId.get(worker.id) ?? worker)
}
