/** When a factor's next in-service exam is due by one section of GBZ 188: whole cycle, single items, one-off windows (EX-04 to EX-10). */
import { addDays, addMonths, earlier, isoDate, later } from '../dates.ts'
import { type Account, lack, rest, step } from '../due-item.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { leadBand, leadIn, wholeCycle } from './exam-conditions.ts'
import { chooseCycle, type CycleTiming } from './exam-cycle.ts'
import type { Factor } from './exam-factors.ts'
import { type ExamHistory, itemDay } from './exam-history.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { CyclePart, ExamSection } from '#shared/reference/types.ts'

/** A date an exam is asked for by; `latest` differs where the standard gives a range (24–36 months). */
export interface ExamDate {
  /** `whole`, `once` or the item's name: what the date is of, so that editions can be compared like with like. */
  readonly of: string
  readonly date: IsoDate
  readonly latest: IsoDate
}

/** What one section asks for. `complete` is false where a record is lacking that could bring a date forward. */
export interface SectionDue {
  readonly dates: readonly ExamDate[]
  readonly complete: boolean
}

const NOTHING: SectionDue = { dates: [], complete: true }

const ONCE = /^window(\d+)-(\d+)m$/

/** Hot-season work; the standard wants the exam before the season, not merely within a year (7.3 of both editions). */
function heatDate(context: RuleContext, date: IsoDate, base: IsoDate, account: Account): IsoDate {
  const row = context.reference.rule('exam.heatSeason', context.asOf)
  const [month, day] = [ruleNumber(row, 'month'), ruleNumber(row, 'day')]
  rest(account, row.basis)
  const pad = (value: number) => String(value).padStart(2, '0')
  const season = isoDate(`${Number(base.slice(0, 4)) + 1}-${pad(month)}-${pad(day)}`)
  const eve = addDays(season, -1)
  step(account, 'exam.step.heatSeason', { season, date: eve })
  return earlier(date, eve)
}

function wholeDate(
  context: RuleContext,
  factor: Factor,
  section: ExamSection,
  part: CyclePart,
  base: IsoDate,
  account: Account,
): ExamDate {
  const sum = addMonths(base, part.months)
  step(account, 'exam.step.sum', { hazard: factor.name, base, months: part.months, date: sum })
  const date = section.marks.includes('heatSeason') ? heatDate(context, sum, base, account) : sum
  if (part.monthsMax === null) return { of: 'whole', date, latest: date }
  const latest = addMonths(base, part.monthsMax)
  step(account, 'exam.step.range', { months: part.months, monthsMax: part.monthsMax, date, latest })
  return { of: 'whole', date, latest }
}

/** A date a part asks for besides the whole examination; `unknown` where a record for it is lacking. */
type SideDate = ExamDate | 'unknown' | null

function onceDate(factor: Factor, part: CyclePart, history: ExamHistory, account: Account): SideDate {
  const hazard = factor.name
  const window = ONCE.exec(part.code ?? '')
  if (!window) {
    step(account, 'exam.step.conditional', { hazard, condition: part.condition, months: part.months })
    return null
  }
  const { start, inService } = history
  if (start === null) {
    lack(account, 'missing.firstDay', { hazard })
    return 'unknown'
  }
  const [from, to] = [addMonths(start, Number(window[1])), addMonths(start, Number(window[2]))]
  if (inService !== null && inService >= from) return null
  step(account, 'exam.step.once', { hazard, start, from, to })
  return { of: 'once', date: to, latest: to }
}

const LONGEST = /^observation<=(\d+)m$/

/** EX-09: while under observation every so many months, no longer than the text says; then the grade decides again. */
function observedDate(
  factor: Factor,
  part: CyclePart,
  from: IsoDate,
  history: ExamHistory,
  account: Account,
): ExamDate | null {
  const longest = Number(LONGEST.exec(part.code ?? '')?.[1] ?? part.months)
  const base = later(from, history.itemBase)
  const [date, end] = [addMonths(base, part.months), addMonths(from, longest)]
  const params = { hazard: factor.name, from, base, months: part.months, date, longest, end }
  step(account, date <= end ? 'exam.step.observed' : 'exam.step.observedOver', params)
  return date <= end ? { of: 'obs', date, latest: date } : null
}

