import { useQuery } from '@tanstack/react-query'
import type { HazardId } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { UNREAD } from '../../components/unread.ts'
import { useRecords } from '../../hooks/use-records.ts'

/** Names for the identifiers that records carry. */
export interface Names {
  readonly worker: (id: string | null) => string
  readonly hazards: (ids: readonly HazardId[], separator: string) => string
}

/** Looks up workers of the firm and every hazard its records mention. */
export function useNames(): Names {
  const { query } = useApi()
  const workers = useRecords('workers')
  const exams = useRecords('exams')
  const ids = [...new Set((exams.data ?? []).flatMap(({ hazardIds }) => hazardIds))].sort()
  const hazards = useQuery(
    query.reference.hazards.queryOptions({ input: { ids }, enabled: ids.length > 0, staleTime: Infinity }),
  )
  const workerName = new Map((workers.data ?? []).map(({ id, name }) => [id, name]))
  const hazardName = new Map((hazards.data ?? []).map(({ id, name }) => [id, name]))
  return {
    worker: (id) => (id === null ? '' : (workerName.get(id) ?? '')),
    hazards: (wanted, separator) => wanted.map((id) => hazardName.get(id) ?? UNREAD).join(separator),
  }
}
