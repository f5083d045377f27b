import { RPCLink } from '@orpc/client/fetch'
import type { ClientLink } from '@orpc/client'
import { type Connection, HostLost } from './connection.ts'

const TOKEN_KEY = 'zhijian.token'
const TOKEN_IN_HASH = /^#token=([\w-]+)$/

/** Moves the token of a fresh address (`#token=…`) into this tab's session, so that it stands in no bookmark and no history. */
export function takeToken(page: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string | null {
  const match = TOKEN_IN_HASH.exec(page.location.hash)
  if (match?.[1] !== undefined) {
    page.sessionStorage.setItem(TOKEN_KEY, match[1])
    page.history.replaceState(null, '', page.location.pathname + page.location.search)
  }
  return page.sessionStorage.getItem(TOKEN_KEY)
}

/** Calls the loopback host under `/rpc` with the run's token. */
export function createHttpLink(
  origin: string,
  token: string,
  connection: Connection,
): ClientLink<Record<never, never>> {
  return new RPCLink({
    url: `${origin}/rpc`,
    headers: { authorization: `Bearer ${token}` },
    fetch: async (request, init) => {
      try {
        const response = await fetch(request, init)
        connection.set('ready')
        return response
      } catch (cause) {
        if (request.signal.aborted) throw cause
        connection.set('lost')
        throw new HostLost({ cause })
      }
    },
  })
}
