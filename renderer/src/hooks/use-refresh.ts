import { useQueryClient } from '@tanstack/react-query'

/** Marks every answer about firms stale. Reference data changes only when a pack is loaded, which asks for everything anew. */
export function useRefreshFacts(): () => Promise<void> {
  const queries = useQueryClient()
  return () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => !JSON.stringify(queryKey).startsWith('[["reference"') })
}
