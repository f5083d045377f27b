import { useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import { useApi } from '../api/api-context.tsx'
import { useFirmId } from './use-firm.ts'
import { useRefreshFacts } from './use-refresh.ts'
import { useUndo } from './use-undo.tsx'

export { useRefreshFacts } from './use-refresh.ts'

interface LedgerCalls<R> {
  list(input: { firmId: string }): Promise<R[]>
  save(input: { firmId: string; record: R }): Promise<R>
  remove(input: { firmId: string; id: string }): Promise<void>
}

function useLedgerCalls<K extends RecordKind>(kind: K): LedgerCalls<RecordOf<K>> {
  const calls: { [P in RecordKind]: LedgerCalls<RecordOf<P>> } = useApi().client.records
  return calls[kind]
}

/** All records of one kind of the current firm. */
export function useRecords<K extends RecordKind>(kind: K, enabled = true): UseQueryResult<RecordOf<K>[]> {
  const firmId = useFirmId()
  const calls = useLedgerCalls(kind)
  return useQuery({ queryKey: ['records', kind, firmId], queryFn: () => calls.list({ firmId }), enabled })
}

/**
 * Saves a record; verdicts everywhere may have moved, so everything is asked again.
 * A form says itself why it was refused; from anywhere else a notice does.
 */
export function useSaveRecord<K extends RecordKind>(kind: K, from: 'form' | 'elsewhere' = 'elsewhere') {
  const firmId = useFirmId()
  const calls = useLedgerCalls(kind)
  const refresh = useRefreshFacts()
  return useMutation({
    meta: { ownNotice: from === 'form' },
    mutationFn: (record: RecordOf<K>) => calls.save({ firmId, record }),
    onSuccess: refresh,
  })
}

/** Removes a record by id, with what is attached to it, and offers to take that back. */
export function useRemoveRecord<K extends RecordKind>(kind: K) {
  const firmId = useFirmId()
  const calls = useLedgerCalls(kind)
  const { changed } = useUndo()
  return useMutation({ mutationFn: (id: string) => calls.remove({ firmId, id }), onSuccess: changed })
}

/** A fresh identifier for a record made in this window. */
export function newId(): string {
  return crypto.randomUUID()
}
