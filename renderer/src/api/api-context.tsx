import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Client } from '#shared/api/contract.ts'
import type { Shell } from '#shared/api/shell.ts'
import type { Connection } from './connection.ts'

export interface Api {
  readonly client: Client
  /** The same procedures as query options and keys for TanStack Query. */
  readonly query: RouterUtils<Client>
  readonly connection: Connection
  /** Dialogs of the desktop; null in a browser. */
  readonly shell: Shell | null
}

const ApiContext = createContext<Api | null>(null)

export function ApiProvider(props: {
  client: Client
  connection: Connection
  shell: Shell | null
  children: ReactNode
}) {
  const { client, connection, shell } = props
  const api = useMemo(
    () => ({ client, connection, shell, query: createTanstackQueryUtils(client) }),
    [client, connection, shell],
  )
  return <ApiContext value={api}>{props.children}</ApiContext>
}

/** The host this window talks to. */
export function useApi(): Api {
  const api = use(ApiContext)
  if (api === null) throw new Error('useApi outside ApiProvider')
  return api
}
