/** 离岗时职业健康检查: window, in-service exam that stands in, short stays, no parting without it (EX-16 to EX-19, D45). */
import { addDays, daysBetween } from '../dates.ts'
import { type Account, cite, dueItem, lack, openAccount, quote, step } from '../due-item.ts'
import type { DueItem } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { leavers } from './applies.ts'
import { citeExam, citeStretches, examsFor, type Factor, factorOf, readFactor, stintsByHazard } from './exam-factors.ts'
import { type FactorVerdict, visit } from './exam-visit.ts'
import { takenUpAgain } from '../returners.ts'
import { firstDay, lastDay, type Stretch } from '../stretches.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { RuleRow } from '#shared/reference/types.ts'

const RULE = 'exam.leaving'

interface Leaving {
  readonly worker: Worker
  readonly factor: Factor
  readonly stretches: readonly Stretch[]
  /** Last day with the factor. */
  readonly end: IsoDate
  readonly row: RuleRow
}

/** Whether every reading on file was measured and lies below the plain limits of the day, not at them (EX-18). */
function belowLimit(context: RuleContext, exposures: readonly Exposure[], on: IsoDate): boolean {
  return exposures.every(({ hazardId, level, levelSource }) => {
    if (level === null || levelSource !== 'measured') return false
    const limits = context.reference
      .limits(hazardId, on)
      .filter((row) => row.kind === level.kind && row.condition === null)
    return limits.length > 0 && limits.every((row) => level.value < row.value)
  })
}

/** EX-18: a stay of at most N days below the limit needs no leaving exam (new in 2025; 0 days switches it off). */
function exempt(context: RuleContext, { factor, stretches, end, row }: Leaving, account: Account): boolean {
  const days = ruleNumber(row, 'shortStayDays')
  const start = firstDay(stretches)
  if (days === 0 || start === null || daysBetween(start, end) > days) return false
  const below = belowLimit(context, factor.exposures, end)
  const params = { hazard: factor.name, start, end, stay: daysBetween(start, end), days }
  step(account, below ? 'exam.step.shortStay' : 'exam.step.shortStayNotBelow', params)
  return below
}

/** EX-17: an in-service exam within N days stands in, unless the work changed after it (2025 edition). */
function standsIn(context: RuleContext, { worker, factor, end, row }: Leaving, account: Account): boolean {
  const days = ruleNumber(row, 'inServiceDays')
  const earliest = addDays(end, -days)
  const exam = examsFor(context, worker.id, factor.hazardId, ['inService']).findLast(({ date }) => date <= end)
  if (!exam) return false
  citeExam(account, exam)
  const params = { hazard: factor.name, exam: exam.date, days, earliest, end }
  if (exam.date < earliest) {
    step(account, 'exam.step.inServiceTooOld', params)
    return false
  }
  const change = context.changeEvents.find(
    (event) => event.kind === 'processChanged' && event.date > exam.date && event.date <= end,
  )
  if (ruleNumber(row, 'needsUnchanged') === 1 && change) {
    cite(account, 'changeEvents', change.id, 'date', change.date)
    step(account, 'exam.step.inServiceChanged', { ...params, change: change.date })
    return false
  }
  step(account, 'exam.step.inServiceCounts', params)
  return true
}

function leavingExam(
  context: RuleContext,
  { worker, factor, end, row }: Leaving,
  account: Account,
): 'inTime' | 'late' | 'none' {
  const opens = addDays(end, -ruleNumber(row, 'windowDays'))
  const exams = examsFor(context, worker.id, factor.hazardId, ['leaving'])
  const made = exams.findLast((exam) => exam.date >= opens)
  for (const exam of exams) citeExam(account, exam)
  if (made)
    step(account, made.date <= end ? 'exam.step.leavingDone' : 'exam.step.leavingLate', {
      hazard: factor.name,
      exam: made.date,
      end,
    })
  else
    for (const exam of exams)
      step(account, 'exam.step.leavingTooEarly', { hazard: factor.name, exam: exam.date, opens })
  if (!made) return 'none'
  return made.date <= end ? 'inTime' : 'late'
}

/** What leaving one factor asks for; nothing when its section sets no leaving exam. */
function judge(context: RuleContext, leaving: Leaving, account: Account): FactorVerdict | null {
  const { factor, end, row } = leaving
  const hazard = factor.name
  const reading = readFactor(context, factor, end, row)
  quote(account, reading.account)
  if (reading.section === null) {
    step(account, 'exam.step.notNamed', { hazard })
    return null
  }
  const scope = reading.section.stages.includes('leaving') ? reading.scope : 'none'
  if (scope === 'none' || scope === 'below') {
    step(account, scope === 'none' ? 'exam.step.noLeaving' : 'exam.step.belowScope', { hazard })
    return null
  }
  const days = ruleNumber(row, 'windowDays')
  step(account, 'exam.step.leavingWindow', { hazard, end, days, opens: addDays(end, -days) })
  if (exempt(context, leaving, account)) return null
  if (leavingExam(context, leaving, account) !== 'none' || standsIn(context, leaving, account))
    return { hazard, status: 'ok', dueDate: null }
  if (scope === 'unknown') {
    lack(account, 'missing.level', { hazard })
    return { hazard, status: 'missing', dueDate: null }
  }
  const status = end < context.asOf ? 'overdue' : end <= context.horizonEnd ? 'due' : 'ok'
  return { hazard, status, dueDate: end }
}

/** Whoever came back is past leaving: the pre-job exam of the return took its place. A planned return changes nothing yet. */
function lastBegun(context: RuleContext, stints: readonly (readonly Stretch[])[]): readonly Stretch[] {
  const begun = stints.findLast((stint, index) => {
    const first = firstDay(stint)
    return index === 0 || first === null || first <= context.asOf
  })
  return begun ?? []
}

function leavingsOf(context: RuleContext, worker: Worker): Leaving[] {
  const leavings: Leaving[] = []
  for (const { hazardId, stints } of stintsByHazard(context, worker)) {
    const stretches = lastBegun(context, stints)
    const end = lastDay(stretches)
    if (end === null || takenUpAgain(context, worker, hazardId)) continue
    leavings.push({
      worker,
      factor: factorOf(context, hazardId, stretches),
      stretches,
      end,
      row: context.reference.rule(RULE, end),
    })
  }
  return leavings
}

/** The leaving visit of every worker who leaves the firm or a factor; stays in the list until an exam is on file. */
export function examLeaving(context: RuleContext): DueItem[] {
  const items: DueItem[] = []
  for (const worker of leavers(context)) {
    const leavings = leavingsOf(context, worker)
    const [leaving] = leavings
    if (!leaving) continue
    const account = openAccount(leaving.row.basis)
    if (worker.leaveDate !== null) cite(account, 'workers', worker.id, 'leaveDate', worker.leaveDate)
    for (const { stretches } of leavings) citeStretches(context, stretches, account)
    const verdicts = leavings.map((entry) => judge(context, entry, account))
    const verdict = visit(verdicts, RULE)
    if (verdict.dueDate !== null && worker.leaveDate !== null)
      step(account, 'exam.step.noParting', { end: worker.leaveDate })
    items.push(dueItem(RULE, { kind: 'worker', id: worker.id, name: worker.name }, verdict, account))
  }
  return items
}
