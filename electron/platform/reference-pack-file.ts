/** One file of a set of reference packs: read, held against its schema and against the set's list. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Message } from '#shared/domain/explanation.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { fault } from '#shared/reference/check/finding.ts'
import { LIBRARY_NAMES } from '#shared/reference/library-schemas.ts'
import { manifestSchema, PACK_FORMAT, type PackEntry } from '#shared/reference/pack-schema.ts'
import { PACK_NAMES } from '#shared/reference/schemas.ts'

const MANIFEST = 'manifest.json'

interface RowFault {
  /** Row as a person counts; null for the head. */
  readonly row: number | null
  readonly fault: Message
}

/** A pack that cannot be used, and each place that is wrong. */
export class ReferenceFileError extends Error {
  /** Name of the pack, without `.json`. */
  readonly pack: string
  readonly faults: readonly RowFault[]

  constructor(file: string, faults: readonly RowFault[], options?: ErrorOptions) {
    const [first] = faults
    const place = first === undefined || first.row === null ? '' : `row ${first.row} `
    const where = first ? `, ${place}${renderMessage(first.fault, 'en')}` : ''
    super(`reference pack ${file}${where}`, options)
    this.name = 'ReferenceFileError'
    this.pack = file.replace(/\.json$/, '')
    this.faults = faults
  }
}

/** Where the packs of a set are read from. A later layer may lay packs of its own over it. */
export interface PackSource {
  /** What the pack must be; undefined when the set has no such pack. */
  entry(name: string): PackEntry | undefined
  /** The bytes of a pack. Throws `ReferenceFileError`. */
  bytes(name: string): Uint8Array
}

function schemaFault({ code, message }: z.core.$ZodIssue, field: string): Message {
  switch (code) {
    case 'unrecognized_keys':
      return fault('schema.unknownField', { field })
    case 'invalid_type':
      return fault(message.endsWith('received undefined') ? 'schema.required' : 'schema.type', { field })
    case 'too_small':
    case 'too_big':
      return fault('schema.range', { field })
    case 'invalid_value':
      return fault('schema.choice', { field })
    default:
      return fault('schema.format', { field })
  }
}

/** `rows.12.name` of the file as a person counts: row 13, name. */
function faultOf(issue: z.core.$ZodIssue): RowFault {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
  const [top, index, ...rest] = path
  const inRow = (top === 'rows' || top === 'packs') && typeof index === 'number'
  const field = (inRow ? rest : path).map(String).join('.')
  return { row: inRow ? index + 1 : null, fault: field === '' ? fault('notAPack') : schemaFault(issue, field) }
}

/** The bytes of a file. Throws `ReferenceFileError`. */
export function readBytes(dir: string, file: string): Uint8Array {
  try {
    return readFileSync(join(dir, file))
  } catch (cause) {
    throw new ReferenceFileError(file, [{ row: null, fault: fault('cannotRead') }], { cause })
  }
}

/** Reads text as JSON, with or without a byte-order mark. Throws `ReferenceFileError` on anything else, such as half a file. */
export function parseJson(file: string, bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return value
  } catch (cause) {
    throw new ReferenceFileError(file, [{ row: null, fault: fault('notJson') }], { cause })
  }
}

/** Holds a value against a schema; a later format is told apart from a wrong one. Throws `ReferenceFileError`. */
export function validate<Value>(file: string, value: unknown, schema: z.ZodType<Value>): Value {
  if (typeof value === 'object' && value !== null && 'format' in value) {
    const { format } = value
    if (typeof format === 'number' && format > PACK_FORMAT) {
      const newer = fault('newer', { found: format, supported: PACK_FORMAT })
      throw new ReferenceFileError(file, [{ row: null, fault: newer }])
    }
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new ReferenceFileError(file, result.error.issues.map(faultOf), { cause: result.error })
}

/** Names of all packs this program reads. */
export const EVERY_NAME: readonly string[] = [...PACK_NAMES, ...LIBRARY_NAMES]

/** The manifest of a folder. Throws when it names a pack this program does not know, or not one that it needs. */
function readManifest(dir: string): ReadonlyMap<string, PackEntry> {
  const { packs } = validate(MANIFEST, parseJson(MANIFEST, readBytes(dir, MANIFEST)), manifestSchema)
  const entries = new Map(packs.map((entry) => [entry.name, entry]))
  const faults = [
    ...EVERY_NAME.filter((name) => !entries.has(name)).map((name) => ({
      row: null,
      fault: fault('missingPack', { name }),
    })),
    ...packs.flatMap(({ name }, index) =>
      EVERY_NAME.includes(name) ? [] : [{ row: index + 1, fault: fault('unknownPack', { name }) }],
    ),
  ]
  if (faults.length > 0) throw new ReferenceFileError(MANIFEST, faults)
  return entries
}

/** The packs of a folder with its manifest. Throws `ReferenceFileError`. */
export function folderSource(dir: string): PackSource {
  const entries = readManifest(dir)
  return { entry: (name) => entries.get(name), bytes: (name) => readBytes(dir, `${name}.json`) }
}

/** The part of a pack its entry repeats. */
export interface PackHead {
  readonly format: number
  readonly edition: string
  readonly rows: readonly unknown[]
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function differs(pack: PackHead, entry: PackEntry, bytes: Uint8Array): boolean {
  const head = pack.format === entry.format && pack.edition === entry.edition && pack.rows.length === entry.rows
  return !head || sha256Of(bytes) !== entry.sha256
}

/** Reads one pack whole: first its rows, so that a fault is named by row, then whether it is the file the list means. */
export function readPack<Pack extends PackHead>(source: PackSource, name: string, schema: z.ZodType<Pack>): Pack {
  const file = `${name}.json`
  const bytes = source.bytes(name)
  const pack = validate(file, parseJson(file, bytes), schema)
  const entry = source.entry(name)
  if (entry && differs(pack, entry, bytes))
    throw new ReferenceFileError(file, [{ row: null, fault: fault('differs', { list: MANIFEST }) }])
  return pack
}

/** Whether the bytes are those of the entry, without reading the rows. */
export function isUntouched(source: PackSource, name: string): boolean {
  const entry = source.entry(name)
  return entry === undefined || sha256Of(source.bytes(name)) === entry.sha256
}
