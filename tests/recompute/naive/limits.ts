/** Whether a measured level lies below its limit; only what the short-stay exemption asks (EX-18). */
import type { Day } from './calendar.ts'
import type { Exposure } from './contact.ts'
import { readTable } from './csv.ts'

const catalogue = readTable('hazards/catalogue.csv').filter((row) => row('class') === '化学因素')
const chemicals = readTable('limits/chemical.csv')
const links = readTable('limits/hazard-links.csv').filter((row) => row('table') === '1')
const COLUMNS = { twa: 'pc_twa_mg_m3', stel: 'pc_stel_mg_m3', mac: 'mac_mg_m3' } as const

/** A name without what stands in brackets. */
function bare(name: string): string {
  return name.replace(/[（(].*?[）)]/g, '')
}

/** The name without its brackets, and the other name that stands in them. */
function namesOf(name: string): string[] {
  return [bare(name), ...[...name.matchAll(/（([^（）]+)）/g)].flatMap((found) => found[1] ?? [])]
}

/** The limits of a kind that hold for a chemical whatever its form; a line for one form or one substance of a class does not. */
function readLimits(hazardId: string, kind: keyof typeof COLUMNS): number[] {
  const no = hazardId.replace('chem-', '')
  const hazard = catalogue.find((row) => row('no') === no)
  if (!hazard) return []
  const numbers = hazard('cas')
    .split(/[;|]/)
    .filter((cas) => cas !== '')
  return chemicals
    .filter((line) => {
      const tied = links.filter((link) => link('no') === line('no'))
      if (tied.length > 0)
        return tied.some(
          (link) => link('hazard_refs').split('|').includes(`化学因素#${no}`) && link('condition') === '',
        )
      if (line('no').includes('.')) return false
      return (
        numbers.some((cas) => line('cas').split(';').includes(cas)) ||
        namesOf(hazard('name_zh')).includes(bare(line('name_zh')))
      )
    })
    .map((line) => line(COLUMNS[kind]))
    .filter((text) => text !== '')
    .map(Number)
}

const found = new Map<string, number[]>()

/** Read once: the table is long, and many firms ask about the same substance. */
function limitsFor(hazardId: string, kind: keyof typeof COLUMNS): number[] {
  const key = `${hazardId} ${kind}`
  const limits = found.get(key) ?? readLimits(hazardId, kind)
  found.set(key, limits)
  return limits
}

export type Judged = 'within' | 'over' | 'unknown'

/** One value against the limit of its day; equal is not over, and noise is rounded to a tenth first. No limits of before GBZ 2.1-2019 are known. */
export function judge(hazardId: string, kind: string, value: number, day: Day): Judged {
  const against = (limits: readonly number[], measured = value): Judged => {
    if (limits.length === 0) return 'unknown'
    const isOver = limits.map((limit) => measured > limit)
    return isOver.every(Boolean) ? 'over' : isOver.some(Boolean) ? 'unknown' : 'within'
  }
  if (hazardId === 'phys-1')
    return kind === 'lex8h' || kind === 'lex40h' ? against([85], Math.round(value * 10) / 10) : 'unknown'
  if (day < '2020-04-01') return 'unknown'
  if (hazardId === 'dust-11') return kind === 'twaTotal' ? against([4]) : 'unknown'
  if (kind !== 'twa' && kind !== 'stel' && kind !== 'mac') return 'unknown'
  return hazardId.startsWith('chem-') ? against(limitsFor(hazardId, kind)) : 'unknown'
}

/** Measured and below. An estimate, no level, or a hazard without a limit proves nothing. */
export function belowLimit(exposure: Exposure): boolean {
  const { hazardId, level, levelSource } = exposure
  if (level === null || levelSource !== 'measured') return false
  if (hazardId === 'phys-1') return (level.kind === 'lex8h' || level.kind === 'lex40h') && level.value < 85
  if (level.kind !== 'twa' && level.kind !== 'stel' && level.kind !== 'mac') return false
  const limits = limitsFor(hazardId, level.kind)
  return limits.length > 0 && limits.every((limit) => level.value < limit)
}
