/** Look-ups over examinations and what followed them, made once per call of the engine. */
import { addDays, addMonths } from '../dates.ts'
import { type Account, cite } from '../due-item.ts'
import type { Subject } from '../explanation.ts'
import { rememberPer } from '../remember.ts'
import type { RuleContext } from '../rule-context.ts'
import { isHistory } from './applies.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { ExamAction, ResultNotice } from '#shared/entities/health.ts'
import type { Exam, Worker } from '#shared/entities/worker.ts'

export interface HealthIndex {
  readonly workers: ReadonlyMap<Id, Worker>
  /** Every exam up to the day, oldest first. */
  readonly exams: readonly Exam[]
  readonly noticesOf: ReadonlyMap<Id, readonly ResultNotice[]>
  /** Measures up to the day, by exam. */
  readonly actionsOf: ReadonlyMap<Id, readonly ExamAction[]>
  /** First day of the history window: what is older is no longer asked for one by one. */
  readonly historyFrom: IsoDate
}

/** Prepared once per call of the engine. */
export const healthIndex = rememberPer((context: RuleContext): HealthIndex => ({
  workers: new Map(context.facts.workers.map((worker) => [worker.id, worker])),
  exams: context.known(context.facts.exams),
  noticesOf: Map.groupBy(context.facts.resultNotices, ({ examId }) => examId),
  actionsOf: Map.groupBy(context.known(context.facts.examActions), ({ examId }) => examId),
  historyFrom: firstRecent(context),
}))

/** Counted from the event, as `isHistory` does: twelve months from 2023-02-28 are over on 2024-02-29. */
function firstRecent(context: RuleContext): IsoDate {
  const day = addMonths(context.asOf, -context.historyMonths)
  return isHistory(context, day) ? addDays(day, 1) : day
}

/** An exam as a subject, by the name of the person examined. */
export function examSubject(context: RuleContext, exam: Exam): Subject {
  return { kind: 'exam', id: exam.id, name: healthIndex(context).workers.get(exam.workerId)?.name ?? exam.workerId }
}

/** A person as a subject. */
export function workerSubject({ id, name }: Worker): Subject {
  return { kind: 'worker', id, name }
}

/** The day the firm knew of a result: its receipt, or the day of the exam where no receipt is recorded. */
export function knownOn({ receivedOn, date }: Exam): IsoDate {
  return receivedOn ?? date
}

/** Cites the two days a result is known by. */
export function citeResult({ id, date, receivedOn }: Exam, account: Account): void {
  cite(account, 'exams', id, 'date', date)
  if (receivedOn !== null) cite(account, 'exams', id, 'receivedOn', receivedOn)
}

/** Whether the worker has left the firm by the day. */
export function hasLeft(context: RuleContext, workerId: Id): boolean {
  const leaveDate = healthIndex(context).workers.get(workerId)?.leaveDate ?? null
  return leaveDate !== null && leaveDate < context.asOf
}

/** Whether two exams concern the same factor or special work; an exam that names neither is taken for any. */
export function sharesFactor(exam: Exam, other: Exam): boolean {
  if (namesNothing(exam) || namesNothing(other)) return true
  return (
    exam.hazardIds.some((id) => other.hazardIds.includes(id)) ||
    exam.specialWork.some((work) => other.specialWork.includes(work))
  )
}

function namesNothing({ hazardIds, specialWork }: Exam): boolean {
  return hazardIds.length === 0 && specialWork.length === 0
}

/** Names of factors in one text, in the order of the record. */
export function factorNames(context: RuleContext, hazardIds: readonly HazardId[]): string {
  return hazardIds.map((id) => context.hazardName(id)).join('、')
}

/**
 * The next of a row of appointed days. Each visit counts for the appointed day it lies nearest to; a missed day before a later
 * visit is past. Days before `from` are no longer asked for. Null when none is left.
 */
export function nextAppointment<T extends { readonly date: IsoDate }>(
  appointed: readonly T[],
  visits: readonly IsoDate[],
  from: IsoDate | null = null,
): T | null {
  let next = 0
  for (const visit of visits) {
    let nearest = 0
    for (const [index, { date }] of appointed.entries()) {
      const best = appointed[nearest]
      if (best !== undefined && distance(date, visit) < distance(best.date, visit)) nearest = index
    }
    next = Math.max(next, nearest + 1)
  }
  return appointed.slice(next).find(({ date }) => from === null || date >= from) ?? null
}

function distance(a: IsoDate, b: IsoDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b))
}
