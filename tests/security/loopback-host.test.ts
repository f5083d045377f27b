/** One test per hole that the browser host must not have, named after it. Requests are made by hand: a client library would mend them. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebHost, type WebHost } from '#electron/host/web.ts'

const PAGE = '<!doctype html><title>window</title>'
const CALL = '/rpc/app/info'

let folder: string
let windowFolder: string
let host: WebHost

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'security-'))
  windowFolder = join(folder, 'window')
  mkdirSync(join(windowFolder, 'assets'), { recursive: true })
  writeFileSync(join(windowFolder, 'index.html'), PAGE)
  writeFileSync(join(windowFolder, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(windowFolder, 'notes.txt'), 'not a part of the window')
  writeFileSync(join(folder, 'secret.html'), 'beside the window')
  host = await startWebHost({ dataDir: join(folder, 'data'), windowFolder })
})

afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

function send({ method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A call that would be answered, changed by what a test is about. A header set to '' is left out. */
function call(changed: Sent & { readonly headers?: Record<string, string> } = {}): Promise<Answer> {
  const body = changed.body ?? '{}'
  const all: Record<string, string> = {
    authorization: `Bearer ${host.token}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...changed.headers,
  }
  const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  return send({ method: 'POST', path: CALL, ...changed, headers, body })
}

describe('who may call', () => {
  it('a call with token from our own page is answered', async () => {
    const origin = `http://127.0.0.1:${host.port}`
    const answer = await call({ headers: { origin, 'sec-fetch-site': 'same-origin' } })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('"web"')
  })

  it.each([
    ['no token', { authorization: '' }],
    ['a wrong token', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['the token under another scheme', { authorization: 'Basic x' }],
  ])('%s is refused', async (_, headers) => {
    const answer = await call({ headers })
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('request.refused')
    expect(answer.body).not.toContain(host.token)
  })

  it('the beginning of the token is not enough, nor is more than the token', async () => {
    const short = await call({ headers: { authorization: `Bearer ${host.token.slice(0, -1)}` } })
    const long = await call({ headers: { authorization: `Bearer ${host.token}A` } })
    expect([short.status, long.status]).toEqual([401, 401])
  })

  it('the token in the query or in a cookie is not taken', async () => {
    const inQuery = await call({ path: `${CALL}?token=${host.token}`, headers: { authorization: '' } })
    const inCookie = await call({ headers: { authorization: '', cookie: `token=${host.token}` } })
    expect([inQuery.status, inCookie.status]).toEqual([401, 401])
  })

  it.each([
    ['another site', 'https://evil.example'],
    ['another port of this computer', 'http://127.0.0.1:1'],
    ['a sandboxed frame', 'null'],
    ['the same address over https', 'https://127.0.0.1'],
  ])('an Origin of %s is refused even with the token', async (_, origin) => {
    const answer = await call({ headers: { origin } })
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('request.refused')
  })

  it('a cross-site request without Origin is refused', async () => {
    expect((await call({ headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await call({ headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403)
  })

  it.each([
    ['a name that resolves to 127.0.0.1', 'evil.example'],
    ['our name on another port', '127.0.0.1:1'],
    ['our name without its port', '127.0.0.1'],
    ['a name that begins like ours', '127.0.0.1.evil.example'],
  ])('a Host of %s is refused, for calls and for files (DNS rebinding)', async (_, wrong) => {
    const statuses = [await call({ headers: { host: wrong } }), await send({ headers: { host: wrong } })].map(
      ({ status }) => status,
    )
    expect(statuses).toEqual([403, 403])
  })

  it('localhost is us, too', async () => {
    expect((await call({ headers: { host: `localhost:${host.port}` } })).status).toBe(200)
  })

  it('no other site is ever told that it may read an answer', async () => {
    const preflight = await call({
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(403)
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('only this computer can connect', async () => {
    await expect(
      new Promise((resolve, reject) => {
        const socket = connect({ host: '127.0.0.2', port: host.port }, () => resolve('connected'))
        socket.on('error', reject)
      }),
    ).rejects.toThrow(/connect/)
  })
})

describe('what a call may look like', () => {
  it.each(['GET', 'PUT', 'DELETE', 'HEAD'])('%s does not reach a procedure', async (method) => {
    expect((await call({ method })).status).toBe(405)
  })

  it('a body announced as too large is refused before it is read', async () => {
    const answer = await call({ headers: { 'content-length': String(61 * 1024 * 1024) } })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('request.tooLarge')
    expect(answer.headers['connection']).toBe('close')
  })

  it('a body of unannounced length is refused', async () => {
    expect((await call({ headers: { 'content-length': '', 'transfer-encoding': 'chunked' } })).status).toBe(411)
  })

  it('a procedure that does not exist is refused as data', async () => {
    const answer = await call({ path: '/rpc/store/exec' })
    expect(answer.status).toBe(404)
    expect(answer.body).toContain('request.malformed')
  })

  it.each([
    ['no JSON', '{"json":'],
    ['JSON of another shape', '[1,2,3]'],
    ['a prototype', '{"json":{"__proto__":{"kind":"desktop"}}}'],
  ])('a body that is %s gets an answer without a stack', async (_, body) => {
    const answer = await call({ path: '/rpc/profile/get', body })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(600)
    expect(answer.body).not.toMatch(/\n\s+at |node_modules|\.ts:\d/)
    expect((await call()).status).toBe(200)
  })
})

describe('files', () => {
  it('the page and its parts come without a token, with the page policy', async () => {
    const page = await send({})
    expect(page.body).toBe(PAGE)
    expect((await send({ path: '/assets/app.js' })).headers['content-type']).toMatch(/javascript/)
  })

  it('path traversal finds nothing', async () => {
    const paths = [
      '/../secret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/..%5csecret.html',
      '//secret.html',
      '/assets/%00/../../secret.html',
      '/./../data/registry.sqlite',
    ]
    for (const path of paths) {
      const answer = await send({ path })
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.body).not.toContain('beside the window')
    }
  })

  it('an absolute address in the request line is no way round either', async () => {
    expect((await send({ path: `http://127.0.0.1:${host.port}/../secret.html` })).status).toBe(404)
  })

  it('a file that is no part of a page is not served, folders are not listed', async () => {
    expect((await send({ path: '/notes.txt' })).status).toBe(404)
    expect((await send({ path: '/assets/' })).status).toBe(404)
    expect((await send({ path: '/assets' })).status).toBe(404)
  })

  it('writing methods do not reach files', async () => {
    expect((await send({ method: 'PUT', path: '/index.html', body: 'x' })).status).toBe(404)
    expect((await send({})).body).toBe(PAGE)
  })

  it('every answer forbids foreign scripts, frames, sniffing, referrers and caching', async () => {
    const answers = [
      await send({}),
      await call(),
      await send({ path: '/nothing' }),
      await call({ headers: { authorization: '' } }),
    ]
    for (const { headers } of answers) {
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).toContain("form-action 'none'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })
})

describe('one run', () => {
  it('has a token of its own, in the fragment of the address', async () => {
    const other = await startWebHost({ dataDir: join(folder, 'other'), windowFolder })
    try {
      expect(other.token).not.toBe(host.token)
      expect(other.token).toMatch(/^[\w-]{43}$/)
      expect(new URL(other.url).hash).toBe(`#token=${other.token}`)
      expect(new URL(other.url).search).toBe('')
    } finally {
      await other.close()
    }
  })

  it('refuses a taken port by name and leaves nothing open', async () => {
    const blocker = createServer()
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => {
        const address = blocker.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    const dataDir = join(folder, 'blocked')
    await expect(startWebHost({ dataDir, windowFolder, port })).rejects.toMatchObject({
      code: 'port.taken',
      params: { port },
    })
    blocker.close()
    // The registry is free again: a second start on the same folder works.
    const second = await startWebHost({ dataDir, windowFolder })
    await second.close()
  })

  it('closes at once, even while a connection is kept alive, and lets go of its files', async () => {
    const dataDir = join(folder, 'closing')
    const first = await startWebHost({ dataDir, windowFolder })
    const idle = connect(first.port, '127.0.0.1')
    await new Promise((resolve) => idle.once('connect', resolve))
    await first.close()
    idle.destroy()
    const again = await startWebHost({ dataDir, windowFolder })
    await again.close()
    expect(readdirSync(dataDir).filter((name) => name.endsWith('-journal'))).toEqual([])
  })
})
