/** Training after a change of process, material, hazard or post (D41). */
import { addDays } from '../dates.ts'
import { type Account, cite, firmSubject, lack, rest, step } from '../due-item.ts'
import { type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem, Subject } from '../explanation.ts'
import { rememberPer } from '../remember.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { healthIndex } from './health-index.ts'
import { counted } from './training-hours.ts'
import { assignmentsByPost, exposuresByPost, namesOf } from './training-people.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'

const CHANGE = 'training.change'
/** The row with the days before a change in which a special session counts as made for it. */
const LEAD = 'training.changeLead'

/** Trained for a change: from its day on, or by a special session shortly before it. */
function trainedFor(context: RuleContext, workerId: Id, day: IsoDate, leadDays: number): boolean {
  const opens = addDays(day, -leadDays)
  return counted(context.trainingsOf.get(workerId) ?? []).some(
    ({ date, kind }) => date >= day || (kind === 'special' && date >= opens),
  )
}

interface Change {
  readonly subject: Subject
  readonly day: IsoDate
  readonly people: readonly Id[]
  readonly note: (account: Account) => void
}

function changeItem(context: RuleContext, duty: Duty, { subject, day, people, note }: Change): DueItem[] {
  const row = context.reference.rule(LEAD, context.asOf)
  const leadDays = ruleNumber(row, 'leadDays')
  const left = people.filter((id) => !trainedFor(context, id, day, leadDays))
  if (left.length === 0) return []
  const account = openDuty(duty)
  note(account)
  rest(account, row.basis)
  const params = { count: left.length, all: people.length }
  step(account, 'training.change.step.people', { ...params, day, leadDays, names: namesOf(context, left) })
  const dated = context.trainingsOf.size > 0
  if (!dated) lack(account, 'missing.changeTraining', { day })
  const outcome: Outcome = dated
    ? { is: 'dated', date: day, key: CHANGE, params }
    : { is: 'missing', key: CHANGE, params }
  return [{ ...dutyItem(context, CHANGE, duty, subject, account, outcome), workerIds: left }]
}

const assignmentsOf = rememberPer((context: RuleContext) =>
  Map.groupBy(context.facts.assignments, ({ workerId }) => workerId),
)

/** Whether somebody was in the firm before a day: hired before it or, where that is not recorded, on some post. */
function wasThere(context: RuleContext, { id, hireDate }: Worker, day: IsoDate): boolean {
  if (hireDate !== null) return hireDate < day
  return (
    assignmentsOf(context)
      .get(id)
      ?.some(({ from }) => from === null || from < day) ?? false
  )
}

/** A change of process or material concerns everyone exposed who was there before it. */
function processChanges(context: RuleContext): Change[] {
  const { presence } = context
  const { historyFrom } = healthIndex(context)
  return context.changeEvents
    .filter(({ kind, date }) => kind === 'processChanged' && date >= historyFrom)
    .map(({ id, date, note }) => ({
      subject: { kind: 'changeEvent', id, name: note ?? firmSubject(context).name },
      day: date,
      people: presence.workers
        .filter((worker) => presence.exposed.has(worker.id) && wasThere(context, worker, date))
        .map((worker) => worker.id),
      note: (account) => cite(account, 'changeEvents', id, 'date', date),
    }))
}

/** A hazard new at a post concerns those who stood there before. */
function newHazards(context: RuleContext, people: ReadonlyMap<Id, readonly Assignment[]>): Change[] {
  const { historyFrom } = healthIndex(context)
  return context.facts.exposures.flatMap(({ id, postId, hazardId, since }) => {
    if (since === null || since > context.asOf || since < historyFrom) return []
    const before = (people.get(postId) ?? []).filter(({ from }) => from !== null && from < since)
    const name = `${context.postName(postId)}·${context.hazardName(hazardId)}`
    return [
      {
        subject: { kind: 'exposure', id, name } as const,
        day: since,
        people: before.map(({ workerId }) => workerId),
        note: (account: Account) => cite(account, 'exposures', id, 'since', since),
      },
    ]
  })
}

/** Whoever came from another post; one item for the post, from the first of them. */
function transfers(context: RuleContext, people: ReadonlyMap<Id, readonly Assignment[]>): Change[] {
  const { historyFrom } = healthIndex(context)
  const exposed = exposuresByPost(context)
  const firstPost = new Map<Id, Assignment>()
  for (const assignment of context.facts.assignments) {
    const known = firstPost.get(assignment.workerId)
    if (known === undefined || (assignment.from ?? '') < (known.from ?? ''))
      firstPost.set(assignment.workerId, assignment)
  }
  return [...people].flatMap(([postId, here]) => {
    if (!exposed.has(postId)) return []
    const moved = here.filter(({ workerId, from }) => {
      const first = firstPost.get(workerId)
      return (
        from !== null &&
        from >= historyFrom &&
        first !== undefined &&
        first.postId !== postId &&
        (first.from ?? '') < from
      )
    })
    return [...Map.groupBy(moved, ({ from }) => from)].flatMap(([from, group]) =>
      from === null ? [] : [transfer(context, postId, from, group)],
    )
  })
}

function transfer(context: RuleContext, postId: Id, day: IsoDate, group: readonly Assignment[]): Change {
  return {
    subject: { kind: 'post', id: postId, name: context.postName(postId) },
    day,
    people: group.map(({ workerId }) => workerId),
    note: (account) => {
      for (const { id } of group) cite(account, 'assignments', id, 'from', day)
    },
  }
}

/** D41: process, material, hazard or post changed, and the last training lies before it. */
function changes(context: RuleContext, duty: Duty): DueItem[] {
  const people = assignmentsByPost(context)
  const items = [...processChanges(context), ...newHazards(context, people), ...transfers(context, people)]
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .flatMap((change) => changeItem(context, duty, change))
  // Several transfers to one post on several days: the first one open speaks for the post.
  return [...Map.groupBy(items, ({ id }) => id).values()].flatMap(([first]) => first ?? [])
}

export const TRAINING_CHANGE_RULES: readonly Rule[] = [dutyRule(CHANGE, 'D41', changes)]
