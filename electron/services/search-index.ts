/**
 * What the search of one firm goes through: people, posts, workplaces and records with the words they are found by.
 * Reading ten thousand records takes longer than a key may, so after a save only what reads differently is read anew.
 */
import type { SearchHit } from '#shared/api/search.ts'
import { normalised } from '#shared/domain/people-search.ts'
import { remember } from '#shared/domain/remember.ts'
import { presence } from '#shared/domain/presence.ts'
import type { SearchEntry } from '#shared/domain/search.ts'
import type { Id } from '#shared/entities/common.ts'
import { RECORD_KINDS, type Facts, type RecordKind, type RecordOf, type Records } from '#shared/entities/facts.ts'
import { inLedgerOrder } from '#shared/entities/record-fields.ts'
import { translator, type Language, type Translate } from '#shared/i18n/index.ts'
import { kindsNamedBy, recordTitle } from '#shared/i18n/record-text.ts'
import { readsAs, recordWords } from '#shared/i18n/record-words.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Question } from './due.ts'
import { postNames } from './due-table.ts'
import { lookupsOf } from './ledger-table.ts'
import type { NamePinyin } from './name-pinyin.ts'

export type Entries = readonly SearchEntry<SearchHit>[]

/** An index, and what it was made of. */
export interface FirmIndex extends Question {
  readonly facts: Facts
  readonly reference: Reference
  readonly people: Entries
  readonly posts: Entries
  readonly workplaces: Entries
  readonly records: Entries
  readonly recordsOf: ReadonlyMap<RecordKind, Entries>
}

/** Kinds that have a group of their own, and the line between a person and a post, which says nothing by itself. */
const NOT_RECORDS: ReadonlySet<RecordKind> = new Set(['workers', 'posts', 'workplaces', 'assignments'])

/** Everything of a firm as it stands on a day, in one language. From `before` is taken over what still reads the same. */
export function firmIndex(
  facts: Facts,
  reference: Reference,
  { asOf, language }: Question,
  pinyinOf: (name: string) => NamePinyin,
  before: FirmIndex | null,
): FirmIndex {
  const posts = postNames(facts)
  const places = new Map(facts.workplaces.map(({ id, name }) => [id, name]))
  const recordsOf = records(facts, reference, language, before)
  return {
    facts,
    reference,
    asOf,
    language,
    people: people(facts, posts, { asOf, language }, pinyinOf),
    posts: facts.posts.map(({ id, name, workplaceId }) =>
      named('posts', id, name, places.get(workplaceId) ?? '', pinyinOf),
    ),
    workplaces: facts.workplaces.map(({ id, name, parentId }) =>
      named('workplaces', id, name, parentId === null ? '' : (places.get(parentId) ?? ''), pinyinOf),
    ),
    records: [...recordsOf.values()].flat(),
    recordsOf,
  }
}

function named(
  kind: RecordKind,
  id: Id,
  name: string,
  note: string,
  pinyinOf: (name: string) => NamePinyin,
): SearchEntry<SearchHit> {
  return {
    hit: { key: `${kind}/${id}`, title: name, note, target: { is: 'record', kind, id } },
    name: normalised(name),
    idCard: '',
    words: normalised(note),
    ...pinyinOf(name),
  }
}

function people(
  facts: Facts,
  posts: ReadonlyMap<Id, string>,
  { asOf, language }: Question,
  pinyinOf: (name: string) => NamePinyin,
): Entries {
  const t = translator(language, 'ui')
  const { assignmentsOf } = presence(facts, asOf)
  return facts.workers.map(({ id, name, idCard, employer }) => {
    const held = [...new Set((assignmentsOf.get(id) ?? []).map(({ postId }) => posts.get(postId) ?? ''))]
    const where = held.join(t('list.separator'))
    const note = idCard === null ? where : t('search.person', { posts: where, tail: idCard.slice(-4) })
    return {
      ...named('workers', id, name, note, pinyinOf),
      idCard: idCard?.toLowerCase() ?? '',
      words: normalised(`${where} ${employer ?? ''}`),
    }
  })
}

/** Newest first within each kind, the kinds in the order of the exchange document. */
function records(
  facts: Facts,
  reference: Reference,
  language: Language,
  before: FirmIndex | null,
): FirmIndex['recordsOf'] {
  const t = translator(language, 'ui')
  const lookups = lookupsOf(facts, reference)
  const lists: Records = facts
  // The names of rows and hazards come from the packs, and one may be loaded between two questions.
  const known = before?.reference === reference && before.language === language ? before : null
  const sameNames = known === null ? () => false : namesAsIn(known, facts, t)
  const ofKind = <K extends RecordKind>(kind: K): Entries => {
    const kindName = t(`ledger.${kind}`)
    const list: readonly RecordOf<K>[] = lists[kind]
    const kept = known !== null && sameNames(kind) ? known : null
    if (kept?.facts[kind] === list) return kept.recordsOf.get(kind) ?? []
    const readBefore = kept === null ? () => null : entriesBefore(kept, kind)
    return inLedgerOrder(kind, list).map((record) => {
      const entry = readBefore(record)
      if (entry !== null) return entry
      const { title, words } = recordWords(kind, record, lookups, t)
      return {
        hit: {
          key: `${kind}/${record.id}`,
          title: title === '' ? kindName : title,
          note: kindName,
          target: { is: 'record', kind, id: record.id },
        },
        name: normalised(title),
        idCard: '',
        words: normalised(`${kindName} ${words}`),
        pinyin: '',
        initials: '',
      }
    })
  }
  return new Map(RECORD_KINDS.filter((kind) => !NOT_RECORDS.has(kind)).map((kind) => [kind, ofKind(kind)]))
}

/** Whether what the records of a kind refer to is still called the same. */
function namesAsIn(before: FirmIndex, facts: Facts, t: Translate): (kind: RecordKind) => boolean {
  const [old, now] = [lookupsOf(before.facts, before.reference), lookupsOf(facts, before.reference)]
  const sameTitles = <K extends RecordKind>(kind: K): boolean => {
    const lists: Records = before.facts
    const list: readonly RecordOf<K>[] = lists[kind]
    // One that is new is not referred to by what reads as it did.
    return list.every((record) => {
      const again = now.record(kind, record.id)
      if (again === undefined) return false
      return readsAs(kind, record, again) || recordTitle(kind, record, old, t) === recordTitle(kind, again, now, t)
    })
  }
  const same = remember((kind: RecordKind) => before.facts[kind] === facts[kind] || sameTitles(kind))
  return (kind) => kindsNamedBy([kind]).every(same)
}

/** The entry of a record that was there before with the same words of its own; null for any other. */
function entriesBefore<K extends RecordKind>(
  before: FirmIndex,
  kind: K,
): (record: RecordOf<K>) => SearchEntry<SearchHit> | null {
  const lists: Records = before.facts
  const list: readonly RecordOf<K>[] = lists[kind]
  const known = new Map(list.map((record) => [record.id, record]))
  const entries = new Map(before.recordsOf.get(kind)?.map((entry) => [entry.hit.key, entry]))
  return (record) => {
    const old = known.get(record.id)
    return old !== undefined && readsAs(kind, old, record) ? (entries.get(`${kind}/${record.id}`) ?? null) : null
  }
}
