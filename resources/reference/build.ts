/** Writes `resources/reference/*.json` from `source/`. Run: `node resources/reference/build.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildLibrary } from './build/library.ts'
import { manifestText, packText } from './build/pack-text.ts'
import { buildPacks } from './build/packs.ts'

const packs = buildPacks()
const all = [...Object.values(packs), ...Object.values(buildLibrary(packs))]
for (const pack of all) {
  writeFileSync(join(import.meta.dirname, `${pack.pack}.json`), packText(pack))
  process.stdout.write(`${pack.pack}: ${pack.rows.length}\n`)
}
writeFileSync(join(import.meta.dirname, 'manifest.json'), manifestText(all))
