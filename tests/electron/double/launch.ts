/** Test side: starts the built shell on the double, in a process of its own, and attaches to its Chromium. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findNode24 } from '../../../electron/launch/node24.mjs'
import { ROOT } from '../../../electron/launch/project.mjs'
import type { Commands } from './control.ts'

const POLL_MS = 20
const REGISTER = fileURLToPath(import.meta.resolve('./register.ts'))

type Answer<Name extends keyof Commands> = Promise<Awaited<ReturnType<Commands[Name]>>>

export interface RunningShell {
  readonly page: Page
  /** Looks at the shell, or plays a part in it; see control.ts. */
  ask<Name extends keyof Commands>(name: Name, ...args: Parameters<Commands[Name]>): Answer<Name>
  readonly exited: Promise<number | null>
  readonly errors: string[]
  stop(): Promise<void>
}

interface LaunchOptions {
  readonly dataDir: string
  readonly chromium: string
  readonly packaged?: boolean
  /** Where the app lies; the project itself unless an installed copy is meant. */
  readonly root?: string
  /** Where its clock begins, e.g. `2026-11-22T08:00`; the machine's own otherwise. */
  readonly now?: string
}

/** Starts main as its own process. */
export function spawnShell({
  dataDir,
  chromium: executable,
  packaged = false,
  root = ROOT,
  now,
}: LaunchOptions): ChildProcess {
  return fork(join(root, 'out', 'electron', 'main.js'), [], {
    execPath: findNode24(),
    execArgv: ['--import', REGISTER],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ZHIJIAN_DATA: dataDir,
      ZHIJIAN_CHROMIUM: executable,
      DOUBLE_PACKAGED: packaged ? '1' : '0',
      ...(now === undefined ? {} : { DOUBLE_NOW: now }),
    },
  })
}

/** Starts the shell and waits until its window is shown and talks to the host. */
export async function launchShell(options: LaunchOptions): Promise<RunningShell> {
  const child = spawnShell(options)
  const errors: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ask = createAsk(child)
  const ended = exited.then((code): never => {
    throw new Error(`the shell ended with ${code}: ${errors.join('')}`)
  })
  const isUp = async () => {
    const { windows, portsGiven } = await ask('state')
    return windows[0]?.visible === true && portsGiven > 0
  }
  await Promise.race([until(isUp), ended])
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await ask('debuggingPort')}`)
  const page = appPage(browser)
  return {
    page,
    ask,
    exited,
    errors,
    stop: async () => {
      await browser.close()
      if (child.exitCode === null) await Promise.race([ask('quit'), exited])
      await exited
    },
  }
}

function appPage(browser: Browser): Page {
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((candidate) => candidate.url().startsWith('https://zhijian.invalid/'))
  if (page === undefined) throw new Error('Chromium shows no page of the app')
  return page
}

function createAsk(child: ChildProcess): RunningShell['ask'] {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let last = 0
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the shell ended with ${code}`))
  })
  child.on('message', (answer: { id: number; value: never; error: string | null }) => {
    if (answer.error === null) waiting.get(answer.id)?.resolve(answer.value)
    else waiting.get(answer.id)?.reject(new Error(answer.error))
    waiting.delete(answer.id)
  })
  return (name, ...args) =>
    new Promise((resolve, reject) => {
      const id = (last += 1)
      waiting.set(id, { resolve, reject })
      child.send({ id, name, args }, (error) => {
        if (error !== null) reject(error)
      })
    })
}

/** Waits for a state, never for a time. */
export async function until(holds: () => Promise<boolean>, limitMs = 20_000): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('the state waited for did not come')
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
