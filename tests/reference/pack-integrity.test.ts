/** What the check of the packs does not say, because it is a fact of these packs: links whole, editions open, no tag claims too much. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Packs } from '#shared/reference/schemas.ts'
import { readPacks, SHIPPED_DIR } from '#electron/platform/reference-files.ts'
import { folderSource } from '#electron/platform/reference-pack-file.ts'

let packs: Packs

beforeAll(() => {
  packs = readPacks(folderSource(SHIPPED_DIR))
})

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>()
  return keys.filter((key) => {
    const again = seen.has(key)
    seen.add(key)
    return again
  })
}

describe('identity', () => {
  it('names 铀及其化合物 twice, as a chemical and as a radiation source, and nothing else', () => {
    expect(repeated(packs.hazards.rows.map((row) => row.name))).toEqual(['铀及其化合物'])
  })
})

describe('references', () => {
  it('give every hazard one link per edition, to sections that exist, or say that there is none', () => {
    const sections = new Set(packs['exam-sections'].rows.map((row) => `${row.edition}/${row.section}`))
    const links = packs['exam-links'].rows
    expect(links).toHaveLength(2 * packs.hazards.rows.length)
    expect(links.filter((link) => (link.sections.length === 0) !== (link.linkedBy === 'none'))).toEqual([])
    const targets = links.flatMap((link) => link.sections.map((section) => `${link.edition}/${section}`))
    expect(targets.filter((target) => !target.endsWith('/GBZ 98') && !sections.has(target))).toEqual([])
  })
})

describe('editions', () => {
  it('of GBZ 188 meet on 2026-08-01, and the last one has no end', () => {
    expect(packs['exam-editions'].rows.map((row) => row.validTo)).toEqual(['2026-07-31', null])
  })

  it('of every rule last until further notice', () => {
    const last = new Map(packs.rules.rows.map((row) => [row.id, row.validTo]))
    expect(last.size).toBeGreaterThan(10)
    expect([...last].filter(([, validTo]) => validTo !== null)).toEqual([])
  })
})

describe('verification', () => {
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
