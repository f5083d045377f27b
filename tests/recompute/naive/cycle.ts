/** Reads `cycle_rule`: which parts apply to a person, and how often. */
import type { Exposure } from './contact.ts'
import type { Section } from './tables.ts'

/** Months, the shorter for the reminder, the longer for a breach. */
export interface Interval {
  readonly months: number
  readonly longest: number
}

export type Cycle =
  | { readonly kind: 'every' | 'first24m' | 'after24m' | 'once' | 'heat'; readonly interval: Interval }
  | { readonly kind: 'item'; readonly interval: Interval; readonly item: string }
  /** Under observation, for so many months at most. */
  | { readonly kind: 'observed'; readonly interval: Interval; readonly longest: number }
  /** Depends on a value no record holds, e.g. lead in blood. */
  | { readonly kind: 'unknown'; readonly interval: Interval }

/** Band of a noise level. 79.9 is below the scope of 7.1, 80 is in it, 85 is in the upper band. */
export function noiseBand(exposures: readonly Exposure[]): 'below' | '80' | '85' | 'unknown' {
  const known = exposures.flatMap(({ level }) => (level?.kind === 'lex8h' ? [level.value] : []))
  if (known.some((value) => value >= 85)) return '85'
  if (known.length < exposures.length || known.length === 0) return 'unknown'
  return known.some((value) => value >= 80) ? '80' : 'below'
}

/** GBZ 188-2025 A.10: no valid grade means II; of several posts the worst counts. */
function gradeIsLow(exposures: readonly Exposure[]): boolean {
  return exposures.every(({ grade }) => grade === '0' || grade === 'I')
}

function conditionHolds(condition: string, exposures: readonly Exposure[]): boolean | 'unknown' {
  if (condition === 'default') return true
  if (condition === 'grade<=I') return gradeIsLow(exposures)
  if (condition === 'grade>=II') return !gradeIsLow(exposures)
  const band = noiseBand(exposures)
  if (condition === 'LEX8h>=85dB') return band === 'unknown' ? 'unknown' : band === '85'
  if (condition === '80dB<=LEX8h<85dB') return band === 'unknown' ? 'unknown' : band === '80'
  return 'unknown'
}

function intervalOf(text: string): Interval {
  const [months = Number.NaN, longest = months] = text.split('-').map(Number)
  return { months, longest }
}

/** The longest cycle of a section for the whole exam, whatever its condition: late by it is late by any. */
export function longestCycle(section: Section): number {
  const whole = section.cycle.filter((part) => !/^(recheck|event|obs|rec|item|once):/.test(part))
  return Math.max(...whole.map((part) => intervalOf(part.slice(part.lastIndexOf('=>') + 2)).longest))
}

/** The parts of a rule that bind a person exposed like this. */
export function cyclesOf(section: Section, exposures: readonly Exposure[]): Cycle[] {
  return section.cycle.flatMap((part): Cycle[] => {
    const cut = part.lastIndexOf('=>')
    const interval = intervalOf(part.slice(cut + 2))
    const condition = part.slice(0, cut)
    const [prefix = ''] = condition.split(':')
    const observation = /^obs:\[observation<=(\d+)m\]/.exec(condition)
    if (observation) return [{ kind: 'observed', interval, longest: Number(observation[1]) }]
    if (['recheck', 'event', 'obs', 'rec'].includes(prefix)) return []
    // Weekly skin checks in the first three months: no record says whether they were held.
    if (prefix === 'item')
      return interval.months < 1 ? [] : [{ kind: 'item', interval, item: condition.slice('item:'.length) }]
    if (prefix === 'once') return [{ kind: 'once', interval }]
    if (condition.startsWith('default(')) return [{ kind: 'heat', interval }]
    if (condition === 'first24m') return [{ kind: 'first24m', interval }]
    if (condition.startsWith('after24m')) {
      const [, grade = 'default'] = condition.split('&')
      return conditionHolds(grade, exposures) === true ? [{ kind: 'after24m', interval }] : []
    }
    const holds = conditionHolds(condition, exposures)
    if (holds === 'unknown') return [{ kind: 'unknown', interval }]
    return holds ? [{ kind: 'every', interval }] : []
  })
}
