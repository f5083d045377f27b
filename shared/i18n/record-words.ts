/** What any record is called in a list of hits, and the words it is found by. */
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import { recordFields, type RecordField } from '#shared/entities/record-fields.ts'
import type { Translate } from './index.ts'
import { fieldText, type Lookups } from './record-text.ts'

/** More makes a line nobody reads. */
const PARTS = 4

/** A result of an examination or a diagnosis is read on its own page, not in passing in a list. */
const PRIVATE: ReadonlySet<string> = new Set(['conclusion', 'outcome', 'disease', 'recheckItems'])

/** Fields that say which record it is, days and persons first: who and when tell records apart. */
function tellingFields(kind: RecordKind): readonly RecordField[] {
  const fields = recordFields(kind).filter(({ name, type }) => !PRIVATE.has(name) && TELLING.has(type.is))
  return fields.toSorted((a, b) => orderOf(a) - orderOf(b))
}

const TELLING: ReadonlySet<RecordField['type']['is']> = new Set([
  'record',
  'listed',
  'text',
  'choice',
  'date',
  'hazard',
])

/** A name, then whose it is, then when; the note last. */
function orderOf({ name, type, required }: RecordField): number {
  if (name === 'note') return 9
  if (type.is === 'record') return required ? 0 : 4
  if (type.is === 'date') return required ? 2 : 5
  return required ? 1 : 3
}

const telling = new Map<RecordKind, readonly RecordField[]>()

function fieldsOf(kind: RecordKind): readonly RecordField[] {
  const fields = telling.get(kind) ?? tellingFields(kind)
  telling.set(kind, fields)
  return fields
}

/** Whether two states of a record give the same words, as long as what they refer to keeps its name. Telling fields hold one value each. */
export function readsAs<K extends RecordKind>(kind: K, one: RecordOf<K>, other: RecordOf<K>): boolean {
  return fieldsOf(kind).every(({ name }) => Reflect.get(one, name) === Reflect.get(other, name))
}

/** The parts of a record's title, at most four, and everything it is found by. */
export function recordWords<K extends RecordKind>(
  kind: K,
  record: RecordOf<K>,
  lookups: Lookups,
  t: Translate,
): { readonly title: string; readonly words: string } {
  const texts: string[] = []
  for (const field of fieldsOf(kind)) {
    const value: unknown = Reflect.get(record, field.name)
    if (value === null || value === undefined) continue
    const text = fieldText(kind, field, value, lookups, t)
    if (text !== '') texts.push(text)
  }
  return { title: texts.slice(0, PARTS).join(' · '), words: texts.join(' ') }
}
