/** What the search of one firm goes through: people, posts, workplaces and records with the words they are found by. */
import type { SearchHit } from '#shared/api/search.ts'
import { normalised } from '#shared/domain/people-search.ts'
import { presence } from '#shared/domain/presence.ts'
import type { SearchEntry } from '#shared/domain/search.ts'
import type { Id } from '#shared/entities/common.ts'
import { RECORD_KINDS, type Facts, type RecordKind, type RecordOf, type Records } from '#shared/entities/facts.ts'
import { inLedgerOrder } from '#shared/entities/record-fields.ts'
import { translator, type Language } from '#shared/i18n/index.ts'
import { recordWords } from '#shared/i18n/record-words.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Question } from './due.ts'
import { postNames } from './due-table.ts'
import { lookupsOf } from './ledger-table.ts'
import type { NamePinyin } from './name-pinyin.ts'

export type Entries = readonly SearchEntry<SearchHit>[]

export interface FirmIndex {
  readonly people: Entries
  readonly posts: Entries
  readonly workplaces: Entries
  readonly records: Entries
}

/** Kinds that have a group of their own, and the line between a person and a post, which says nothing by itself. */
const NOT_RECORDS: ReadonlySet<RecordKind> = new Set(['workers', 'posts', 'workplaces', 'assignments'])

/** Everything of a firm as it stands on a day, in one language. */
export function firmIndex(
  facts: Facts,
  reference: Reference,
  { asOf, language }: Question,
  pinyinOf: (name: string) => NamePinyin,
): FirmIndex {
  const posts = postNames(facts)
  const places = new Map(facts.workplaces.map(({ id, name }) => [id, name]))
  return {
    people: people(facts, posts, { asOf, language }, pinyinOf),
    posts: facts.posts.map(({ id, name, workplaceId }) =>
      named('posts', id, name, places.get(workplaceId) ?? '', pinyinOf),
    ),
    workplaces: facts.workplaces.map(({ id, name, parentId }) =>
      named('workplaces', id, name, parentId === null ? '' : (places.get(parentId) ?? ''), pinyinOf),
    ),
    records: records(facts, reference, language),
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
function records(facts: Facts, reference: Reference, language: Language): Entries {
  const t = translator(language, 'ui')
  const lookups = lookupsOf(facts, reference)
  const lists: Records = facts
  const ofKind = <K extends RecordKind>(kind: K): Entries => {
    const kindName = t(`ledger.${kind}`)
    const list: readonly RecordOf<K>[] = lists[kind]
    return inLedgerOrder(kind, list).map((record) => {
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
  return RECORD_KINDS.filter((kind) => !NOT_RECORDS.has(kind)).flatMap((kind) => ofKind(kind))
}
