/** Heat, hand-arm vibration, impulse noise, fields and radiation (GBZ 2.2-2007). */
import type { Evidence } from '#shared/entities/judging.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'
import { message } from '../explanation.ts'
import type { Message } from '../explanation.ts'
import { ruleNumber } from '../rule-context.ts'
import { noLimit } from './concentration.ts'
import { addStep, applyRule, cannot, compare, round } from './verdict.ts'
import type { Case, Judgement, QuotedLimit } from './verdict.ts'

type Row = LibraryRow<'physical-limits'>

function quoted({ id, value, unit, basis: [basis] }: Row): QuotedLimit {
  if (basis === undefined) throw new Error(`limit ${id} has no basis`)
  return { id, value, unit, basis }
}

/** Rows of the library for the hazard and one of its quantities. */
export function physicalRows(
  { reading, reference, on }: Pick<Case, 'reading' | 'reference' | 'on'>,
  quantity: Row['quantity'],
): Row[] {
  return reference.library.ofHazard('physical-limits', reading.hazardId, on).filter((row) => row.quantity === quantity)
}

/** WBGT by labour class and exposure-time ratio; a ratio between two columns takes the higher. */
export function judgeHeat(question: Case): Judgement {
  const { value, evidence } = question.reading
  const labourClass = evidence?.labourClass ?? null
  const contactRate = evidence?.contactRate ?? null
  if (labourClass === null || contactRate === null) {
    const missing: Message[] = []
    if (labourClass === null) missing.push(message('judge.lacks.labourClass'))
    if (contactRate === null) missing.push(message('judge.lacks.contactRate'))
    return cannot(question, { text: message('judge.needsWorkload'), missing })
  }
  const row = physicalRows(question, 'wbgt')
    .filter((candidate) => candidate.labourClass === labourClass && (candidate.contactRate ?? 0) >= contactRate)
    .toSorted((a, b) => (a.contactRate ?? 0) - (b.contactRate ?? 0))[0]
  if (row === undefined) return cannot(question, { text: noLimit(question) })
  const limit = quoted(row)
  const addition = ruleNumber(applyRule(question, 'judge.heat'), 'hotRegionAddition')
  const hot = evidence?.hotRegion ?? null
  addStep(question, 'judge.heatTable', {
    rate: row.contactRate ?? contactRate,
    labourClass: `@judge.labour.${labourClass}`,
    limit: limit.value,
  })
  if (contactRate !== row.contactRate)
    addStep(question, 'judge.heatColumn', { contactRate, rate: row.contactRate ?? contactRate })
  if (hot === true)
    addStep(question, 'judge.hotRegion', { limit: limit.value, addition, bound: limit.value + addition })
  if (hot === null && value > limit.value && value <= limit.value + addition) {
    const text = message('judge.needsRegion', { value, limit: limit.value, addition })
    return cannot(question, { text, limit, missing: [message('judge.lacks.hotRegion')] })
  }
  return compare(question, { value, limit, bound: limit.value + (hot === true ? addition : 0) })
}

/** ahw(4) = ahw × √(T / 4). */
export function judgeVibration(question: Case): Judgement {
  const limit = question.limits.find(({ kind }) => kind === 'handVibration')
  if (limit === undefined) return cannot(question, { text: noLimit(question) })
  const hours = question.reading.evidence?.hoursPerDay ?? null
  if (hours === null)
    return cannot(question, { text: message('judge.needsFourHours'), missing: [message('judge.lacks.vibrationHours')] })
  const normal = ruleNumber(applyRule(question, 'judge.vibration'), 'hours')
  const measured = question.reading.value
  const value = round(measured * Math.sqrt(hours / normal), 4)
  addStep(question, 'judge.vibration', { measured, hours, normal, value: round(value, 2) })
  return compare(question, { value, limit })
}

function inRange({ range }: Row, of: string, value: number): boolean {
  if (range === null || range.of !== of) return true
  const { min, minInclusive, max, maxInclusive } = range
  const above = min === null || value > min || (minInclusive && value === min)
  return above && (max === null || value < max || (maxInclusive && value === max))
}

/** One thing that tells rows of the same quantity apart. */
interface Aspect {
  readonly name: 'pulses' | 'frequencyMHz' | 'condition' | 'part' | 'wave' | 'hoursPerDay'
  readonly of: (row: Row) => string | number | null
  readonly holds: (row: Row, evidence: Evidence) => boolean
}

const ASPECTS: readonly Aspect[] = [
  {
    name: 'pulses',
    of: ({ range }) => (range?.of === 'pulsesPerDay' ? range.max : null),
    holds: (row, { pulses }) => pulses === null || inRange(row, 'pulsesPerDay', pulses),
  },
  {
    name: 'frequencyMHz',
    of: ({ range }) => (range?.of === 'frequencyMHz' ? range.max : null),
    holds: (row, { frequencyMHz }) => frequencyMHz === null || inRange(row, 'frequencyMHz', frequencyMHz),
  },
  {
    name: 'condition',
    of: (row) => row.condition,
    holds: (row, { condition }) => condition === null || row.condition === null || row.condition === condition,
  },
  {
    name: 'part',
    of: (row) => row.part,
    holds: (row, { part }) => part === null || row.part === null || row.part === part,
  },
  {
    name: 'wave',
    of: (row) => row.wave,
    holds: (row, { wave }) => wave === null || row.wave === null || row.wave === 'any' || row.wave === wave,
  },
  {
    name: 'hoursPerDay',
    of: (row) => row.hoursPerDay,
    holds: (row, { hoursPerDay }) => hoursPerDay === null || row.hoursPerDay === null || hoursPerDay <= row.hoursPerDay,
  },
]

/** What must be known to choose between these rows. */
export function aspectsOf(rows: readonly Row[]): Aspect['name'][] {
  return ASPECTS.filter(({ of }) => new Set(rows.map(of)).size > 1).map(({ name }) => name)
}

/** Of rows that differ in their hours alone, the one with the shortest day that still covers the work. */
function shortestDay(rows: readonly Row[], evidence: Evidence): readonly Row[] {
  if (evidence.hoursPerDay === null) return rows
  const least = Math.min(...rows.map((row) => row.hoursPerDay ?? 0))
  return rows.filter((row) => (row.hoursPerDay ?? 0) === least)
}

/** A quantity of the library's tables: the row the evidence leaves, or what would leave one. */
export function judgePhysical(question: Case, quantity: Row['quantity'], evidence: Evidence): Judgement {
  const all = physicalRows(question, quantity)
  if (all.length === 0) return cannot(question, { text: noLimit(question) })
  const fitting = shortestDay(
    all.filter((row) => ASPECTS.every(({ holds }) => holds(row, evidence))),
    evidence,
  )
  const [row, second] = fitting
  if (row === undefined) return cannot(question, { text: message('judge.outOfTable') })
  if (second !== undefined) {
    const condition = fitting.flatMap((each) => each.condition ?? []).join('；')
    const unknown = aspectsOf(fitting).filter((name) => evidence[name] === null)
    const missing = unknown.map((name) => message(`judge.lacks.${name}`, { condition }))
    return cannot(question, { text: message('judge.needsEvidence'), missing })
  }
  if (row.hoursPerDay !== null) addStep(question, 'judge.tableHours', { hours: row.hoursPerDay })
  return compare(question, { value: question.reading.value, limit: quoted(row) })
}
