/** PC-TWA, PC-STEL, MAC and the two dust fractions (GBZ 2.1-2019 6.3.1, 6.3.2, table 2, annex A.7.3). */
import type { LimitRow } from '#shared/reference/types.ts'
import { message } from '../explanation.ts'
import { ruleNumber } from '../rule-context.ts'
import { isVerdict, pickLimit } from './conditions.ts'
import { addStep, applyRule, cannot, compare, round } from './verdict.ts'
import type { Case, ExposureBand, Judgement } from './verdict.ts'

const AVERAGES: ReadonlySet<string> = new Set(['twa', 'twaTotal', 'twaRespirable'])
/** Computed concentrations carry no more digits than this. */
const DIGITS = 6

/** C_TWA of a day in parts; the divisor stays 8 h however long the day is (6.3.2). */
function averaged(question: Case): number {
  const { value, kind, evidence } = question.reading
  const segments = evidence?.segments ?? []
  if (segments.length === 0 || !AVERAGES.has(kind)) return value
  const hours = ruleNumber(applyRule(question, 'judge.average'), 'hours')
  const dose = segments.reduce((sum, segment) => sum + segment.level * segment.hours, 0)
  const average = round(dose / hours, DIGITS)
  const parts = segments.map((segment) => `${segment.level}×${segment.hours}`).join(' + ')
  addStep(question, 'judge.average', { parts, hours, average })
  return average
}

/** Share of the limit left for one long day or week: (normal / worked) × (free time left / normal free time), Brief–Scala. */
function shiftFactor(question: Case, id: 'judge.longDay' | 'judge.longWeek', worked: number, whole: number): number {
  const row = applyRule(question, id)
  const [hours, rest] = [ruleNumber(row, 'hours'), ruleNumber(row, 'rest')]
  const factor = round((hours / worked) * ((whole - worked) / rest), DIGITS)
  addStep(question, id, { worked, hours, rest, whole, factor })
  return factor
}

/** PC-TWA of a long shift; the report's own factor goes first, else the smaller of the two that apply (A.7.3). */
function reduced(question: Case, { value, kind }: LimitRow): number {
  const { evidence, reference, on } = { ...question, ...question.reading }
  if (evidence === undefined || !AVERAGES.has(kind)) return value
  const { reductionFactor, hoursPerDay: day, daysPerWeek: days } = evidence
  const week = evidence.hoursPerWeek ?? (day !== null && days !== null ? day * days : null)
  const factors: number[] = []
  if (reductionFactor !== null) {
    applyRule(question, 'judge.longDay')
    factors.push(reductionFactor)
  } else {
    const normal = (id: string) => ruleNumber(reference.rule(id, on), 'hours')
    if (day !== null && day > normal('judge.longDay')) factors.push(shiftFactor(question, 'judge.longDay', day, 24))
    if (week !== null && week > normal('judge.longWeek'))
      factors.push(shiftFactor(question, 'judge.longWeek', week, 168))
  }
  if (factors.length === 0) return value
  const factor = Math.min(...factors)
  const bound = round(value * factor, DIGITS)
  addStep(question, 'judge.reduced', { limit: value, factor, bound })
  return bound
}

/** 接触等级 and the action level (3.9, 6.4). */
function bandOf(question: Case, value: number, bound: number): ExposureBand | null {
  if (question.reading.belowDetection || bound === 0) return null
  const row = applyRule(question, 'judge.band')
  const percent = round((value / bound) * 100, 2)
  const band = (['0', 'I', 'II', 'III'] as const).find((step) => percent <= ruleNumber(row, `upTo${step}`)) ?? 'IV'
  addStep(question, 'judge.band', { percent, band: `@judge.band.${band}` })
  const action = ruleNumber(row, 'actionPercent')
  if (percent > action && value <= bound) addStep(question, 'judge.action', { action })
  return band
}

/** A concentration against the limit of its kind. */
export function judgeConcentration(question: Case): Judgement {
  const rows = question.limits.filter(({ kind }) => kind === question.reading.kind)
  if (rows.length === 0) return cannot(question, { text: noLimit(question) })
  const value = averaged(question)
  const limit = pickLimit(question, rows)
  if (isVerdict(limit)) return { ...limit, value }
  if (limit.remarks.includes('两项限值')) addStep(question, 'judge.fibresToo')
  const bound = reduced(question, limit)
  const band = bandOf(question, value, bound)
  if (limit.remarks !== '') addStep(question, 'judge.remarks', { remarks: limit.remarks })
  return compare(question, { value, limit, bound, band })
}

export function noLimit({ reading }: Case) {
  return message('judge.noLimit', { kind: `@judge.kind.${reading.kind}` })
}
