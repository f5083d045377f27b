/** DOUBLE of BrowserWindow: the window's own state is kept here, its page lives in the real Chromium. */
import { EventEmitter } from 'node:events'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { DoubleWebContents } from './web-contents.ts'

type Options = Omit<BrowserWindowConstructorOptions, 'parent'> & { parent?: DoubleWindow }
type Used =
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'show'

export class DoubleWindow extends EventEmitter implements Pick<BrowserWindow, Used> {
  readonly options: Options
  readonly webContents: DoubleWebContents
  bounds: Rectangle
  visible: boolean
  focused = false
  maximized = false
  minimized = false
  #destroyed = false

  constructor(options: Options) {
    super()
    this.options = options
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.visible = options.show ?? true
    this.webContents = new DoubleWebContents(options.webPreferences ?? {})
    windows.add(this)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url)
    this.emit('ready-to-show')
  }

  show(): void {
    this.#use()
    this.visible = true
  }

  focus(): void {
    this.#use()
    this.focused = true
  }

  maximize(): void {
    this.maximized = true
  }

  restore(): void {
    this.minimized = false
  }

  isMaximized(): boolean {
    return this.maximized
  }

  isMinimized(): boolean {
    this.#use()
    return this.minimized
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  getNormalBounds(): Rectangle {
    return this.bounds
  }

  /** As in Electron: whoever uses a window that is gone gets an error. */
  #use(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }

  close(): void {
    this.emit('close', { preventDefault: () => {} })
    this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    void this.webContents.page.then((page) => page.close())
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }
}

/** For tests: the windows there are, oldest first. */
export const windows = new Set<DoubleWindow>()

app.closeWindows = () => {
  for (const window of windows) window.close()
  return true
}
