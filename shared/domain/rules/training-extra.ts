/** 专门培训 for posts with severe hazards, and training after a change (D41). */
import { addDays } from '../dates.ts'
import { type Account, cite, firmSubject, lack, rest, step } from '../due-item.ts'
import { type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem, Subject } from '../explanation.ts'
import { remember } from '../remember.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { ALLOWANCE_RULES } from './allowance.ts'
import { type FirstDayVerdict, judgeFirstDay } from './before-first-day.ts'
import { healthIndex } from './health-index.ts'
import { counted } from './training-hours.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Assignment } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

const SPECIAL = 'training.special'
const CHANGE = 'training.change'
/** The row with the days before a change in which a special session counts as made for it. */
const LEAD = 'training.changeLead'
/** Names shown in a step; the rest are counted. */
const NAMES_SHOWN = 10

function namesOf(context: RuleContext, ids: readonly Id[]): string {
  const { workers } = healthIndex(context)
  const shown = ids.slice(0, NAMES_SHOWN).map((id) => workers.get(id)?.name ?? id)
  return shown.join('、') + (ids.length > shown.length ? '…' : '')
}

/** Exposures by post that have begun by the day. */
function exposuresByPost(context: RuleContext): ReadonlyMap<Id, readonly Exposure[]> {
  const begun = context.facts.exposures.filter(({ since }) => since === null || since <= context.asOf)
  return Map.groupBy(begun, ({ postId }) => postId)
}

/** Who stands on a post on the day, and since when. */
function assignmentsByPost(context: RuleContext): ReadonlyMap<Id, readonly Assignment[]> {
  return Map.groupBy([...context.presence.assignmentsOf.values()].flat(), ({ postId }) => postId)
}

interface Untrained {
  readonly id: Id
  readonly outcome: 'late' | 'missing'
  readonly date: IsoDate | null
}

/** Judges a first day without any session before it: the same for everybody who began on that day. */
type JudgeBare = (start: IsoDate) => FirstDayVerdict

/** Special training before the first day on a post with a severe hazard; the rules of any first day hold (see docs/adr/0003). */
function untrained(context: RuleContext, { workerId, from }: Assignment, judgeBare: JudgeBare): Untrained | null {
  const all = context.trainingsOf.get(workerId) ?? []
  const sessions = all.some(({ kind }) => kind === 'special')
    ? counted(all).filter(({ kind }) => kind === 'special')
    : []
  // A session made since the first day, even a late one, has trained the person: what is left is history.
  if (sessions.some(({ date }) => from === null || date > from)) return null
  if (from === null) return { id: workerId, outcome: 'missing', date: null }
  const last = sessions.at(-1)?.date
  if (last !== undefined && last < from) return null
  // On the first day itself the order cannot be seen.
  if (last !== undefined) return { id: workerId, outcome: 'missing', date: null }
  const { status, dueDate } = judgeBare(from)
  return status === 'ok' ? null : { id: workerId, outcome: dueDate === null ? 'missing' : 'late', date: dueDate }
}

function specialAt(
  context: RuleContext,
  duty: Duty,
  postId: Id,
  severe: readonly Exposure[],
  people: readonly Assignment[],
  judgeBare: JudgeBare,
): DueItem[] {
  const left = people.flatMap((assignment) => untrained(context, assignment, judgeBare) ?? [])
  if (left.length === 0) return []
  const account = openDuty(duty)
  const post = context.postName(postId)
  for (const { id, hazardId } of severe) cite(account, 'exposures', id, 'hazardId', context.hazardName(hazardId))
  const ids = left.map(({ id }) => id)
  const params = { post, count: left.length, all: people.length }
  step(account, 'training.special.step.people', { ...params, names: namesOf(context, ids) })
  const dates = left.flatMap(({ date }) => date ?? []).toSorted()
  const [first] = dates
  if (first === undefined) lack(account, 'missing.specialTraining', params)
  const outcome: Outcome =
    first === undefined ? { is: 'missing', key: SPECIAL, params } : { is: 'dated', date: first, key: SPECIAL, params }
  return [dutyItem(context, SPECIAL, duty, { kind: 'post', id: postId, name: post }, account, outcome)]
}

/** Since when the firm keeps special training; null when it has none. */
function firstSpecial({ facts, asOf }: RuleContext): IsoDate | null {
  let first: IsoDate | null = null
  for (const { kind, date } of facts.trainings)
    if (kind === 'special' && date <= asOf && (first === null || date < first)) first = date
  return first
}

/** 令5号 10: one item for a post whose hazards include a severe one by nature. */
function special(context: RuleContext, duty: Duty): DueItem[] {
  const people = assignmentsByPost(context)
  const recordsSince = firstSpecial(context)
  const judgeBare = remember((start: IsoDate) =>
    judgeFirstDay(context, { start, metOn: null, lateOn: null, recordsSince }),
  )
  return [...exposuresByPost(context)].flatMap(([postId, exposures]) => {
    const severe = exposures.filter(({ hazardId }) => context.reference.hazard(hazardId)?.nature === 'severe')
    const here = people.get(postId) ?? []
    return severe.length === 0 || here.length === 0 ? [] : specialAt(context, duty, postId, severe, here, judgeBare)
  })
}

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
  if (context.trainingsOf.size > 0) {
    return [dutyItem(context, CHANGE, duty, subject, account, { is: 'dated', date: day, key: CHANGE, params })]
  }
  lack(account, 'missing.changeTraining', { day })
  return [dutyItem(context, CHANGE, duty, subject, account, { is: 'missing', key: CHANGE, params })]
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
        .filter((worker) => presence.exposed.has(worker.id) && (worker.hireDate === null || worker.hireDate < date))
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

export const TRAINING_EXTRA_RULES: readonly Rule[] = [
  dutyRule(SPECIAL, 'D41', special),
  dutyRule(CHANGE, 'D41', changes),
  ...ALLOWANCE_RULES,
]
