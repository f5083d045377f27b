/** The one search: how several words fit, and that every screen can be found. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { searchEntries, type SearchEntry } from '#shared/domain/search.ts'

const entry = (hit: string, part: Partial<SearchEntry<string>> = {}): SearchEntry<string> => ({
  hit,
  name: hit,
  idCard: '',
  pinyin: '',
  initials: '',
  words: '',
  ...part,
})

describe('words', () => {
  const entries = [
    entry('王五', { pinyin: 'wangwu', initials: 'ww', words: '打磨', idCard: '99010119900101123x' }),
    entry('王小五', { pinyin: 'wangxiaowu', initials: 'wxw', words: '喷漆' }),
    entry('小王', { pinyin: 'xiaowang', initials: 'xw', words: '打磨' }),
  ]

  test.each([
    ['王五', ['王五']],
    ['王', ['王五', '王小五', '小王']],
    ['王 打磨', ['王五', '小王']],
    ['打磨 王', ['王五', '小王']],
    ['ww', ['王五']],
    ['123X', ['王五']],
    ['喷漆　王', ['王小五']],
    ['不存在', []],
    ['   ', []],
  ])('%j finds %j', (query, found) => expect(searchEntries(entries, query, 10).hits).toEqual(found))

  test('the best are shown, all are counted', () => {
    const many = Array.from({ length: 50 }, (_, index) => entry(`记录${index}`, { words: '体检' }))
    const { total, hits } = searchEntries([...many, entry('体检')], '体检', 6)
    expect([total, hits.length, hits[0]]).toEqual([51, 6, '体检'])
  })
})

describe('screens', () => {
  const source = (path: string) =>
    readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'src', 'app', path), 'utf8')
  const links = source('global-search/hit-link.tsx')
  const routes = source('routes.tsx')
  const ofFirm = [...routes.matchAll(/=> firm,\s*path: '([^'$]*)'/g)].map(([, path = '']) => path)
  /** A step of a screen, not one of its own. */
  const STEPS = ['/measurement/entry']

  test.each(ofFirm.filter((path) => !STEPS.includes(path)))('the screen %s is found by its name', (path) =>
    expect(links).toContain(`'/firms/$firmId${path === '/' ? '' : path}'`),
  )

  test('the list of routes is read at all', () => expect(ofFirm.length).toBeGreaterThan(15))
})
