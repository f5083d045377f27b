/** Which people of a roster a filter lets through, and how many each choice would show: one pass over the whole firm. */
import type { PersonRow, RosterFilter, RosterList } from '#shared/entities/people.ts'

/** Everything a person, or anything else with a name, is found by. Pinyin is the caller's: the dictionary does not belong in the rules. */
export interface FoundBy {
  readonly name: string
  readonly idCard: string
  /** Syllables without tones, e.g. `zhangsan`, and first letters, `zs`. */
  readonly pinyin: string
  readonly initials: string
  /** What else finds them: of a person posts and employer. */
  readonly words: string
}

export interface PersonEntry extends FoundBy {
  readonly row: PersonRow
}

export type Found = Pick<RosterList, 'rows' | 'counts'>

/** Width, case and blanks do not matter. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}

export const NO_MATCH = 9
const LATIN = /^[\x21-\x7e]+$/
/** What can be the end of an ID number: digits, and at last perhaps an X. */
const TAIL = /^\d{2,17}[\dx]$|^\dx$/

/** Whether words are typed in Latin letters or digits, and may be pinyin. */
export function isLatin(query: string): boolean {
  return LATIN.test(query)
}

/** How well something fits normalised words, best 0; `NO_MATCH` when not at all. */
export function rank({ name, idCard, pinyin, initials, words }: FoundBy, query: string, latin: boolean): number {
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  if (!latin) return name.includes(query) ? 3 : words.includes(query) ? 5 : NO_MATCH
  if (initials === query) return 1
  if (initials.startsWith(query) || pinyin.startsWith(query)) return 2
  if (TAIL.test(query) && idCard.endsWith(query)) return 1
  if (name.includes(query)) return 3
  // One or two letters stand in nearly every name; only a longer piece says something.
  if (query.length > 2 && pinyin.includes(query)) return 4
  return words.includes(query) ? 5 : NO_MATCH
}

type Count<K extends string> = Partial<Record<K, number>>

function add<K extends string>(counts: Count<K>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1
}

/** Rows best match first, otherwise in their order; a facet counts what its choices would show while all other filters stay. */
export function searchPeople(entries: readonly PersonEntry[], filter: RosterFilter): Found {
  const query = normalised(filter.text ?? '')
  const latin = isLatin(query)
  const byRank: PersonRow[][] = []
  const counts: {
    readonly kind: Count<PersonRow['kind']>
    readonly standing: Count<PersonRow['standing']>
    readonly flag: Count<PersonRow['flags'][number]>
    readonly post: Record<string, number>
  } = { kind: {}, standing: {}, flag: {}, post: {} }
  for (const entry of entries) {
    const { row } = entry
    const fit = query === '' ? 0 : rank(entry, query, latin)
    if (fit === NO_MATCH) continue
    const kind = filter.kind === undefined || row.kind === filter.kind
    const standing = filter.standing === undefined || row.standing === filter.standing
    const flag = filter.flag === undefined || row.flags.includes(filter.flag)
    const post = filter.post === undefined || row.postIds.includes(filter.post)
    if (standing && flag && post) add(counts.kind, row.kind)
    if (kind && flag && post) add(counts.standing, row.standing)
    if (kind && standing && post) for (const own of row.flags) add(counts.flag, own)
    if (kind && standing && flag) for (const id of row.postIds) add(counts.post, id)
    if (kind && standing && flag && post) (byRank[fit] ??= []).push(row)
  }
  return { rows: byRank.flat(), counts }
}
