/** The packs as committed: built from their sources, and whole. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { PACK_NAMES, packSchemas, type Packs } from '#shared/reference/schemas.ts'
import { readPacks } from '#electron/platform/reference-files.ts'
import { buildPacks, packText } from '../../resources/reference/build/packs.ts'

const DIR = join(import.meta.dirname, '..', '..', 'resources', 'reference')

let packs: Packs

beforeAll(() => {
  packs = readPacks(DIR)
})

function count<T>(rows: readonly T[], keyOf: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1
  return counts
}

describe('packs against their sources', () => {
  it('stand in the files exactly as the build writes them', () => {
    const built = buildPacks()
    const stale = PACK_NAMES.filter((name) => readFileSync(join(DIR, `${name}.json`), 'utf8') !== packText(built[name]))
    expect(stale).toEqual([])
  })

  it('refuse a row with a field nobody reads', () => {
    const [row] = packs.divisions.rows
    expect(packSchemas.divisions.safeParse({ ...packs.divisions, rows: [row] }).success).toBe(true)
    expect(packSchemas.divisions.safeParse({ ...packs.divisions, rows: [{ ...row, population: 1 }] }).success).toBe(
      false,
    )
  })
})

describe('counts as published', () => {
  it('has the 459 entries of the catalogue in six classes, numbered without a gap', () => {
    const classes = { dust: 52, chem: 375, phys: 15, rad: 8, bio: 6, other: 3 }
    expect(count(packs.hazards.rows, (row) => row.class)).toEqual(classes)
    const expected = Object.entries(classes).flatMap(([name, size]) =>
      Array.from({ length: size }, (_, index) => `${name}-${index + 1}`),
    )
    expect(packs.hazards.rows.map((row) => row.id)).toEqual(expected)
    expect(packs.hazards.rows.filter((row) => row.id !== `${row.class}-${row.no}`)).toEqual([])
  })

  it('has the code lists whole', () => {
    expect(count(packs.industries.rows, (row) => String(row.level))).toEqual({ 1: 20, 2: 97, 3: 473, 4: 1381 })
    expect(count(packs.divisions.rows, (row) => String(row.level))).toEqual({ 1: 34, 2: 333, 3: 2847 })
    expect(packs['registration-types'].rows).toHaveLength(29)
    expect(packs['size-groups'].rows).toHaveLength(16)
    expect(packs['industry-suggestions'].rows).toHaveLength(167)
  })

  it('has the 291 lines of the industry catalogue under 282 codes: nine stand there as severe for some trades only', () => {
    const lines = readFileSync(join(DIR, 'source/hazards/industry-risk-category.csv'), 'utf8').trim().split('\n')
    expect(lines).toHaveLength(1 + 291)
    expect(packs['industry-risk'].rows).toHaveLength(282)
    const partly = packs['industry-risk'].rows.filter((row) => row.condition?.startsWith('属“'))
    expect(partly.map((row) => row.code)).toEqual([
      'A031',
      'A053',
      'B072',
      'C243',
      'C244',
      'D441',
      'D443',
      'D451',
      'N772',
    ])
    expect(count(partly, (row) => row.category)).toEqual({ severe: 9 })
  })

  it('has both editions of GBZ 188 and the rule of radiation workers', () => {
    const editions = { 'GBZ 188-2025': 98, 'GBZ 188-2014': 81, '卫生部令55/GBZ 98-2020': 1 }
    expect(count(packs['exam-sections'].rows, (row) => row.edition)).toEqual(editions)
  })

  it('has every line of the limit tables, in each column that holds a value', () => {
    const kinds = count(packs.limits.rows, (row) => row.kind)
    // 366 lines of table 1: 56 ceilings, the rest time-weighted; one line (乙基戊基甲酮) is linked twice.
    expect((kinds['mac'] ?? 0) + (kinds['twa'] ?? 0)).toBe(366 + 1)
    expect(kinds['twaTotal']).toBe(54)
    expect(kinds).toMatchObject({ lex8h: 1, lex40h: 1, wbgt: 16, handVibration: 1 })
  })

  it('marks every hazard the 54 entries of 高毒物品目录 (2003) point to', () => {
    const table = readFileSync(join(DIR, 'source/hazards/high-toxicity.csv'), 'utf8').trim().split('\n').slice(1)
    expect(table).toHaveLength(54)
    const named = new Set(table.flatMap((line) => line.match(/(粉尘|化学因素)#\d+/g) ?? []))
    const marked = packs.hazards.rows.filter((row) => row.highToxicNo !== null)
    expect(marked).toHaveLength(named.size)
    expect(marked.find((row) => row.id === 'chem-28')?.highToxicNo).toBe(4)
    // 苯的氨基及硝基化合物 gathers ten entries; the lowest number stands for them.
    expect(marked.find((row) => row.id === 'chem-41')?.highToxicNo).toBe(1)
  })

  it('gives a reason for every nature but the general one', () => {
    expect(count(packs.hazards.rows, (row) => row.nature)).toEqual({ severe: 50, conditional: 38, general: 371 })
    const unexplained = packs.hazards.rows.filter((row) => (row.natureBasis === '') !== (row.nature === 'general'))
    expect(unexplained).toEqual([])
  })
})
