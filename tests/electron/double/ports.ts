/** DOUBLE of MessagePortMain and MessageChannelMain: Node's own ports underneath, so cloning and queueing are real. */
import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { MessagePortMain } from 'electron'

export class DoublePort extends EventEmitter implements Pick<MessagePortMain, 'close' | 'start' | 'postMessage'> {
  readonly #port: MessagePort

  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('close', () => this.emit('close'))
  }

  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message)
  }

  close(): void {
    this.#port.close()
  }
}

export class DoubleChannel {
  readonly port1: DoublePort
  readonly port2: DoublePort

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new DoublePort(port1)
    this.port2 = new DoublePort(port2)
  }
}

/** The other end of a port that was handed to another process: what travels, and that it closed. */
export type PortTraffic =
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'portClosed'; readonly id: number }

/** Ports whose far end lives in another process (or in the page), by number. */
export class PortRelay {
  readonly #ports = new Map<number, DoublePort>()
  readonly #send: (traffic: PortTraffic) => void
  #last = 0

  constructor(send: (traffic: PortTraffic) => void) {
    this.#send = send
  }

  /** Gives a port away: from now on its messages go to the other side under the returned number. */
  give(port: DoublePort, id = (this.#last += 1)): number {
    this.#ports.set(id, port)
    port.on('message', ({ data }: { data: unknown }) => this.#send({ kind: 'port', id, data }))
    port.on('close', () => {
      if (this.#ports.delete(id)) this.#send({ kind: 'portClosed', id })
    })
    port.start()
    return id
  }

  /** Makes the local end of a port that the other side gave away. */
  take(id: number): DoublePort {
    const { port1, port2 } = new DoubleChannel()
    this.give(port2, id)
    return port1
  }

  receive(traffic: PortTraffic): void {
    const port = this.#ports.get(traffic.id)
    if (traffic.kind === 'port') port?.postMessage(traffic.data)
    else if (this.#ports.delete(traffic.id)) port?.close()
  }

  closeAll(): void {
    for (const port of this.#ports.values()) port.close()
    this.#ports.clear()
  }
}
