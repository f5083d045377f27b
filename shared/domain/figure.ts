/** A printed value that can be asked "why": its words together with where they come from. Papers print the words, screens ask the origin of the same object. */
import type { Id } from '#shared/entities/common.ts'
import { message } from './explanation.ts'
import type { Basis, DueItem, Explanation, Input, Message } from './explanation.ts'

/** Where a value comes from. */
export interface Origin {
  /** One sentence: what was taken, or what was counted and how. */
  readonly how: Message
  /** Arithmetic, where there is any. */
  readonly steps: readonly Message[]
  readonly inputs: readonly Input[]
  readonly basis: readonly Basis[]
  /** Distinct persons behind a head count. For the screen; never printed. */
  readonly workerIds: readonly Id[]
  /** Due items the value was counted from. */
  readonly items: readonly DueItem[]
}

/** Words as recorded, or a sentence by key. */
export type Words = string | Message

/** A value on a paper that knows its origin. */
export interface Traced {
  readonly text: Words
  readonly origin: Origin
}

/** One value of a paper as it can be asked about. `id` is `<form>/<place on the paper>` and stays the same while the paper's lines do. */
export interface Figure {
  readonly id: string
  readonly section: Message
  /** The words that lead to the value on the paper, outermost first. */
  readonly label: readonly Words[]
  readonly value: Words
  readonly origin: Origin
  /** In a block of the form known from recall only. */
  readonly provisional: boolean
}

export function origin(how: Message, known: Partial<Omit<Origin, 'how'>> = {}): Origin {
  return { how, steps: [], inputs: [], basis: [], workerIds: [], items: [], ...known }
}

/** The origin of a value whose rule has explained itself. */
export function originOf({ text, steps, inputs, basis, missing }: Explanation): Origin {
  return origin(text, { steps: [...steps, ...missing], inputs, basis })
}

export function traced(text: Words, from: Origin): Traced {
  return { text, origin: from }
}

/** A value as recorded in the profile; null when nothing is recorded. `field` is its path there. */
export function recordedInProfile(field: string, text: Words | null, value = text): Traced | null {
  if (text === null) return null
  return traced(text, profileOrigin(field, typeof value === 'string' ? value : ''))
}

export function profileOrigin(field: string, value: string | number): Origin {
  return origin(message('figure.how.profile'), { inputs: [profileInput(field, value)] })
}

export function profileInput(field: string, value: string | number): Input {
  return { kind: 'profile', id: 'profile', field, value: String(value) }
}

/** Counted from the due list: the items, the persons they speak of and the clauses they rest on. */
export function countedItems(how: Message, items: readonly DueItem[]): Origin {
  const workerIds = items.flatMap(({ subject }) => (subject.kind === 'worker' ? [subject.id] : []))
  // One row of the law is one object however many items cite it: thousands become dozens before any text is compared.
  const basis = new Set(items.flatMap(({ explanation }) => explanation.basis))
  const distinct = new Map([...basis].map((entry) => [`${entry.document} ${entry.clause} ${entry.edition}`, entry]))
  return origin(how, { items, workerIds: [...new Set(workerIds)], basis: [...distinct.values()] })
}
