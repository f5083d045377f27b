import { Alert } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useApi } from '../api/api-context.tsx'
import { useRefreshFacts } from '../hooks/use-records.ts'
import { useText } from '../hooks/use-text.ts'

/** Says that the host is gone, keeps knocking, and asks everything again once it answers. */
export function ConnectionNotice() {
  const t = useText()
  const { connection, query } = useApi()
  const state = useSyncExternalStore(connection.subscribe, connection.get)
  const refresh = useRefreshFacts()
  const wasLost = useRef(false)
  useQuery(
    query.app.info.queryOptions({
      queryKey: ['knock'],
      enabled: state === 'lost',
      refetchInterval: 2000,
      gcTime: 0,
      retry: false,
    }),
  )
  useEffect(() => {
    if (state === 'ready' && wasLost.current) void refresh()
    wasLost.current = state === 'lost'
  }, [state, refresh])
  return state === 'lost' ? <Alert banner type="error" showIcon title={t('connection.lost')} role="alert" /> : null
}
