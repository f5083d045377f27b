/** Limits that hold in one case only: by free silica content, by form of the substance, by altitude. */
import type { LimitRow } from '#shared/reference/types.ts'
import { message } from '../explanation.ts'
import { ruleNumber } from '../rule-context.ts'
import { addStep, applyRule, cannot } from './verdict.ts'
import type { Case, Judgement } from './verdict.ts'

const SILICA = '游离SiO2含量'
const BELOW = new RegExp(`${SILICA}＜(\\d+)%`)
const BETWEEN = new RegExp(`^(\\d+)%([≤＜])${SILICA}≤(\\d+)%$`)
const ABOVE = new RegExp(`^${SILICA}＞(\\d+)%$`)

/** Whether a limit depends on free silica, as its condition or its name says. */
export function isBySilica({ condition, hazardName }: LimitRow): boolean {
  return condition?.includes(SILICA) === true || hazardName.includes(SILICA)
}

function isSilicaDust({ condition }: LimitRow): boolean {
  return condition !== null && (BETWEEN.test(condition) || ABOVE.test(condition))
}

/** Whether a row of 矽尘 holds for a content in per cent; each end belongs to the band its sign says. */
function bandHolds({ condition }: LimitRow, silica: number): boolean {
  const [, low, sign, high] = BETWEEN.exec(condition ?? '') ?? []
  if (low !== undefined) return (sign === '≤' ? silica >= Number(low) : silica > Number(low)) && silica <= Number(high)
  const [, above] = ABOVE.exec(condition ?? '') ?? []
  return above !== undefined && silica > Number(above)
}

/**
 * A dust with 10 % free silica or more is 矽尘 by the catalogue of 2015, so a dust recorded under its own name has less.
 * 其他粉尘 has no name of its own: there the silica content must be measured first.
 */
function impliedByName(row: LimitRow, { reading, reference }: Case): boolean {
  const name = reference.hazard(reading.hazardId)?.name
  return row.condition === `${SILICA}＜10%` && name !== undefined && row.hazardName.startsWith(name)
}

function pickBySilica(question: Case, rows: readonly LimitRow[]): LimitRow | Judgement {
  const { silica = null } = question.reading.evidence ?? {}
  const [first] = rows
  const named = rows.find((row) => impliedByName(row, question))
  const unconditional = rows.find((row) => row.condition === null)
  if (silica === null) {
    if (unconditional !== undefined) return unconditional
    if (named !== undefined) {
      addStep(question, 'judge.lowSilica')
      return named
    }
    const text = message('judge.needsCondition', { condition: first?.condition ?? SILICA })
    return cannot(question, { text, missing: [message('judge.lacks.silica')] })
  }
  const threshold = ruleNumber(applyRule(question, 'judge.dust'), 'silicaPercent')
  const band = rows.find((row) => isSilicaDust(row) && bandHolds(row, silica))
  if (band !== undefined) {
    addStep(question, 'judge.silicaBand', { silica, condition: band.condition ?? '' })
    return band
  }
  if (rows.some(isSilicaDust)) return cannot(question, { text: message('judge.notSilicaDust', { silica, threshold }) })
  const row = unconditional ?? rows.find(({ condition }) => BELOW.test(condition ?? ''))
  if (silica >= threshold || row === undefined)
    return cannot(question, { text: message('judge.isSilicaDust', { silica, threshold }) })
  addStep(question, 'judge.belowThreshold', { silica, threshold })
  if (row.condition !== null && row.condition !== `${SILICA}＜10%`)
    addStep(question, 'judge.restOfCondition', { condition: row.condition })
  return row
}

function pickByCase(question: Case, rows: readonly LimitRow[]): LimitRow | Judgement {
  const wanted = question.reading.evidence?.condition ?? null
  const exact = rows.find((row) => row.condition === wanted)
  if (exact !== undefined) {
    if (wanted !== null) addStep(question, 'judge.case', { condition: wanted })
    return exact
  }
  const condition = rows.map((row) => row.condition ?? '').join('；')
  const missing = [message('judge.lacks.condition', { condition })]
  return cannot(question, { text: message('judge.needsCondition', { condition: rows[0]?.condition ?? '' }), missing })
}

/** The one row of these that holds for the reading, or why none can be chosen. */
export function pickLimit(question: Case, rows: readonly LimitRow[]): LimitRow | Judgement {
  const plain = rows.find((row) => row.condition === null)
  if (rows.some(isBySilica)) return pickBySilica(question, rows)
  if ((question.reading.evidence?.condition ?? null) === null && plain !== undefined) return plain
  return pickByCase(question, rows)
}

export function isVerdict(found: LimitRow | Judgement): found is Judgement {
  return 'verdict' in found
}
