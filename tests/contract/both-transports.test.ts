/** One router, two transports: whatever goes over the desktop's message port must answer the same over loopback HTTP. */
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createHost, type Host } from '#electron/host/create-host.ts'
import { startWebHost, type WebHost } from '#electron/host/web.ts'
import { fixedClock } from '#electron/platform/clock.ts'
import type { Client } from '#shared/api/contract.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'

const clock = fixedClock('2026-11-22T04:00:00Z')
const asOf = isoDate('2026-11-22')
const roster = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'rosters', 'furniture-60.xlsx'))

let folder: string
let web: WebHost
let desktop: Host
let channel: MessageChannel
/** The two ways in, by name; each speaks to a host with a data folder of its own. */
const clients: { http?: Client; port?: Client } = {}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'))
  const windowFolder = join(folder, 'window')
  mkdirSync(windowFolder)
  writeFileSync(join(windowFolder, 'index.html'), '<!doctype html>')
  web = await startWebHost({ dataDir: join(folder, 'web'), windowFolder, clock })
  const headers = { authorization: `Bearer ${web.token}` }
  clients.http = createORPCClient(new FetchLink({ url: `http://127.0.0.1:${web.port}/rpc`, headers }))

  desktop = createHost({ dataDir: join(folder, 'desktop'), kind: 'desktop', clock })
  channel = new MessageChannel()
  new PortHandler(desktop.router).upgrade(channel.port1, { context: desktop.context })
  clients.port = createORPCClient(new PortLink({ port: channel.port2 }))
  channel.port1.start()
  channel.port2.start()
})

afterAll(async () => {
  channel.port1.close()
  desktop.close()
  await web.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Asks both and hands both answers over. */
async function both<T>(ask: (client: Client) => Promise<T>): Promise<{ http: T; port: T }> {
  const { http, port } = clients
  if (http === undefined || port === undefined) throw new Error('the hosts have not started')
  return { http: await ask(http), port: await ask(port) }
}

/** What a call that must fail failed with, reduced to what a screen reads. */
async function refusal(call: Promise<unknown>): Promise<{ status: number; data: unknown }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError) return { status: error.status, data: error.data }
    throw error
  }
  throw new Error('the call was accepted')
}

const without = <T extends object, K extends keyof T>(record: T, ...keys: K[]): Omit<T, K> => {
  const rest = { ...record }
  for (const key of keys) delete rest[key]
  return rest
}

describe('the same answers over both transports', () => {
  it('says which host it is, and the same day and edition', async () => {
    const { http, port } = await both((client) => client.app.info())
    expect(http.host).toBe('web')
    expect(port.host).toBe('desktop')
    expect(without(http, 'host')).toEqual(without(port, 'host'))
    expect(http.today).toBe('2026-11-22')
  })

  it('finds the same hazards', async () => {
    const { http, port } = await both((client) => client.reference.searchHazards({ query: 'zs' }))
    expect(http.length).toBeGreaterThan(0)
    expect(http).toEqual(port)
  })

  it('takes a firm with its roster from upload to due list', async () => {
    const profile = firmProfileSchema.parse({ name: '合同测试厂', staff: 60 })
    const { http, port } = await both(async (client) => {
      const { id: firmId } = await client.firms.create({ profile })
      const file = new File([new Uint8Array(roster)], '花名册.xlsx')
      const { ticket, name, size } = await client.files.put({ file })
      const call = { firmId, ticket, mapping: null, language: 'zh-CN' } as const
      const preview = await client.roster.preview(call)
      const report = await client.roster.apply(call)
      const workers = await client.records.workers.list({ firmId })
      const due = await client.due.list({ firmId, asOf, language: 'zh-CN' })
      return {
        ticket: { name, size },
        preview,
        report: without(report, 'batchId'),
        workers: workers.map((worker) => without(worker, 'id')),
        titles: due.items.map(({ title, status, dueDate }) => ({ title, status, dueDate })),
      }
    })
    expect(http.report.accepted).toBeGreaterThan(50)
    expect(http.ticket).toEqual({ name: '花名册.xlsx', size: roster.byteLength })
    expect(http).toEqual(port)
  })

  it('renders the same paper, byte for byte', async () => {
    const profile = firmProfileSchema.parse({ name: '空白企业' })
    const { http, port } = await both(async (client) => {
      const { id: firmId } = await client.firms.create({ profile })
      const file = await client.papers.render({ firmId, asOf, language: 'zh-CN', form: 'declaration' })
      return { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) }
    })
    expect(http.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(http.bytes.equals(port.bytes)).toBe(true)
    expect(without(http, 'bytes')).toEqual(without(port, 'bytes'))
  })
})

/** A value the types forbid: a hand-written client would not be stopped by them. */
const forged = <T>(value: unknown): T => z.custom<T>(() => true).parse(value)

describe('the same refusals over both transports', () => {
  const cases: readonly [name: string, ask: (client: Client) => Promise<unknown>, status: number, code: string][] = [
    [
      'a firm that is not there',
      (client) => client.firms.summary({ firmId: 'nobody', asOf, language: 'zh-CN' }),
      422,
      'firm.notFound',
    ],
    [
      'a ticket that was never given',
      async (client) => {
        const { id: firmId } = await client.firms.create({ profile: firmProfileSchema.parse({ name: '某厂' }) })
        return client.roster.preview({ firmId, ticket: 'none', mapping: null, language: 'zh-CN' })
      },
      422,
      'file.ticketExpired',
    ],
    [
      'an identifier with a path in it',
      (client) => client.profile.get({ firmId: '../../etc/passwd' }),
      400,
      'request.malformed',
    ],
    [
      'a day that does not exist',
      (client) => client.firms.createDemo(forged({ asOf: '2024-02-30' })),
      400,
      'request.malformed',
    ],
    [
      'a field too many',
      (client) => client.profile.get(forged({ firmId: 'a', sql: 'DROP TABLE workers' })),
      400,
      'request.malformed',
    ],
    ['no input at all', (client) => client.profile.get(forged(null)), 400, 'request.malformed'],
  ]

  it.each(cases)('%s', async (_, ask, status, code) => {
    const { http, port } = await both((client) => refusal(ask(client)))
    expect(http).toMatchObject({ status, data: { code } })
    expect(http).toEqual(port)
  })
})
