/** One router, two transports: whatever goes over the desktop's message port must answer the same over loopback HTTP. */
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { request } from 'node:http'
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
import { LIBRARY_NAMES } from '#shared/reference/library-schemas.ts'
import { PACK_NAMES } from '#shared/reference/schemas.ts'
import { limitUploads } from '../../renderer/src/api/upload-limit.ts'
import { noiseEvery, packBytes } from '../helpers/packs.ts'
import { record } from '../helpers/records.ts'
import { HEADS, png, unreadFile } from '../helpers/sample-files.ts'

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
  clients.http = createORPCClient(limitUploads(new FetchLink({ url: `http://127.0.0.1:${web.port}/rpc`, headers })))

  desktop = createHost({ dataDir: join(folder, 'desktop'), kind: 'desktop', clock })
  channel = new MessageChannel()
  new PortHandler(desktop.router).upgrade(channel.port1, { context: desktop.context })
  clients.port = createORPCClient(limitUploads(new PortLink({ port: channel.port2 })))
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

const upload = (client: Client, bytes: Buffer) =>
  client.files.put({ file: new File([new Uint8Array(bytes)], '数据包.json') })

describe('packs over both transports', () => {
  const language = 'zh-CN'
  const oneBadRow = () => packBytes('limits', (row, index) => (index === 4 ? { ...row, value: 'x' } : row))

  it('takes a pack from upload over its preview into use, and back', async () => {
    const { http, port } = await both(async (client) => {
      const { id: firmId } = await client.firms.createDemo({ asOf })
      const due = async () => {
        const { items } = await client.due.list({ firmId, asOf, language })
        return items.map(({ title, dueDate }) => `${title} ${dueDate}`).toSorted((a, b) => a.localeCompare(b))
      }
      const before = await due()
      const { ticket } = await upload(client, packBytes('exam-sections', noiseEvery(6)))
      const preview = await client.packs.preview({ ticket, language })
      const moved = await client.packs.moved({ ticket, firmId, asOf, language })
      const untouched = await due()
      const applied = await client.packs.apply({ ticket, language })
      const after = await due()
      const restored = await client.packs.goBack({ name: 'exam-sections', language })
      expect([untouched, await due()]).toEqual([before, before])
      expect(after).not.toEqual(before)
      const cards = await client.packs.list({ language })
      const moves = moved.items.map((item) => without(item, 'id', 'subject'))
      return { preview, total: moved.total, moves, applied, after, restored, cards }
    })
    expect(http.total).toBeGreaterThan(10)
    expect(http.applied).toMatchObject([{ name: 'exam-sections', edition: '2026-12' }])
    expect(http.cards).toHaveLength(PACK_NAMES.length + LIBRARY_NAMES.length)
    expect(http.moves.length).toBe(port.moves.length)
    expect(without(http, 'moves')).toEqual(without(port, 'moves'))
  })

  it('shows why a file is refused, with file and row', async () => {
    const { http, port } = await both(async (client) => {
      const { ticket } = await upload(client, oneBadRow())
      return client.packs.preview({ ticket, language })
    })
    const finding = { file: '数据包.json', row: 5, text: 'value：类型不对' }
    expect(http).toEqual({ sound: false, file: '数据包.json', total: 1, findings: [finding] })
    expect(http).toEqual(port)
  })

  it('has nothing to say of packs that are well', async () => {
    expect(await both((client) => client.packs.notices({ language }))).toEqual({ http: [], port: [] })
  })

  it.each([
    [
      'a file that is not sound',
      async (client: Client) => client.packs.apply({ ticket: (await upload(client, oneBadRow())).ticket, language }),
      422,
      'packs.refused',
    ],
    [
      'a pack nothing was loaded over',
      (client: Client) => client.packs.goBack({ name: 'signs', language }),
      422,
      'packs.nothingBefore',
    ],
    [
      'a ticket that was never given',
      (client: Client) => client.packs.preview({ ticket: 'none', language }),
      422,
      'file.ticketExpired',
    ],
    [
      'a pack with a path for a name',
      (client: Client) => client.packs.goBack(forged({ name: '../index', language })),
      400,
      'request.malformed',
    ],
  ] as const)('refuses %s', async (_, ask, status, code) => {
    const { http, port } = await both((client) => refusal(ask(client)))
    expect(http).toMatchObject({ status, data: { code } })
    expect(http).toEqual(port)
  })
})

