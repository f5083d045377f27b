/** DOUBLE of utilityProcess: a real child process of Node that runs the real host, with `process.parentPort` put in by parent-port.ts. */
import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { UtilityProcess } from 'electron'
import { app } from './app.ts'
import { type DoublePort, PortRelay, type PortTraffic } from './ports.ts'

/** What main and the host's process say to each other. */
export type HostMessage = PortTraffic | { readonly kind: 'message'; readonly data: unknown; readonly ports: number[] }

class DoubleUtilityProcess extends EventEmitter implements Pick<UtilityProcess, 'kill'> {
  readonly #child: ChildProcess
  readonly #relay = new PortRelay((traffic) => this.#send(traffic))

  constructor(entry: string, args: readonly string[]) {
    super()
    const parentPort = fileURLToPath(import.meta.resolve('./parent-port.ts'))
    this.#child = fork(entry, args, { serialization: 'advanced', execArgv: ['--import', parentPort] })
    this.#child.on('message', (traffic: PortTraffic) => this.#relay.receive(traffic))
    this.#child.once('exit', (code) => {
      this.#relay.closeAll()
      running.delete(this)
      this.emit('exit', code ?? 1)
    })
    running.add(this)
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(data: unknown, ports: DoublePort[] = []): void {
    portsGiven += ports.length
    this.#send({ kind: 'message', data, ports: ports.map((port) => this.#relay.give(port)) })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #send(message: HostMessage): void {
    // What is sent to a process that has just died is lost, in Electron too.
    if (this.#child.connected) this.#child.send(message, () => {})
  }
}

/** For tests: how many ports hosts have been given, over all restarts. */
export let portsGiven = 0
const running = new Set<DoubleUtilityProcess>()

export const utilityProcess = {
  fork: (entry: string, args: readonly string[] = []) => {
    if (!app.isReady()) throw new Error('utilityProcess.fork before ready')
    return new DoubleUtilityProcess(entry, args)
  },
}

/** For tests: V8 gives up in the host, as when its memory is used up. */
export function failHost(): void {
  const [host] = running
  host?.emit('error', 'FatalError', 'v8', '{"report":"with the names of the firm"}')
  host?.kill()
}

/** For tests: the host's process number, to kill it from outside. */
export function hostPid(): number | null {
  return [...running][0]?.pid ?? null
}
