/** 在岗期间职业健康检查: one visit per worker, due at the earliest of its factors (EX-04 to EX-13). */
import { unitText } from '../units.ts'
import { addDays, earlier, later } from '../dates.ts'
import { type Account, dueItem, lack, openAccount, quote, rest, step } from '../due-item.ts'
import type { DueItem } from '../explanation.ts'
import { type RuleContext } from '../rule-context.ts'
import { wholeCycle } from './exam-conditions.ts'
import { type ExamDate, sectionDue } from './exam-due.ts'
import {
  citeExam,
  citeStretches,
  examsFor,
  type Factor,
  factorsOf,
  readFactor,
  type Reading,
  stintsByHazard,
} from './exam-factors.ts'
import { type FactorVerdict, visit } from './exam-visit.ts'
import { citeHistory, type ExamHistory, historyOf, itemExams, lastWhole } from './exam-history.ts'
import { covers } from '../presence.ts'
import { remember, rememberPer } from '../remember.ts'
import { firstDay, type Stretch } from '../stretches.ts'
import type { HazardId } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { ExamSection } from '#shared/reference/types.ts'

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
  const last = lastWhole(examsFor(context, worker.id, factor.hazardId))
  if (!last) return step(account, 'exam.step.recommended', { hazard: factor.name, months: part.months })
  citeExam(account, last)
  step(account, 'exam.step.recommendedLast', { hazard: factor.name, months: part.months, base: last.date })
}

/** EX-12: a date the new edition moved to before its own first day is asked for from that day on; one already late stays late. */
function acrossEditions(
  context: RuleContext,
  factor: Factor,
  found: ExamDate,
  history: ExamHistory,
  account: Account,
): ExamDate {
  const { validFrom, edition } = context.edition
  if (found.date >= validFrom) return found
  const previous = context.reference.examEdition(addDays(validFrom, -1)).edition
  if (previous === edition) return found
  const section = context.examLink(factor.hazardId, previous).section
  const old = section === null ? [] : sectionDue(context, factor, section, history, openAccount()).dates
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

interface Finding {
  readonly verdicts: readonly FactorVerdict[]
  readonly account: Account
}

function findingOf(context: RuleContext, factor: Factor, section: ExamSection, history: ExamHistory): Finding {
  const hazard = factor.name
  const account = openAccount()
  step(account, 'exam.step.base', { hazard, kind: `@examKind.${history.kind}`, base: history.base })
  const due = sectionDue(context, factor, section, history, account)
  const verdicts = due.dates.map((found) =>
    verdictOf(context, factor, acrossEditions(context, factor, found, history, account)),
  )
  if (!due.complete) verdicts.push({ hazard, status: 'missing', dueDate: null })
  return { verdicts, account }
}

/** What the standard in force on the day asks of a factor. */
interface Asked {
  readonly reading: Reading
  /** null where no section names the hazard. */
  readonly bySection: {
    readonly section: ExamSection
    /** Colleagues with the same history have the same dates, for the same reasons. */
    readonly find: (history: ExamHistory) => Finding
  } | null
}

const askedOf = rememberPer((context: RuleContext) => {
  const row = context.reference.rule(RULE, context.asOf)
  return remember((factor: Factor): Asked => {
    const reading = readFactor(context, factor, context.asOf, row)
    const { section } = reading
    if (section === null) return { reading, bySection: null }
    const find = remember((history: ExamHistory) => findingOf(context, factor, section, history))
    return { reading, bySection: { section, find } }
  })
})

function judgeBySection(
  context: RuleContext,
  worker: Worker,
  factor: Factor,
  { section, find }: NonNullable<Asked['bySection']>,
  scope: Reading['scope'],
  account: Account,
): readonly FactorVerdict[] {
  const hazard = factor.name
  const exams = examsFor(context, worker.id, factor.hazardId)
  const last = lastWhole(exams)
  const stretches = wholeCycle(section).usesFirstDay ? currentStint(context, worker, factor.hazardId) : []
  const alone = itemExams(context, worker.id, factor.hazardId)
  const history = historyOf(context, section, { exams, alone, start: firstDay(stretches) })
  if (last === undefined || history === null) {
    lack(account, 'missing.exam', { hazard })
    if (scope === 'unknown') lack(account, 'missing.level', { hazard })
    return [{ hazard, status: 'missing', dueDate: null }]
  }
  citeExam(account, last)
  for (const exam of alone) if (exam.date > last.date) citeExam(account, exam)
  citeHistory(context, history, alone.length === 0 ? exams : [...exams, ...alone], account)
  const { verdicts, account: found } = find(history)
  quote(account, found)
  citeStretches(context, stretches, account)
  return verdicts
}

function factorVerdicts(
  context: RuleContext,
  worker: Worker,
  factor: Factor,
  { reading: { scope, account: words }, bySection }: Asked,
  account: Account,
): readonly FactorVerdict[] {
  const hazard = factor.name
  quote(account, words)
  if (bySection === null) {
    step(account, 'exam.step.notNamed', { hazard })
    return []
  }
  const { section } = bySection
  if (!section.stages.includes('inService')) {
    if (section.recommendedStages.includes('inService')) recommended(context, worker, factor, section, account)
    else step(account, 'exam.step.noInService', { hazard })
    return []
  }
  if (scope === 'below') {
    for (const { postId, level } of factor.exposures) {
      if (level)
        step(account, 'exam.step.levelBelow', {
          post: context.postName(postId),
          hazard,
          value: level.value,
          unit: unitText(level.unit),
        })
    }
    return []
  }
  return judgeBySection(context, worker, factor, bySection, scope, account)
}

/** An exam without factors on record covers none; saying so helps more than "no exam". */
function hintAtBareExams(context: RuleContext, worker: Worker, account: Account): void {
  for (const exam of context.examsOf.get(worker.id) ?? []) {
    if (exam.hazardIds.length > 0) continue
    lack(account, 'missing.examHazards', { date: exam.date })
    citeExam(account, exam)
  }
}

function currentStint(context: RuleContext, worker: Worker, hazardId: HazardId): readonly Stretch[] {
  const found = stintsByHazard(context, worker).find((entry) => entry.hazardId === hazardId)
  return found?.stints.find((stint) => stint.some(({ from, to }) => covers(from, to, context.asOf))) ?? []
}

/** The in-service visit of one worker; null when the worker meets no hazard on the day. */
export function inServiceVisit(context: RuleContext, worker: Worker): DueItem | null {
  const current = context.presence.exposuresOf.get(worker.id) ?? []
  if (current.length === 0) return null
  const account = openAccount(context.reference.rule(RULE, context.asOf).basis)
  const asked = askedOf(context)
  const verdicts = factorsOf(context, current).flatMap((factor) =>
    factorVerdicts(context, worker, factor, asked(factor), account),
  )
  if (account.missing.length > 0) hintAtBareExams(context, worker, account)
  return dueItem(RULE, { kind: 'worker', id: worker.id, name: worker.name }, visit(verdicts, RULE), account)
}

/** The in-service visit of every worker who meets a hazard on the day. */
export function examInService(context: RuleContext): DueItem[] {
  return context.presence.workers.flatMap((worker) => inServiceVisit(context, worker) ?? [])
}
