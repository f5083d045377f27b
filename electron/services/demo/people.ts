/** What the demo firm did for its people: exams and trainings, with the gaps a real firm has. */
import { addDays, addMonths } from '#shared/domain/dates.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import { completeRecord, type Facts } from '#shared/entities/facts.ts'
import type { Exam, Training, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { DemoSample } from './sample.ts'

/** A worker with workplace and the hazards met there. `order` counts within the workplace. */
export interface DemoPerson {
  readonly worker: Worker
  readonly workplace: string
  /** `木工车间/砂光工` */
  readonly post: string
  readonly order: number
  readonly hazardIds: readonly HazardId[]
}

/** The posts of the firm by name, as `木工车间/砂光工`. */
export function postsByName({ workplaces, posts }: Facts): Map<string, Id> {
  const workplaceName = new Map(workplaces.map(({ id, name }) => [id, name]))
  return new Map(posts.map(({ id, workplaceId, name }) => [`${workplaceName.get(workplaceId) ?? ''}/${name}`, id]))
}

/** The workers who hold a post, each with workplace and hazards, in the order of their ID cards: a store promises no order. */
export function peopleOf(
  { workers, assignments, posts, workplaces }: Facts,
  exposures: readonly Exposure[],
): DemoPerson[] {
  const postOfWorker = new Map(assignments.map(({ workerId, postId }) => [workerId, postId]))
  const postById = new Map(posts.map((post) => [post.id, post]))
  const workplaceName = new Map(workplaces.map(({ id, name }) => [id, name]))
  const counts = new Map<string, number>()
  const ordered = workers.toSorted((a, b) => (a.idCard ?? '').localeCompare(b.idCard ?? ''))
  return ordered.flatMap((worker) => {
    const post = postById.get(postOfWorker.get(worker.id) ?? '')
    if (!post) return []
    const workplace = workplaceName.get(post.workplaceId) ?? ''
    const order = counts.get(workplace) ?? 0
    counts.set(workplace, order + 1)
    return [
      {
        worker,
        workplace,
        post: `${workplace}/${post.name}`,
        order,
        hazardIds: exposures.filter(({ postId }) => postId === post.id).map(({ hazardId }) => hazardId),
      },
    ]
  })
}

/** Every so many-th is the exception; the first never is. */
const isEvery = (index: number, every: number) => index % every === every - 1

function hiredBefore({ worker }: DemoPerson, day: IsoDate): boolean {
  return worker.hireDate !== null && worker.hireDate < day && (worker.leaveDate === null || worker.leaveDate >= day)
}

function hiredWithin({ worker }: DemoPerson, months: number, asOf: IsoDate): boolean {
  return worker.hireDate !== null && worker.hireDate >= addMonths(asOf, -months)
}

/** Pre-job exams of those hired lately, and the yearly campaigns of each workplace. */
export function demoExams(
  people: readonly DemoPerson[],
  { exams }: DemoSample,
  asOf: IsoDate,
  newId: () => Id,
): Exam[] {
  const preJob = people
    .filter((person) => hiredWithin(person, exams.preJobSinceMonths, asOf))
    .filter((_, index) => !isEvery(index, exams.preJobForgottenEvery))
    .flatMap(({ worker, hazardIds }): Exam[] => {
      if (worker.hireDate === null) return []
      const date = addDays(worker.hireDate, -exams.preJobDaysBefore)
      return [
        completeRecord('exams', {
          id: newId(),
          workerId: worker.id,
          kind: 'preJob',
          date,
          hazardIds: [...hazardIds],
          conclusion: 'normal',
          receivedOn: addDays(date, exams.receivedDaysAfter),
          institution: exams.institution,
        }),
      ]
    })
  const inService = exams.campaigns.flatMap(({ workplace, date, reportNumber, without }) =>
    people
      .filter((person) => person.workplace === workplace && hiredBefore(person, date))
      .map(({ worker, order, hazardIds }) =>
        completeRecord('exams', {
          id: newId(),
          workerId: worker.id,
          kind: 'inService',
          date,
          hazardIds: hazardIds.filter((hazardId) => !without.includes(hazardId)),
          conclusion: conclusionOf(workplace, order, exams),
          receivedOn: addDays(date, exams.receivedDaysAfter),
          institution: exams.institution,
          reportNumber,
        }),
      ),
  )
  return [...preJob, ...inService]
}

function conclusionOf(workplace: string, order: number, exams: DemoSample['exams']): Exam['conclusion'] {
  const { contraindication, otherConclusionEvery } = exams
  if (contraindication.workplace === workplace && contraindication.index === order) return 'contraindication'
  return isEvery(order, otherConclusionEvery) ? 'other' : 'normal'
}

/** Trainings of the two roles, first trainings of those hired lately, and the yearly ones of each workplace. */
export function demoTrainings(
  people: readonly DemoPerson[],
  sample: DemoSample,
  asOf: IsoDate,
  newId: () => Id,
): Training[] {
  const { trainings, exams } = sample
  const { provider } = trainings
  const roles = (['principal', 'healthManager'] as const).flatMap((trainee) =>
    trainings[trainee].map((session) =>
      completeRecord('trainings', { id: newId(), trainee, ...session, passed: true, provider }),
    ),
  )
  const preJob = people
    .filter((person) => hiredWithin(person, exams.preJobSinceMonths, asOf))
    .filter((_, index) => !isEvery(index, trainings.preJobForgottenEvery))
    .flatMap(({ worker }): Training[] => {
      if (worker.hireDate === null) return []
      const date = addDays(worker.hireDate, -trainings.preJobDaysBefore)
      return [
        completeRecord('trainings', {
          id: newId(),
          trainee: 'worker',
          workerId: worker.id,
          kind: 'first',
          date,
          hours: trainings.preJobHours,
          passed: true,
          provider,
        }),
      ]
    })
  const yearly = trainings.yearly.flatMap(({ workplace, date, hours }) =>
    people
      .filter((person) => person.workplace === workplace && hiredBefore(person, date))
      .map(({ worker }) =>
        completeRecord('trainings', {
          id: newId(),
          trainee: 'worker',
          workerId: worker.id,
          kind: 'refresher',
          date,
          hours,
          passed: true,
          provider,
        }),
      ),
  )
  return [...roles, ...preJob, ...yearly]
}
