/** Equivalent sound levels: rounded before they are compared, and over the week where the post does not work five days (GBZ 2.2-2007). */
import { message } from '../explanation.ts'
import { ruleNumber } from '../rule-context.ts'
import { noLimit } from './concentration.ts'
import { addStep, applyRule, cannot, compare, round } from './verdict.ts'
import type { Case, Judgement } from './verdict.ts'

/** Length of the day that LEX,8h is normalised to, by definition of the quantity. */
const NOMINAL_HOURS = 8

/** LEX,8h of a day in parts: 10 lg of the mean energy over 8 h. */
function dailyLevel(question: Case): number {
  const { segments } = question.reading.evidence ?? { segments: [] }
  if (segments.length === 0) return question.reading.value
  const energy = segments.reduce((sum, { level, hours }) => sum + hours * 10 ** (level / 10), 0)
  const daily = 10 * Math.log10(energy / NOMINAL_HOURS)
  const parts = segments.map(({ level, hours }) => `${hours}×10^(0.1×${level})`).join(' + ')
  addStep(question, 'judge.dailyLevel', { parts, hours: NOMINAL_HOURS, daily: round(daily, 2) })
  return daily
}

/** The verdict on a level of the day or the week. */
export function judgeNoise(question: Case): Judgement {
  const { reading, limits } = question
  const row = applyRule(question, 'judge.noise')
  const [normal, decimals] = [ruleNumber(row, 'normalWeekDays'), ruleNumber(row, 'decimals')]
  const days = reading.daysPerWeek ?? reading.evidence?.daysPerWeek ?? null
  const computed = (reading.evidence?.segments ?? []).length > 0
  if (reading.kind === 'lex40h' && computed && days === null) {
    const missing = [message('judge.lacks.daysPerWeek')]
    return cannot(question, { text: message('judge.needsDays'), missing })
  }
  const daily = dailyLevel(question)
  const weekly = days !== null && days > 0 && days !== normal && (reading.kind === 'lex8h' || computed)
  const exact = weekly ? daily + 10 * Math.log10(days / normal) : daily
  const value = round(exact, decimals)
  const kind = weekly ? 'lex40h' : reading.kind
  if (weekly) addStep(question, 'judge.weekly', { daily: round(daily, 2), days, normal, weekly: value })
  else if (value !== round(exact, 2)) addStep(question, 'judge.rounded', { read: round(exact, 2), value })
  const limit = limits.find((candidate) => candidate.kind === kind)
  if (limit === undefined) return cannot(question, { text: noLimit(question), value })
  const level = ruleNumber(applyRule(question, 'judge.noisePost'), 'level')
  if (reading.evidence !== undefined)
    addStep(question, value >= level ? 'judge.noisePost' : 'judge.noNoisePost', { level })
  return compare(question, { value, limit, kind })
}
