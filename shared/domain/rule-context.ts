/** What every rule is given: the facts as they stood on one day, and the look-ups they need, computed once per call. */
import { addDays } from './dates.ts'
import type { Duty } from './duty.ts'
import { groupBy, type Presence, presence } from './presence.ts'
import { remember } from './remember.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { ChangeEvent, Declaration } from '#shared/entities/firm.ts'
import type { Survey } from '#shared/entities/survey.ts'
import type { Exam, Training, Worker } from '#shared/entities/worker.ts'
import type { ExamEdition, ExamLink, Reference } from '#shared/reference/types.ts'

export interface RuleContext {
  readonly facts: Facts
  readonly reference: Reference
  readonly asOf: IsoDate
  readonly presence: Presence
  /** Last day of the reminder horizon: what falls due up to it is `due`. */
  readonly horizonEnd: IsoDate
  /** Months after which a breach that cannot be undone is history and no longer asked for. */
  readonly historyMonths: number
  /** All records up to `asOf`, oldest first; a later record is not yet known on that day. */
  readonly examsOf: ReadonlyMap<Id, readonly Exam[]>
  readonly trainingsOf: ReadonlyMap<Id, readonly Training[]>
  readonly roleTrainings: readonly Training[]
  readonly surveys: readonly Survey[]
  readonly declarations: readonly Declaration[]
  readonly changeEvents: readonly ChangeEvent[]
  /** GBZ 188 as in force on the day. */
  readonly edition: ExamEdition
  /** Records up to the day, oldest first; a later one is not yet known. */
  known<T extends { readonly date: IsoDate }>(records: readonly T[]): readonly T[]
  /** Past, current and planned work with each hazard. */
  stretchesOf(worker: Worker): ReadonlyMap<HazardId, readonly Stretch[]>
  hazardName(id: HazardId): string
  /** 工作场所 and 岗位 as one name. */
  postName(id: Id): string
  /** A row of the `duties` pack as in force on the day; null when there is none. */
  duty(id: string): Duty | null
  /** `reference.examEdition`, remembered. */
  examEdition(on: IsoDate): ExamEdition
  /** `reference.examLink`, remembered. */
  examLink(id: HazardId, edition: ExamEdition['edition']): ExamLink
}

function byDate(a: { readonly date: IsoDate }, b: { readonly date: IsoDate }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0
}

/** Records are mostly entered in order, and then there is nothing to sort. */
function isInOrder(records: readonly { readonly date: IsoDate }[]): boolean {
  let last: IsoDate | null = null
  for (const { date } of records) {
    if (last !== null && date < last) return false
    last = date
  }
  return true
}

/** Records up to a day, oldest first. */
function upTo<T extends { readonly date: IsoDate }>(records: readonly T[], asOf: IsoDate): readonly T[] {
  const known = records.filter((record) => record.date <= asOf)
  return isInOrder(known) ? known : known.sort(byDate)
}

interface OfWorker {
  readonly workerId: Id | null
  readonly date: IsoDate
}

/** Sorted worker by worker: sorting all records of a firm at once would take longer the larger the firm. */
function upToByWorker<T extends OfWorker>(records: readonly T[], asOf: IsoDate): Map<Id, readonly T[]> {
  const groups = new Map<Id, T[]>()
  for (const record of records) {
    const { workerId, date } = record
    if (workerId === null || date > asOf) continue
    const group = groups.get(workerId)
    if (group) group.push(record)
    else groups.set(workerId, [record])
  }
  for (const group of groups.values()) if (!isInOrder(group)) group.sort(byDate)
  return groups
}

/** Prepares one call of the engine. */
export function ruleContext(facts: Facts, reference: Reference, asOf: IsoDate): RuleContext {
  const places = new Map(facts.workplaces.map((workplace) => [workplace.id, workplace.name]))
  const postNames = new Map(
    facts.posts.map((post) => [post.id, [places.get(post.workplaceId), post.name].filter(Boolean).join('·')]),
  )
  const present = presence(facts, asOf)
  const assignmentsOf = groupBy(facts.assignments, (assignment) => assignment.workerId)
  const linksOf = remember((edition: ExamEdition['edition']) =>
    remember((id: HazardId) => reference.examLink(id, edition)),
  )
  const dutiesOf = remember(
    (day: IsoDate) => new Map(reference.library.rowsOn('duties', day).map((duty) => [duty.id, duty])),
  )
  return {
    facts,
    reference,
    asOf,
    presence: present,
    edition: reference.examEdition(asOf),
    horizonEnd: addDays(asOf, ruleNumber(reference.rule('reminder.horizon', asOf), 'days')),
    historyMonths: ruleNumber(reference.rule('history.window', asOf), 'months'),
    examsOf: upToByWorker(facts.exams, asOf),
    trainingsOf: upToByWorker(facts.trainings, asOf),
    roleTrainings: upTo(
      facts.trainings.filter((training) => training.trainee !== 'worker'),
      asOf,
    ),
    surveys: upTo(facts.surveys, asOf),
    declarations: upTo(facts.declarations, asOf),
    changeEvents: upTo(facts.changeEvents, asOf),
    known: (records) => upTo(records, asOf),
    stretchesOf: remember((worker: Worker) =>
      stretchesOf(worker, assignmentsOf.get(worker.id) ?? [], present.exposuresOfPost),
    ),
    hazardName: (id) => reference.hazard(id)?.name ?? id,
    postName: (id) => postNames.get(id) ?? id,
    duty: (id) => dutiesOf(asOf).get(id) ?? null,
    examEdition: remember((on: IsoDate) => reference.examEdition(on)),
    examLink: (id, edition) => linksOf(edition)(id),
  }
}

/** A number of a rule row. Throws when the pack lacks it: a rule without its number is broken data, never a default in code. */
export function ruleNumber(
  row: { readonly id: string; readonly params: Readonly<Record<string, number>> },
  name: string,
): number {
  const value = row.params[name]
  if (value === undefined) throw new Error(`rule ${row.id} has no parameter ${name}`)
  return value
}
