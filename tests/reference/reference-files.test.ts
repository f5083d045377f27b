/** A program whose law is damaged must say so and not start. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PACK_NAMES, type PackName } from '#shared/reference/schemas.ts'
import { loadReference } from '#electron/platform/reference-files.ts'

const DIR = join(import.meta.dirname, '..', '..', 'resources', 'reference')

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reference-'))
  for (const name of PACK_NAMES) copyFileSync(join(DIR, `${name}.json`), join(dir, `${name}.json`))
})

afterEach(() => {
  rmSync(dir, { recursive: true })
})

function damage(name: PackName, from: string, to: string): void {
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
    expect(() => loadReference(dir)).toThrow(/limits\.json, row 2 value/)
  })

  it('refuses a pack of a later format', () => {
    damage('hazards', '"format":1', '"format":2')
    expect(() => loadReference(dir)).toThrow(/hazards\.json, format/)
  })

  it('refuses one pack under the name of another', () => {
    copyFileSync(join(DIR, 'ppe.json'), join(dir, 'limits.json'))
    expect(() => loadReference(dir)).toThrow(/limits\.json/)
  })

  it('names a pack that is missing or cut off', () => {
    rmSync(join(dir, 'rules.json'))
    expect(() => loadReference(dir)).toThrow(/rules\.json cannot be read/)
    writeFileSync(join(dir, 'rules.json'), '{"pack":"rules","rows":[')
    expect(() => loadReference(dir)).toThrow(/rules\.json cannot be read/)
  })
})
