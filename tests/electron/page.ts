/** Lets a test call the host from inside the page. */
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { Client } from '#shared/api/contract.ts'

let bundled: Promise<string> | null = null

async function bundle(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('./page-client.ts'))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'testClientBundle' } },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (output === undefined || !('output' in output)) throw new Error('the test client was not built')
  return output.output[0].code
}

/** Puts a client of its own into the page, with a port of its own. */
export async function connectPage(page: Page): Promise<void> {
  bundled ??= bundle()
  await page.evaluate(await bundled)
}

/** One call from inside the page. `call` runs there: it sees nothing of the test but `input`. */
export function callFromPage<Input, Answer>(
  page: Page,
  call: (client: Client, input: Input) => Promise<Answer>,
  input: Input,
): Promise<Answer> {
  return page.evaluate(`(${call.toString()})(window.testClient, ${JSON.stringify(input)})`)
}
