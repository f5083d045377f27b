/** Packs as somebody outside might hand them over: the shipped ones with a few rows changed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { layered, readPackDocument } from '#electron/platform/pack-document.ts'
import { loadPackSet, SHIPPED_DIR } from '#electron/platform/reference-files.ts'
import { folderSource } from '#electron/platform/reference-pack-file.ts'
import { createReference } from '#shared/reference/create-reference.ts'
import type { Reference } from '#shared/reference/types.ts'

const packSchema = z.looseObject({
  pack: z.string(),
  format: z.number(),
  edition: z.string(),
  rows: z.array(z.record(z.string(), z.unknown())),
})
type Pack = z.output<typeof packSchema>
export type Row = Pack['rows'][number]

/** A shipped pack as plain data, with the edition of a month later. */
export function packData(name: string, edit: (row: Row, index: number) => Row | readonly Row[] = (row) => row): Pack {
  const pack = packSchema.parse(JSON.parse(readFileSync(join(SHIPPED_DIR, `${name}.json`), 'utf8')))
  return { ...pack, edition: '2026-12', rows: pack.rows.flatMap(edit) }
}

/** As it would stand in a file. */
export function packBytes(...[name, edit]: Parameters<typeof packData>): Buffer {
  return Buffer.from(JSON.stringify(packData(name, edit)))
}

/** The reference data with the packs of a file laid over it. */
export function referenceWith(bytes: Uint8Array): Reference {
  const { packs } = readPackDocument('test.json', bytes)
  const source = layered(folderSource(SHIPPED_DIR), new Map(packs.map((pack) => [pack.entry.name, pack])))
  const { packs: read, library } = loadPackSet(source)
  return createReference(read, library)
}

/** The in-service cycle of strong noise (LEX,8h ≥ 85 dB(A)) under GBZ 188-2025, in months. */
export function noiseEvery(months: number): (row: Row) => Row {
  return (row) =>
    row['edition'] === 'GBZ 188-2025' && row['name'] === '噪声'
      ? { ...row, cycle: [{ ...first(row['cycle']), months }, ...rest(row['cycle'])] }
      : row
}

const cycleSchema = z.array(z.record(z.string(), z.unknown()))
const first = (cycle: unknown): Row => cycleSchema.parse(cycle)[0] ?? {}
const rest = (cycle: unknown): Row[] => cycleSchema.parse(cycle).slice(1)
