import { MutationCache, QueryClient } from '@tanstack/react-query'
import { HostLost } from '../api/connection.ts'

/** Queries ask the host on this machine: being "offline" means nothing to them, and a refusal does not get better by repeating. */
export function createQueryClient(onWriteFailed: (error: Error) => void): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.['ownNotice'] !== true) onWriteFailed(error)
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) => error instanceof HostLost && failures < 1,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
