/**
 * Work that would hold the host for longer than a person waits is done in a thread of its own: the host goes on answering, a
 * cancelled request ends the thread, and what the work took of memory goes with it. Why: docs/adr/0017-threads.md.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { extname, join } from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'
import { AppError } from '#shared/api/errors.ts'

/** Loading what writes a workbook takes as long as writing 2,000 rows: a thread waits this long for more of its work. */
const IDLE_MS = 20_000

/** What a thread answers. Anything but a refusal that goes wrong ends the thread, and Node hands the error over. */
type Answer<Output> = { readonly value: Output } | { readonly refused: Pick<AppError, 'code' | 'params'> }

const requests = new AsyncLocalStorage<AbortSignal | undefined>()

/** Answers a request. The threads it waits for end as soon as `signal` says that nobody waits for the request any more. */
export function duringRequest<T>(signal: AbortSignal | undefined, answer: () => T): T {
  return requests.run(signal, answer)
}

/**
 * A function whose work is done in a thread: `name` is the file beside `here` that gives the same function to `serveThread`.
 * Arguments and value are copied on the way, so they are plain data. Throws what the work throws, and `request.cancelled`.
 */
export function inThread<Input extends readonly unknown[], Output>(
  here: Pick<ImportMeta, 'dirname' | 'filename'>,
  name: string,
): (...input: Input) => Promise<Output> {
  // The sources and the bundle, which is flat, differ in the extension alone.
  const file = join(here.dirname, name + extname(here.filename))
  let idle: { readonly thread: Worker; readonly limit: NodeJS.Timeout } | null = null

  function start(): Worker {
    // The host's own flags, such as a module to load first, are not meant for its threads.
    const thread = new Worker(file, { execArgv: [] })
    // Whoever waits for the thread hears of its error in `ask`. With nobody waiting it must not end the host.
    thread.on('error', () => undefined)
    thread.once('exit', () => {
      if (idle?.thread === thread) idle = null
    })
    return thread
  }

  function take(): Worker {
    if (idle === null) return start()
    const { thread, limit } = idle
    clearTimeout(limit)
    idle = null
    thread.ref()
    return thread
  }

  function end(thread: Worker): void {
    if (idle?.thread === thread) idle = null
    void thread.terminate()
  }

  /** One thread waits; a second that was at work beside it is not needed any longer. A waiting one keeps no program running. */
  function keep(thread: Worker): void {
    if (idle !== null) return end(thread)
    thread.unref()
    idle = { thread, limit: setTimeout(() => end(thread), IDLE_MS).unref() }
  }

  return async (...input) => {
    const signal = requests.getStore()
    if (signal?.aborted) throw new AppError('request.cancelled')
    const thread = take()
    const answer = await ask<Output>(thread, input, signal)
    keep(thread)
    if ('refused' in answer) throw new AppError(answer.refused.code, answer.refused.params)
    return answer.value
  }
}

function ask<Output>(
  thread: Worker,
  input: readonly unknown[],
  signal: AbortSignal | undefined,
): Promise<Answer<Output>> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer<Output>>()
  const cancel = () => void thread.terminate()
  const gone = () => reject(signal?.aborted ? new AppError('request.cancelled') : new Error('a thread ended early'))
  thread.on('message', resolve).on('error', reject).on('exit', gone)
  signal?.addEventListener('abort', cancel)
  thread.postMessage(input)
  return promise.finally(() => {
    thread.off('message', resolve).off('error', reject).off('exit', gone)
    signal?.removeEventListener('abort', cancel)
  })
}

/** The thread's side: answers what `inThread` asks by doing the work. */
export function serveThread<Input extends readonly unknown[]>(work: (...input: Input) => unknown): void {
  async function answer(input: Input): Promise<void> {
    parentPort?.postMessage(await answerOf(() => work(...input)))
  }
  parentPort?.on('message', (input: Input) => void answer(input))
}

async function answerOf(work: () => unknown): Promise<Answer<unknown>> {
  try {
    return { value: await work() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { refused: { code: error.code, params: error.params } }
  }
}
