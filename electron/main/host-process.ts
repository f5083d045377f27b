/** The host lives in a process of its own: a crash of the engine does not take the window along, nor the other way round. */
import { MessageChannelMain, type MessagePortMain, utilityProcess, type UtilityProcess } from 'electron'
import { stderrLog } from '#electron/platform/log.ts'
import { createRestartBudget } from './restart-budget.ts'

const RESTARTS = 3
const WITHIN_MS = 60_000
const FAREWELL_MS = 5_000

export interface HostProcess {
  /** A fresh port whose far end the host serves. While no host runs, this waits for the next one. */
  connect(): Promise<MessagePortMain>
  /** Starts again after the host has been given up. */
  retry(): void
  /** Lets the host close its files, then ends it. */
  stop(): Promise<void>
}

/** What happened after the host died: it runs again, or it died too often and waits for `retry`. */
export type HostLoss = 'restarted' | 'givenUp'

export interface HostOptions {
  readonly entry: string
  readonly dataDir: string
  readonly onLoss: (loss: HostLoss) => void
}

/** Starts the host and keeps it running: at most three restarts a minute. */
export function startHost(options: HostOptions): HostProcess {
  const budget = createRestartBudget(RESTARTS, WITHIN_MS)
  let running = Promise.withResolvers<UtilityProcess>()
  let current: UtilityProcess | null = null
  let stopping = false

  function start(): void {
    const child = utilityProcess.fork(options.entry, [options.dataDir], { serviceName: 'zhijian-host' })
    // Without a listener V8's own failure (out of memory) would be an uncaught error of main's; its report stays out of the log.
    child.on('error', (type) => stderrLog({ code: 'host.fatal', detail: type }))
    child.once('exit', lost)
    current = child
    running.resolve(child)
  }

  function lost(code: number): void {
    current = null
    running = Promise.withResolvers()
    if (stopping) return
    stderrLog({ code: 'host.exited', detail: String(code) })
    const again = budget.spend(Date.now())
    if (again) start()
    options.onLoss(again ? 'restarted' : 'givenUp')
  }

  async function connect(): Promise<MessagePortMain> {
    const child = await running.promise
    const { port1, port2 } = new MessageChannelMain()
    child.postMessage('connect', [port1])
    return port2
  }

  function retry(): void {
    if (current !== null) return
    budget.reset()
    start()
  }

  async function stop(): Promise<void> {
    stopping = true
    if (current !== null) await farewell(current)
  }

  start()
  return { connect, retry, stop }
}

function farewell(child: UtilityProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const limit = setTimeout(() => child.kill(), FAREWELL_MS)
  child.once('exit', () => {
    clearTimeout(limit)
    resolve()
  })
  child.postMessage('close')
  return promise
}
