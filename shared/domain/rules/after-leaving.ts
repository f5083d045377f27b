/** After leaving, and before the firm itself changes: follow-up of leavers, exams before a merger or an end (EX-21, EX-22). */
import { addDays, addMonths, daysBetween } from '../dates.ts'
import { type Account, cite, firmSubject, rest, step } from '../due-item.ts'
import { clockOf, type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { presence } from '../presence.ts'
import { takenUpAgain } from '../returners.ts'
import { leavers } from './applies.ts'
import { healthIndex, nextAppointment, workerSubject } from './health-index.ts'
import { beginning, lastDay, type Stretch } from '../stretches.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { ChangeEvent } from '#shared/entities/firm.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { ExamSection, FollowUpPlan } from '#shared/reference/types.ts'

const FOLLOW_UP = 'health.followUp'
const REORGANISED = 'health.reorganised'
const DAYS_PER_YEAR = 365.25

/** Years of work with a factor, pauses left out; null when one of the beginnings is not recorded. */
function yearsOf(stretches: readonly Stretch[]): number | null {
  let days = 0
  for (const stretch of stretches) {
    const from = beginning(stretch)
    // Where only the hazard's beginning is recorded the person may have come later.
    if (from === null || stretch.to === null || stretch.assignment.from === null) return null
    days += daysBetween(from, stretch.to) + 1
  }
  return days / DAYS_PER_YEAR
}

/** Every appointed day of a plan: from the last day of the work, an interval apart, as long as the years say. */
export function followUpDates(plan: FollowUpPlan, workYears: number, end: IsoDate): IsoDate[] {
  if (plan.overYears !== null && workYears <= plan.overYears) return []
  const span = plan.spans.find(({ upToYears }) => upToYears === null || workYears <= upToYears)
  const last = (span?.years ?? 0) * 12
  const dates: IsoDate[] = []
  for (let months = plan.months; months <= last; months += plan.months) dates.push(addMonths(end, months))
  return dates
}

interface Planned {
  readonly hazardId: HazardId
  readonly section: ExamSection
  readonly date: IsoDate
}

/** The next appointed day for one factor the work with which is over; null when nothing is planned, or the plan has run out. */
function nextFor(
  context: RuleContext,
  worker: Worker,
  hazardId: HazardId,
  stretches: readonly Stretch[],
  account: Account,
): Planned | null {
  const { section } = context.examLink(hazardId, context.edition.edition)
  const end = lastDay(stretches)
  if (section === null || section.followUp === null || end === null) return null
  const years = yearsOf(stretches)
  if (years === null) return null
  const plan = section.followUp
  const dates = followUpDates(plan, years, end)
  const visits = (context.examsOf.get(worker.id) ?? [])
    .filter((exam) => exam.kind === 'followUp' && exam.date > end && exam.hazardIds.includes(hazardId))
    .map(({ date }) => date)
  const { historyFrom } = healthIndex(context)
  const next = nextAppointment(
    dates.map((date) => ({ date })),
    visits,
    historyFrom,
  )
  const last = dates.at(-1)
  if (next === null || last === undefined) return null
  for (const { assignment, to } of stretches) if (to !== null) cite(account, 'assignments', assignment.id, 'to', to)
  const hazard = context.hazardName(hazardId)
  step(account, 'health.step.followUpYears', { hazard, end, years: Math.round(years * 10) / 10 })
  step(account, 'health.step.followUpPlan', { hazard, months: plan.months, count: dates.length, last, date: next.date })
  for (const words of [plan.for, ...plan.remarks]) if (words !== null) step(account, 'health.step.words', { words })
  return { hazardId, section, date: next.date }
}

function restOnSection(context: RuleContext, { edition, section, verification }: ExamSection, account: Account): void {
  const row = context.reference.rule('exam.inService', context.asOf)
  const document = row.basis.find((entry) => entry.edition === edition)?.document ?? edition
  rest(account, [{ document, clause: section, edition, verification }])
}

function followUp(context: RuleContext, duty: Duty, worker: Worker, hazards: ReadonlySet<HazardId>): DueItem[] {
  const ended: [HazardId, readonly Stretch[]][] = []
  for (const [hazardId, stretches] of context.stretchesOf(worker)) {
    const end = hazards.has(hazardId) ? lastDay(stretches) : null
    if (end !== null && end < context.asOf && !takenUpAgain(context, worker, hazardId))
      ended.push([hazardId, stretches])
  }
  if (ended.length === 0) return []
  const account = openDuty(duty)
  const planned = ended.flatMap(([hazardId, stretches]) => nextFor(context, worker, hazardId, stretches, account) ?? [])
  const [first] = planned.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  if (first === undefined) return []
  for (const { section } of planned) restOnSection(context, section, account)
  const outcome = { is: 'dated', date: first.date, key: FOLLOW_UP } as const
  return [dutyItem(context, FOLLOW_UP, duty, workerSubject(worker), account, outcome, clockOf(duty, 'followUp'))]
}

/** EX-21: recommended follow-up of everyone who left a factor with such a plan. */
function followUps(context: RuleContext, duty: Duty): DueItem[] {
  const edition = context.edition.edition
  const hazards = new Set(
    context.facts.exposures
      .map(({ hazardId }) => hazardId)
      .filter((id) => (context.examLink(id, edition).section?.followUp ?? null) !== null),
  )
  if (hazards.size === 0) return []
  return leavers(context).flatMap((worker) => followUp(context, duty, worker, hazards))
}

/** EX-22: everyone exposed has a leaving or in-service exam no longer than D45's ninety days before the day. */
function beforeEvent(context: RuleContext, duty: Duty, event: ChangeEvent): DueItem[] {
  const window = context.duty('D45')
  if (window === null) return []
  const days = clockOf(window, 'counts').count
  const opens = addDays(event.date, -days)
  const examined = (worker: Worker) =>
    context.examsOf
      .get(worker.id)
      ?.some(
        ({ kind, date, items }) =>
          (kind === 'leaving' || kind === 'inService') && items.length === 0 && date >= opens && date <= event.date,
      )
  // Who left since the event was there before it, and was to be examined.
  const then = event.date < context.asOf ? presence(context.facts, event.date) : context.presence
  const exposed = then.workers.filter(({ id }) => then.exposed.has(id))
  const left = exposed.filter((worker) => examined(worker) !== true)
  const account = openDuty(duty)
  cite(account, 'changeEvents', event.id, 'date', event.date)
  rest(account, window.basis)
  step(account, 'health.step.beforeEvent', {
    opens,
    date: event.date,
    days,
    all: exposed.length,
    left: left.length,
  })
  const subject = { kind: 'changeEvent', id: event.id, name: firmSubject(context).name } as const
  if (left.length === 0) return [dutyItem(context, REORGANISED, duty, subject, account, { is: 'met' })]
  const outcome = { is: 'dated', date: event.date, key: REORGANISED, params: { count: left.length } } as const
  return [dutyItem(context, REORGANISED, duty, subject, account, outcome)]
}

/** The day of a merger or an end is known beforehand, so events to come are read as well. */
function reorganised(context: RuleContext, duty: Duty): DueItem[] {
  const { historyFrom } = healthIndex(context)
  return context.facts.changeEvents
    .filter(({ kind, date }) => kind === 'reorganised' && date >= historyFrom)
    .flatMap((event) => beforeEvent(context, duty, event))
}

export const AFTER_LEAVING_RULES: readonly Rule[] = [
  dutyRule(FOLLOW_UP, 'EX-21', followUps),
  dutyRule(REORGANISED, 'EX-22', reorganised),
]
