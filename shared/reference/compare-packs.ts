/** What a new edition of a pack does to its rows: which are new, changed, ended or gone, and which of their cells differ. Pure. */
import type { Basis } from '#shared/domain/explanation.ts'
import { cell } from './check/finding.ts'
import { keyOf } from './check/identity.ts'
import { basisOf } from './summarize-pack.ts'

export type RowChangeKind = 'added' | 'changed' | 'ended' | 'removed'

/** One cell that differs; a list of texts or numbers is one cell. */
export interface CellChange {
  /** Like `cycle`, `0`, `months`. */
  readonly path: readonly string[]
  /** Null where the row has no such cell. */
  readonly before: string | null
  readonly after: string | null
}

export interface RowChange {
  /** `ended`: the row got its last day, as when another takes over the day after. */
  readonly kind: RowChangeKind
  readonly key: string
  /** What a person calls the row; empty where it has no name. */
  readonly name: string
  /** Row in the new edition as a person counts; null when it is gone. */
  readonly row: number | null
  readonly cells: readonly CellChange[]
}

/** Fields that name a row, the best first. */
const NAMES = [
  'title',
  'name',
  'hazardName',
  'label',
  'what',
  'finding',
  'item',
  'work',
  'head',
  'hazard',
  'disease',
  'indicator',
]

function nameOf(row: object): string {
  for (const field of NAMES) {
    const value = cell(row, field)
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** The cells of a value by their path; nested objects and lists of objects are taken apart. */
function cellsOf(value: unknown, path: readonly string[] = []): [path: readonly string[], text: string][] {
  if (Array.isArray(value) && !value.some(isObject)) return [[path, value.join('、')]]
  if (isObject(value)) return Object.entries(value).flatMap(([field, inner]) => cellsOf(inner, [...path, field]))
  return [[path, typeof value === 'string' ? value : JSON.stringify(value)]]
}

function compareCells(before: object, after: object): CellChange[] {
  const pathKey = (path: readonly string[]) => path.join('/')
  const old = new Map(cellsOf(before).map(([path, text]) => [pathKey(path), { path, text }]))
  const fresh = new Map(cellsOf(after).map(([path, text]) => [pathKey(path), { path, text }]))
  return [...new Map([...old, ...fresh])].flatMap(([key, { path }]) => {
    const [was, is] = [old.get(key)?.text ?? null, fresh.get(key)?.text ?? null]
    return was === is ? [] : [{ path, before: was, after: is }]
  })
}

function isEnded(before: object, after: object): boolean {
  return cell(before, 'validTo') === null && typeof cell(after, 'validTo') === 'string'
}

/** The rows of two editions of one pack, compared by what each row is known by; the order of rows says nothing. */
export function compareRows(pack: string, before: readonly object[], after: readonly object[]): RowChange[] {
  const keyed = (cells: object) => keyOf({ pack, cells }).slice(pack.length + 1)
  const old = new Map(before.map((row) => [keyed(row), row]))
  const kept = new Set<string>()
  const changes = after.flatMap((row, index): RowChange[] => {
    const key = keyed(row)
    kept.add(key)
    const former = old.get(key)
    const place = { key, name: nameOf(row), row: index + 1 }
    if (former === undefined) return [{ kind: 'added', ...place, cells: [] }]
    const cells = compareCells(former, row)
    return cells.length === 0 ? [] : [{ kind: isEnded(former, row) ? 'ended' : 'changed', ...place, cells }]
  })
  const gone = before.filter((row) => !kept.has(keyed(row)))
  return [
    ...changes,
    ...gone.map((row): RowChange => ({ kind: 'removed', key: keyed(row), name: nameOf(row), row: null, cells: [] })),
  ]
}

interface ComparedPack {
  readonly pack: string
  readonly basis: readonly Basis[]
  readonly rows: readonly object[]
}

/** The clauses behind the rows that differ between two editions of a pack; rows without clauses of their own rest on its head. */
export function touchedClauses(before: ComparedPack | undefined, after: ComparedPack): Basis[] {
  const changes = compareRows(after.pack, before?.rows ?? [], after.rows)
  return changes.flatMap(({ row }) => {
    const own = row === null ? [] : basisOf(after.rows[row - 1] ?? {})
    return own.length > 0 ? own : after.basis
  })
}

/** Whether a clause is among `touched`; one that names no clause stands for its whole document. */
export function touchTest(touched: readonly Basis[]): (row: Basis) => boolean {
  const keyOfClause = ({ document, edition }: Basis, clause: string) => [document, edition, clause].join('/')
  const keys = new Set(touched.map((row) => keyOfClause(row, row.clause)))
  return (row) => keys.has(keyOfClause(row, row.clause)) || keys.has(keyOfClause(row, ''))
}
