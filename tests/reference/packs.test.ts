/** The packs as committed: built from their sources, and whole. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadLibraryPack } from '#shared/reference/library.ts'
import { packSchemas, type Packs } from '#shared/reference/schemas.ts'
import { libraryReader, readPacks } from '#electron/platform/reference-files.ts'
import { folderSource } from '#electron/platform/reference-pack-file.ts'
import { buildLibrary } from '../../resources/reference/build/library.ts'
import { manifestText, packText } from '../../resources/reference/build/pack-text.ts'
import { buildPacks } from '../../resources/reference/build/packs.ts'

const DIR = join(import.meta.dirname, '..', '..', 'resources', 'reference')

let packs: Packs
let library: ReadLibraryPack

beforeAll(() => {
  packs = readPacks(folderSource(DIR))
  library = libraryReader(folderSource(DIR))
})

function count<T>(rows: readonly T[], keyOf: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1
  return counts
}

describe('packs against their sources', () => {
  it('stand in the files exactly as the build writes them', () => {
    const start = buildPacks()
    const built = [...Object.values(start), ...Object.values(buildLibrary(start))]
    const committed = (name: string) => readFileSync(join(DIR, `${name}.json`), 'utf8')
    expect(built.filter((pack) => committed(pack.pack) !== packText(pack)).map((pack) => pack.pack)).toEqual([])
    expect(committed('manifest')).toBe(manifestText(built))
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

  it('has both catalogues of diseases: 132 in ten classes, 135 in twelve', () => {
    const { rows } = library('diseases')
    expect(count(rows, (row) => row.edition)).toEqual({ '2013': 132, '2024': 135 })
    expect(
      Object.keys(
        count(
          rows.filter((row) => row.edition === '2013'),
          (row) => String(row.class),
        ),
      ),
    ).toHaveLength(10)
    expect(
      Object.keys(
        count(
          rows.filter((row) => row.edition === '2024'),
          (row) => String(row.class),
        ),
      ),
    ).toHaveLength(12)
    expect(library('factor-diseases').rows).toHaveLength(220)
  })

  it('has every duty: 61, 47 around examinations, 17 of radiation work, each with a worked test', () => {
    const ids = [...new Set(library('duties').rows.map((row) => row.id))]
    expect(count(ids, (id) => id.replace(/-?\d+$/, ''))).toEqual({ D: 61, EX: 47, RA: 17 })
    const list = Array.from({ length: 61 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`)
    expect(ids.filter((id) => id.startsWith('D'))).toEqual(list)
    expect(library('duties').rows.filter((row) => row.examples.length === 0)).toEqual([])
  })

  it('has the programme lists whole', () => {
    expect(library('findings').rows).toHaveLength(45)
    expect(library('self-check').rows).toHaveLength(44)
    expect(library('high-toxic').rows).toHaveLength(54)
    // Article 4 takes over the poisons of article 3 and adds six of its own; two of its rows repeat others of article 3.
    expect(count(library('barred-work').rows, (row) => row.who)).toEqual({ pregnant: 27, nursing: 25 })
    expect(library('rule-heads').rows).toHaveLength(13)
    expect(count(library('dose-limits').rows, (row) => row.verification)).toEqual({ S: 8, U: 1 })
    expect(count(library('archives').rows, (row) => String(row.volume))).toEqual({
      1: 10,
      2: 8,
      3: 4,
      4: 9,
      5: 11,
      6: 3,
    })
    expect(library('plans').rows.map((row) => row.id)).toEqual(['FZ', 'SQ', 'LC', 'FX', 'ZJ'])
    expect(count(library('plan-targets').rows, (row) => row.planId)).toEqual({ FZ: 9, SQ: 6, LC: 10, FX: 11, ZJ: 11 })
  })

  it('has the limit tables beside the air limits whole', () => {
    // Three entries of table 3, two of which have a short-term value nobody saw.
    expect(count(library('biological-limits').rows, (row) => row.verification)).toEqual({ S: 3, U: 2 })
    // 28 entries of table 4 and the one amendment 1 added, which has two indicators.
    expect(library('biomarkers').rows).toHaveLength(30)
    expect(count(library('physical-limits').rows, (row) => row.hazardName)).toEqual({
      噪声: 3,
      工频电磁场: 1,
      高频电磁场: 3,
      超高频电磁场: 8,
      微波: 7,
      紫外线: 6,
      高温: 16,
    })
    expect(library('heat-grades').rows).toHaveLength(16)
  })

  it('has the codes of both exchange systems and all three registration schemes', () => {
    expect(count(library('exchange-codes').rows, (row) => row.scheme)).toEqual({ 'CDC-2020': 480, 'SD-province': 633 })
    expect(count(library('registration-schemes').rows, (row) => row.scheme)).toEqual({
      '2023': 29,
      '2011': 31,
      'GB/T 12402-2000': 34,
    })
    // The pack of the scheme in force and the one of all schemes tell the same.
    const current = library('registration-schemes').rows.filter((row) => row.scheme === '2023')
    expect(current.map(({ code, name, parent }) => ({ code, name, parent }))).toEqual(packs['registration-types'].rows)
  })
})

describe('the question bank', () => {
  it('has at least sixty questions, enough of every part, each with one right answer', () => {
    const { rows } = library('questions')
    expect(rows.length).toBeGreaterThanOrEqual(60)
    const parts = count(rows, (row) => row.part)
    for (const part of library('survey-parts').rows) expect(parts[part.id]).toBeGreaterThanOrEqual(15)
    expect(rows.filter(({ options, answer }) => options[answer] === undefined)).toEqual([])
    expect(new Set(rows.map(({ question }) => question)).size).toBe(rows.length)
  })

  it('cites a clause for each question about law, and does not give itself away by where the answer stands', () => {
    const { rows } = library('questions')
    expect(rows.filter(({ part, basis }) => part === 'law' && basis.length === 0)).toEqual([])
    const places = count(
      rows.filter(({ options }) => options.length === 4),
      ({ answer }) => String(answer),
    )
    for (const place of ['0', '1', '2', '3']) expect(places[place]).toBeGreaterThanOrEqual(8)
  })
})
