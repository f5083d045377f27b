/** 上岗前职业健康检查: a conclusion for every factor before the first day with it, also on transfer (EX-01, EX-02, D43). */
import { assertNever } from '../assert-never.ts'
import { type Account, dueItem, lack, openAccount, rest, step } from '../due-item.ts'
import type { DueItem } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { type FirstDayVerdict, judgeFirstDay } from './before-first-day.ts'
import { belowScope } from './exam-cycle.ts'
import {
  citeExam,
  citeExposures,
  citeSection,
  citeStretches,
  examsFor,
  type Factor,
  type FactorVerdict,
  factorOf,
  stintsByHazard,
  visit,
} from './exam-factors.ts'
import { firstDay, lastDay, type Stretch } from '../stretches.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Exam, ExamKind, Worker } from '#shared/entities/worker.ts'

const RULE = 'exam.preJob'

/** Only stretches that are not over: a post already left is a matter of the leaving exam. */
function isOpen(context: RuleContext, stretch: Stretch): boolean {
  return stretch.to === null || stretch.to >= context.asOf
}

/** Whether the section in force on the first day asks for a pre-job exam of this factor; a factor no section names still takes the four base items (A.2). */
function required(context: RuleContext, factor: Factor, on: IsoDate, account: Account): 'yes' | 'no' | 'unknown' {
  citeExposures(context, factor, account)
  const link = context.examLink(factor.hazardId, context.reference.examEdition(on).edition)
  const { section } = link
  if (section === null || link.linkedBy === 'none') {
    step(account, 'exam.step.baseItems', { hazard: factor.name })
    return 'yes'
  }
  citeSection(account, factor, link, section, context.reference.rule(RULE, on))
  if (!section.stages.includes('preJob')) {
    step(account, 'exam.step.noPreJob', { hazard: factor.name })
    return 'no'
  }
  const scope = belowScope(context, factor, section)
  if (scope === 'below') step(account, 'exam.step.belowScope', { hazard: factor.name })
  return scope === 'below' ? 'no' : scope === 'unknown' ? 'unknown' : 'yes'
}

interface Case {
  readonly worker: Worker
  readonly factor: Factor
  readonly stretches: readonly Stretch[]
  readonly start: IsoDate | null
  /** Last day of the stint before this one; null when this is the first. */
  readonly since: IsoDate | null
  /** The pre-job exam that counts best: before the first day, or on it. */
  readonly met: Exam | null
  /** The latest exam after the first day: too late for this duty. */
  readonly late: Exam | null
}

const ANY_KIND: readonly ExamKind[] = ['preJob', 'inService', 'leaving', 'emergency', 'recheck', 'followUp']

/** One stint and what meets its first day; an exam before the last day of the stint before belongs to that one. */
function caseOf(
  context: RuleContext,
  worker: Worker,
  hazardId: HazardId,
  stretches: readonly Stretch[],
  since: IsoDate | null,
): Case {
  const start = firstDay(stretches)
  const exams = start === null ? [] : examsFor(context, worker.id, hazardId, ['preJob'])
  const preJob = exams.filter(({ date }) => since === null || date >= since)
  const any = start === null ? [] : examsFor(context, worker.id, hazardId, ANY_KIND)
  const before = preJob.findLast(({ date }) => start !== null && date < start)
  const sameDay = preJob.find(({ date }) => date === start)
  const late = any.findLast(({ date }) => start !== null && date > start)
  const factor = factorOf(context, hazardId, stretches)
  return { worker, factor, stretches, start, since, met: before ?? sameDay ?? null, late: late ?? null }
}

/** Says what was found: the first day, the exam that meets it or comes late, or what must be recorded. */
function explainFinding({ factor, start, met, late }: Case, found: FirstDayVerdict, account: Account): void {
  const hazard = factor.name
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

function judge(context: RuleContext, found: Case, recordsSince: IsoDate | null, account: Account): FactorVerdict[] {
  const { factor, stretches, start, since, met, late } = found
  const needed = required(context, factor, start ?? context.asOf, account)
  if (needed === 'no') return []
  const verdict = judgeFirstDay(context, { start, metOn: met?.date ?? null, lateOn: late?.date ?? null, recordsSince })
  rest(account, verdict.basis)
  for (const exam of [met, late]) if (exam) citeExam(account, exam)
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
  explainFinding(found, verdict, account)
  if (needed === 'yes' || verdict.finding === 'met')
    return [{ hazard: factor.name, status: verdict.status, dueDate: verdict.dueDate }]
  lack(account, 'missing.level', { hazard: factor.name })
  return [{ hazard: factor.name, status: 'missing', dueDate: null }]
}

/** Every stint that is not over, begun or planned. */
function openCases(context: RuleContext, worker: Worker): Case[] {
  return stintsByHazard(context, worker).flatMap(([hazardId, stints]) =>
    stints.flatMap((stint, index) => {
      if (!stint.some((stretch) => isOpen(context, stretch))) return []
      const previous = stints[index - 1]
      return [caseOf(context, worker, hazardId, stint, previous ? lastDay(previous) : null)]
    }),
  )
}

/** The pre-job visit of every worker who has, or is planned for, a post with a hazard. */
export function examPreJob(context: RuleContext): DueItem[] {
  const recordsSince = [...context.examsOf.values()]
    .flat()
    .reduce<IsoDate | null>((day, { date }) => (day === null || date < day ? date : day), null)
  const items: DueItem[] = []
  for (const worker of context.facts.workers) {
    if (worker.leaveDate !== null && worker.leaveDate < context.asOf) continue
    const cases = openCases(context, worker)
    if (cases.length === 0) continue
    const account = openAccount(context.reference.rule(RULE, context.asOf).basis)
    const verdicts = cases.flatMap((entry) => judge(context, entry, recordsSince, account))
    items.push(dueItem(RULE, { kind: 'worker', id: worker.id, name: worker.name }, visit(verdicts, RULE), account))
  }
  return items
}
