/** Writes `resources/reference/*.json` from `source/`. Run: `node resources/reference/build.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPacks, packText } from './build/packs.ts'

for (const [name, pack] of Object.entries(buildPacks())) {
  writeFileSync(join(import.meta.dirname, `${name}.json`), packText(pack))
  process.stdout.write(`${name}: ${pack.rows.length}\n`)
}
