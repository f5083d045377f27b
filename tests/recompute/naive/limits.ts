/** Whether a measured level lies below its limit; only what the short-stay exemption asks (EX-18). */
import type { Exposure } from './contact.ts'
import { readTable } from './csv.ts'

const catalogue = readTable('hazards/catalogue.csv')
const chemicals = readTable('limits/chemical.csv')
const COLUMNS = { twa: 'pc_twa_mg_m3', stel: 'pc_stel_mg_m3', mac: 'mac_mg_m3' } as const

function limitFor(hazardId: string, kind: 'twa' | 'stel' | 'mac'): number | null {
  const no = hazardId.replace('chem-', '')
  const cas = catalogue.find((row) => row('class') === '化学因素' && row('no') === no)?.('cas') ?? ''
  const rows = cas === '' ? [] : chemicals.filter((row) => row('cas') === cas)
  // Several lines (lead dust, lead fume): no record says which holds.
  const [row, ...others] = rows
  const text = row && others.length === 0 ? row(COLUMNS[kind]) : ''
  return text === '' ? null : Number(text)
}

/** Measured and below. An estimate, no level, or a hazard without a limit proves nothing. */
export function belowLimit(exposure: Exposure): boolean {
  const { hazardId, level, levelSource } = exposure
  if (level === null || levelSource !== 'measured') return false
  if (hazardId === 'phys-1') return (level.kind === 'lex8h' || level.kind === 'lex40h') && level.value < 85
  if (level.kind !== 'twa' && level.kind !== 'stel' && level.kind !== 'mac') return false
  const limit = limitFor(hazardId, level.kind)
  return limit !== null && level.value < limit
}
