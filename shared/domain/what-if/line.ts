/** One line of an answer: something that would be different, and why. */
import { type Account, explain, openAccount, rest, step } from '../due-item.ts'
import {
  type DueStatus,
  type Explanation,
  type Footing,
  type Message,
  message,
  packWords,
  type Subject,
} from '../explanation.ts'
import type { ItemChangeKind } from '../compare-items.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Reference } from '#shared/reference/types.ts'

/** One side of a line. A part that does not apply is null. */
export interface WhatIfValue {
  readonly day: IsoDate | null
  readonly status: DueStatus | null
  readonly text: Message | null
}

export interface WhatIfLine {
  /** Stable for the same hypothesis, unique inside an answer. */
  readonly id: string
  readonly kind: ItemChangeKind
  readonly title: Message
  readonly subject: Subject
  readonly before: WhatIfValue | null
  readonly after: WhatIfValue | null
  /** Whether an item of the due list binds; null for what is no such item. */
  readonly footing: Footing | null
  readonly explanation: Explanation
}

export function value(parts: Partial<WhatIfValue>): WhatIfValue {
  return { day: null, status: null, text: null, ...parts }
}

/** Words of a data row, as they stand there. */
export function plain(text: string): Message {
  return message('whatIf.plain', { text })
}

/** A line for something that was not there before. */
export function appearing(
  id: string,
  subject: Subject,
  title: Message,
  after: Partial<WhatIfValue>,
  text: Message,
  account: Account,
): WhatIfLine {
  return {
    id,
    kind: 'appears',
    title,
    subject,
    before: null,
    after: value(after),
    footing: null,
    explanation: explain(text, account),
  }
}

export function postSubject(context: RuleContext, id: Id): Subject {
  return { kind: 'post', id, name: context.postName(id) }
}

/** An account that rests on a row of the list of duties, and quotes it. A duty that has no row on the day leaves the account empty. */
export function dutyAccount(reference: Reference, id: string, on: IsoDate): Account {
  const account = openAccount()
  quoteDuty(account, reference, id, on)
  return account
}

/** Quotes a duty in an account that rests on something else already. */
export function quoteDuty(account: Account, reference: Reference, id: string, on: IsoDate): void {
  const row = reference.library.rowsOn('duties', on).find((duty) => duty.id === id)
  if (row === undefined) return
  rest(account, row.basis)
  step(account, 'whatIf.step.duty', { title: packWords(row.title), rule: row.rule })
}
