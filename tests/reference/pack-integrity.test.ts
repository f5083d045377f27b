/** Between the packs: keys are single, nothing points into the void, no edition leaves a day open, no tag claims too much. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { LEVEL_UNITS } from '#shared/entities/workplace.ts'
import type { Packs } from '#shared/reference/schemas.ts'
import { readPacks } from '#electron/platform/reference-files.ts'

let packs: Packs

beforeAll(() => {
  packs = readPacks(join(import.meta.dirname, '..', '..', 'resources', 'reference'))
})

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>()
  return keys.filter((key) => {
    const again = seen.has(key)
    seen.add(key)
    return again
  })
}

/** The check digit of a CAS number: its digits from the right, each times its place, modulo ten. */
function casIsSound(cas: string): boolean {
  const [check = '', ...digits] = Array.from(cas.replaceAll('-', '')).toReversed()
  return digits.reduce((total, digit, place) => total + Number(digit) * (place + 1), 0) % 10 === Number(check)
}

describe('identity', () => {
  it('gives every row a key of its own', () => {
    const keys = {
      hazards: packs.hazards.rows.map((row) => row.id),
      industries: packs.industries.rows.map((row) => row.code),
      divisions: packs.divisions.rows.map((row) => row.code),
      registrationTypes: packs['registration-types'].rows.map((row) => row.code),
      industryRisk: packs['industry-risk'].rows.map((row) => row.code),
      examSections: packs['exam-sections'].rows.map((row) => `${row.edition}/${row.section}`),
      examLinks: packs['exam-links'].rows.map((row) => `${row.edition}/${row.hazardId}`),
      limits: packs.limits.rows.map((row) => row.id),
      declarationForm: packs['declaration-form'].rows.map((row) => row.id),
      rules: packs.rules.rows.map((row) => `${row.id}/${row.validFrom}`),
    }
    expect(Object.entries(keys).flatMap(([name, list]) => repeated(list).map((key) => `${name}: ${key}`))).toEqual([])
  })

  it('names 铀及其化合物 twice, as a chemical and as a radiation source, and nothing else', () => {
    expect(repeated(packs.hazards.rows.map((row) => row.name))).toEqual(['铀及其化合物'])
  })

  it('carries only CAS numbers whose check digit holds', () => {
    expect([casIsSound('7439-92-1'), casIsSound('7439-92-2')]).toEqual([true, false])
    const numbers = [...packs.hazards.rows, ...packs.limits.rows].flatMap((row) => row.cas)
    expect(numbers.length).toBeGreaterThan(750)
    expect(numbers.filter((cas) => !casIsSound(cas))).toEqual([])
  })
})

describe('references', () => {
  it('point to hazards that exist', () => {
    const known = new Set(packs.hazards.rows.map((row) => row.id))
    const used = [
      ...packs['exam-links'].rows.map((row) => row.hazardId),
      ...packs.limits.rows.flatMap((row) => row.hazardIds),
      ...packs.ppe.rows.flatMap((row) => row.hazardIds),
      ...packs['industry-suggestions'].rows.flatMap((row) => row.hazardIds),
    ]
    expect(used.length).toBeGreaterThan(2000)
    expect(used.filter((id) => !known.has(id))).toEqual([])
  })

  it('give every hazard one link per edition, to sections that exist, or say that there is none', () => {
    const sections = new Set(packs['exam-sections'].rows.map((row) => `${row.edition}/${row.section}`))
    const links = packs['exam-links'].rows
    expect(links).toHaveLength(2 * packs.hazards.rows.length)
    expect(links.filter((link) => (link.sections.length === 0) !== (link.linkedBy === 'none'))).toEqual([])
    const targets = links.flatMap((link) => link.sections.map((section) => `${link.edition}/${section}`))
    expect(targets.filter((target) => !target.endsWith('/GBZ 98') && !sections.has(target))).toEqual([])
  })

  it('find parents, prefixes and codes where they are listed', () => {
    const industries = new Set(packs.industries.rows.map((row) => row.code))
    const used = [
      ...packs.industries.rows.flatMap((row) => row.parent ?? []),
      ...packs['size-groups'].rows.flatMap((row) => [...row.prefixes, ...row.excluded]),
      ...packs['industry-risk'].rows.map((row) => row.code),
      ...packs['industry-suggestions'].rows.flatMap((row) => row.code ?? []),
    ]
    expect(used.filter((code) => !industries.has(code))).toEqual([])
    const divisions = new Set(packs.divisions.rows.map((row) => row.code))
    expect(packs.divisions.rows.filter((row) => row.parent !== null && !divisions.has(row.parent))).toEqual([])
  })

  it('take the unit that belongs to the kind of level', () => {
    expect(packs.limits.rows.filter((row) => row.unit !== LEVEL_UNITS[row.kind])).toEqual([])
  })
})

interface Dated {
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
}

/** Every place where one edition does not begin the day after the one before, and a last one that ends. */
function seams(rows: readonly Dated[]): string[] {
  const sorted = rows.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))
  return sorted.flatMap((row, index) => {
    const next = sorted[index + 1]
    const expected = row.validTo === null ? undefined : addDays(row.validTo, 1)
    return next?.validFrom === expected ? [] : [`${row.validTo} → ${next?.validFrom}`]
  })
}

describe('editions', () => {
  it('of GBZ 188 meet on 2026-08-01 without gap or overlap', () => {
    expect(seams(packs['exam-editions'].rows)).toEqual([])
    expect(packs['exam-editions'].rows.map((row) => row.validTo)).toEqual(['2026-07-31', null])
  })

  it('of every rule follow one another without gap or overlap', () => {
    const ids = [...new Set(packs.rules.rows.map((row) => row.id))]
    expect(ids.length).toBeGreaterThan(10)
    expect(ids.flatMap((id) => seams(packs.rules.rows.filter((row) => row.id === id)))).toEqual([])
  })
})

describe('verification', () => {
  it('gives every rule a document, a clause and an edition to stand on', () => {
    const baseless = packs.rules.rows.filter((row) =>
      row.basis.some(({ document, clause, edition }) => document === '' || clause === '' || edition === ''),
    )
    expect(baseless.map((row) => row.id)).toEqual([])
  })

  it('claims no limit as read: those are copies, however many agree', () => {
    expect(new Set(packs.limits.rows.map((row) => row.basis.verification))).toEqual(new Set(['S']))
  })

  it('claims the exam sections as read, but for the one on radiation', () => {
    const partly = packs['exam-sections'].rows.filter((row) => row.verification !== 'V')
    expect(partly.map((row) => row.edition)).toEqual(['卫生部令55/GBZ 98-2020'])
  })

  it('marks as provisional what is known from recall, and the whole of block 五', () => {
    const rows = packs['declaration-form'].rows
    const recalled = rows.filter((row) => row.evidence.includes('X') || row.block === 'surveillance')
    expect(rows.filter((row) => row.provisional)).toEqual(recalled)
    expect(recalled.filter((row) => row.block === 'basic').map((row) => row.id)).toEqual(['1.3', '1.9'])
  })
})
