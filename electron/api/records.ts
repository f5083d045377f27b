/** The same three procedures for every ledger; the contract gives each its record type. */
import type { Id } from '#shared/entities/common.ts'
import { forEachKind, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { listRecords, removeRecord, saveRecord } from '../services/records.ts'
import { api, type HostContext } from './context.ts'

interface Call<Input> {
  readonly context: HostContext
  readonly input: Input & { readonly firmId: Id }
}

function list<K extends RecordKind>(kind: K) {
  return ({ context, input }: Call<object>) => listRecords(context.firms.session(input.firmId), kind)
}

function save<K extends RecordKind>(kind: K) {
  return ({ context, input }: Call<{ readonly record: RecordOf<K> }>) =>
    saveRecord(context.firms.session(input.firmId), kind, input.record)
}

function remove(kind: RecordKind) {
  return ({ context, input }: Call<{ readonly id: Id }>) =>
    removeRecord(context.firms.session(input.firmId), kind, input.id)
}

type Calls = typeof api.records
type Ledgers = {
  readonly [K in RecordKind]: {
    readonly list: ReturnType<Calls[K]['list']['handler']>
    readonly save: ReturnType<Calls[K]['save']['handler']>
    readonly remove: ReturnType<Calls[K]['remove']['handler']>
  }
}

interface Implementable {
  handler(run: (call: never) => unknown): unknown
}

/** One kind's procedures. That contract and handler speak of the same kind shows in the call; the builder's types cannot follow it. */
function ledger(kind: RecordKind) {
  const calls = api.records[kind] as unknown as Record<'list' | 'save' | 'remove', Implementable>
  return {
    list: calls.list.handler(list(kind)),
    save: calls.save.handler(save(kind)),
    remove: calls.remove.handler(remove(kind)),
  }
}

export const records = api.records.router(forEachKind<Ledgers>(ledger))
