/** What of a person may stand in a text that leaves the program: a surname, never an ID number, and nothing beside a finding on health. */
import type { Id } from '#shared/entities/common.ts'

/** A name keeps its length up to here; a longer one would say whose it is. */
const MOST_STARS = 2

/** 张三 → 张*, 王小明 → 王**. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name.trim()
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), MOST_STARS))
}

/** Families of rules, and single ones, whose very title says something of a person's health. */
const HEALTH_FAMILIES: ReadonlySet<string> = new Set(['case', 'health', 'protected'])
const HEALTH_RULES: ReadonlySet<string> = new Set(['radiation.doseLimit', 'organisation.injuryRecognition'])

/** Whether a duty tells of somebody's health: outside the firm's file it then stands without anybody's name, masked or not. */
export function tellsHealth(rule: string): boolean {
  return HEALTH_RULES.has(rule) || HEALTH_FAMILIES.has(rule.split('.')[0] ?? '')
}

/** An ID number of 18 or 15 digits in free text, with blanks or not. */
const ID_NUMBER = /(?<!\d)(?:\d[ -]?){17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)/g

/** Free text without ID numbers. */
export function withoutIdNumbers(text: string): string {
  return text.replace(ID_NUMBER, '***')
}

/** What means something else inside a pattern. */
const SPECIAL = /[\\^$.*+?()[\]{}|]/g

/** A function that takes the names of these people out of free text. One-letter names stay: they are words of their own. */
export function nameMasker(names: Iterable<string>): (text: string) => string {
  const known = [...new Set(names)].filter((name) => [...name].length > 1).toSorted((a, b) => b.length - a.length)
  if (known.length === 0) return (text) => text
  const pattern = new RegExp(known.map((name) => name.replace(SPECIAL, String.raw`\$&`)).join('|'), 'g')
  return (text) => text.replace(pattern, maskName)
}

export interface Teller {
  /** The people a duty concerns, as they may be named; empty when they may not be. */
  people(rule: string, workerIds: readonly Id[]): readonly string[]
  /** Words somebody typed, as they may stand. */
  words(text: string): string
}

/** How a text that leaves the program names people. `withNames` lifts the mask where health is not told; ID numbers go in any case. */
export function teller(workers: readonly { readonly id: Id; readonly name: string }[], withNames: boolean): Teller {
  const names = new Map(workers.map(({ id, name }) => [id, name]))
  const mask = withNames ? (text: string) => text : nameMasker(names.values())
  return {
    people: (rule, workerIds) => {
      if (tellsHealth(rule)) return []
      const known = workerIds.flatMap((id) => names.get(id) ?? [])
      return withNames ? known.map(withoutIdNumbers) : known.map(maskName)
    },
    words: (text) => mask(withoutIdNumbers(text)),
  }
}
