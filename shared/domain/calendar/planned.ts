/** What a firm has planned by itself: training sessions, examination batches and drills with a day. */
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { BoardArea } from '#shared/entities/due.ts'
import type { Facts, RecordKind } from '#shared/entities/facts.ts'

export type PlannedKind = 'session' | 'batch' | 'drill'

export interface Planned {
  readonly kind: PlannedKind
  readonly record: { readonly kind: RecordKind; readonly id: Id }
  readonly area: BoardArea
  readonly day: IsoDate
  /** As somebody named it. */
  readonly name: string
  /** Who is to come, where they are listed. */
  readonly workerIds: readonly Id[]
}

/** Sessions without attendance, batches not yet closed, drills after the day; what has been done is no plan any more. */
export function plannedOf(facts: Facts, asOf: IsoDate): Planned[] {
  const sessions = facts.trainingSessions
    .filter(({ recordedOn }) => recordedOn === null)
    .map(({ id, topic, date, seats }): Planned => ({
      kind: 'session',
      record: { kind: 'trainingSessions', id },
      area: 'training',
      day: date,
      name: topic,
      workerIds: seats.flatMap(({ workerId }) => workerId ?? []),
    }))
  const batches = facts.examBatches.flatMap(({ id, name, plannedOn, closedOn, members }): Planned[] =>
    plannedOn === null || closedOn !== null
      ? []
      : [
          {
            kind: 'batch',
            record: { kind: 'examBatches', id },
            area: 'surveillance',
            day: plannedOn,
            name,
            workerIds: members.map(({ workerId }) => workerId),
          },
        ],
  )
  const drills = facts.drills
    .filter(({ date }) => date > asOf)
    .map(({ id, date, scenario }): Planned => ({
      kind: 'drill',
      record: { kind: 'drills', id },
      area: 'emergency',
      day: date,
      name: scenario,
      workerIds: [],
    }))
  return [...sessions, ...batches, ...drills]
}
