/** Over both transports: the host goes on answering while it writes a long list, and a list nobody waits for is not written to its end. */
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as HttpHandler } from '@orpc/server/node'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHost, type Host } from '#electron/host/create-host.ts'
import { fixedClock } from '#electron/platform/clock.ts'
import { insertAll } from '#electron/services/exchange.ts'
import type { Client } from '#shared/api/contract.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { buildFacts } from '../helpers/build-facts.ts'
import { testEngine } from '../helpers/engine.ts'

const PEOPLE = 10_000
const list = { kind: 'workers', format: 'xlsx', asOf: isoDate('2026-11-22'), language: 'zh-CN' } as const

const folder = mkdtempSync(join(tmpdir(), 'threads-'))
const clock = fixedClock('2026-11-22T04:00:00Z')
const failures: string[] = []
/** The latest export inside the host: whoever has called it off hears no more of it. */
let inHost = { begun: Promise.withResolvers<void>(), ended: Promise.withResolvers<unknown>() }
let host: Host
let server: Server
let channel: MessageChannel
let firmId: string
const clients: { http?: Client; port?: Client } = {}

interface Called {
  readonly path: readonly string[]
  readonly next: () => Promise<unknown>
}

function noteExport({ path, next }: Called): Promise<unknown> {
  const answer = next()
  if (path.join('.') !== 'ledgers.export') return answer
  inHost.begun.resolve()
  answer.then(() => inHost.ended.resolve(null), inHost.ended.resolve)
  return answer
}

beforeAll(async () => {
  const log = ({ code }: { readonly code: string }) => void failures.push(code)
  host = createHost({ dataDir: folder, kind: 'web', clock, reference: testEngine.reference, log })
  const { profile, ...records } = buildFacts({
    workers: Array.from({ length: PEOPLE }, (_, index) => ({ id: `w${index}`, name: `员工${index}` })),
  })
  firmId = host.context.firms.add(profile, (write) => insertAll(write, records)).id
  const http = new HttpHandler(host.router, { clientInterceptors: [noteExport] })
  server = createServer((request, response) => {
    http.handle(request, response, { prefix: '/rpc', context: host.context }).catch(inHost.ended.reject)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  clients.http = createORPCClient(new FetchLink({ url: `http://127.0.0.1:${port}/rpc` }))

  channel = new MessageChannel()
  new PortHandler(host.router, { clientInterceptors: [noteExport] }).upgrade(channel.port1, { context: host.context })
  clients.port = createORPCClient(new PortLink({ port: channel.port2 }))
  channel.port1.start()
  channel.port2.start()
}, 60_000)

afterAll(() => {
  channel.port1.close()
  server.close()
  server.closeAllConnections()
  host.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['http', 'port'] as const)('over %s', (way) => {
  function clientOf(): Client {
    const client = clients[way]
    if (client === undefined) throw new Error('the host has not started')
    return client
  }

  it('answers other questions while a list of 10,000 people is written', async () => {
    const client = clientOf()
    let writing = true
    const begun = performance.now()
    const written = client.ledgers.export({ firmId, ...list }).finally(() => (writing = false))
    const waits: number[] = []
    while (writing) {
      const asked = performance.now()
      await client.app.info()
      waits.push(performance.now() - asked)
    }
    const took = performance.now() - begun
    expect((await written).size).toBeGreaterThan(100_000)
    // Written in the host, the list would be one wait as long as the whole.
    expect(Math.max(...waits)).toBeLessThan(took / 2)
    expect(waits.length).toBeGreaterThan(10)
  })

  it('ends the writing when it is called off', async () => {
    const client = clientOf()
    inHost = { begun: Promise.withResolvers(), ended: Promise.withResolvers() }
    const call = new AbortController()
    const written = client.ledgers.export({ firmId, ...list }, { signal: call.signal })
    await inHost.begun.promise
    call.abort()
    await expect(written).rejects.toThrow()
    expect(await inHost.ended.promise).toMatchObject({ data: { code: 'request.cancelled' } })
    expect(failures).toEqual([])
  })
})
