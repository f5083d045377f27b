/** Work in a thread that ends in every way work can end, as told. */
import { setTimeout } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'
import { serveThread } from '#electron/platform/thread.ts'
import { AppError } from '#shared/api/errors.ts'

export type Ending = 'answer' | 'refuse' | 'fail' | 'exit' | 'never'

async function act(ending: Ending): Promise<number> {
  switch (ending) {
    case 'answer':
      return threadId
    case 'refuse':
      throw new AppError('roster.tooManyRows', { rows: 7, limit: 5 })
    case 'fail':
      throw new TypeError('cell holds a name')
    case 'exit':
      return process.exit(0)
    case 'never':
      await setTimeout(3_600_000)
      return threadId
  }
}

serveThread(act)
