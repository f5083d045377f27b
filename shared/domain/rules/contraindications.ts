/** 职业禁忌证 and health damage from the work: off the post, and settled elsewhere (D48, EX-37, EX-38, EX-39). */
import { later } from '../dates.ts'
import { type Account, cite, lack, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { groupBy } from '../presence.ts'
import { rememberPer } from '../remember.ts'
import { isOver } from './applies.ts'
import { citeResult, factorNames, hasLeft, healthIndex, knownOn, workerSubject } from './health-index.ts'
import { workExams } from './special-work.ts'
import { beginning, type Stretch } from '../stretches.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Exam, Worker } from '#shared/entities/worker.ts'

export const CONTRAINDICATION = 'health.contraindication'
const DAMAGE = 'health.workRelated'

/** Factors a contraindication bars from: those it names, else every factor of the exam. */
export function barredBy({ conclusion, barredHazardIds, hazardIds }: Exam): readonly HazardId[] {
  if (conclusion !== 'contraindication') return []
  return barredHazardIds.length > 0 ? barredHazardIds : hazardIds
}

/** EX-38: a later pre-job exam for the factor that found nothing lifts the bar. */
export function isLifted(context: RuleContext, exam: Exam, hazardId: HazardId): boolean {
  return (context.examsOf.get(exam.workerId) ?? []).some(
    ({ kind, date, conclusion, hazardIds, items }) =>
      kind === 'preJob' &&
      conclusion === 'normal' &&
      items.length === 0 &&
      date > exam.date &&
      hazardIds.includes(hazardId),
  )
}

/** Work with some of the factors that is not over, begun or planned. */
function openWork(context: RuleContext, worker: Worker, hazardIds: readonly HazardId[]): readonly Stretch[] {
  const stretches = context.stretchesOf(worker)
  return hazardIds.flatMap((id) => (stretches.get(id) ?? []).filter(({ to }) => to === null || to >= context.asOf))
}

function hasOpenWork(context: RuleContext, worker: Worker): boolean {
  return [...context.stretchesOf(worker).values()].flat().some(({ to }) => to === null || to >= context.asOf)
}

/** The first day on which the person knowingly stood on a post with the factor: the day of the result, or the first day there. */
function breachFrom(stretches: readonly Stretch[], known: IsoDate): IsoDate | null {
  let first: IsoDate | null = null
  for (const stretch of stretches) {
    const day = later(known, beginning(stretch) ?? known)
    if (first === null || day < first) first = day
  }
  return first
}

function citeWork(context: RuleContext, stretches: readonly Stretch[], account: Account): void {
  for (const { assignment, exposure } of stretches) {
    cite(account, 'assignments', assignment.id, 'postId', context.postName(assignment.postId))
    if (assignment.from !== null) cite(account, 'assignments', assignment.id, 'from', assignment.from)
    cite(account, 'exposures', exposure.id, 'hazardId', context.hazardName(exposure.hazardId))
    if (exposure.since !== null) cite(account, 'exposures', exposure.id, 'since', exposure.since)
  }
}

/** Every bar in force on a worker, oldest first. */
export function barsOf(context: RuleContext, exams: readonly Exam[]) {
  return exams.flatMap((exam) => {
    if (exam.conclusion !== 'contraindication') return []
    const named = barredBy(exam)
    const hazardIds = named.filter((id) => !isLifted(context, exam, id))
    return named.length > 0 && hazardIds.length === 0 ? [] : [{ exam, hazardIds }]
  })
}

const assignmentsOf = rememberPer((context: RuleContext) => groupBy(context.facts.assignments, (row) => row.workerId))

/** A contraindication found for special work bars from that work, unless the exam names factors instead. */
function specialWorkFrom(context: RuleContext, worker: Worker, exam: Exam, account: Account): IsoDate | null {
  if (exam.barredHazardIds.length > 0) return null
  const barred = exam.specialWork.filter(
    (work) =>
      !workExams(context, worker.id, work).some(
        ({ kind, date, conclusion }) => kind === 'preJob' && conclusion === 'normal' && date > exam.date,
      ),
  )
  if (barred.length === 0) return null
  const held = (assignmentsOf(context).get(worker.id) ?? []).filter(
    (assignment) =>
      !isOver(context.asOf, worker, assignment) &&
      context.presence.postById.get(assignment.postId)?.specialWork.some((work) => barred.includes(work)),
  )
  if (held.length === 0) return null
  citeResult(exam, account)
  for (const { id, postId, from } of held) {
    const post = context.postName(postId)
    cite(account, 'assignments', id, 'postId', post)
    if (from !== null) cite(account, 'assignments', id, 'from', from)
    step(account, 'health.step.barredWork', { exam: exam.date, post })
  }
  const days = held.map(({ from }) => later(knownOn(exam), from ?? knownOn(exam)))
  return days.toSorted()[0] ?? null
}

function contraindicated(context: RuleContext, duty: Duty, worker: Worker, exams: readonly Exam[]): DueItem[] {
  const account = openDuty(duty)
  let first: IsoDate | null = null
  for (const { exam, hazardIds } of barsOf(context, exams)) {
    const special = specialWorkFrom(context, worker, exam, account)
    if (special !== null && (first === null || special < first)) first = special
    if (hazardIds.length === 0) {
      if (exam.specialWork.length > 0 || !hasOpenWork(context, worker)) continue
      citeResult(exam, account)
      lack(account, 'missing.barredFactors', { exam: exam.date })
      continue
    }
    const work = openWork(context, worker, hazardIds)
    const from = breachFrom(work, knownOn(exam))
    if (from === null) continue
    citeResult(exam, account)
    citeWork(context, work, account)
    step(account, 'health.step.barred', { exam: exam.date, hazards: factorNames(context, hazardIds) })
    if (first === null || from < first) first = from
  }
  if (first === null && account.missing.length === 0) return []
  const clock = clockOf(duty, 'remove')
  if (first === null || (account.missing.length > 0 && first > context.horizonEnd))
    return [dutyItem(context, CONTRAINDICATION, duty, workerSubject(worker), account, { is: 'missing' })]
  const date = countClock(context, account, clock, first)
  return [
    dutyItem(
      context,
      CONTRAINDICATION,
      duty,
      workerSubject(worker),
      account,
      { is: 'dated', date, key: CONTRAINDICATION },
      clock,
    ),
  ]
}

/** EX-37: off the post on the day of the result; every day after it is a breach. */
function contraindications(context: RuleContext, duty: Duty): DueItem[] {
  const exams = healthIndex(context).exams.filter(({ conclusion }) => conclusion === 'contraindication')
  return [...Map.groupBy(exams, ({ workerId }) => workerId)].flatMap(([workerId, group]) => {
    const worker = healthIndex(context).workers.get(workerId)
    return worker === undefined || hasLeft(context, workerId) ? [] : contraindicated(context, duty, worker, group)
  })
}

/** The day since when the person should be off the work one finding came from; null when they are, or it names no factor met. */
function damageOpenSince(context: RuleContext, worker: Worker, exam: Exam, account: Account): IsoDate | null {
  const work = openWork(context, worker, exam.hazardIds)
  const since = breachFrom(work, knownOn(exam))
  if (since === null) return null
  citeResult(exam, account)
  citeWork(context, work, account)
  step(account, 'health.step.damage', { exam: exam.date, hazards: factorNames(context, exam.hazardIds) })
  return since
}

/** Whether the person was moved or settled for a finding, or for a later one. */
function isSettled(context: RuleContext, exam: Exam, exams: readonly Exam[]): boolean {
  const { actionsOf } = healthIndex(context)
  return exams.some(({ id }) =>
    actionsOf
      .get(id)
      ?.some(({ kind, date }) => (kind === 'transfer' || kind === 'resettle') && (id === exam.id || date >= exam.date)),
  )
}

/** EX-39: off the work every such finding came from, and settled; a note of either is asked for once the person is off it. */
function damage(context: RuleContext, duty: Duty, worker: Worker, found: readonly Exam[]): DueItem[] {
  const account = openDuty(duty)
  const open = found.flatMap((exam) => damageOpenSince(context, worker, exam, account) ?? [])
  const [since] = open.toSorted()
  const exams = context.examsOf.get(worker.id) ?? []
  for (const exam of found.filter((entry) => !isSettled(context, entry, exams))) {
    if (openWork(context, worker, exam.hazardIds).length > 0) continue
    citeResult(exam, account)
    lack(account, 'missing.resettled', { exam: exam.date })
  }
  if (since !== undefined && (account.missing.length === 0 || since <= context.horizonEnd)) {
    const outcome = { is: 'dated', date: since, key: DAMAGE } as const
    return [dutyItem(context, DAMAGE, duty, workerSubject(worker), account, outcome)]
  }
  if (account.missing.length === 0) return []
  return [dutyItem(context, DAMAGE, duty, workerSubject(worker), account, { is: 'missing' })]
}

function damages(context: RuleContext, duty: Duty): DueItem[] {
  const exams = healthIndex(context).exams.filter(({ workRelated }) => workRelated === true)
  return [...Map.groupBy(exams, ({ workerId }) => workerId)].flatMap(([workerId, group]) => {
    const worker = healthIndex(context).workers.get(workerId)
    return worker === undefined || hasLeft(context, workerId) ? [] : damage(context, duty, worker, group)
  })
}

export const CONTRAINDICATION_RULES: readonly Rule[] = [
  { ...dutyRule(CONTRAINDICATION, 'EX-37', contraindications), duties: ['D48', 'EX-37', 'EX-38'] },
  dutyRule(DAMAGE, 'EX-39', damages),
]
