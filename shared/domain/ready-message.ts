/** A message about duties for phone or WeChat: which lines it has and in which order. The words are in the texts, the names as they may be told. */
import { type DueStatus, type Footing, type Message, message } from './explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'

/** One thing to tell. `people` are as they may be named; `count` is how many it concerns, 0 when nobody by name. */
export interface Told {
  readonly title: string
  readonly date: IsoDate | null
  readonly status: DueStatus | 'planned'
  readonly footing: Footing
  readonly people: readonly string[]
  readonly count: number
  /** Post, workplace or other thing it is about; empty for the firm as a whole. */
  readonly place: string
}

/** A line with its own people under it. */
export interface MessageLine {
  readonly line: Message
  readonly names: readonly string[]
  /** How many it concerns, when these are more than the names. */
  readonly others: number | null
}

/** More names than this nobody reads on a phone. */
const NAMED = 10

/** The same duty on the same day is one line, however many it concerns; in the order of the list. */
export function messageLines(items: readonly Told[]): MessageLine[] {
  const groups = Map.groupBy(items, ({ title, date, status, footing }) =>
    JSON.stringify([title, date, status, footing]),
  )
  return [...groups.values()].flatMap((group, index) => {
    const [first] = group
    return first === undefined ? [] : [lineOf(first, group, index + 1)]
  })
}

function lineOf(first: Told, group: readonly Told[], number: number): MessageLine {
  const told = group.flatMap(({ people, place }) => (people.length > 0 ? people : place === '' ? [] : [place]))
  const count = group.reduce((sum, { count: one }) => sum + one, 0)
  const names = told.slice(0, NAMED)
  const params = { number, title: first.title, ...(first.date === null ? {} : { date: first.date }) }
  const most = Math.max(count, told.length)
  return { line: message(keyOf(first), params), names, others: most > names.length ? most : null }
}

function keyOf({ status, date, footing }: Told): string {
  if (status === 'planned') return 'message.line.planned'
  if (status === 'missing') return 'message.line.missing'
  const undated = date === null ? 'Undated' : ''
  if (footing === 'reminder') return `message.line.reminder${undated}`
  return `message.line.${status === 'notApplicable' ? 'ok' : status}${undated}`
}
