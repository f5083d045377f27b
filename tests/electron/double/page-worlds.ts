/**
 * DOUBLE, inside the page: these two functions are sent to Chromium as text. `isolatedWorld` runs with the preload in a
 * world of its own, as Electron's context isolation does; `mainWorld` puts onto the page's window what the preload exposed.
 * The worlds share the document and nothing else, so they talk in events, whose content Chromium copies from one to the other.
 */
import type { Packed, ToMain, ToPage } from './page-messages.ts'

interface Call {
  readonly id: number
  readonly name: string
  readonly args: unknown[]
}
interface Answer {
  readonly id: number
  readonly value: unknown
  readonly error: string | null
}

declare global {
  /** The binding Chromium puts into the isolated world. */
  function doubleToMain(message: string): void
  var doubleToPage: (message: ToPage) => void
  interface DocumentEventMap {
    'double:call': CustomEvent<Call>
    'double:answer': CustomEvent<Answer>
    'double:expose': CustomEvent<{ readonly key: string; readonly names: readonly string[] }>
  }
}

/** Runs a preload with a `require('electron')` of its own. */
export function isolatedWorld(preload: (require: (name: string) => unknown) => void): void {
  // Electron runs no preload in frames inside the page, nor on an empty page.
  if (window.parent !== window || location.protocol !== 'https:') return
  const listeners = new Map<string, ((event: unknown, ...args: unknown[]) => void)[]>()
  const replies = new Map<number, (reply: { value: unknown; error: string | null }) => void>()
  const ports = new Map<number, MessagePort>()
  let last = 0

  const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const toMain = (message: ToMain) =>
    doubleToMain(
      JSON.stringify(message, (_key, value: unknown) =>
        value instanceof Uint8Array ? { bytesWithin: base64(value) } : value,
      ),
    )
  const pack = (data: unknown): Packed => (data instanceof Uint8Array ? { bytes: base64(data) } : { plain: data })
  const unpack = (data: Packed) =>
    'bytes' in data ? Uint8Array.from(atob(data.bytes), (character) => character.charCodeAt(0)) : data.plain

  function takePort(id: number): MessagePort {
    const { port1, port2 } = new MessageChannel()
    ports.set(id, port1)
    port1.onmessage = (event) => toMain({ kind: 'port', id, data: pack(event.data) })
    port1.addEventListener('close', () => ports.delete(id) && toMain({ kind: 'portClosed', id }))
    return port2
  }

  globalThis.doubleToPage = (message) => {
    if (message.kind === 'reply') replies.get(message.id)?.(message)
    else if (message.kind === 'port') ports.get(message.id)?.postMessage(unpack(message.data))
    else if (message.kind === 'portClosed') {
      ports.get(message.id)?.close()
      ports.delete(message.id)
    } else {
      const event = { ports: message.ports.map(takePort) }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args)
    }
  }

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => toMain({ kind: 'send', channel, args }),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = (last += 1)
        replies.set(id, ({ value, error }) => {
          replies.delete(id)
          if (error === null) resolve(value)
          else reject(new Error(`Error invoking remote method '${channel}': ${error}`))
        })
        toMain({ kind: 'invoke', id, channel, args })
      }),
    on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) =>
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
  }

  const contextBridge = {
    exposeInMainWorld: (key: string, api: Record<string, (...args: unknown[]) => unknown>) => {
      document.addEventListener('double:call', ({ detail: { id, name, args } }) => {
        const reply = (value: unknown, error: string | null) =>
          document.dispatchEvent(new CustomEvent('double:answer', { detail: { id, value: value ?? null, error } }))
        Promise.resolve(api[name]?.(...args)).then(
          (value) => reply(value, null),
          (error: unknown) => reply(null, String(error)),
        )
      })
      document.dispatchEvent(new CustomEvent('double:expose', { detail: { key, names: Object.keys(api) } }))
    },
  }
  preload((name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
    return { contextBridge, ipcRenderer }
  })
}

/** Puts what the isolated world exposes onto the page's window, frozen as Electron does. */
export function mainWorld(): void {
  if (window.parent !== window) return
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  const call = (name: string, args: unknown[]) =>
    new Promise((resolve, reject) => {
      const id = (last += 1)
      waiting.set(id, ({ value, error }) => (error === null ? resolve(value) : reject(new Error(error))))
      document.dispatchEvent(new CustomEvent('double:call', { detail: { id, name, args } }))
    })
  document.addEventListener('double:expose', ({ detail: { key, names } }) => {
    const api = Object.freeze(Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => call(name, args)])))
    Object.defineProperty(window, key, { value: api })
  })
  document.addEventListener('double:answer', ({ detail: answer }) => {
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
}
