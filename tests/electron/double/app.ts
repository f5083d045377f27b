/** DOUBLE of `app`: life cycle, paths from the command line, and a lock between real processes. */
import { EventEmitter } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { App } from 'electron'
import { z } from 'zod'

const manifestSchema = z.object({ productName: z.string(), version: z.string() })
const SECOND_INSTANCE = 'SIGUSR2'

type Used =
  | 'setAppUserModelId'
  | 'getAppPath'
  | 'getName'
  | 'getVersion'
  | 'isReady'
  | 'isPackaged'
  | 'enableSandbox'
  | 'quit'

class DoubleApp extends EventEmitter implements Pick<App, Used> {
  readonly isPackaged = process.env['DOUBLE_PACKAGED'] === '1'
  readonly switches: string[] = []
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.push([name, value ?? ''].join('=')),
  }
  readonly #root = resolve(dirname(process.argv[1] ?? '.'), '..', '..')
  readonly #manifest = manifestSchema.parse(JSON.parse(readFileSync(join(this.#root, 'package.json'), 'utf8')))
  readonly #paths: Record<string, string> = { userData: join(this.#root, 'out'), documents: join(this.#root, 'out') }
  #ready = false
  #quitting = false
  #locked = false
  sandboxed = false
  userModelId: string | null = null
  /** Closes every window; window.ts puts it in, for it is the one that knows them. */
  closeWindows: () => boolean = () => true
  /** Ends Chromium; chromium.ts puts it in. */
  endChromium: () => Promise<void> = async () => {}

  getAppPath(): string {
    return this.#root
  }

  getName(): string {
    return this.#manifest.productName
  }

  getVersion(): string {
    return this.#manifest.version
  }

  getPath(name: string): string {
    const path = this.#paths[name]
    if (path === undefined) throw new Error(`the double knows no path ${name}`)
    return path
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Path does not exist: ${path}`)
    this.#paths[name] = path
  }

  setAppUserModelId(id: string): void {
    this.userModelId = id
  }

  isReady(): boolean {
    return this.#ready
  }

  enableSandbox(): void {
    if (this.#ready) throw new Error('enableSandbox after ready')
    this.sandboxed = true
  }

  async whenReady(): Promise<void> {
    await new Promise(setImmediate)
    this.#ready = true
    this.emit('ready')
  }

  requestSingleInstanceLock(): boolean {
    const file = this.#lockFile()
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null
    if (holder !== null) {
      process.kill(holder, SECOND_INSTANCE)
      return false
    }
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    this.#locked = true
    process.on(SECOND_INSTANCE, () => this.emit('second-instance', {}, [], ''))
    return true
  }

  quit(): void {
    if (!this.#quitting && !this.closeWindows()) return
    this.#quitting = true
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) void this.#exit()
  }

  async #exit(): Promise<void> {
    if (this.#locked) rmSync(this.#lockFile())
    this.#locked = false
    await this.endChromium()
    process.exit(0)
  }

  #lockFile(): string {
    return join(this.getPath('userData'), 'double.lock')
  }
}

export const app = new DoubleApp()
