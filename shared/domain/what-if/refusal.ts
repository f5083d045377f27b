/** A supposed change that the facts contradict, and what a change is told besides itself. */
import { message, type Message } from '../explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Reference } from '#shared/reference/types.ts'

/** The change with this index (from 0) cannot be made, for this reason. */
export interface Refusal {
  readonly index: number
  readonly text: Message
}

/** Stops the change it is thrown in; `suppose` turns it into a `Refusal`. Never leaves this folder. */
export class Contradiction extends Error {
  readonly text: Message
  constructor(reason: string, params: Message['params'] = {}) {
    super(reason)
    this.text = message(`whatIf.refused.${reason}`, params)
  }
}

/** Where a change stands and what it may look up. */
export interface Setting {
  /** Begins the ids of the records this change adds. */
  readonly id: string
  /** The day the facts are seen from; a level has no day of its own, so a later one is not yet in force. */
  readonly day: IsoDate
  readonly reference: Reference
}
