/** DOUBLE of sessions and of the protocol module: keeps the rules main sets; chromium.ts asks them for every request. */
import { EventEmitter } from 'node:events'
import type { CustomScheme, Session, WebRequest } from 'electron'
import { app } from './app.ts'

type Rules = {
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0]
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0]
  device: Parameters<Session['setDevicePermissionHandler']>[0]
  beforeRequest: ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null
}
type Handler = (request: Request) => Response | Promise<Response>

export class DoubleSession extends EventEmitter {
  readonly rules: Rules = { permissionRequest: null, permissionCheck: null, device: null, beforeRequest: null }
  readonly handlers = new Map<string, Handler>()
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => {
      if (!registered.has(scheme)) throw new Error(`scheme ${scheme} was not registered before the app was ready`)
      this.handlers.set(scheme, handler)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (listener: Rules['beforeRequest']) => {
      this.rules.beforeRequest = listener
    },
  } satisfies Partial<Record<keyof WebRequest, unknown>>

  setPermissionRequestHandler(handler: Rules['permissionRequest']): void {
    this.rules.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: Rules['permissionCheck']): void {
    this.rules.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: Rules['device']): void {
    this.rules.device = handler
  }

  /** Whether the rule for requests lets this address pass. Without a rule everything passes, as in Electron. */
  async lets(url: string): Promise<boolean> {
    const rule = this.rules.beforeRequest
    if (rule === null) return true
    return new Promise((resolve) => rule({ url }, ({ cancel }) => resolve(cancel !== true)))
  }
}

const registered = new Set<string>()
let defaultSession: DoubleSession | null = null

function created(): DoubleSession {
  const fresh = new DoubleSession()
  app.emit('session-created', fresh)
  return fresh
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
    if (app.isReady()) throw new Error('registerSchemesAsPrivileged after ready')
    for (const { scheme } of schemes) registered.add(scheme)
  },
}

export const session = {
  get defaultSession(): DoubleSession {
    if (!app.isReady()) throw new Error('session before ready')
    defaultSession ??= created()
    return defaultSession
  },
}
