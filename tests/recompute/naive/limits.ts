/** Whether a measured level lies below its limit; only what the short-stay exemption asks (EX-18). */
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

/** The limits of a kind that hold for a chemical whatever its form; a line for one form or one substance of a class does not. */
function limitsFor(hazardId: string, kind: keyof typeof COLUMNS): number[] {
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
        numbers.some((cas) => line('cas').split(';').includes(cas)) || bare(line('name_zh')) === bare(hazard('name_zh'))
      )
    })
    .map((line) => line(COLUMNS[kind]))
    .filter((text) => text !== '')
    .map(Number)
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
