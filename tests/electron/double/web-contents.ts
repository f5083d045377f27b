/** DOUBLE of WebContents: a page of the real Chromium, the real preload in an isolated world of it. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from '@playwright/test'
import type { WebPreferences } from 'electron'
import { fromChromium } from './address.ts'
import { app } from './app.ts'
import { goTo, openPage, type Tenant } from './chromium.ts'
import { ipcMain } from './ipc-main.ts'
import { pack, readFromPage, type ToMain, type ToPage, unpack } from './page-messages.ts'
import { isolatedWorld, mainWorld } from './page-worlds.ts'
import { type DoublePort, PortRelay } from './ports.ts'
import { type DoubleSession, session } from './session.ts'

const WORLD = 'preload'

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }

/** For tests. */
export interface Printed {
  readonly url: string
  readonly bytes: Buffer
}
export const printed: Printed[] = []
export const printAnswer = { success: true, reason: '' }
export const denied: { navigation: string[]; open: string[] } = { navigation: [], open: [] }

export class DoubleWebContents extends EventEmitter {
  readonly preferences: WebPreferences
  readonly session: DoubleSession = session.defaultSession
  readonly page: Promise<Page>
  zoomFactor = 1
  #loading: string | null = null
  #address = 'about:blank'
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #world: number | null = null
  #cdp: CDPSession | null = null
  readonly #relay = new PortRelay((traffic) =>
    this.#toPage(traffic.kind === 'port' ? { ...traffic, data: pack(traffic.data) } : traffic),
  )

  constructor(preferences: WebPreferences) {
    super()
    this.preferences = preferences
    app.emit('web-contents-created', {}, this)
    this.page = this.#open()
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }

  isLoading(): boolean {
    return this.#loading !== null
  }

  send(channel: string, ...args: unknown[]): void {
    this.#toPage({ kind: 'message', channel, args, ports: [] })
  }

  postMessage(channel: string, message: unknown, ports: DoublePort[] = []): void {
    this.#toPage({ kind: 'message', channel, args: [message], ports: ports.map((port) => this.#relay.give(port)) })
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page
    this.#loading = url
    this.#address = url
    await goTo(page, url)
    this.#loading = null
    this.emit('did-finish-load')
  }

  reload(): void {
    void this.page.then((page) => this.loadURL(fromChromium(page.url())))
  }

  print(_options: unknown, callback: (success: boolean, failureReason: string) => void): void {
    void this.#shown().then((document) => {
      printed.push(document)
      callback(printAnswer.success, printAnswer.reason)
    })
  }

  /** For tests: a message to main as from this page's top frame, or from whatever frame the test describes. */
  async receive(
    message: ToMain,
    frame: { url: string; origin: string; parent: object | null } | null,
  ): Promise<unknown> {
    const event = { sender: this, senderFrame: frame, ports: [] }
    if (message.kind === 'send') return ipcMain.emit(message.channel, event, ...message.args)
    if (message.kind === 'invoke') return ipcMain.invoke(message.channel, event, message.args)
    return this.#relay.receive(message.kind === 'port' ? { ...message, data: unpack(message.data) } : message)
  }

  async #open(): Promise<Page> {
    const page = await openPage(this.#tenant())
    if (this.preferences.preload !== undefined) await this.#installPreload(page, this.preferences.preload)
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    return page
  }

  #tenant(): Tenant {
    return {
      session: this.session,
      isOwnLoad: (url) => url === this.#loading,
      mayNavigate: (url, isMainFrame) => this.#mayNavigate(url, isMainFrame),
    }
  }

  #windowOpened(url: string): void {
    const allowed = this.#openHandler({ url: fromChromium(url) }).action === 'allow'
    if (!allowed) denied.open.push(fromChromium(url))
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    let prevented = false
    const event = { url, isMainFrame, preventDefault: () => (prevented = true) }
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event)
    if (prevented) denied.navigation.push(url)
    return !prevented
  }

  async #installPreload(page: Page, path: string): Promise<void> {
    const cdp = await page.context().newCDPSession(page)
    this.#cdp = cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.#world = context.id
    })
    cdp.on('Page.windowOpen', ({ url }) => this.#windowOpened(url))
    cdp.on('Runtime.bindingCalled', ({ payload }) => void this.#hear(page, payload))
    await cdp.send('Page.enable')
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: 'doubleToMain', executionContextName: WORLD })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${mainWorld.toString()})()` })
    const preload = `(require) => { const exports = {}, module = { exports }; ${readFileSync(path, 'utf8')}\n}`
    const source = `(${isolatedWorld.toString()})(${preload})`
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD })
  }

  async #hear(page: Page, payload: string): Promise<void> {
    const message = readFromPage(payload)
    const url = fromChromium(page.url())
    const frame = { url, origin: url.split('/').slice(0, 3).join('/'), parent: null }
    const answer = await this.receive(message, frame).then(
      (value) => ({ value: value ?? null, error: null }),
      (error: unknown) => ({ value: null, error: String(error) }),
    )
    if (message.kind === 'invoke') this.#toPage({ kind: 'reply', id: message.id, ...answer })
  }

  #toPage(message: ToPage): void {
    if (this.#cdp === null || this.#world === null) return
    const expression = `doubleToPage(${JSON.stringify(message)})`
    // A page that has just gone cannot be told anything; Electron drops such messages as well.
    this.#cdp.send('Runtime.evaluate', { contextId: this.#world, expression }).catch(() => undefined)
  }

  async #shown(): Promise<Printed> {
    const response = await this.session.handlers.get('app')?.(new Request(this.#address))
    const bytes = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0))
    return { url: fromChromium((await this.page).url()), bytes }
  }
}
