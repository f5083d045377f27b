/** What a new edition does to the rows of a pack, and what a pack rests on. */
import { describe, expect, it } from 'vitest'
import { compareRows, touchedClauses, touchTest } from '#shared/reference/compare-packs.ts'
import { summarizePack } from '#shared/reference/summarize-pack.ts'
import { packData } from '../helpers/packs.ts'

const law = (clause: string, verification: 'V' | 'S' | 'U' | 'D') => ({
  document: '某法',
  clause,
  edition: '2018',
  verification,
})
const row = (id: string, cells: object = {}) => ({
  id,
  validFrom: '2020-01-01',
  validTo: null,
  title: `规则${id}`,
  ...cells,
})
const kinds = (before: readonly object[], after: readonly object[]) =>
  compareRows('rules', before, after).map(({ kind, key }) => `${kind} ${key}`)

describe('rows of two editions', () => {
  it('are the same whatever their order', () => {
    const { rows } = packData('limits')
    expect(compareRows('limits', rows, rows.toReversed())).toEqual([])
  })

  it('are added, changed, ended and removed', () => {
    const before = [row('a'), row('b'), row('c'), row('d')]
    const after = [
      row('a'),
      row('b', { title: '新名' }),
      row('c', { validTo: '2026-12-31' }),
      row('c', { validFrom: '2027-01-01' }),
    ]
    expect(kinds(before, after)).toEqual([
      'changed b/2020-01-01',
      'ended c/2020-01-01',
      'added c/2027-01-01',
      'removed d/2020-01-01',
    ])
  })

  it('name the row in the new file and what a person calls it', () => {
    const [change] = compareRows('rules', [row('a'), row('b')], [row('a'), row('b', { duty: 'D1' })])
    expect(change).toMatchObject({ row: 2, name: '规则b', cells: [{ path: ['duty'], before: null, after: 'D1' }] })
  })

  it('differ in single cells, however deep; a list of texts is one cell', () => {
    const before = [row('a', { params: { months: 12 }, basis: [law('第一条', 'V')], posts: ['甲', '乙'] })]
    const after = [row('a', { params: { months: 6 }, basis: [law('第一条', 'S')], posts: ['甲', '丙', '乙'] })]
    expect(compareRows('rules', before, after)[0]?.cells).toEqual([
      { path: ['params', 'months'], before: '12', after: '6' },
      { path: ['basis', '0', 'verification'], before: 'V', after: 'S' },
      { path: ['posts'], before: '甲、乙', after: '甲、丙、乙' },
    ])
  })

  it('tell which clauses are behind a change: those of the row, else those of the head', () => {
    const head = [{ document: '某标准', clause: '', edition: '2025', verification: 'S' as const }]
    const packOf = (rows: readonly object[]) => ({ pack: 'rules', basis: head, rows })
    const own = (cells: object) => row('a', { basis: [law('第一条', 'V')], ...cells })
    const byRow = touchedClauses(packOf([own({})]), packOf([own({ duty: 'D1' })]))
    const byHead = touchedClauses(packOf([row('a')]), packOf([row('a', { duty: 'D1' })]))
    expect([byRow, byHead]).toEqual([[law('第一条', 'V')], head])
    expect(touchedClauses(packOf([row('a')]), packOf([row('a')]))).toEqual([])
    const ofStandard = { document: '某标准', clause: '4.6', edition: '2025', verification: 'S' as const }
    expect([law('第一条', 'V'), law('第二条', 'V'), ofStandard].map(touchTest(byRow))).toEqual([true, false, false])
    expect([law('第一条', 'V'), ofStandard].map(touchTest(byHead))).toEqual([false, true])
  })
})

describe('the sum of a pack', () => {
  it('counts a row by its own tag, else by its weakest clause, else by the head', () => {
    const rows = [
      { verification: 'U', basis: [law('一', 'V')] },
      { basis: [law('一', 'V'), law('二', 'D')] },
      { basis: [law('一', 'V'), law('二', 'S')] },
      { basis: '公开文献' },
    ]
    const { verification } = summarizePack({ basis: [law('', 'V')], rows })
    expect(verification).toEqual({ V: 1, S: 1, U: 1, D: 1 })
  })

  it('never counts what rests on nothing as law', () => {
    expect(summarizePack({ basis: [], rows: [{ name: '建议' }] }).verification).toEqual({ V: 0, S: 0, U: 0, D: 1 })
  })

  it('names each document once with its weakest tag', () => {
    const { documents } = summarizePack({
      basis: [law('', 'V')],
      rows: [{ basis: law('一', 'S') }, { basis: [law('二', 'V')] }],
    })
    expect(documents).toEqual([{ document: '某法', edition: '2018', verification: 'S' }])
  })
})
