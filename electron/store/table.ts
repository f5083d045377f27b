/** How a typed record becomes a row and back. Explicit SQL stays in the migrations; this only pairs fields with columns. */
import type { Database, Statement } from 'better-sqlite3'
import { z } from 'zod'

/** `flag` is 0/1, `json` is JSON text for lists and nested objects; null stays null in every column. */
type ColumnType = 'text' | 'number' | 'flag' | 'json'

/** One column per field of a record, in the schema's order. */
export type Columns = Readonly<Record<string, ColumnType>>

const COLUMN_OF: ReadonlyMap<string, ColumnType> = new Map([
  ['string', 'text'],
  ['enum', 'text'],
  ['number', 'number'],
  ['boolean', 'flag'],
  ['array', 'json'],
  ['object', 'json'],
])

/** What a field holds once its default, its null and its tidying are taken off. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return bare(schema.def.innerType)
  if (schema instanceof z.ZodPipe) return bare(schema.def.in)
  return schema
}

/** The columns of a record's table, read off its schema. Throws for a field no column can hold. */
export function columnsOf(schema: z.ZodObject): Columns {
  return Object.fromEntries(
    Object.entries<z.core.$ZodType>(schema.shape).map(([field, value]) => {
      const kind = bare(value)._zod.def.type
      const column = COLUMN_OF.get(kind)
      if (column === undefined) throw new TypeError(`no column can hold ${field}, a ${kind}`)
      return [field, column]
    }),
  )
}

type Cell = string | number | null

/** The prepared statements of one table; rows come back in the order they were first written. */
export interface Table<T> {
  all(): T[]
  get(id: string): T | null
  insert(record: T): void
  update(id: string, record: T): void
  remove(id: string): void
}

/** `hoursPerDay` → `hours_per_day`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function toCell(value: unknown, type: ColumnType): Cell {
  if (value === null || value === undefined) return null
  if (type === 'json') return JSON.stringify(value)
  if (type === 'flag') return value === true ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`a ${type} column cannot hold ${typeof value}`)
}

function toField(cell: Cell | undefined, type: ColumnType): unknown {
  if (cell === null || cell === undefined) return null
  if (type === 'flag') return cell === 1
  return typeof cell === 'string' && type === 'json' ? JSON.parse(cell) : cell
}

/** Prepares at first use: a firm file has some two hundred statements, and most sessions need a few. */
export function onFirstUse<T>(prepare: () => T): () => T {
  let prepared: T | null = null
  return () => (prepared ??= prepare())
}

/** The statements of `name`, whose columns are the fields of `T` in snake case. */
export function openTable<T extends object>(db: Database, name: string, columns: Columns): Table<T> {
  const fields = Object.entries(columns)
  const converted = fields.filter(([, type]) => type === 'flag' || type === 'json')
  const select = fields.map(([field]) => `"${columnName(field)}" AS "${field}"`).join(', ')
  const names = fields.map(([field]) => `"${columnName(field)}"`)
  const all = onFirstUse((): Statement<[], Record<string, Cell>> =>
    db.prepare(`SELECT ${select} FROM ${name} ORDER BY rowid`),
  )
  const one = onFirstUse((): Statement<[string], Record<string, Cell>> =>
    db.prepare(`SELECT ${select} FROM ${name} WHERE id = ?`),
  )
  const insert = onFirstUse(() =>
    db.prepare(`INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`),
  )
  const update = onFirstUse(() =>
    db.prepare(`UPDATE ${name} SET ${names.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`),
  )
  const remove = onFirstUse(() => db.prepare(`DELETE FROM ${name} WHERE id = ?`))

  function decode(row: Record<string, Cell>): T {
    const record: Record<string, unknown> = row
    for (const [field, type] of converted) record[field] = toField(row[field], type)
    // Written only by `Writer`, which validated it against the entity schema of T.
    return record as T
  }

  function encode(record: T): Cell[] {
    return fields.map(([field, type]) => toCell(Reflect.get(record, field), type))
  }

  return {
    all: () => all().all().map(decode),
    get(id) {
      const row = one().get(id)
      return row === undefined ? null : decode(row)
    },
    insert: (record) => void insert().run(...encode(record)),
    update: (id, record) => void update().run(...encode(record), id),
    remove: (id) => void remove().run(id),
  }
}
