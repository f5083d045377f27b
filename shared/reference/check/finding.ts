/** What the check of the packs says, and how it walks over packs of every kind. */
import { message, type Message } from '#shared/domain/explanation.ts'
import type { ReadLibraryPack } from '../library.ts'
import { LIBRARY_NAMES } from '../library-schemas.ts'
import type { PackOf, PackName, Packs } from '../schemas.ts'

/** Every pack there is: those read at each start, and a reader of the others. */
export interface PackSet {
  readonly packs: Packs
  readonly library: ReadLibraryPack
}

/** A pack whatever its rows are. */
interface AnyPack {
  readonly pack: string
  readonly edition: string
  readonly basis: PackOf<PackName>['basis']
  readonly rows: readonly object[]
}

/** Every pack of both kinds, one after the other. */
export function everyPack({ packs, library }: PackSet): AnyPack[] {
  return [...Object.values(packs), ...LIBRARY_NAMES.map((name) => library(name))]
}

/** Something that is wrong with a pack. Rows count from one; null stands for the head, or the file as a whole. */
export interface Finding {
  readonly pack: string
  readonly row: number | null
  /** What is wrong there, as data: `packFault.…` of the rules' texts. */
  readonly fault: Message
}

/** Shorthand for a fault. */
export function fault(key: string, params: Message['params'] = {}): Message {
  return message(`packFault.${key}`, params)
}

/** A row with what is needed to name it in a finding. */
export interface PlacedRow {
  readonly pack: string
  readonly row: number
  readonly cells: object
}

/** All rows of all packs. */
export function placedRows(set: PackSet): PlacedRow[] {
  return everyPack(set).flatMap(({ pack, rows }) => rows.map((cells, index) => ({ pack, row: index + 1, cells })))
}

/** A cell of a row whose kind is not known here. */
export function cell(cells: object, field: string): unknown {
  return Reflect.get(cells, field)
}

/** The texts of a cell: of a list, of a single text, or none. */
export function texts(cells: object, field: string): string[] {
  const value = cell(cells, field)
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((entry) => typeof entry === 'string')
}
