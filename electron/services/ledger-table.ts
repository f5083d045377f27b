/** Any ledger as a table: every field a column, names in place of identifiers. */
import type { SheetFormat } from '#shared/api/due.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { forEachKind, type Facts, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { inLedgerOrder, recordFields, type RecordField } from '#shared/entities/record-fields.ts'
import { translator, type Language, type Translate } from '#shared/i18n/index.ts'
import { fieldHeading, fieldText, type Lookups } from '#shared/i18n/record-text.ts'
import type { Reference } from '#shared/reference/types.ts'
import { isoDateSchema } from '#shared/entities/common.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { listedRows } from './reference-queries.ts'
import type { Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

export interface LedgerQuestion {
  readonly kind: RecordKind
  readonly format: SheetFormat
  readonly asOf: IsoDate
  readonly language: Language
}

/** How many records of each kind there are. */
export function ledgerCounts({ store }: Session): Record<RecordKind, number> {
  const facts = store.facts()
  return forEachKind<Record<RecordKind, number>>((kind) => facts[kind].length)
}

/** One ledger as a file named after firm, ledger and day. */
export function exportLedger(session: Session, question: LedgerQuestion): Promise<File> {
  const { store, engine } = session
  return firmTableFile(session, ledgerTable(store.facts(), engine.reference, question), question)
}

/** The table of one kind of record in a language. */
export function ledgerTable(
  facts: Facts,
  reference: Reference,
  { kind, asOf, language }: Omit<LedgerQuestion, 'format'>,
): Table {
  const t = translator(language, 'ui')
  const fields = recordFields(kind)
  const lookups = lookupsOf(facts, reference)
  const rows = inLedgerOrder<object>(kind, facts[kind])
  return {
    asOf,
    sheetName: t(`ledger.${kind}`),
    columns: fields.map((field) => ({ heading: fieldHeading(kind, field, t), width: WIDTHS[field.type.is] })),
    rows: rows.map((record) => fields.map((field) => cellOf(kind, field, Reflect.get(record, field.name), lookups, t))),
    notes: listNotes(t, asOf, rows.length, [[t(`ledger.${kind}`), t(`ledger.${kind}.what`)]]),
  }
}

/** In characters. */
const WIDTHS: Readonly<Record<RecordField['type']['is'], number>> = {
  date: 12,
  flag: 10,
  number: 12,
  choice: 18,
  choices: 24,
  hazard: 16,
  hazards: 36,
  record: 26,
  records: 36,
  listed: 30,
  reading: 14,
  rows: 10,
  text: 26,
  texts: 30,
}

function cellOf(kind: RecordKind, field: RecordField, value: unknown, lookups: Lookups, t: Translate): TableCell {
  if (field.type.is === 'date') return value === null ? null : { date: isoDateSchema.parse(value) }
  if (field.type.is === 'number') return typeof value === 'number' ? value : null
  const text = fieldText(kind, field, value, lookups, t)
  return text === '' ? null : text
}

/** Names behind the identifiers of a firm's records. */
export function lookupsOf(facts: Facts, reference: Reference): Lookups {
  const index = forEachKind<RecordIndex>((kind) => lazily(() => new Map(facts[kind].map((row) => [row.id, row]))))
  return {
    record: <K extends RecordKind>(kind: K, id: string) => index[kind]().get(id),
    hazard: (id) => reference.hazard(id)?.name ?? id,
    listed: (pack, id) => listedRows(reference, pack).find((row) => row.id === id)?.name ?? id,
  }
}

type RecordIndex = { readonly [K in RecordKind]: () => ReadonlyMap<string, RecordOf<K>> }

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
