import { dumpExchange } from '#electron/services/exchange.ts'
import type { Command } from './command.ts'
import { withFirm } from './firm-file.ts'

/** The document is the output, with `--json` or without: it is what `load` takes. */
export const dump: Command = {
  name: 'dump',
  arguments: [{ name: 'F', required: true }],
  options: {},
  run: async (call) => {
    const document = await withFirm(call, call.argument(0), dumpExchange)
    return { exitCode: 0, json: document, lines: [JSON.stringify(document, null, 2)] }
  },
}
