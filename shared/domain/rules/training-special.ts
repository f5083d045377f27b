/** 专门培训 for posts with severe hazards (D41; 令5号 10). */
import { later } from '../dates.ts'
import { type Account, cite, lack, step } from '../due-item.ts'
import { type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { remember } from '../remember.ts'
import type { RuleContext } from '../rule-context.ts'
import { type FirstDayVerdict, judgeFirstDay } from './before-first-day.ts'
import { counted } from './training-hours.ts'
import { NAMES_SHOWN, namesOf, openAssignmentsByPost } from './training-people.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Assignment } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

const SPECIAL = 'training.special'

/** Somebody at a post with a severe hazard, from the first day with it. */
interface Person {
  readonly assignment: Assignment
  readonly start: IsoDate | null
}

interface Untrained extends Person {
  /** The first day that passed untrained; null where the facts do not tell. */
  readonly date: IsoDate | null
}

/** Judges a first day without any session before it: the same for everybody who began on that day. */
type JudgeBare = (start: IsoDate) => FirstDayVerdict

/** Special training before the first day on a post with a severe hazard; the rules of any first day hold (see docs/adr/0003). */
function untrained(context: RuleContext, person: Person, judgeBare: JudgeBare): Untrained | null {
  const { start } = person
  const { workerId } = person.assignment
  const all = context.trainingsOf.get(workerId) ?? []
  const sessions = all.some(({ kind }) => kind === 'special')
    ? counted(all).filter(({ kind }) => kind === 'special')
    : []
  // A session made since the first day, even a late one, has trained the person: what is left is history.
  if (sessions.some(({ date }) => start === null || date > start)) return null
  if (start === null) return { ...person, date: null }
  if (sessions.some(({ date }) => date < start)) return null
  // On the first day itself the order cannot be seen.
  if (sessions.length > 0) return { ...person, date: null }
  const { status, dueDate } = judgeBare(start)
  return status === 'ok' && dueDate === null ? null : { ...person, date: dueDate }
}

function citeFrom({ id, from }: Assignment, account: Account): void {
  if (from !== null) cite(account, 'assignments', id, 'from', from)
}

function specialAt(
  context: RuleContext,
  duty: Duty,
  postId: Id,
  severe: readonly Exposure[],
  here: readonly Assignment[],
  judgeBare: JudgeBare,
): DueItem[] {
  const [first = null] = severe.map(({ since }) => since ?? null).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  const people = here.map((assignment): Person => {
    const { from } = assignment
    return { assignment, start: from === null || first === null ? from : later(from, first) }
  })
  // The earliest first: the date of the item is theirs, and theirs are the names and days shown.
  const left = people
    .flatMap((person) => untrained(context, person, judgeBare) ?? [])
    .toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : a.date === b.date ? 0 : 1))
  if (left.length === 0) return []
  const account = openDuty(duty)
  const post = context.postName(postId)
  for (const { id, hazardId, since } of severe) {
    cite(account, 'exposures', id, 'hazardId', context.hazardName(hazardId))
    if (since !== null) cite(account, 'exposures', id, 'since', since)
  }
  const ids = left.map(({ assignment }) => assignment.workerId)
  for (const { assignment } of left.slice(0, NAMES_SHOWN)) citeFrom(assignment, account)
  const params = { post, count: left.length, all: people.length }
  step(account, 'training.special.step.people', { ...params, names: namesOf(context, ids) })
  // What lies far ahead does not hide what is missing today.
  const [next] = left
  const date =
    left.some((person) => person.date === null) && (next?.date ?? '') > context.horizonEnd ? null : (next?.date ?? null)
  if (date === null) lack(account, 'missing.specialTraining', params)
  const outcome: Outcome =
    date === null ? { is: 'missing', key: SPECIAL, params } : { is: 'dated', date, key: SPECIAL, params }
  const subject = { kind: 'post', id: postId, name: post } as const
  return [{ ...dutyItem(context, SPECIAL, duty, subject, account, outcome), workerIds: ids }]
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
  const people = openAssignmentsByPost(context)
  const recordsSince = firstSpecial(context)
  const judgeBare = remember((start: IsoDate) =>
    judgeFirstDay(context, { start, metOn: null, lateOn: null, recordsSince }),
  )
  const byPost = Map.groupBy(context.facts.exposures, ({ postId }) => postId)
  return [...byPost].flatMap(([postId, exposures]) => {
    const severe = exposures.filter(({ hazardId }) => context.reference.hazard(hazardId)?.nature === 'severe')
    const here = people.get(postId) ?? []
    return severe.length === 0 || here.length === 0 ? [] : specialAt(context, duty, postId, severe, here, judgeBare)
  })
}

export const TRAINING_SPECIAL_RULES: readonly Rule[] = [dutyRule(SPECIAL, 'D41', special)]
