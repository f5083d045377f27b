/** Whether the host answers. Transports write it; the notice on every screen reads it. */
export type ConnectionState = 'connecting' | 'ready' | 'lost'

export interface Connection {
  readonly get: () => ConnectionState
  readonly set: (state: ConnectionState) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A small observable value, in the shape `useSyncExternalStore` reads. */
export function createConnection(): Connection {
  let state: ConnectionState = 'connecting'
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (next) => {
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The host went away while a call was under way, or cannot be reached. */
export class HostLost extends Error {
  constructor(options?: ErrorOptions) {
    super('host lost', options)
    this.name = 'HostLost'
  }
}
