/** Work in threads: it answers, refuses and fails as it would in the host, and it ends when nobody waits for it any more. */
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { describeFailure } from '#electron/platform/log.ts'
import { duringRequest, inThread } from '#electron/platform/thread.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Ending } from './act-in-child.ts'

const newWork = () => inThread<[ending: Ending], number>(import.meta, 'act-in-child')

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  try {
    return { answered: await work }
  } catch (error) {
    return error
  }
}

test('a refusal comes out as itself, and the thread goes on', async () => {
  const act = newWork()
  const first = await act('answer')
  const refusal = await thrownBy(act('refuse'))
  expect(refusal).toBeInstanceOf(AppError)
  expect(refusal).toMatchObject({ code: 'roster.tooManyRows', params: { rows: 7, limit: 5 } })
  expect(await act('answer')).toBe(first)
})

test('a failure comes out with its class and its place, which is what is logged; the next work gets a fresh thread', async () => {
  const act = newWork()
  const first = await act('answer')
  const failure = await thrownBy(act('fail'))
  expect(failure).toBeInstanceOf(Error)
  expect(describeFailure(failure)).toMatch(/^TypeError/)
  expect(failure instanceof Error ? failure.stack : '').toContain('act-in-child.ts')
  expect(await act('answer')).not.toBe(first)
})

test('a thread that is gone without an answer is an error, not a wait for ever', async () => {
  expect(await thrownBy(newWork()('exit'))).toBeInstanceOf(Error)
})

test('work that nobody waits for is ended with its thread', async () => {
  const act = newWork()
  const first = await act('answer')
  const request = new AbortController()
  const working = duringRequest(request.signal, () => thrownBy(act('never')))
  await turn()
  request.abort()
  // The answer is given when the thread has exited, so a thread that went on would show as a test that never ends.
  expect(await working).toMatchObject({ code: 'request.cancelled' })
  expect(await act('answer')).not.toBe(first)
})

test('a request that is over before its work begins starts no thread', async () => {
  const work = duringRequest(AbortSignal.abort(), () => thrownBy(newWork()('never')))
  expect(await work).toMatchObject({ code: 'request.cancelled' })
})

test('two at once have a thread each; afterwards one of them waits for more', async () => {
  const act = newWork()
  const both = await Promise.all([act('answer'), act('answer')])
  expect(new Set(both).size).toBe(2)
  expect(both).toContain(await act('answer'))
})
