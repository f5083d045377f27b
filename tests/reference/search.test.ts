/** What a safety officer types, and what must come first. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '#shared/reference/types.ts'
import { searchIndex } from '#shared/reference/search.ts'
import { loadReference } from '#electron/platform/reference-files.ts'

let reference: Reference

beforeAll(() => {
  reference = loadReference()
})

describe('hazards', () => {
  it.each([
    ['噪声', 'phys-1'],
    ['zs', 'phys-1'],
    ['ZS', 'phys-1'],
    ['zaosheng', 'phys-1'],
    ['噪音', 'phys-1'],
    ['7439-92-1', 'chem-1'],
    ['７４３９-92-1', 'chem-1'],
    ['甲苯', 'chem-29'],
    ['jb', 'chem-29'],
    ['苯', 'chem-28'],
    ['矽尘', 'dust-1'],
    ['xichen', 'dust-1'],
    ['三氯甲烷', 'chem-190'],
    ['CO', 'chem-19'],
    ['TDI', 'chem-314'],
    ['lvqi', 'chem-13'],
    ['phys-1', 'phys-1'],
  ])('%s finds %s first', (query, id) => {
    expect(reference.searchHazards(query, 10)[0]?.id).toBe(id)
  })

  it('gives every hazard that carries a colloquial name, benzene first', () => {
    const ids = reference.searchHazards('天那水', 20).map((hazard) => hazard.id)
    expect(ids.slice(0, 3)).toEqual(['chem-28', 'chem-29', 'chem-30'])
    expect(ids).toContain('chem-373')
  })

  it('gives both entries of 铀及其化合物', () => {
    expect(reference.searchHazards('铀及其化合物', 10).map((hazard) => hazard.id)).toEqual(['chem-11', 'rad-7'])
  })

  it('finds each of the 459 by its own name among the first two', () => {
    const lost = reference.hazards.filter((hazard) => !reference.searchHazards(hazard.name, 2).includes(hazard))
    expect(lost.map((hazard) => hazard.name)).toEqual([])
  })

  it('finds each by its CAS numbers, its pinyin and its initials', () => {
    const lost = reference.hazards.flatMap((hazard) =>
      [...hazard.cas, hazard.pinyin, ...hazard.initials.slice(0, 1)].filter(
        (query) => !reference.searchHazards(query, 459).includes(hazard),
      ),
    )
    expect(lost).toEqual([])
  })

  it('answers an empty or foreign query with nothing', () => {
    expect(reference.searchHazards('  ', 10)).toEqual([])
    expect(reference.searchHazards('月球尘埃', 10)).toEqual([])
    expect(reference.searchHazards('qqqq', 10)).toEqual([])
  })

  it('keeps to the limit asked for', () => {
    expect(reference.searchHazards('苯', 3)).toHaveLength(3)
  })
})

describe('industries', () => {
  it.each([
    ['C2110', 'C2110'],
    ['2110', 'C2110'],
    ['木质家具', 'C2110'],
    ['木质家具制造', 'C2110'],
    ['mzjj', 'C2110'],
    ['C21', 'C21'],
  ])('%s finds %s first', (query, code) => {
    expect(reference.searchIndustries(query, 10)[0]?.code).toBe(code)
  })
})

describe('divisions', () => {
  it.each([
    ['丰泽区', '350503'],
    ['泉州丰泽', '350503'],
    ['福建省泉州市丰泽区', '350503'],
    ['350503', '350503'],
    ['fzq', '350503'],
    ['东莞', '441900'],
    ['shanxian', '371722'],
    ['pidu', '510117'],
  ])('%s finds %s first', (query, code) => {
    expect(reference.searchDivisions(query, 10)[0]?.code).toBe(code)
  })
})

describe('the order of ranks', () => {
  it('is name, start of name, alias, initials, pinyin, inside', () => {
    const entry = (name: string, found: { aliases?: string[]; initials?: string[]; pinyin?: string[] }) => ({
      row: name,
      name,
      codes: [],
      aliases: found.aliases ?? [],
      initials: found.initials ?? [],
      pinyin: found.pinyin ?? [],
      extra: '',
      weight: 0,
    })
    const rows = [
      entry('xabcx', {}),
      entry('pinyin', { pinyin: ['abcd'] }),
      entry('initials', { initials: ['abc'] }),
      entry('alias', { aliases: ['abc'] }),
      entry('abcde', {}),
      entry('abc', {}),
    ]
    const index = searchIndex(rows, (row) => row)
    expect(index.search('abc', 10)).toEqual(['abc', 'abcde', 'alias', 'initials', 'pinyin', 'xabcx'])
  })
})