/** Lead between the two bounds: the value alone again after three months; above them the standard gives no cycle (5.1). */
function leadDate(factor: Factor, part: CyclePart, lead: NonNullable<ExamHistory['lead']>, account: Account): SideDate {
  const band = part.code === null ? null : leadBand(part.code)
  if (band === null) return null
  if ((lead.blood ?? 0) > band.blood[1] || (lead.urine ?? 0) > band.urine[1]) {
    lack(account, 'missing.leadAbove', { hazard: factor.name, date: lead.on })
    return 'unknown'
  }
  if (!leadIn(lead, band, 'some')) return null
  const date = addMonths(lead.on, part.months)
  step(account, 'exam.step.leadAgain', { hazard: factor.name, base: lead.on, months: part.months, date })
  return { of: 'recheck', date, latest: date }
}

function sideDate(factor: Factor, part: CyclePart, history: ExamHistory, account: Account): SideDate {
  const hazard = factor.name
  if (part.scope === 'once') return onceDate(factor, part, history, account)
  if (part.scope === 'obs' && history.observedFrom !== null)
    return observedDate(factor, part, history.observedFrom, history, account)
  if (part.scope === 'recheck' && history.lead !== null) return leadDate(factor, part, history.lead, account)
  if (part.scope === 'item' && Number.isInteger(part.months) && part.months > 0) {
    const item = part.item ?? part.condition
    const base = itemDay(history, item)
    const date = addMonths(base, part.months)
    step(account, 'exam.step.item', { hazard, item, base, months: part.months, date })
    return { of: item, date, latest: date }
  }
  if (part.scope !== 'rec') {
    const condition = [part.item, part.remark].filter((text) => text !== null).join(' ') || part.condition
    step(account, 'exam.step.conditional', { hazard, condition, months: part.months })
  }
  return null
}

/**
 * When the facts do not say which cycle applies, the longest one still bounds the date: past it the exam is late by any of them.
 * Before it nothing is certain, and nothing at all where the level may lie outside the section.
 */
function bound(
  context: RuleContext,
  factor: Factor,
  section: ExamSection,
  base: IsoDate,
  account: Account,
): ExamDate | null {
  const { byLevel, longest: months } = wholeCycle(section)
  if (byLevel) return null
  const date = addMonths(base, months)
  step(account, 'exam.step.bound', { hazard: factor.name, base, months, date })
  return date < context.asOf ? { of: 'whole', date, latest: date } : null
}

/** The date of the whole examination; the cycle chosen, or what bounds it. */
function wholeDue(
  context: RuleContext,
  factor: Factor,
  section: ExamSection,
  timing: CycleTiming,
  account: Account,
): SectionDue {
  const choice = chooseCycle(context, factor, section, timing)
  if (choice.kind === 'missing') {
    for (const { key, params } of choice.missing) lack(account, key, params)
    const date = bound(context, factor, section, timing.base, account)
    return { dates: date === null ? [] : [date], complete: false }
  }
  account.steps.push(...choice.why)
  if (choice.kind === 'outside') return { dates: [], complete: true }
  return { dates: [wholeDate(context, factor, section, choice.part, timing.base, account)], complete: true }
}

/** All dates one section asks for, written down in the account. */
export function sectionDue(
  context: RuleContext,
  factor: Factor,
  section: ExamSection,
  history: ExamHistory,
  account: Account,
): SectionDue {
  const { options, byPeriod } = wholeCycle(section)
  if (byPeriod) rest(account, context.reference.rule('exam.firstPeriod', context.asOf).basis)
  // EX-07: an exam made before work started opens the first period on the first day of work, not on its own day.
  const { start } = history
  const base = byPeriod && start !== null ? later(history.base, start) : history.base
  if (base !== history.base) step(account, 'exam.step.baseIsStart', { hazard: factor.name, base })
  const row = context.reference.rule('exam.inService', context.asOf)
  const [firstPeriodMonths, defaultGrade] = [ruleNumber(row, 'firstPeriodMonths'), ruleNumber(row, 'defaultGrade')]
  const timing = { start, base, firstPeriodMonths, defaultGrade, lead: history.lead }
  const whole = options.length > 0 ? wholeDue(context, factor, section, timing, account) : NOTHING
  const sides = section.cycle.map((part) => (part.scope === 'whole' ? null : sideDate(factor, part, history, account)))
  return {
    dates: [...whole.dates, ...sides.filter((date) => date !== null && date !== 'unknown')],
    complete: whole.complete && !sides.includes('unknown'),
  }
}
