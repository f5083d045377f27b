/** A program whose law is damaged must say so and not start. */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadReference } from '#electron/platform/reference-files.ts'

const DIR = join(import.meta.dirname, '..', '..', 'resources', 'reference')

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reference-'))
  cpSync(DIR, dir, { recursive: true, filter: (path) => path === DIR || path.endsWith('.json') })
})

afterEach(() => {
  rmSync(dir, { recursive: true })
})

function damage(name: string, from: string, to: string): void {
  const path = join(dir, `${name}.json`)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
  writeFileSync(path, text.replace(from, to))
}

describe('loading packs', () => {
  it('reads them from any folder', () => {
    expect(loadReference(dir).hazards).toHaveLength(459)
  })

  it('names the file and the row of a wrong value', () => {
    damage('limits', '"kind":"twa","value":20,', '"kind":"twa","value":"20",')
    expect(() => loadReference(dir)).toThrow(/limits\.json, row 2 value: /)
  })

  it('refuses a pack of a later format, and says which formats they are', () => {
    damage('hazards', '"format":1', '"format":2')
    expect(() => loadReference(dir)).toThrow(/hazards\.json, format: 2 is newer than 1/)
  })

  it('refuses a later format of a pack nobody has asked for yet', () => {
    damage('duties', '"format":1', '"format":2')
    expect(() => loadReference(dir)).toThrow(/duties\.json, format: 2 is newer than 1/)
  })

  it('refuses a later format of the manifest', () => {
    damage('manifest', '"format":1', '"format":2')
    expect(() => loadReference(dir)).toThrow(/manifest\.json, format: 2 is newer than 1/)
  })

  it('refuses one pack under the name of another', () => {
    copyFileSync(join(DIR, 'ppe.json'), join(dir, 'limits.json'))
    expect(() => loadReference(dir)).toThrow(/limits\.json/)
  })

  it('names a pack that is missing or cut off', () => {
    rmSync(join(dir, 'rules.json'))
    expect(() => loadReference(dir)).toThrow(/rules\.json, cannot be read/)
    writeFileSync(join(dir, 'rules.json'), '{"pack":"rules","rows":[')
    expect(() => loadReference(dir)).toThrow(/rules\.json, cannot be read/)
  })

  it('names the row of a wrong value in a pack of the library at the start already', () => {
    damage('penalties', '"minYuan":100000', '"minYuan":"100000"')
    expect(() => loadReference(dir)).toThrow(/penalties\.json, row 1 minYuan: /)
  })

  it('sees a number that was changed by hand, though it fits the schema', () => {
    damage('limits', '"kind":"twa","value":20,', '"kind":"twa","value":200,')
    expect(() => loadReference(dir)).toThrow(/limits\.json, differs from manifest\.json/)
  })

  it('sees the same in a pack of the library', () => {
    damage('physical-limits', '"value":140', '"value":141')
    expect(() => loadReference(dir)).toThrow(/physical-limits\.json, differs from manifest\.json/)
  })

  it('wants every pack in the manifest, and knows what to do with each', () => {
    damage('manifest', '"name":"duties"', '"name":"chores"')
    expect(() => loadReference(dir)).toThrow(/manifest\.json, duties is missing/)
  })

  it('reads the library when it is asked and not before', () => {
    const reference = loadReference(dir)
    rmSync(join(dir, 'signs.json'))
    expect(reference.library.rows('archives')).toHaveLength(45)
    expect(() => reference.library.rows('signs')).toThrow(/signs\.json, cannot be read/)
    rmSync(join(dir, 'archives.json'))
    expect(reference.library.rows('archives')).toHaveLength(45)
  })
})
