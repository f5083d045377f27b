/**
 * The browser host: the same router as the desktop, served on 127.0.0.1 alone. The page comes without a token (there is
 * nothing secret in it); every call must bear the token of this run. See docs/adr/0008-loopback-host.md.
 */
import { RPCHandler } from '@orpc/server/node'
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describeFailure } from '#electron/platform/log.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Clock } from '#electron/platform/clock.ts'
import { createHost, type Host } from './create-host.ts'
import { bearsToken, isOwnHost, isOwnOrigin, newToken } from './web/guard.ts'
import { refuse, secure, sendFile } from './web/respond.ts'
import { readStaticFiles, type StaticFile } from './web/static-files.ts'

const ADDRESS = '127.0.0.1'
/** A roster may be 50 MB; the rest is what a form adds around it. */
const BODY_LIMIT_BYTES = 60 * 1024 * 1024
const WINDOW_FOLDER = join(import.meta.dirname, '..', '..', 'out', 'renderer')

export interface WebHost {
  /** Address to open, with the token in the fragment, which a browser never sends. */
  readonly url: string
  readonly port: number
  readonly token: string
  /** Ends all connections and lets go of every firm file. */
  close(): Promise<void>
}

export interface WebHostOptions {
  readonly dataDir: string
  /** 0 or absent: a free one. */
  readonly port?: number
  readonly windowFolder?: string
  /** A firm file from elsewhere, listed for as long as this host runs. */
  readonly firmFile?: string
  readonly clock?: Clock
}

/** Starts the browser host. Throws AppError `port.taken`, or as `createHost` does; Error when the window has not been built. */
export async function startWebHost({
  port: wanted = 0,
  windowFolder = WINDOW_FOLDER,
  ...options
}: WebHostOptions): Promise<WebHost> {
  const files = readStaticFiles(windowFolder)
  const host = createHost({ ...options, kind: 'web' })
  const token = newToken()
  const server = createServer()
  try {
    const port = await listen(server, wanted)
    server.on('request', createListener(host, files, token, port))
    return {
      url: `http://${ADDRESS}:${port}/#token=${token}`,
      port,
      token,
      close: async () => {
        await stop(server)
        host.close()
      },
    }
  } catch (error) {
    host.close()
    throw error
  }
}

function createListener(host: Host, files: ReadonlyMap<string, StaticFile>, token: string, port: number) {
  const handler = new RPCHandler(host.router)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    secure(response)
    if (!isOwnHost(request.headers.host, port)) return refuse(response, 403, 'request.refused')
    // Taken as written: nothing is decoded or resolved, so `..` and `%2e` are just names that no file has.
    const [path = ''] = (request.url ?? '').split('?')
    if (path === '/rpc' || path.startsWith('/rpc/')) return answerCall(request, response)
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const file = reads ? files.get(path) : undefined
    if (file === undefined) return refuse(response, 404, 'request.refused')
    sendFile(response, file, request.method === 'GET')
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method } = request
    if (!isOwnOrigin(headers)) return refuse(response, 403, 'request.refused')
    if (!bearsToken(headers.authorization, token)) return refuse(response, 401, 'request.refused')
    if (method !== 'POST') return refuse(response, 405, 'request.refused')
    // A length must be announced: it is the only way to refuse a body before reading it.
    const length = Number(headers['content-length'])
    if (!Number.isInteger(length))
      return refuse(response, 411, 'request.malformed', { path: 'content-length', reason: '@reason.required' })
    if (length > BODY_LIMIT_BYTES) return refuse(response, 413, 'request.tooLarge')
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: host.context })
    if (!matched) refuse(response, 404, 'request.malformed', { path: 'rpc', reason: '@reason.choice' })
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      const reference = randomBytes(3).toString('hex')
      host.context.log({ code: 'internal', reference, detail: describeFailure(error) })
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'internal', { reference })
    })
  }
}

/** Answers the port listened on. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const taken = 'code' in cause && (cause.code === 'EADDRINUSE' || cause.code === 'EACCES')
      reject(taken ? new AppError('port.taken', { port }, { cause }) : cause)
    })
    server.listen(port, ADDRESS, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
