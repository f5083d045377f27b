import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { FirmCard } from '#shared/api/firms.ts'
import type { FirmCounts } from '#shared/domain/reminders.ts'
import { useApi } from '../../api/api-context.tsx'
import { useToday } from '../../hooks/use-firm.ts'

/** What binds in each firm today. Asked firm by firm, so that whatever else the window asks finds its turn in between. */
export function useFirmCounts(firms: readonly FirmCard[]): ReadonlyMap<string, FirmCounts> {
  const { client, query } = useApi()
  const asOf = useToday()
  const [inTurn] = useState(oneAtATime)
  const answers = useQueries({
    queries: firms
      .filter(({ available }) => available)
      .map(({ id: firmId }) => ({
        queryKey: query.reminders.counts.queryKey({ input: { firmId, asOf } }),
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          inTurn(() => client.reminders.counts({ firmId, asOf }, { signal })),
      })),
  })
  return new Map(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.firmId, data]])))
}

/** A queue of questions: each is asked when the one before it is answered, however it was. */
function oneAtATime(): <T>(ask: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (ask) => {
    const answer = last.then(ask, ask)
    last = answer
    return answer
  }
}

/** Firms with the most overdue first; those not counted yet, or not readable, stay behind in their order. */
export function mostOverdueFirst(
  firms: readonly FirmCard[],
  counts: ReadonlyMap<string, FirmCounts>,
): readonly FirmCard[] {
  const weight = ({ id }: FirmCard) => counts.get(id) ?? { overdue: -1, due: -1 }
  return firms.toSorted((a, b) => weight(b).overdue - weight(a).overdue || weight(b).due - weight(a).due)
}
