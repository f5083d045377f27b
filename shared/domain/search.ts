/** The one search of the program: several words at once, each found in the same ways as a person of the roster. */
import { isLatin, NO_MATCH, normalised, rank, type FoundBy } from './people-search.ts'

/** Anything that can be found. `T` is what opening it needs. */
export interface SearchEntry<T> extends FoundBy {
  readonly hit: T
}

export interface Best<T> {
  readonly total: number
  readonly hits: readonly T[]
}

/** The entries that every word of the query fits, best first, otherwise in their order; the first `limit` of them. */
export function searchEntries<T>(entries: readonly SearchEntry<T>[], query: string, limit: number): Best<T> {
  const words = wordsOf(query)
  if (words.length === 0) return { total: 0, hits: [] }
  const byRank: T[][] = []
  let total = 0
  for (const entry of entries) {
    const fit = fitOf(entry, words)
    if (fit >= NO_MATCH) continue
    total += 1
    const equals = (byRank[fit] ??= [])
    if (equals.length < limit) equals.push(entry.hit)
  }
  return { total, hits: byRank.flat().slice(0, limit) }
}

interface Word {
  readonly text: string
  readonly latin: boolean
}

function wordsOf(query: string): Word[] {
  return query
    .split(/\s+/)
    .map(normalised)
    .filter((text) => text !== '')
    .map((text) => ({ text, latin: isLatin(text) }))
}

/** As well as the word that fits worst. */
function fitOf(entry: FoundBy, words: readonly Word[]): number {
  let worst = 0
  for (const { text, latin } of words) {
    const fit = rank(entry, text, latin)
    if (fit >= NO_MATCH) return NO_MATCH
    if (fit > worst) worst = fit
  }
  return worst
}
