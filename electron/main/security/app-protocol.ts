import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { protocol, type Session } from 'electron'
import { PAGE_HEADERS } from '#electron/platform/content-security-policy.ts'
import { contentTypeOf } from '#electron/platform/content-types.ts'
import { APP_SCHEME, isOwnAddress } from '../app-address.ts'
import type { PaperShelf } from '../paper-shelf.ts'

/** The page's policy would keep Chromium's PDF viewer from showing it. */
const PAPER_HEADERS = {
  'content-type': 'application/pdf',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** Rule: the page has an origin of its own, never `file:`. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Rule: the scheme serves one folder, and the paper that is being printed, and nothing else. */
export function serveApp(session: Session, folder: string, shelf: PaperShelf): void {
  session.protocol.handle(APP_SCHEME, (request) => {
    if (request.method !== 'GET') return refusal(405)
    const paper = shelf.find(request.url)
    return paper === undefined ? answerFrom(folder, request.url) : new Response(paper, { headers: PAPER_HEADERS })
  })
}

async function answerFrom(folder: string, address: string): Promise<Response> {
  const file = isOwnAddress(address) ? fileFor(folder, new URL(address).pathname) : null
  const type = file === null ? undefined : contentTypeOf(extname(file))
  if (file === null || type === undefined) return refusal(404)
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: { ...PAGE_HEADERS, 'content-type': type } })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refusal(404)
    throw error
  }
}

/**
 * The file an address names inside `folder`; null when it leads outside. The URL parser removes plain `..`, but not
 * `..%2f`, `%5c` or a drive letter.
 */
export function fileFor(folder: string, pathname: string): string | null {
  const path = decoded(pathname)
  if (path === null || /[\0\\:]/.test(path)) return null
  const file = join(folder, path === '/' ? 'index.html' : path)
  const inside = relative(folder, file)
  return inside === '' || isAbsolute(inside) || inside.startsWith('..') || path.split('/').includes('..') ? null : file
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: PAGE_HEADERS })
}
