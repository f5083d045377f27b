/** The browser host as `npm start` runs it: another process that says where it is, serves, and ends politely. Needs the built window. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Client } from '#shared/api/contract.ts'
import { CLI, runCli, runJson } from './run-cli.ts'

let folder: string
let firm: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'))
  firm = join(folder, 'visit.zhijian')
  await runCli(['create', '--name', '客户的厂', '--to', firm])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const addressSchema = z.strictObject({ url: z.string(), port: z.int() })

/** Starts it with a data folder of its own; answers once it has said where it is. */
async function serve(...args: string[]): Promise<{ child: ChildProcess; url: URL; client: Client }> {
  const env = { ...process.env, ZHIJIAN_DATA: join(folder, 'data') }
  const child = spawn(process.execPath, [CLI, 'serve', '--json', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('close', () => reject(new Error('it ended without an address')))
  })
  const url = new URL(addressSchema.parse(JSON.parse(line)).url)
  const headers = { authorization: `Bearer ${url.hash.replace('#token=', '')}` }
  return { child, url, client: createORPCClient(new RPCLink({ url: `${url.origin}/rpc`, headers })) }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('close', resolve)
    child.kill(signal)
  })
}

it('serves the built window and the engine, and ends with 0 when asked to', async () => {
  const { child, url, client } = await serve()
  expect(url.hostname).toBe('127.0.0.1')
  expect(await (await fetch(url.origin)).text()).toContain('<div id="root">')
  expect(await client.app.info()).toMatchObject({ host: 'web' })
  expect(await end(child, 'SIGTERM')).toBe(0)
})

it('lists the firm file it was given, holds it once it is used, and lets go of it', async () => {
  const { child, client } = await serve(firm)
  const [card] = await client.firms.list({ language: 'zh-CN' })
  expect(card).toMatchObject({ name: '客户的厂', available: true })
  expect(await client.profile.get({ firmId: card?.id ?? '' })).toMatchObject({ name: '客户的厂' })
  expect((await runJson(['due', firm])).json).toMatchObject({ error: { code: 'firm.openElsewhere' } })
  expect(await end(child, 'SIGINT')).toBe(0)
  expect((await runJson(['due', firm])).code).toBe(0)
})
