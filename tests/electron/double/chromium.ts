/** DOUBLE: Chromium's part. One real Chromium, driven by Playwright; every request of every page passes through the rules main has set. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page, type Request, type Route } from '@playwright/test'
import { forChromium, fromChromium } from './address.ts'
import { app } from './app.ts'
import type { DoubleSession } from './session.ts'

/** What Chromium needs to know of a web contents. */
export interface Tenant {
  readonly session: DoubleSession
  /** Whether main itself asked for this address; going there is no navigation of the page's. */
  readonly isOwnLoad: (url: string) => boolean
  /** Asks the rules about a navigation of the page; true when it may go on. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean
}

/** Schemes that Chromium answers by itself, for instance to its PDF viewer. */
const BUILT_IN: ReadonlySet<string> = new Set(['blob:', 'chrome:', 'chrome-extension:', 'data:'])

const tenants = new Map<Page, Tenant>()
let starting: Promise<BrowserContext> | null = null

/** For tests: every request that would have left the machine. Must stay empty. */
export const network: string[] = []

/** Opens a page for a web contents. */
export async function openPage(tenant: Tenant): Promise<Page> {
  starting ??= startChromium()
  const context = await starting
  const page = await context.newPage()
  tenants.set(page, tenant)
  return page
}

/** For tests: where a second Playwright can attach to the same Chromium. */
export function debuggingPort(): number {
  return Number(readFileSync(join(profileFolder(), 'DevToolsActivePort'), 'utf8').split('\n')[0])
}

function profileFolder(): string {
  return join(app.getPath('userData'), 'double-chromium')
}

async function startChromium(): Promise<BrowserContext> {
  const executablePath = process.env['ZHIJIAN_CHROMIUM']
  const context = await chromium.launchPersistentContext(profileFolder(), {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--remote-debugging-port=0', '--host-resolver-rules=MAP * ~NOTFOUND'],
    viewport: null,
  })
  await context.route('**/*', (route) => answer(route, route.request()))
  app.endChromium = () => context.close()
  return context
}

async function answer(route: Route, request: Request): Promise<void> {
  const url = fromChromium(request.url())
  const tenant = tenantOf(request)
  if (tenant === undefined || !isAllowed(tenant, request, url)) return route.abort('aborted')
  if (!(await tenant.session.lets(url))) return route.abort('blockedbyclient')
  const { protocol } = new URL(url)
  if (BUILT_IN.has(protocol)) return route.continue()
  const handler = tenant.session.handlers.get(protocol.slice(0, -1))
  if (handler === undefined) {
    network.push(url)
    return route.abort('internetdisconnected')
  }
  const response = await handler(new Request(url, { method: request.method() }))
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** A popup asks for its page before it is there; it is nobody's, and stays empty. */
function tenantOf(request: Request): Tenant | undefined {
  try {
    return tenants.get(request.frame().page())
  } catch (error) {
    if (error instanceof Error && error.message.includes('before the frame is created')) return undefined
    throw error
  }
}

function isAllowed(tenant: Tenant, request: Request, url: string): boolean {
  if (!request.isNavigationRequest() || tenant.isOwnLoad(url)) return true
  return tenant.mayNavigate(url, request.frame().parentFrame() === null)
}

export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(forChromium(url)).catch((error: unknown) => {
    // Headless Chromium has no PDF viewer: it calls a paper a download.
    const isPaper = error instanceof Error && /download|ERR_ABORTED/i.test(error.message) && url.endsWith('.pdf')
    if (!isPaper) throw error
  })
}
