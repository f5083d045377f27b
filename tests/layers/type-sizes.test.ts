/** Large type changes the root's font alone; a size in pixels would not follow. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '../../renderer/src')

test('every size of type in the style sheets is in rem', () => {
  const sheets = globSync('**/*.css', { cwd: SOURCE })
  expect(sheets.length).toBeGreaterThan(20)
  const inPixels = sheets.filter((sheet) => /font-size: *[\d.]+px/.test(readFileSync(join(SOURCE, sheet), 'utf8')))
  expect(inPixels).toEqual([])
})
