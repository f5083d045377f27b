/** 在岗期间职业健康检查: one visit per worker, due at the earliest of its factors (EX-04 to EX-13). */
import { unitText } from '../units.ts'
import { addDays, earlier, later } from '../dates.ts'
import { type Account, dueItem, lack, openAccount, rest, step } from '../due-item.ts'
import type { DueItem } from '../explanation.ts'
import { type RuleContext } from '../rule-context.ts'
import { belowScope } from './exam-cycle.ts'
import { type ExamDate, type ExamHistory, sectionDue } from './exam-due.ts'
import {
  citeExam,
  citeExposures,
  citeSection,
  citeStretches,
  examsFor,
  type Factor,
  type FactorVerdict,
  factorsOf,
  stintsByHazard,
  visit,
} from './exam-factors.ts'
import { covers } from '../presence.ts'
import { firstDay, type Stretch } from '../stretches.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { ExamSection, RuleRow } from '#shared/reference/types.ts'

const RULE = 'exam.inService'

function recommended(
  context: RuleContext,
  worker: Worker,
  factor: Factor,
  section: ExamSection,
  account: Account,
): void {
  const part = section.cycle.find((entry) => entry.scope === 'rec')
  if (!part) return
  const last = examsFor(context, worker.id, factor.hazardId, ['preJob', 'inService']).at(-1)
  if (last) step(account, 'exam.step.recommendedLast', { hazard: factor.name, months: part.months, base: last.date })
  else step(account, 'exam.step.recommended', { hazard: factor.name, months: part.months })
}

/** EX-12: a date the new edition moved to before its own first day is asked for from that day on; one already late stays late. */
function acrossEditions(
  context: RuleContext,
  factor: Factor,
  found: ExamDate,
  history: ExamHistory,
  row: RuleRow,
  account: Account,
): ExamDate {
  const { validFrom, edition } = context.edition
  if (found.date >= validFrom) return found
  const previous = context.reference.examEdition(addDays(validFrom, -1)).edition
  if (previous === edition) return found
  const section = context.examLink(factor.hazardId, previous).section
  const old = section === null ? [] : sectionDue(context, factor, section, history, row).dates
  const before = old.find(({ of }) => of === found.of)
  const date = later(found.date, before === undefined ? validFrom : earlier(before.date, validFrom))
  if (date === found.date) return found
  rest(account, context.reference.rule('exam.editionSwitch', context.asOf).basis)
  step(account, 'exam.step.editionSwitch', { hazard: factor.name, edition, previous, found: found.date, date })
  return { ...found, date, latest: later(date, found.latest) }
}

function verdictOf(context: RuleContext, factor: Factor, { date, latest }: ExamDate): FactorVerdict {
  const hazard = factor.name
  if (latest < context.asOf) return { hazard, status: 'overdue', dueDate: date }
  return { hazard, status: date <= context.horizonEnd ? 'due' : 'ok', dueDate: date }
}

/** Whether the section's cycle counts from the first day of work: the first two years, or a one-off window. */
function usesFirstDay({ cycle }: ExamSection): boolean {
  return cycle.some(({ scope, condition }) => scope === 'once' || condition.includes('first24m'))
}

function judgeBySection(
  context: RuleContext,
  worker: Worker,
  factor: Factor,
  section: ExamSection,
  stretches: readonly Stretch[],
  account: Account,
): FactorVerdict[] {
  const exams = examsFor(context, worker.id, factor.hazardId, ['preJob', 'inService'])
  const base = exams.at(-1)
  if (!base) {
    lack(account, 'missing.exam', { hazard: factor.name })
    if (belowScope(context, factor, section) === 'unknown') lack(account, 'missing.level', { hazard: factor.name })
    return [{ hazard: factor.name, status: 'missing', dueDate: null }]
  }
  citeExam(account, base)
  const row = context.reference.rule(RULE, context.asOf)
  const history: ExamHistory = {
    base,
    itemBase: examsFor(context, worker.id, factor.hazardId, ['preJob', 'inService', 'recheck']).at(-1) ?? base,
    start: firstDay(stretches),
    inServiceSince: (day) => exams.some((exam) => exam.kind === 'inService' && exam.date >= day),
  }
  step(account, 'exam.step.base', { hazard: factor.name, kind: `@examKind.${base.kind}`, base: base.date })
  const due = sectionDue(context, factor, section, history, row)
  account.steps.push(...due.steps)
  rest(account, due.basis)
  if (usesFirstDay(section)) citeStretches(context, stretches, account)
  for (const entry of due.missing) lack(account, entry.key, entry.params)
  const verdicts = due.dates.map((found) =>
    verdictOf(context, factor, acrossEditions(context, factor, found, history, row, account)),
  )
  if (due.missing.length > 0) verdicts.push({ hazard: factor.name, status: 'missing', dueDate: null })
  return verdicts
}

function factorVerdicts(
  context: RuleContext,
  worker: Worker,
  factor: Factor,
  stretches: readonly Stretch[],
  account: Account,
): FactorVerdict[] {
  citeExposures(context, factor, account)
  const link = context.examLink(factor.hazardId, context.edition.edition)
  const { section } = link
  if (section === null || link.linkedBy === 'none') {
    step(account, 'exam.step.notNamed', { hazard: factor.name })
    return []
  }
  citeSection(account, factor, link, section, context.reference.rule(RULE, context.asOf))
  if (!section.stages.includes('inService')) {
    if (section.recommendedStages.includes('inService')) recommended(context, worker, factor, section, account)
    else step(account, 'exam.step.noInService', { hazard: factor.name })
    return []
  }
  if (belowScope(context, factor, section) === 'below') {
    for (const { postId, level } of factor.exposures) {
      if (level)
        step(account, 'exam.step.levelBelow', {
          post: context.postName(postId),
          hazard: factor.name,
          value: level.value,
          unit: unitText(level.unit),
        })
    }
    return []
  }
  return judgeBySection(context, worker, factor, section, stretches, account)
}

/** An exam without factors on record covers none; saying so helps more than "no exam". */
function hintAtBareExams(context: RuleContext, worker: Worker, account: Account): void {
  for (const exam of context.examsOf.get(worker.id) ?? []) {
    if (exam.hazardIds.length > 0) continue
    lack(account, 'missing.examHazards', { date: exam.date })
    citeExam(account, exam)
  }
}

function currentStint(context: RuleContext, stints: readonly (readonly Stretch[])[]): readonly Stretch[] {
  return stints.find((stint) => stint.some(({ from, to }) => covers(from, to, context.asOf))) ?? []
}

/** The in-service visit of every worker who meets a hazard on the day. */
export function examInService(context: RuleContext): DueItem[] {
  const items: DueItem[] = []
  for (const worker of context.presence.workers) {
    const current = context.presence.exposuresOf.get(worker.id) ?? []
    if (current.length === 0) continue
    const account = openAccount(context.reference.rule(RULE, context.asOf).basis)
    const stints = new Map(stintsByHazard(context, worker))
    const verdicts = factorsOf(context, current).flatMap((factor) =>
      factorVerdicts(context, worker, factor, currentStint(context, stints.get(factor.hazardId) ?? []), account),
    )
    if (account.missing.length > 0) hintAtBareExams(context, worker, account)
    items.push(dueItem(RULE, { kind: 'worker', id: worker.id, name: worker.name }, visit(verdicts, RULE), account))
  }
  return items
}
