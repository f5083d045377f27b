import { resolve } from 'node:path'
import { dataFolder } from '#electron/platform/data-folder.ts'
import { startWebHost } from '../web.ts'
import type { Command } from './command.ts'
import { openBrowser } from './open-browser.ts'

/** Waits for Ctrl+C or a polite end, then lets go of port and files. */
function untilStopped(close: () => Promise<void>): Promise<void> {
  return new Promise((done, fail) => {
    const stop = () => void close().then(done, fail)
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

export const serve: Command = {
  name: 'serve',
  arguments: [{ name: 'F', required: false }],
  options: { port: { text: 'option.port', value: 'N' }, open: { text: 'option.open' } },
  run: async (call) => {
    const firmFile = call.argument(0)
    const host = await startWebHost({
      dataDir: dataFolder(),
      port: call.integer('port', 0, 65_535) ?? 0,
      ...(firmFile === '' ? {} : { firmFile: resolve(firmFile) }),
    })
    const opened = !call.has('open') || (await openBrowser(host.url))
    const { url, port } = host
    return {
      exitCode: 0,
      json: { url, port },
      lines: [call.t('serve.at', { url }), call.t('serve.stop'), ...(opened ? [] : [call.t('serve.cannotOpen')])],
      until: untilStopped(() => host.close()),
    }
  },
}
