/** 上岗前职业健康检查: a conclusion for every factor before the first day with it, also on transfer (EX-01, EX-02, D43). */
import { type Account, cite, dueItem, lack, openAccount, step } from '../due-item.ts'
import type { DueItem } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { judgeFirstDay } from './before-first-day.ts'
import { belowScope } from './exam-cycle.ts'
import {
  citeExam,
  citeExposures,
  citeSection,
  examsFor,
  type Factor,
  type FactorVerdict,
  factorOf,
  visit,
} from './exam-factors.ts'
import { firstDay, type Stretch } from '../stretches.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'

const RULE = 'exam.preJob'

/** Only stretches that are not over: a post already left is a matter of the leaving exam. */
function isOpen(context: RuleContext, stretch: Stretch): boolean {
  return stretch.to === null || stretch.to >= context.asOf
}

/** Whether the section asks for a pre-job exam of this factor; a factor no section names still takes the four base items (A.2). */
function required(context: RuleContext, factor: Factor, account: Account): 'yes' | 'no' | 'unknown' {
  citeExposures(context, factor, account)
  const link = context.examLink(factor.hazardId, context.edition.edition)
  const { section } = link
  if (section === null || link.linkedBy === 'none') {
    step(account, 'exam.step.baseItems', { hazard: factor.name })
    return 'yes'
  }
  citeSection(account, factor, link, section, context.reference.rule(RULE, context.asOf))
  if (!section.stages.includes('preJob')) {
    step(account, 'exam.step.noPreJob', { hazard: factor.name })
    return 'no'
  }
  const scope = belowScope(context, factor, section)
  if (scope === 'below') step(account, 'exam.step.belowScope', { hazard: factor.name })
  return scope === 'below' ? 'no' : scope === 'unknown' ? 'unknown' : 'yes'
}

function judge(
  context: RuleContext,
  worker: Worker,
  factor: Factor,
  stretches: readonly Stretch[],
  account: Account,
  since: IsoDate | null,
): FactorVerdict[] {
  const needed = required(context, factor, account)
  if (needed === 'no') return []
  const start = firstDay(stretches)
  const preJob = examsFor(context, worker.id, factor.hazardId, ['preJob'])
  const made = start === null ? [] : preJob.filter((exam) => exam.date <= start)
  const met = made.findLast((exam) => start !== null && exam.date < start) ?? made.at(-1)
  const late =
    start === null
      ? undefined
      : examsFor(context, worker.id, factor.hazardId, ['preJob', 'inService']).findLast((e) => e.date > start)
  const found = judgeFirstDay(context, {
    start,
    metOn: met?.date ?? null,
    lateOn: late?.date ?? null,
    recordsSince: since,
  })
  for (const exam of [met, late]) if (exam) citeExam(account, exam)
  for (const { assignment } of stretches) {
    if (assignment.from !== null) cite(account, 'assignments', assignment.id, 'from', assignment.from)
    else cite(account, 'assignments', assignment.id, 'postId', context.postName(assignment.postId))
  }
  const daysBefore = ruleNumber(context.reference.rule(RULE, context.asOf), 'daysBefore')
  if (start !== null) step(account, 'exam.step.startDay', { hazard: factor.name, start })
  if (found.dueDate !== null && start !== null)
    step(account, 'exam.step.before', { hazard: factor.name, start, days: daysBefore, date: found.dueDate })
  if (met && start !== null)
    step(account, `exam.step.preJob.${found.finding === 'sameDay' ? 'sameDay' : 'met'}`, {
      hazard: factor.name,
      exam: met.date,
      start,
    })
  if (met && met.conclusion === null) step(account, 'exam.step.noConclusion', { exam: met.date })
  if (found.finding === 'late' || found.finding === 'history')
    step(account, `exam.step.preJob.${found.finding}`, { hazard: factor.name, exam: late?.date ?? '' })
  if (found.finding === 'never') step(account, 'exam.step.preJob.never', { hazard: factor.name })
  if (found.finding === 'noStart') lack(account, 'missing.firstDay', { hazard: factor.name })
  if (found.finding === 'sameDay') lack(account, 'missing.sameDayOrder', { hazard: factor.name, exam: met?.date ?? '' })
  if (found.finding === 'unknown') lack(account, 'missing.preJobExam', { hazard: factor.name, start: start ?? '' })
  if (needed === 'unknown' && found.finding !== 'met') {
    lack(account, 'missing.level', { hazard: factor.name })
    return [{ hazard: factor.name, status: 'missing', dueDate: null }]
  }
  return [{ hazard: factor.name, status: found.status, dueDate: found.dueDate }]
}

/** The pre-job visit of every worker who has, or is planned for, a post with a hazard. */
export function examPreJob(context: RuleContext): DueItem[] {
  const first = context.facts.exams.reduce<IsoDate | null>(
    (d, exam) => (exam.date <= context.asOf && (d === null || exam.date < d) ? exam.date : d),
    null,
  )
  const items: DueItem[] = []
  for (const worker of context.facts.workers) {
    if (worker.leaveDate !== null && worker.leaveDate < context.asOf) continue
    const factors = [...context.stretchesOf(worker)].filter(([, stretches]) =>
      stretches.some((s) => isOpen(context, s)),
    )
    if (factors.length === 0) continue
    const account = openAccount(context.reference.rule(RULE, context.asOf).basis)
    const verdicts = factors
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([hazardId, stretches]) =>
        judge(context, worker, factorOf(context, hazardId, stretches), stretches, account, first),
      )
    items.push(dueItem(RULE, { kind: 'worker', id: worker.id, name: worker.name }, visit(verdicts, RULE), account))
  }
  return items
}
