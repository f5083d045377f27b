/** What stands as law has a clause, and a number nobody saw does not ship as one. */
import { LEVEL_UNITS } from '#shared/entities/workplace.ts'
import { cell, everyPack, fault, placedRows, type PackSet, type Finding } from './finding.ts'

/** Packs whose rows name the standard itself and rest on no clause. */
const BY_STANDARD = new Set(['ppe'])

function isEmpty(value: unknown, field: string): boolean {
  return typeof value !== 'object' || value === null || cell(value, field) === ''
}

/** Rows whose basis lacks a document, a clause or an edition, and packs that rest on nothing. */
export function checkClauses(set: PackSet): Finding[] {
  const heads = everyPack(set).flatMap(({ pack, basis, rows }) => {
    const own = rows.every((row) => 'basis' in row)
    return basis.length > 0 || own || BY_STANDARD.has(pack) ? [] : [{ pack, row: null, fault: fault('noBasis') }]
  })
  const rows = placedRows(set).flatMap(({ pack, row, cells }) => {
    const value = cell(cells, 'basis')
    // The suggestions say in a word what they rest on.
    if (value === undefined || typeof value === 'string') return []
    const list: unknown[] = Array.isArray(value) ? value : [value]
    return ['document', 'clause', 'edition']
      .filter((field) => list.some((entry) => isEmpty(entry, field)))
      .map((field) => ({ pack, row, fault: fault('basisWithout', { field }) }))
  })
  return [...heads, ...rows]
}

/** Limits in a unit their kind does not have; numbers tagged U where a number is a limit. */
export function checkLimits({ packs, library }: PackSet): Finding[] {
  const units = packs.limits.rows.flatMap((limit, index) =>
    limit.unit === LEVEL_UNITS[limit.kind]
      ? []
      : [{ pack: 'limits', row: index + 1, fault: fault('unit', { kind: limit.kind, unit: limit.unit }) }],
  )
  const bands = library('grading-bands').rows.flatMap(({ verification, min, max }, index) =>
    (verification === 'U') === (min === null && max === null)
      ? []
      : [{ pack: 'grading-bands', row: index + 1, fault: fault('unseenBounds') }],
  )
  const biological = library('biological-limits').rows.flatMap(({ verification, value }, index) =>
    (verification === 'U') === (value === null)
      ? []
      : [{ pack: 'biological-limits', row: index + 1, fault: fault('unseenValue') }],
  )
  return [...units, ...bands, ...biological]
}
