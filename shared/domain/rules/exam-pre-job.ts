/** 上岗前职业健康检查: a conclusion for every factor before the first day with it, also on transfer (EX-01, EX-02, D43). */
import { assertNever } from '../assert-never.ts'
import { type Account, dueItem, lack, openAccount, quote, rest, step } from '../due-item.ts'
import type { DueItem } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { firstDate, type FirstDayVerdict, judgeFirstDay } from './before-first-day.ts'
import { citeExam, citeStretches, examsFor, type Factor, factorOf, readFactor, stintsByHazard } from './exam-factors.ts'
import { type FactorVerdict, visit } from './exam-visit.ts'
import { firstDay, lastDay, type Stretch } from '../stretches.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Exam, Worker } from '#shared/entities/worker.ts'

const RULE = 'exam.preJob'

/** Only stretches that are not over: a post already left is a matter of the leaving exam. */
function isOpen(context: RuleContext, stretch: Stretch): boolean {
  return stretch.to === null || stretch.to >= context.asOf
}

/** Whether the section in force on the first day asks for a pre-job exam of this factor; a factor no section names still takes the four base items (A.2). */
function required(context: RuleContext, factor: Factor, on: IsoDate, account: Account): 'yes' | 'no' | 'unknown' {
  const { section, scope, account: words } = readFactor(context, factor, on, context.reference.rule(RULE, on))
  quote(account, words)
  if (section === null) {
    step(account, 'exam.step.baseItems', { hazard: factor.name })
    return 'yes'
  }
  if (!section.stages.includes('preJob')) {
    step(account, 'exam.step.noPreJob', { hazard: factor.name })
    return 'no'
  }
  if (scope === 'below') step(account, 'exam.step.belowScope', { hazard: factor.name })
  return scope === 'below' ? 'no' : scope === 'unknown' ? 'unknown' : 'yes'
}

/** The first day of a stint, what meets it, and what follows. */
interface FirstExam {
  /** Every exam that covered the factor. */
  readonly exams: readonly Exam[]
  readonly start: IsoDate | null
  /** Last day of the stint before this one; null when this is the first. */
  readonly since: IsoDate | null
  /** The pre-job exam that counts best: before the first day, or on it. */
  readonly met: Exam | null
  /** The latest exam after the first day: too late for this duty. */
  readonly late: Exam | null
  readonly verdict: FirstDayVerdict
}

interface Case {
  readonly factor: Factor
  readonly stretches: readonly Stretch[]
  readonly first: FirstExam
}

/** What meets the first day of a stint; an exam before the last day of the stint before belongs to that one. */
function firstExam(
  context: RuleContext,
  stint: Pick<FirstExam, 'exams' | 'start' | 'since'>,
  recordsSince: IsoDate | null,
): FirstExam {
  const { exams, start, since } = stint
  const judged = (met: Exam | null, late: Exam | null): FirstExam => {
    const days = { start, metOn: met?.date ?? null, lateOn: late?.date ?? null, recordsSince }
    return { ...stint, met, late, verdict: judgeFirstDay(context, days) }
  }
  if (start === null) return judged(null, null)
  const counts = ({ kind, date }: Exam) => kind === 'preJob' && (since === null || date >= since)
  const before = exams.findLast((exam) => exam.date < start && counts(exam))
  const met = before ?? exams.find((exam) => exam.date === start && counts(exam)) ?? null
  return judged(met, exams.findLast(({ date }) => date > start) ?? null)
}

/** Says what was found: the first day, the exam that meets it or comes late, or what must be recorded. */
function explainFinding(hazard: string, { start, met, late, verdict: found }: FirstExam, account: Account): void {
  if (start === null) return lack(account, 'missing.firstDay', { hazard })
  step(account, 'exam.step.startDay', { hazard, start })
  if (found.dueDate !== null) step(account, 'exam.step.before', { hazard, start, date: found.dueDate })
  switch (found.finding) {
    case 'met':
    case 'sameDay':
      if (met === null) return
      step(account, `exam.step.preJob.${found.finding}`, { hazard, exam: met.date, start })
      if (met.conclusion === null) step(account, 'exam.step.noConclusion', { exam: met.date })
      if (found.finding === 'sameDay') lack(account, 'missing.sameDayOrder', { hazard, exam: met.date })
      return
    case 'late':
    case 'history':
      if (late) step(account, `exam.step.preJob.${found.finding}`, { hazard, exam: late.date })
      return
    case 'never':
      return step(account, 'exam.step.preJob.never', { hazard })
    case 'unknown':
      return lack(account, 'missing.preJobExam', { hazard, start })
    case 'noStart':
    case 'ahead':
      return
    default:
      assertNever(found.finding)
  }
}

function judge(context: RuleContext, { factor, stretches, first }: Case, account: Account): FactorVerdict | null {
  const { start, since, met, late, verdict } = first
  const needed = required(context, factor, start ?? context.asOf, account)
  if (needed === 'no') return null
  rest(account, verdict.basis)
  if (met !== null) citeExam(account, met)
  if (late !== null) citeExam(account, late)
  citeStretches(context, stretches, account)
  if (since !== null && start !== null) {
    const row = context.reference.rule('exam.interruption', context.asOf)
    rest(account, row.basis)
    step(account, 'exam.step.interruption', {
      hazard: factor.name,
      end: since,
      days: ruleNumber(row, 'days'),
      start,
    })
  }
  explainFinding(factor.name, first, account)
  if (needed === 'yes' || verdict.finding === 'met')
    return { hazard: factor.name, status: verdict.status, dueDate: verdict.dueDate }
  lack(account, 'missing.level', { hazard: factor.name })
  return { hazard: factor.name, status: 'missing', dueDate: null }
}

/** Every stint that is not over, begun or planned. */
function openCases(context: RuleContext, worker: Worker, recordsSince: IsoDate | null): Case[] {
  const cases: Case[] = []
  let first: FirstExam | null = null
  for (const { hazardId, stints } of stintsByHazard(context, worker)) {
    const exams = examsFor(context, worker.id, hazardId)
    let since: IsoDate | null = null
    for (const stretches of stints) {
      if (stretches.some((stretch) => isOpen(context, stretch))) {
        const start = firstDay(stretches)
        // Most often all factors of a worker began on one day and were covered by the same exams.
        if (first === null || first.exams !== exams || first.start !== start || first.since !== since)
          first = firstExam(context, { exams, start, since }, recordsSince)
        cases.push({ factor: factorOf(context, hazardId, stretches), stretches, first })
      }
      since = lastDay(stretches)
    }
  }
  return cases
}

/** The pre-job visit of every worker who has, or is planned for, a post with a hazard. */
export function examPreJob(context: RuleContext): DueItem[] {
  const recordsSince = firstDate(context.examsOf)
  const items: DueItem[] = []
  for (const worker of context.facts.workers) {
    if (worker.leaveDate !== null && worker.leaveDate < context.asOf) continue
    const cases = openCases(context, worker, recordsSince)
    if (cases.length === 0) continue
    const account = openAccount(context.reference.rule(RULE, context.asOf).basis)
    const verdicts = cases.map((entry) => judge(context, entry, account))
    items.push(dueItem(RULE, { kind: 'worker', id: worker.id, name: worker.name }, visit(verdicts, RULE), account))
  }
  return items
}
