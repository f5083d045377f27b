/** One file of the reference folder: read, held against its schema and against the manifest. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { LIBRARY_NAMES } from '#shared/reference/library-schemas.ts'
import { manifestSchema, PACK_FORMAT, type Manifest } from '#shared/reference/pack-schema.ts'
import { PACK_NAMES } from '#shared/reference/schemas.ts'

const MANIFEST = 'manifest.json'

export type ManifestEntry = Manifest['packs'][number]

interface RowFault {
  /** Row as a person counts; null for the head. */
  readonly row: number | null
  readonly text: string
}

/** A file of the reference folder that cannot be used, and each place that is wrong. */
export class ReferenceFileError extends Error {
  /** Name of the pack, without `.json`. */
  readonly pack: string
  readonly faults: readonly RowFault[]

  constructor(file: string, faults: readonly RowFault[], options?: ErrorOptions) {
    const [first] = faults
    const where = first ? `, ${first.row === null ? '' : `row ${first.row} `}${first.text}` : ''
    super(`reference pack ${file}${where}`, options)
    this.name = 'ReferenceFileError'
    this.pack = file.replace(/\.json$/, '')
    this.faults = faults
  }
}

/** `rows.12.name` of the file as a person counts: row 13. */
function faultOf({ path: [top, index, ...rest], message }: z.core.$ZodIssue): RowFault {
  const inRow = (top === 'rows' || top === 'packs') && typeof index === 'number'
  const field = inRow ? rest.join('.') : [top, index, ...rest].filter((part) => part !== undefined).join('.')
  return { row: inRow ? index + 1 : null, text: field === '' ? message : `${field}: ${message}` }
}

function readBytes(dir: string, file: string): Buffer {
  try {
    return readFileSync(join(dir, file))
  } catch (cause) {
    throw new ReferenceFileError(file, [{ row: null, text: 'cannot be read' }], { cause })
  }
}

function parse<Value>(file: string, bytes: Buffer, schema: z.ZodType<Value>): Value {
  const value = parseJson(file, bytes)
  if (typeof value === 'object' && value !== null && 'format' in value) {
    const { format } = value
    if (typeof format === 'number' && format > PACK_FORMAT)
      throw new ReferenceFileError(file, [{ row: null, text: `format: ${format} is newer than ${PACK_FORMAT}` }])
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new ReferenceFileError(file, result.error.issues.map(faultOf), { cause: result.error })
}

function parseJson(file: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new ReferenceFileError(file, [{ row: null, text: 'cannot be read as JSON' }], { cause })
  }
}

const EVERY_NAME: readonly string[] = [...PACK_NAMES, ...LIBRARY_NAMES]

/** The manifest of a folder. Throws when it names a pack this program does not know, or not one that it needs. */
export function readManifest(dir: string): ReadonlyMap<string, ManifestEntry> {
  const { packs } = parse(MANIFEST, readBytes(dir, MANIFEST), manifestSchema)
  const entries = new Map(packs.map((entry) => [entry.name, entry]))
  const faults = [
    ...EVERY_NAME.filter((name) => !entries.has(name)).map((name) => ({ row: null, text: `${name} is missing` })),
    ...packs.flatMap(({ name }, index) =>
      EVERY_NAME.includes(name) ? [] : [{ row: index + 1, text: `${name} is not known to this program` }],
    ),
  ]
  if (faults.length > 0) throw new ReferenceFileError(MANIFEST, faults)
  return entries
}

/** The part of a pack the manifest repeats. */
export interface PackHead {
  readonly format: number
  readonly edition: string
  readonly rows: readonly unknown[]
}

function differs(pack: PackHead, entry: ManifestEntry, bytes: Buffer): boolean {
  const head = pack.format === entry.format && pack.edition === entry.edition && pack.rows.length === entry.rows
  return !head || !matches(bytes, entry)
}

/** Whether the bytes are those the manifest was written for. */
function matches(bytes: Buffer, entry: ManifestEntry): boolean {
  return createHash('sha256').update(bytes).digest('hex') === entry.sha256
}

/** Reads one pack whole: first its rows, so that a fault is named by row, then whether it is the file the manifest means. */
export function readPack<Pack extends PackHead>(
  dir: string,
  entry: ManifestEntry | undefined,
  name: string,
  schema: z.ZodType<Pack>,
): Pack {
  const file = `${name}.json`
  const bytes = readBytes(dir, file)
  const pack = parse(file, bytes, schema)
  if (entry && differs(pack, entry, bytes))
    throw new ReferenceFileError(file, [{ row: null, text: `differs from ${MANIFEST}` }])
  return pack
}

/** Whether the file is the one the manifest means, without reading its rows. */
export function isUntouched(dir: string, entry: ManifestEntry): boolean {
  return matches(readBytes(dir, `${entry.name}.json`), entry)
}
