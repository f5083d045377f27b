/** 复查: asked for by the 2014 conclusion or the notice of 2025; first thirty working days, then three months (EX-33, D48). */
import { addDays, earlier } from '../dates.ts'
import { type Account, cite, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, openDuty, dutyRule, type Outcome, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { examSubject, hasLeft, healthIndex, sharesFactor } from './health-index.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Exam } from '#shared/entities/worker.ts'

const RULE = 'health.recheck'
/** A.3: benzene workers with an abnormal blood count are checked once a week, twice. */
const BENZENE_CHECKS = 2

/** Whether a result asks for a re-check: by the conclusion of 2014 or the notice of 2025. */
export function asksForRecheck({ conclusion, recheckItems, recheckBy }: Exam): boolean {
  return conclusion === 'recheck' || recheckItems !== null || recheckBy !== null
}

/** Benzene by its own section of GBZ 188, whatever catalogue entry led there. */
function weekly(context: RuleContext, { hazardIds, bloodCountAbnormal }: Exam): boolean {
  if (bloodCountAbnormal !== true) return false
  return hazardIds.some((id) =>
    context.examLink(id, context.edition.edition).section?.marks.includes('weeklyBloodCount'),
  )
}

interface Found {
  readonly exam: Exam
  readonly rechecks: readonly Exam[]
  readonly duty: Duty
}

/** Benzene: the next of the weekly checks; null when all were made. */
function benzeneOutcome(context: RuleContext, { exam, rechecks, duty }: Found, account: Account): Outcome | null {
  const done = rechecks.filter(({ date }) => date > exam.date).slice(0, BENZENE_CHECKS)
  if (done.length === BENZENE_CHECKS) return null
  step(account, 'health.step.weekly', { times: BENZENE_CHECKS, done: done.length })
  for (const recheck of done) cite(account, 'exams', recheck.id, 'date', recheck.date)
  const clock = clockOf(duty, 'benzene')
  let date: IsoDate = exam.date
  for (let count = 0; count <= done.length; count += 1) date = countClock(context, account, clock, date)
  return { is: 'dated', date, key: RULE }
}

/** Late since the first deadline, even once three months are over and the whole examination is asked for again. */
function outcomeOf(context: RuleContext, found: Found, account: Account): Outcome | null {
  const { exam, rechecks, duty } = found
  const repeat = countClock(context, account, clockOf(duty, 'repeat'), exam.date)
  const inTime = rechecks.filter(({ date }) => date <= repeat)
  // One of the two weekly checks does not close what two were asked for, however long ago.
  if (weekly(context, exam) && (context.asOf <= repeat || inTime.some(({ date }) => date > exam.date))) {
    return benzeneOutcome(context, { ...found, rechecks: inTime }, account)
  }
  if (inTime.length > 0 && !weekly(context, exam)) return null
  const date = earlier(firstDeadline(context, found, account), repeat)
  if (context.asOf <= repeat) return { is: 'dated', date, key: RULE }
  step(account, 'health.step.repeat', { repeat, from: addDays(repeat, 1) })
  return { is: 'dated', date, key: `${RULE}.repeat` }
}

/** By when the first re-check is due: a benzene worker's first weekly one, the day the institution set, or thirty working days. */
function firstDeadline(context: RuleContext, { exam, duty }: Found, account: Account): IsoDate {
  if (weekly(context, exam)) return countClock(context, account, clockOf(duty, 'benzene'), exam.date)
  const summary = countClock(context, account, clockOf(duty, 'summary'), exam.date)
  if (context.asOf > summary) step(account, 'health.step.summaryReport', { date: summary })
  if (exam.recheckBy === null) return summary
  cite(account, 'exams', exam.id, 'recheckBy', exam.recheckBy)
  step(account, 'health.step.recheckBy', { date: exam.recheckBy })
  return exam.recheckBy
}

/** The exams that count for the re-check of one: re-checks and whole exams since that share a factor, oldest first. */
export function recheckedBy(context: RuleContext, exam: Exam): readonly Exam[] {
  return (context.examsOf.get(exam.workerId) ?? []).filter(
    (other) =>
      other.id !== exam.id &&
      sharesFactor(exam, other) &&
      (other.kind === 'recheck' ? other.date >= exam.date : isWhole(other) && other.date > exam.date),
  )
}

const WHOLE: readonly Exam['kind'][] = ['preJob', 'inService', 'leaving']

/** An exam of single items stands in for no whole one (EX-06). */
function isWhole({ kind, items }: Exam): boolean {
  return WHOLE.includes(kind) && items.length === 0
}

function recheckOf(context: RuleContext, duty: Duty, exam: Exam): DueItem[] {
  const later = (context.examsOf.get(exam.workerId) ?? []).filter(
    (other) => other.id !== exam.id && other.date >= exam.date && sharesFactor(exam, other),
  )
  // A whole exam made since has taken the place of the re-check.
  if (later.some((other) => isWhole(other) && other.date > exam.date)) return []
  const account = openDuty(duty)
  cite(account, 'exams', exam.id, 'date', exam.date)
  if (exam.conclusion === 'recheck') cite(account, 'exams', exam.id, 'conclusion', '@health.conclusion.recheck')
  if (exam.recheckItems !== null) cite(account, 'exams', exam.id, 'recheckItems', exam.recheckItems)
  if (exam.bloodCountAbnormal === true) cite(account, 'exams', exam.id, 'bloodCountAbnormal', '@health.abnormal')
  const rechecks = later.filter(({ kind }) => kind === 'recheck')
  const outcome = outcomeOf(context, { exam, rechecks, duty }, account)
  return outcome === null ? [] : [dutyItem(context, RULE, duty, examSubject(context, exam), account, outcome)]
}

function rechecks(context: RuleContext, duty: Duty): DueItem[] {
  return healthIndex(context).exams.flatMap((exam) =>
    asksForRecheck(exam) && !hasLeft(context, exam.workerId) ? recheckOf(context, duty, exam) : [],
  )
}

export const RECHECK_RULES: readonly Rule[] = [dutyRule(RULE, 'EX-33', rechecks)]