describe('attachments and history over both transports', () => {
  async function firmWithWorker(client: Client): Promise<{ firmId: string; kind: 'workers'; recordId: string }> {
    const { id: firmId } = await client.firms.create({ profile: firmProfileSchema.parse({ name: '附件厂' }) })
    await client.records.workers.save({ firmId, record: record('workers', { id: 'k', name: '样本' }) })
    return { firmId, kind: 'workers', recordId: 'k' }
  }

  it('keeps a scan with a record, gives it back, and takes its removal back', async () => {
    const { http, port } = await both(async (client) => {
      const place = await firmWithWorker(client)
      const { firmId } = place
      const file = new File([HEADS.pdf], '体检表.pdf')
      const thumbnail = new File([new Uint8Array(png())], 't.png')
      const added = await client.attachments.add({ ...place, file, thumbnail })
      const back = await client.attachments.get({ firmId, id: added.id })
      const counts = await client.attachments.counts({ firmId, kind: 'workers' })
      await client.records.workers.remove({ firmId, id: 'k' })
      const none = await client.attachments.list(place)
      const latest = await client.history.latest({ firmId })
      await client.history.undo({ firmId, batch: latest?.batch ?? '' })
      const { batches, more } = await client.history.list({ firmId })
      const listed = await client.attachments.list(place)
      return {
        listed: listed.map((attachment) => without(attachment, 'id')),
        back: [back.name, back.type, Buffer.from(await back.arrayBuffer()).toString('latin1')],
        counts,
        none,
        removed: latest?.counts,
        batches: batches.map((batch) => without(batch, 'batch', 'actor')),
        more,
      }
    })
    expect(http.back).toEqual(['体检表.pdf', 'application/pdf', Buffer.from(HEADS.pdf).toString('latin1')])
    expect([http.counts, http.none]).toEqual([{ k: 1 }, []])
    expect(http.listed).toMatchObject([{ fileName: '体检表.pdf', size: HEADS.pdf.byteLength }])
    expect(http.listed[0]?.thumbnail).toMatch(/^data:image\/png;base64,/)
    expect(http.removed).toMatchObject([{ kind: 'attachments' }, { kind: 'workers' }])
    expect(http.batches[0]?.useCase).toBe('history.undo')
    expect(http).toEqual(port)
  })

  it.each([
    ['2 GB, without reading it', () => unreadFile('录像.pdf', 2 ** 31), 'attachment.tooLarge'],
    ['0 bytes', () => new File([], '空.pdf'), 'attachment.empty'],
    ['a picture named as a PDF', () => new File([new Uint8Array(png())], '报告.pdf'), 'attachment.misleadingName'],
    ['a phone’s HEIC photo', () => new File([HEADS.heic], 'IMG_1.jpg'), 'attachment.heic'],
  ] as const)('refuses a file of %s', async (_, file, code) => {
    const { http, port } = await both(async (client) =>
      refusal(client.attachments.add({ ...(await firmWithWorker(client)), file: file() })),
    )
    expect(http).toMatchObject({ status: 422, data: { code } })
    expect(http).toEqual(port)
  })

  it('ends a request that announces 2 GB before any of it is sent', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: `Bearer ${web.token}`, 'content-length': String(2 ** 31) }
      const call = request({ port: web.port, host: '127.0.0.1', path: '/rpc/attachments/add', method: 'POST', headers })
      call.on('response', ({ statusCode }) => {
        resolve(statusCode)
        call.destroy()
      })
      call.on('error', reject)
      call.flushHeaders()
    })
    expect(status).toBe(413)
  })

  it('refuses to take back what was never changed', async () => {
    const { http, port } = await both(async (client) =>
      refusal(client.history.undo({ firmId: (await firmWithWorker(client)).firmId, batch: 'none' })),
    )
    expect(http).toMatchObject({ status: 422, data: { code: 'history.earlierSession' } })
    expect(http).toEqual(port)
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
