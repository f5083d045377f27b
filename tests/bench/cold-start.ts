/** From starting the browser host's process to a screen a person can use, and what the host then holds in memory. */
import { chromium, type Browser } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { translator } from '#shared/i18n/index.ts'
import { summarize, timeRow, type Row } from './measure.ts'

const RUNS = 5
const CLI = join(import.meta.dirname, '..', '..', 'electron', 'host', 'cli.ts')

const startedSchema = z.object({ url: z.string() })

interface Started {
  readonly child: ChildProcess
  readonly url: string
}

function startHost(dataDir: string): Promise<Started> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, 'serve', '--json'], {
      env: { ...process.env, ZHIJIAN_DATA: dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.on('error', reject)
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve({ child, url: startedSchema.parse(JSON.parse(line)).url })
    })
  })
}

/** Resident memory of a process in MB; null where the system does not say. */
function residentMegabytes(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve())
    child.kill('SIGTERM')
  })
}

interface Run {
  /** From spawning the host until its address is known. */
  readonly host: number
  /** From spawning the host until the first screen offers its buttons. */
  readonly screen: number
  readonly atRest: number | null
  readonly withDemo: number | null
}

/** One start with an empty data folder and a browser that has never seen the page. */
async function coldStart(browser: Browser): Promise<Run> {
  const t = translator('zh-CN', 'ui')
  const dataDir = mkdtempSync(join(tmpdir(), 'zhijian-bench-'))
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  const begun = performance.now()
  const { child, url } = await startHost(dataDir)
  const host = performance.now() - begun
  try {
    await page.goto(url)
    const demo = page.getByRole('button', { name: t('firms.openDemo') })
    await demo.waitFor()
    const screen = performance.now() - begun
    const atRest = residentMegabytes(child.pid)
    await demo.click()
    await page.getByRole('heading', { name: t('question.declared') }).waitFor()
    return { host, screen, atRest, withDemo: residentMegabytes(child.pid) }
  } finally {
    await context.close()
    await ended(child)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function memoryRow(what: string, megabytes: readonly (number | null)[]): Row {
  const known = megabytes.filter((value) => value !== null)
  const { median, min, max } = summarize(known)
  if (known.length === 0) return { what, figure: 'not measured', range: 'read from /proc, so on Linux only' }
  return {
    what,
    figure: `${Math.round(median)} MB`,
    range: `${Math.round(min)} to ${Math.round(max)} MB, ${known.length} runs`,
  }
}

/** Start-up and memory of the browser host; one line instead where there is no Chromium. */
export async function benchColdStart(executablePath: string | undefined): Promise<Row[]> {
  if (executablePath === undefined)
    return [{ what: 'cold start of the browser host', figure: 'not measured', range: 'no Chromium' }]
  const browser = await chromium.launch({ executablePath })
  try {
    const runs: Run[] = []
    await coldStart(browser)
    for (let run = 0; run < RUNS; run += 1) runs.push(await coldStart(browser))
    const column = (name: 'host' | 'screen') => summarize(runs.map((run) => run[name]))
    return [
      timeRow('browser host: process start to address', column('host')),
      timeRow('browser host: process start to first usable screen in Chromium', column('screen')),
      memoryRow(
        'memory of the host at rest',
        runs.map((run) => run.atRest),
      ),
      memoryRow(
        'memory of the host with the demo firm made and open',
        runs.map((run) => run.withDemo),
      ),
    ]
  } finally {
    await browser.close()
  }
}
