/**
 * The host as Electron's utility process: serves the router to every port that main hands over.
 * An error nobody caught ends the process; main starts it again and says so.
 */
import { RPCHandler } from '@orpc/server/message-port'
import { createHost } from './create-host.ts'

const dataDir = process.argv[2]
if (dataDir === undefined) throw new Error('the desktop host needs its data folder as argument')

const host = createHost({ dataDir, kind: 'desktop' })
const handler = new RPCHandler(host.router)

process.parentPort.on('message', ({ data, ports }) => {
  if (data === 'close') {
    host.close()
    process.exit(0)
  }
  for (const port of ports) {
    handler.upgrade(port, { context: host.context })
    port.start()
  }
})
