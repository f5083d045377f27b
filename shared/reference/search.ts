/** Finding a row of a code list by what people type: name, code, alias, initials, pinyin. Pure; the index is built once. */

/** What one row can be found by; `extra` is matched last and only inside (a full name with the parents in front). */
export interface SearchEntry<T> {
  readonly row: T
  readonly name: string
  readonly codes: readonly string[]
  readonly aliases: readonly string[]
  /** The first belongs to the name, the rest to aliases. */
  readonly initials: readonly string[]
  readonly pinyin: readonly string[]
  readonly extra: string
  /** Breaks ties inside a rank; lower first. */
  readonly weight: number
}

interface IndexedEntry<T> extends SearchEntry<T> {
  readonly order: number
}

export interface SearchIndex<T> {
  search(query: string, limit: number): readonly T[]
}

const NO_MATCH = 99

/** Width, case and blanks do not matter: ７１-43-2 is 71-43-2. */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}

function someExact(texts: readonly string[], query: string): boolean {
  return texts.includes(query)
}

function someStart(texts: readonly string[], query: string): boolean {
  return texts.some((text) => text.startsWith(query))
}

function someContain(texts: readonly string[], query: string): boolean {
  return texts.some((text) => text.includes(query))
}

/** Whether the characters of the query stand in the text in this order, e.g. 泉州丰泽 in 福建省泉州市丰泽区. */
function inOrder(text: string, query: string): boolean {
  let at = -1
  for (const character of query) {
    at = text.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

/** Rank of one entry, best 0. Latin queries are read as code, initials or pinyin, Chinese ones as name or alias. */
function rank<T>(entry: IndexedEntry<T>, query: string, latin: boolean): number {
  if (entry.name === query || someExact(entry.codes, query)) return 0
  if (entry.name.startsWith(query)) return 1
  if (someExact(entry.aliases, query)) return 2
  if (someStart(entry.codes, query) || someStart(entry.aliases, query)) return 3
  if (latin) return latinRank(entry, query)
  if (entry.name.includes(query)) return 10
  if (someContain(entry.aliases, query)) return 11
  if (entry.extra.includes(query)) return 12
  return query.length > 1 && inOrder(entry.extra, query) ? 13 : NO_MATCH
}

function latinRank<T>(entry: IndexedEntry<T>, query: string): number {
  const [initials = '', ...aliasInitials] = entry.initials
  const [pinyin = '', ...aliasPinyin] = entry.pinyin
  if (initials === query) return 4
  if (someExact(aliasInitials, query)) return 5
  if (initials.startsWith(query)) return 6
  if (someStart(aliasInitials, query)) return 7
  if (pinyin.startsWith(query)) return 8
  if (someStart(aliasPinyin, query)) return 9
  // One or two letters stand in nearly every pinyin; only a longer piece says something.
  const inside =
    query.length > 2 &&
    (entry.name.includes(query) || someContain(entry.aliases, query) || someContain(entry.pinyin, query))
  return inside ? 10 : NO_MATCH
}

function indexed<T>(entry: SearchEntry<T>, order: number): IndexedEntry<T> {
  return {
    ...entry,
    order,
    name: normalise(entry.name),
    codes: entry.codes.map(normalise),
    aliases: entry.aliases.map(normalise),
    extra: normalise(entry.extra),
  }
}

/** The index of one list, built at the first search: most commands never search. Ties keep lower weight, shorter name, list order. */
export function searchIndex<Row, T>(rows: readonly Row[], entryOf: (row: Row) => SearchEntry<T>): SearchIndex<T> {
  let entries: readonly IndexedEntry<T>[] | null = null
  return {
    search(query, limit) {
      const wanted = normalise(query)
      if (wanted === '') return []
      const latin = /^[\x21-\x7e]+$/.test(wanted)
      entries ??= rows.map((row, order) => indexed(entryOf(row), order))
      return entries
        .map((entry) => ({ entry, rank: rank(entry, wanted, latin) }))
        .filter((hit) => hit.rank < NO_MATCH)
        .toSorted((a, b) => a.rank - b.rank || before(a.entry, b.entry))
        .slice(0, limit)
        .map((hit) => hit.entry.row)
    },
  }
}

function before<T>(a: IndexedEntry<T>, b: IndexedEntry<T>): number {
  return a.weight - b.weight || a.name.length - b.name.length || a.order - b.order
}
