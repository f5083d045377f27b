/** How a pack stands in its file, and the manifest over all of them. */
import { createHash } from 'node:crypto'
import { PACK_FORMAT, type Manifest } from '#shared/reference/pack-schema.ts'
import type { PackInput } from '#shared/reference/schemas.ts'

/** Label of the packs written by this build: the month their facts were last gathered. */
export const EDITION = '2026-11'

export type Basis = PackInput<'rules'>['basis'][number]

/** A document a whole pack rests on. */
export function source(document: string, edition: string, verification: Basis['verification'], clause = ''): Basis {
  return { document, clause, edition, verification }
}

export function packHead(basis: readonly Basis[]) {
  return { format: PACK_FORMAT, edition: EDITION, basis } as const
}

export interface BuiltPack {
  readonly pack: string
  readonly format: number
  readonly edition: string
  readonly basis: readonly Basis[]
  readonly rows: readonly unknown[]
}

function lines(head: Readonly<Record<string, unknown>>, list: string, rows: readonly unknown[]): string {
  const opening = JSON.stringify({ ...head, [list]: [] }).slice(0, -2)
  return rows.length === 0
    ? `${opening}]}\n`
    : `${opening}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`
}

/** A pack as it stands in the file: one row a line, so that a change of one row is a change of one line. */
export function packText({ rows, ...head }: BuiltPack): string {
  return lines(head, 'rows', rows)
}

/** `manifest.json` over packs as they stand in their files. */
export function manifestText(packs: readonly BuiltPack[]): string {
  const entries = packs.map((pack): Manifest['packs'][number] => ({
    name: pack.pack,
    format: pack.format,
    edition: pack.edition,
    rows: pack.rows.length,
    sha256: createHash('sha256').update(packText(pack)).digest('hex'),
  }))
  return lines({ format: PACK_FORMAT }, 'packs', entries)
}
