/** Exams for special work: before it and during it; no leaving exam is set (EX-03; GBZ 188 9.1–9.4, 9.6 of 2014). */
import { addMonths } from '../dates.ts'
import { type Account, cite, dueItem, lack, openAccount, rest, statusOf, step } from '../due-item.ts'
import type { Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { judgeFirstDay } from './before-first-day.ts'
import { citeExam } from './exam-factors.ts'
import { type FactorVerdict, visit } from './exam-visit.ts'
import { workerSubject } from './health-index.ts'
import { workCycle, workExams, workSection, type WorkStint, workStints } from './special-work.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { ExamSection } from '#shared/reference/types.ts'

const BEFORE = 'exam.specialPreJob'
const DURING = 'exam.specialInService'

function nameOf(work: string): string {
  return `@exam.work.${work}`
}

function citeWork(
  context: RuleContext,
  { work, assignments }: WorkStint,
  section: ExamSection,
  standard: string,
  account: Account,
): void {
  for (const { id, postId, from } of assignments) {
    if (from === null) cite(account, 'assignments', id, 'postId', context.postName(postId))
    else cite(account, 'assignments', id, 'from', from)
  }
  const { edition, verification } = section
  rest(account, [{ document: standard, clause: section.section, edition, verification }])
  const params = { hazard: nameOf(work), edition, section: section.section, name: section.name }
  step(account, 'exam.step.section', params)
}

/** Name of the standard as the rows of the ordinary exam write it. */
function standardOf(context: RuleContext, rule: string, on: IsoDate): string {
  const { edition } = context.reference.examEdition(on)
  return context.reference.rule(rule, on).basis.find((entry) => entry.edition === edition)?.document ?? edition
}

function before(context: RuleContext, stint: WorkStint, recordsSince: IsoDate | null, account: Account): FactorVerdict {
  const { worker, work, start, endBefore } = stint
  const hazard = nameOf(work)
  const on = start ?? context.asOf
  const section = workSection(context, work, context.reference.examEdition(on).edition)
  citeWork(context, stint, section, standardOf(context, 'exam.preJob', on), account)
  const exams = start === null ? [] : workExams(context, worker.id, work)
  const met =
    exams.find(
      ({ kind, date }) =>
        kind === 'preJob' && start !== null && date <= start && (endBefore === null || date >= endBefore),
    ) ?? null
  const late = exams.findLast(({ date }) => start !== null && date > start) ?? null
  const found = judgeFirstDay(context, { start, metOn: met?.date ?? null, lateOn: late?.date ?? null, recordsSince })
  rest(account, found.basis)
  for (const exam of [met, late]) if (exam !== null) citeExam(account, exam)
  if (start === null) lack(account, 'missing.workStart', { work: hazard })
  else step(account, 'exam.step.workStart', { work: hazard, start })
  if (found.finding === 'sameDay' && start !== null) lack(account, 'missing.sameDayOrder', { hazard, exam: start })
  if (found.finding === 'unknown' && start !== null) lack(account, 'missing.preJobExam', { hazard, start })
  return { hazard, status: found.status, dueDate: found.dueDate }
}

function during(context: RuleContext, stint: WorkStint, account: Account): FactorVerdict {
  const { worker, work } = stint
  const hazard = nameOf(work)
  const section = workSection(context, work, context.edition.edition)
  citeWork(context, stint, section, standardOf(context, 'exam.inService', context.asOf), account)
  const last = workExams(context, worker.id, work).findLast(({ kind }) => kind === 'preJob' || kind === 'inService')
  if (last === undefined) {
    lack(account, 'missing.exam', { hazard })
    return { hazard, status: 'missing', dueDate: null }
  }
  citeExam(account, last)
  const { months } = workCycle(section, work)
  const date = addMonths(last.date, months)
  step(account, 'exam.step.sum', { hazard, base: last.date, months, date })
  return { hazard, status: statusOf(date, context), dueDate: date }
}

/** One item for a person, whatever kinds of special work they do. */
function perWorker(
  context: RuleContext,
  rule: string,
  dutyId: string,
  stints: readonly WorkStint[],
  judge: (stint: WorkStint, account: Account) => FactorVerdict,
): DueItem[] {
  return [...Map.groupBy(stints, ({ worker }) => worker)].map(([worker, group]) => {
    const account = openAccount(context.duty('EX-03')?.basis ?? context.duty(dutyId)?.basis)
    const verdicts = group.map((stint) => judge(stint, account))
    return dueItem(rule, workerSubject(worker), visit(verdicts, rule), account)
  })
}

function examBefore(context: RuleContext): DueItem[] {
  const stints = workStints(context)
  const first = context
    .known(stints.length === 0 ? [] : context.facts.exams)
    .find(({ specialWork }) => specialWork.length > 0)
  return perWorker(context, BEFORE, 'D43', stints, (stint, account) =>
    before(context, stint, first?.date ?? null, account),
  )
}

function examDuring(context: RuleContext): DueItem[] {
  const stints = workStints(context).filter(({ begun }) => begun)
  return perWorker(context, DURING, 'D44', stints, (stint, account) => during(context, stint, account))
}

/** The older edition has the same sections and no row EX-03, so both rules stand under D43 and D44, which are always in force. */
export const SPECIAL_WORK_RULES: readonly Rule[] = [
  { id: BEFORE, duties: ['D43', 'EX-03'], evaluate: examBefore },
  { id: DURING, duties: ['D44', 'EX-03'], evaluate: examDuring },
]
