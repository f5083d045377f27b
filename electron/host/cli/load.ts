import { resolve } from 'node:path'
import { loadExchange, parseExchange } from '#electron/services/exchange.ts'
import type { Command } from './command.ts'
import { readInput } from './input-file.ts'

export const load: Command = {
  name: 'load',
  arguments: [{ name: 'EXCHANGE.json', required: true }],
  options: { to: { text: 'option.to', value: 'F', required: true } },
  run: (call) => {
    const exchange = parseExchange(readInput(call.argument(0)).toString('utf8'), call.engine.reference)
    const file = resolve(call.text('to') ?? '')
    loadExchange(file, exchange, call.engine).store.close()
    const created = { workers: exchange.workers.length, posts: exchange.posts.length }
    return {
      exitCode: 0,
      json: { file, name: exchange.profile.name, created },
      lines: [call.t('loaded', { file, ...created })],
    }
  },
}
