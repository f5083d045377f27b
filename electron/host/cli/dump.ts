import { dumpExchange } from '#electron/services/exchange.ts'
import type { Command } from './command.ts'
import { withFirm } from './firm-file.ts'

/** The document is the output, with `--json` or without: it is what `load` takes. Attachments stay behind, and stderr says how many. */
export const dump: Command = {
  name: 'dump',
  arguments: [{ name: 'F', required: true }],
  options: {},
  run: async (call) => {
    const { document, attachments } = await withFirm(call, call.argument(0), (session) => ({
      document: dumpExchange(session),
      attachments: session.store.attachments.total(),
    }))
    const megabytes = Math.ceil((attachments.bytes / 1024 / 1024) * 10) / 10
    const notes = attachments.count === 0 ? [] : [call.t('dump.leftOut', { count: attachments.count, megabytes })]
    return { exitCode: 0, json: document, lines: [JSON.stringify(document, null, 2)], notes }
  },
}
