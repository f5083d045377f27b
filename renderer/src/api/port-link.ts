import { RPCLink } from '@orpc/client/message-port'
import type { ClientLink } from '@orpc/client'
import { SHELL_CHANNELS } from '#shared/api/shell.ts'
import { type Connection, HostLost } from './connection.ts'

interface Session {
  readonly link: Promise<RPCLink<Record<never, never>>>
  /** Rejects when the host dies, so that no call waits for an answer that cannot come. */
  readonly lost: Promise<never>
  readonly fail: () => void
}

/**
 * Calls the desktop host over the port that the preload hands over. The page asks by posting `zhijian:connect` to itself;
 * the preload answers with `zhijian:port` and the port, and says `zhijian:host-lost` when the host process has died.
 */
export function createPortLink(page: Window, connection: Connection): ClientLink<Record<never, never>> {
  let session = openSession(page, connection)
  page.addEventListener('message', (event) => {
    if (event.source !== page || event.data !== SHELL_CHANNELS.hostLost) return
    connection.set('lost')
    session.fail()
    session = openSession(page, connection)
  })
  return {
    call: async (path, input, options) => {
      const { link, lost } = session
      return Promise.race([link.then((ready) => ready.call(path, input, options)), lost])
    },
  }
}

function openSession(page: Window, connection: Connection): Session {
  const { promise: lost, reject } = Promise.withResolvers<never>()
  lost.catch(() => undefined) // nobody may be waiting when the host dies; those who are hear of it
  const link = new Promise<RPCLink<Record<never, never>>>((resolve) => {
    function receive(event: MessageEvent): void {
      const port = event.ports[0]
      if (event.source !== page || event.data !== SHELL_CHANNELS.port || port === undefined) return
      page.removeEventListener('message', receive)
      port.start()
      connection.set('ready')
      resolve(new RPCLink({ port }))
    }
    page.addEventListener('message', receive)
    page.postMessage(SHELL_CHANNELS.connect, page.location.origin)
  })
  return { link, lost, fail: () => reject(new HostLost()) }
}
