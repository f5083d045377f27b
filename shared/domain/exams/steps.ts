/** A step of a chain: open while the due list asks for it, done by the record that closes it. */
import type { DueItem, DueStatus } from '../explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { RecordKind } from '#shared/entities/facts.ts'

/** The record that closes a step, and its day. */
export interface Evidence {
  readonly kind: RecordKind
  readonly id: Id
  readonly date: IsoDate
}

export type StepState = 'done' | 'open' | 'waiting' | 'notNeeded'

export interface Step<Name extends string> {
  readonly step: Name
  /** `waiting`: something has to happen first; `notNeeded`: the facts do not ask for it. */
  readonly state: StepState
  readonly evidence: Evidence | null
  /** The item of the due list behind an open step; null where the list says nothing of it. */
  readonly dueId: string | null
  readonly status: DueStatus | null
  readonly dueDate: IsoDate | null
}

export type ItemsById = ReadonlyMap<string, DueItem>

export function itemsById(items: readonly DueItem[]): ItemsById {
  return new Map(items.map((item) => [item.id, item]))
}

/** A step by its evidence and the item that asks for it. An item that is still open outweighs evidence that does not suffice. */
export function stepOf<Name extends string>(
  step: Name,
  evidence: Evidence | null,
  item: DueItem | undefined,
  otherwise: 'open' | 'waiting' | 'notNeeded' = 'open',
): Step<Name> {
  const asks = item !== undefined && item.status !== 'ok' && item.status !== 'notApplicable'
  const planned = item !== undefined && item.status === 'ok' && item.dueDate !== null
  if (asks || (planned && evidence === null)) {
    const { id, status, dueDate } = item
    return { step, state: 'open', evidence, dueId: id, status, dueDate }
  }
  const rest = { step, dueId: item?.id ?? null, status: item?.status ?? null, dueDate: null }
  if (evidence !== null) return { ...rest, state: 'done', evidence }
  return { ...rest, state: otherwise, evidence: null }
}

/** Whether nothing of a chain is left to do. */
export function isClosed(steps: readonly Step<string>[]): boolean {
  return steps.every(({ state }) => state === 'done' || state === 'notNeeded')
}
