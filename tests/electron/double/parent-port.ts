/** DOUBLE, inside the host's process: `process.parentPort` over the channel of a forked Node process. */
import { EventEmitter } from 'node:events'
import { PortRelay } from './ports.ts'
import type { HostMessage } from './utility-process.ts'

const relay = new PortRelay((traffic) => process.send?.(traffic))
const early: HostMessage[] = []
const parentPort = new EventEmitter()

function receive(message: HostMessage): void {
  if (message.kind !== 'message') return relay.receive(message)
  // As in Electron: messages wait until somebody listens.
  if (parentPort.listenerCount('message') === 0) early.push(message)
  else parentPort.emit('message', { data: message.data, ports: message.ports.map((id) => relay.take(id)) })
}

parentPort.on('newListener', () => process.nextTick(() => early.splice(0).forEach(receive)))
process.on('message', receive)
process.on('disconnect', () => process.exit(1))
Object.defineProperty(process, 'parentPort', { value: parentPort })
