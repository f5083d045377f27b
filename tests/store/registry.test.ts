import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openRegistry } from '#electron/store/registry.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const entry = {
  id: 'a',
  fileName: 'a.zhijian',
  name: '甲厂',
  demo: false,
  addedAt: '2026-11-01T00:00:00.000Z',
  openedAt: null,
}

function open(path: string) {
  const registry = openRegistry(path)
  onTestFinished(() => registry.close())
  return registry
}

test('keeps its entries, last opened first', () => {
  const path = join(tempDir(), 'registry.sqlite')
  const registry = openRegistry(path)
  registry.add(entry)
  registry.add({
    ...entry,
    id: 'b',
    fileName: 'b.zhijian',
    name: '乙厂',
    demo: true,
    addedAt: '2026-11-02T00:00:00.000Z',
  })
  registry.noteOpened('a', '2026-11-03T00:00:00.000Z')
  registry.rename('a', '甲一厂')
  registry.close()
  expect(open(path).list()).toEqual([
    { ...entry, name: '甲一厂', openedAt: '2026-11-03T00:00:00.000Z' },
    { ...entry, id: 'b', fileName: 'b.zhijian', name: '乙厂', demo: true, addedAt: '2026-11-02T00:00:00.000Z' },
  ])
})

test('two hosts may have it open at once', () => {
  const path = join(tempDir(), 'registry.sqlite')
  const [first, second] = [open(path), open(path)]
  first.add(entry)
  expect(second.get('a')?.name).toBe('甲厂')
})

test('a damaged one is kept aside and begun anew', () => {
  const folder = tempDir()
  const path = join(folder, 'registry.sqlite')
  writeFileSync(path, '不是数据库，但比一页的文件头要长得多。'.repeat(10))
  const before = readFileSync(path)
  expect(open(path).list()).toEqual([])
  expect(readFileSync(join(folder, 'registry.sqlite.damaged-1')).equals(before)).toBe(true)
  expect(readdirSync(folder).toSorted()).toEqual(['registry.sqlite', 'registry.sqlite.damaged-1'])
})
