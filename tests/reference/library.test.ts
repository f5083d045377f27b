/** The questions asked of the library: by hazard, by day, and what its rows may claim. */
import { beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import type { HazardId } from '#shared/entities/common.ts'
import type { Library } from '#shared/reference/library.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'
import type { Reference } from '#shared/reference/types.ts'
import { loadReference } from '#electron/platform/reference-files.ts'

const TODAY = isoDate('2026-11-22')

let reference: Reference
let library: Library

beforeAll(() => {
  reference = loadReference()
  library = reference.library
})

function duty(id: string): LibraryRow<'duties'> {
  const found = library.rowsOn('duties', TODAY).find((row) => row.id === id)
  if (!found) throw new Error(`no duty ${id} today`)
  return found
}

describe('by day', () => {
  it('answers with the catalogue of diseases in force', () => {
    const editions = (day: string) => new Set(library.rowsOn('diseases', isoDate(day)).map((row) => row.edition))
    expect(editions('2025-07-31')).toEqual(new Set(['2013']))
    expect(editions('2025-08-01')).toEqual(new Set(['2024']))
    const wrist = library.rowsOn('diseases', TODAY).find((row) => row.name.startsWith('腕管综合征'))
    expect(wrist).toMatchObject({ class: 10, no: 1 })
  })

  it('knows five conclusions before 2026-08-01 and four since (EX-32)', () => {
    const rule = (day: string) => library.rowsOn('duties', isoDate(day)).find((row) => row.id === 'EX-32')?.rule
    expect(rule('2026-07-31')).toContain('五种')
    expect(rule('2026-08-01')).toContain('四种')
  })

  it('exempts short stays only since the edition that says so (EX-18)', () => {
    const ids = (day: string) => library.rowsOn('duties', isoDate(day)).map((row) => row.id)
    expect(ids('2026-07-31')).not.toContain('EX-18')
    expect(ids('2026-08-01')).toContain('EX-18')
  })

  it('has no plan in force after its period', () => {
    expect(library.rowsOn('plans', isoDate('2025-12-31'))).toHaveLength(5)
    expect(library.rowsOn('plans', TODAY)).toEqual([])
    expect(library.rows('plans')).toHaveLength(5)
  })

  it('gives code lists on any day', () => {
    expect(library.rowsOn('exchange-codes', isoDate('1999-01-01'))).toHaveLength(1113)
  })
})

describe('by hazard', () => {
  it('benzene: a biomarker in two units, a line of 高毒物品目录, leukaemia among its diseases', () => {
    const benzene: HazardId = 'chem-28'
    expect(library.ofHazard('biomarkers', benzene, TODAY)).toMatchObject([
      {
        indicator: '尿中苯巯基尿酸',
        limits: [
          { value: 47, unit: 'μmol/mol Cr' },
          { value: 100, unit: 'μg/g Cr' },
        ],
      },
    ])
    expect(library.ofHazard('high-toxic', benzene, TODAY).map((row) => row.no)).toEqual([4])
    expect(library.diseasesOf(benzene, TODAY).map((row) => row.catalogueName)).toContain('苯所致白血病')
  })

  it('cholinesterase is bad when low', () => {
    expect(library.ofHazard('biomarkers', 'chem-50', TODAY)).toMatchObject([
      { direction: 'min', limits: [{ value: 70 }] },
    ])
  })

  it('impulse noise: three peaks by the number of pulses, none above ten thousand', () => {
    const peaks = library.ofHazard('physical-limits', 'phys-1', TODAY)
    expect(peaks.map(({ range, value }) => [range?.min, range?.max, value])).toEqual([
      [0, 100, 140],
      [100, 1000, 130],
      [1000, 10_000, 120],
    ])
  })

  it('heat: the same sixteen numbers as the limits, each with contact rate and labour class', () => {
    const heat = library.ofHazard('physical-limits', 'phys-2', TODAY)
    const limits = reference.limits('phys-2', TODAY)
    expect(heat.map((row) => [row.id, row.value])).toEqual(limits.map((row) => [row.id, row.value]))
    expect(heat.find((row) => row.contactRate === 50 && row.labourClass === 'III')?.value).toBe(29)
    expect(new Set(heat.map((row) => `${row.contactRate} ${row.labourClass}`)).size).toBe(16)
  })

  it('laser has no limit: its copies contradict each other', () => {
    expect(library.ofHazard('physical-limits', 'phys-7', TODAY)).toEqual([])
  })

  it('signs: arc light warns of ultraviolet, dust of every dust', () => {
    expect(library.ofHazard('signs', 'phys-10', TODAY)).toMatchObject([{ warnings: ['当心弧光'] }])
    expect(library.ofHazard('signs', 'dust-52', TODAY)).toMatchObject([{ warnings: ['注意防尘'] }])
    expect(library.ofHazard('signs', 'phys-8', TODAY)).toEqual([])
  })

  it('exchange codes: by name, by other words for the same, or the class’s own code for the rest', () => {
    const link = (id: HazardId) =>
      library.ofHazard('exchange-links', id, TODAY).map(({ code, linkedBy }) => `${code} ${linkedBy}`)
    expect(link('dust-1')).toEqual([expect.stringMatching(/ name$/), '110001 name'])
    expect(link('chem-18')).toEqual(['2099 nearest', '120031 nearest'])
    expect(link('chem-375')).toEqual(['2999 other', '129999 other'])
  })
})

describe('grading', () => {
  it('reads the worked cases of the heat table: 33 ℃, class I, 62.5 % is III; class II at 33 is unsuitable', () => {
    const cell = (labourClass: string, rate: number, wbgt: number) => {
      const row = library
        .rowsOn('heat-grades', TODAY)
        .find(
          (candidate) =>
            candidate.labourClass === labourClass && candidate.rateAbove < rate && rate <= candidate.rateUpTo,
        )
      return row?.grades[wbgt - row.firstColumn]
    }
    expect(cell('I', 62.5, 33)).toBe('III')
    expect(cell('II', 75, 33)).toBe('unsuitable')
    expect(cell('I', 25, 28)).toBe('none')
  })

  it('is never milder with more heat, more hours or harder work', () => {
    const order = ['none', 'I', 'II', 'III', 'IV', 'unsuitable']
    const table = library.rowsOn('heat-grades', TODAY).map((row) => row.grades.map((grade) => order.indexOf(grade)))
    for (const grades of table) expect(grades).toEqual(grades.toSorted((a, b) => a - b))
    const at = (row: number, column: number) => table[row]?.[column] ?? Number.NaN
    for (let row = 0; row < 16; row += 1)
      for (let column = 0; column < 9; column += 1) {
        if (row % 4 > 0) expect(at(row, column)).toBeGreaterThanOrEqual(at(row - 1, column))
        if (row >= 4) expect(at(row, column)).toBeGreaterThanOrEqual(at(row - 4, column))
      }
  })

  it('covers every index once, where bounds were seen', () => {
    const grades = (edition: string, value: number) =>
      library
        .rowsOn('grading-bands', TODAY)
        .filter((row) => row.edition === edition && row.verification !== 'U')
        .filter(({ min, max, minInclusive, maxInclusive }) => {
          const above = min === null || value > min || (minInclusive && value === min)
          return above && (max === null || value < max || (maxInclusive && value === max))
        })
        .map((row) => row.grade)
    for (const value of [0, 0.1, 6, 6.1, 16, 16.1, 24, 24.1, 100]) {
      expect(grades('229.1-2025', value)).toHaveLength(1)
      expect(grades('229.2-2025', value)).toHaveLength(1)
    }
    expect(grades('229.2-2025', 4.8)).toEqual(['I'])
    expect([85, 89.9, 90, 93.9, 94].map((value) => grades('229.4-2012', value)[0])).toEqual([
      'I',
      'I',
      'II',
      'II',
      undefined,
    ])
  })

  it('does not recompute an old report: the editions of 2010 have no numbers', () => {
    const old = library.rowsOn('grading-editions', isoDate('2026-01-31'))
    expect(old.filter((row) => row.recompute).map((row) => row.id)).toEqual(['229.4-2012'])
    expect(library.rowsOn('grading-bands', isoDate('2026-01-31')).map((row) => row.edition)).toEqual(
      Array(4).fill('229.4-2012'),
    )
  })
})

describe('what rows may claim', () => {
  it('no default of this program is a deadline, and no recalled clock stands in a duty as law', () => {
    const clocks = library.rows('duties').flatMap((row) => row.clocks.map((clock) => ({ ...clock, duty: row.id })))
    expect(clocks.filter((clock) => clock.verification === 'D' && clock.use !== 'reminder')).toEqual([])
    const recalled = clocks.filter((clock) => clock.verification === 'U').map((clock) => clock.duty)
    expect([...new Set(recalled)]).toEqual([
      'D37',
      'D38',
      'D59',
      'EX-30',
      'EX-52',
      'EX-63',
      'RA-03',
      'RA-05',
      'RA-09',
      'RA-12',
    ])
  })

  it('no row is surer than the surest clause it stands on', () => {
    const rank = { V: 0, S: 1, U: 2, D: 0 }
    const packs = ['duties', 'penalties', 'findings', 'self-check', 'signs'] as const
    const claims = packs.flatMap((name) =>
      library.rows(name).map((row) => ({
        id: row.id,
        own: rank[row.verification],
        best: Math.min(...row.basis.map((b) => rank[b.verification])),
      })),
    )
    expect(claims.filter(({ own, best }) => own < best).map(({ id }) => id)).toEqual([])
  })

  it('amounts of 2002 stay what they are and become U with the revision nobody has read', () => {
    const on = (day: string) => library.rowsOn('penalties', isoDate(day)).find((row) => row.id === 'T59')
    expect(on('2025-01-19')).toMatchObject({ verification: 'V', minYuan: 50_000, maxYuan: 200_000 })
    expect(on('2025-01-20')).toMatchObject({ verification: 'U', minYuan: 50_000, maxYuan: 200_000 })
  })

  it('points and key items of the self-check are not known; seven items are, though their source speaks of eight', () => {
    const rows = library.rows('self-check')
    expect(rows.filter((row) => row.points !== null || row.keyItem !== null)).toEqual([])
    expect(rows.filter((row) => row.itemConfirmed).map((row) => row.no)).toEqual([1, 2, 3, 9, 14, 15, 18])
  })

  it('duties carry clocks that can be counted', () => {
    expect(duty('D09').clocks.map(({ id, count, unit }) => `${id} ${count} ${unit}`)).toEqual([
      'acceptance 30 day',
      'process 15 day',
      'identity 15 day',
      'result 15 day',
    ])
    expect(duty('D16').clocks).toMatchObject([{ count: 20, unit: 'day', direction: 'before', use: 'deadline' }])
    expect(duty('D61').clocks).toEqual([])
  })

  it('targets differ by region: Suqian asks more', () => {
    const target = (plan: string) => library.rows('plan-targets').find((row) => row.id === `${plan}-I02`)?.percent
    expect(['FZ', 'SQ', 'LC', 'FX', 'ZJ'].map(target)).toEqual([90, 95, 90, 90, 90])
    expect(
      library.rows('plan-targets').filter((row) => (row.percent === null) !== (row.comparison === 'rise')),
    ).toEqual([])
  })
})
