import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Client } from '#shared/api/contract.ts'
import type { HostProcess } from './host-process.ts'

/** Lets main itself ask the host, over the same contract as the window. The port lives as long as the question. */
export async function withClient<Answer>(host: HostProcess, ask: (client: Client) => Promise<Answer>): Promise<Answer> {
  const port = await host.connect()
  try {
    const link = new RPCLink({ port })
    port.start()
    return await ask(createORPCClient<Client>(link))
  } finally {
    port.close()
  }
}
