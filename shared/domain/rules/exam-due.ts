/** When a factor's next in-service exam is due by one section of GBZ 188: whole cycle, single items, one-off windows (EX-04 to EX-10). */
import { addDays, addMonths, earlier, isoDate, later } from '../dates.ts'
import { type Basis, type Message, message } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { chooseCycle, dependsOnLevel } from './exam-cycle.ts'
import type { Factor } from './exam-factors.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Exam } from '#shared/entities/worker.ts'
import type { CyclePart, ExamSection, RuleRow } from '#shared/reference/types.ts'

/** What is known of one worker and one factor. */
export interface ExamHistory {
  /** Exam the whole cycle counts from: the latest before work or in service. */
  readonly base: Exam
  /** Day a single item was last examined; a re-check of the item alone counts here and does not postpone the whole exam. */
  readonly itemBase: Exam
  /** First day with the hazard; null when not recorded. */
  readonly start: IsoDate | null
  /** Whether any in-service exam was made in or after the one-off window. */
  inServiceSince(day: IsoDate): boolean
}

/** A date an exam is asked for by; `latest` differs where the standard gives a range (24–36 months). */
export interface ExamDate {
  /** `whole`, `once` or the item's name: what the date is of, so that editions can be compared like with like. */
  readonly of: string
  readonly date: IsoDate
  readonly latest: IsoDate
}

export interface SectionDue {
  readonly dates: readonly ExamDate[]
  readonly steps: readonly Message[]
  readonly missing: readonly Message[]
  /** Conventions of this program that shaped a date. */
  readonly basis: readonly Basis[]
}

/** What is written down while the dates of one section are found. */
interface Notes {
  readonly steps: Message[]
  readonly missing: Message[]
  readonly basis: Basis[]
}

/** Hot-season work; the standard wants the exam before the season, not merely within a year (7.3 of both editions). */
const HEAT = '7.3'
const ONCE = /第(\d+)至(\d+)个月/

function heatDate(context: RuleContext, date: IsoDate, base: IsoDate, { steps, basis }: Notes): IsoDate {
  const row = context.reference.rule('exam.heatSeason', context.asOf)
  const [month, day] = [ruleNumber(row, 'month'), ruleNumber(row, 'day')]
  basis.push(...row.basis)
  const pad = (value: number) => String(value).padStart(2, '0')
  const season = isoDate(`${Number(base.slice(0, 4)) + 1}-${pad(month)}-${pad(day)}`)
  const eve = addDays(season, -1)
  steps.push(message('exam.step.heatSeason', { season, date: eve }))
  return earlier(date, eve)
}

function wholeDate(
  context: RuleContext,
  factor: Factor,
  section: ExamSection,
  part: CyclePart,
  base: IsoDate,
  notes: Notes,
): ExamDate {
  const { steps } = notes
  const sum = addMonths(base, part.months)
  steps.push(message('exam.step.sum', { hazard: factor.name, base, months: part.months, date: sum }))
  const date = section.section === HEAT ? heatDate(context, sum, base, notes) : sum
  if (part.monthsMax === null) return { of: 'whole', date, latest: date }
  const latest = addMonths(base, part.monthsMax)
  steps.push(message('exam.step.range', { months: part.months, monthsMax: part.monthsMax, date, latest }))
  return { of: 'whole', date, latest }
}

function onceDate(factor: Factor, part: CyclePart, history: ExamHistory, notes: Notes): ExamDate | null {
  const { steps, missing } = notes
  const window = ONCE.exec(part.condition)
  if (!window) {
    steps.push(
      message('exam.step.conditional', { hazard: factor.name, condition: part.condition, months: part.months }),
    )
    return null
  }
  if (history.start === null) {
    missing.push(message('missing.firstDay', { hazard: factor.name }))
    return null
  }
  const [from, to] = [addMonths(history.start, Number(window[1])), addMonths(history.start, Number(window[2]))]
  if (history.inServiceSince(from)) return null
  steps.push(message('exam.step.once', { hazard: factor.name, start: history.start, from, to }))
  return { of: 'once', date: to, latest: to }
}

function sideDate(factor: Factor, part: CyclePart, history: ExamHistory, notes: Notes): ExamDate | null {
  if (part.scope === 'once') return onceDate(factor, part, history, notes)
  if (part.scope === 'item' && Number.isInteger(part.months) && part.months > 0) {
    const base = history.itemBase.date
    const date = addMonths(base, part.months)
    const item = part.item ?? part.condition
    notes.steps.push(message('exam.step.item', { hazard: factor.name, item, base, months: part.months, date }))
    return { of: item, date, latest: date }
  }
  if (part.scope !== 'rec') {
    const condition = [part.item, part.remark].filter((text) => text !== null).join(' ') || part.condition
    notes.steps.push(message('exam.step.conditional', { hazard: factor.name, condition, months: part.months }))
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
  notes: Notes,
): ExamDate | null {
  const parts = section.cycle.filter((part) => part.scope === 'whole')
  if (dependsOnLevel(section)) return null
  const months = Math.max(...parts.map((part) => part.monthsMax ?? part.months))
  const date = addMonths(base, months)
  notes.steps.push(message('exam.step.bound', { hazard: factor.name, base, months, date }))
  return date < context.asOf ? { of: 'whole', date, latest: date } : null
}

/** All dates one section asks for. The row gives the grade taken where none is on file and the length of the first period. */
export function sectionDue(
  context: RuleContext,
  factor: Factor,
  section: ExamSection,
  history: ExamHistory,
  row: RuleRow,
): SectionDue {
  const notes: Notes = { steps: [], missing: [], basis: [] }
  const dates: ExamDate[] = []
  const firstPeriodMonths = ruleNumber(row, 'firstPeriodMonths')
  const periods = section.cycle.some((part) => part.scope === 'whole' && part.condition.includes('first24m'))
  if (periods) notes.basis.push(...context.reference.rule('exam.firstPeriod', context.asOf).basis)
  // EX-07: an exam made before work started opens the first period on the first day of work, not on its own day.
  const opens = periods ? history.start : null
  const base = opens === null ? history.base.date : later(history.base.date, opens)
  if (base !== history.base.date) notes.steps.push(message('exam.step.baseIsStart', { hazard: factor.name, base }))
  const timing = { start: history.start, base, firstPeriodMonths, defaultGrade: ruleNumber(row, 'defaultGrade') }
  if (section.cycle.some((part) => part.scope === 'whole')) {
    const choice = chooseCycle(context, factor, section, timing)
    if (choice.kind === 'missing') notes.missing.push(...choice.missing)
    else notes.steps.push(...choice.why)
    const date =
      choice.kind === 'cycle'
        ? wholeDate(context, factor, section, choice.part, base, notes)
        : choice.kind === 'missing'
          ? bound(context, factor, section, base, notes)
          : null
    if (date) dates.push(date)
  }
  for (const part of section.cycle) {
    const date = part.scope === 'whole' ? null : sideDate(factor, part, history, notes)
    if (date) dates.push(date)
  }
  return { dates, ...notes }
}
