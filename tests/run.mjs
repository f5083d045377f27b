/**
 * `npm test`: sets up what it needs, runs every check and test, ends with one line `N passed, N failed, N skipped`.
 * `--fast` (npm run check) leaves out what needs a browser or other processes; `--bench` runs the benchmark, `--pictures`
 * takes the README's pictures.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ensureBuilt, SHELL, WINDOW } from '../electron/launch/build.mjs'
import { ensureDependencies } from '../electron/launch/dependencies.mjs'
import { findNode24 } from '../electron/launch/node24.mjs'
import { inProject, launch, programEnv, run, say } from '../electron/launch/project.mjs'
import { obtainChromium } from './browser.mjs'
import { add, lastLine, NONE, tallyPlaywright, tallyVitest } from './tally.mjs'

/** A browser or a firm file per worker: more workers than processors only make tests wait for one another. */
const WORKERS = Math.min(4, availableParallelism())
const REPORTS = inProject('out', 'test')
/** What `--fast` leaves out: tests that start processes, browsers or servers. */
const SLOW = ['tests/cli/**', 'tests/security/**', 'tests/electron/**', 'tests/contract/**', 'tests/documents/**']

/** Checks that are one verdict each: name, then the tool and its arguments inside node_modules. @type {readonly (readonly string[])[]} */
const CHECKS = [
  ['types: shared', 'typescript/bin/tsc', '-p', 'shared'],
  ['types: electron', 'typescript/bin/tsc', '-p', 'electron'],
  ['types: renderer', 'typescript/bin/tsc', '-p', 'renderer'],
  ['types: tests', 'typescript/bin/tsc', '-p', 'tests'],
  ['types: resources', 'typescript/bin/tsc', '-p', 'resources'],
  ['lint', 'oxlint/bin/oxlint'],
  ['format', 'oxfmt/bin/oxfmt', '--check'],
  ['dead code', 'knip/bin/knip.js'],
]

/** What runs alone, with a built window and a browser: flag, then the script inside tests/. */
const SCRIPTS = /** @type {const} */ ([
  ['--bench', 'bench/run.ts'],
  ['--pictures', 'e2e/take-pictures.ts'],
])

const inModules = (/** @type {string} */ path) => inProject('node_modules', ...path.split('/'))

/** Runs one check with its output held back until it ends, so that parallel checks do not interleave. @param {string} node24 @param {readonly string[]} check */
function runCheck(node24, [name = '', program = '', ...args]) {
  return new Promise((resolve) => {
    const begun = Date.now()
    const child = spawn(node24, [inModules(program), ...args], { cwd: inProject(), stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = /** @type {Buffer[]} */ ([])
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('close', (code) => {
      const seconds = ((Date.now() - begun) / 1000).toFixed(1)
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`)
      if (code !== 0) process.stdout.write(Buffer.concat(chunks))
      resolve({ ...NONE, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })
    })
  })
}

/** @param {string} node24 */
async function runChecks(node24) {
  const tallies = await Promise.all(CHECKS.map((check) => runCheck(node24, check)))
  return tallies.reduce(add, NONE)
}

/**
 * Runs a test tool with its output streamed and counts what its report says; no report is one failure.
 * @param {string} node24
 * @param {readonly string[]} args
 * @param {string} report
 * @param {(report: unknown, exitCode: number) => import('./tally.mjs').Tally} tally
 * @param {NodeJS.ProcessEnv} env
 */
async function runTool(node24, args, report, tally, env) {
  rmSync(report, { force: true })
  const code = await run(node24, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  if (!existsSync(report)) return { ...NONE, failed: 1 }
  return tally(JSON.parse(readFileSync(report, 'utf8')), code)
}

/** @param {string} node24 @param {boolean} fast @param {NodeJS.ProcessEnv} env */
function runVitest(node24, fast, env) {
  const report = inProject('out', 'test', 'vitest.json')
  const args = [
    'run',
    `--maxWorkers=${WORKERS}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  if (fast) args.push(...SLOW.map((glob) => `--exclude=${glob}`))
  return runTool(node24, [inModules('vitest/vitest.mjs'), ...args], report, tallyVitest, env)
}

/** @param {string} node24 @param {string | null} chromium @param {NodeJS.ProcessEnv} env */
async function runPlaywright(node24, chromium, env) {
  const report = inProject('out', 'test', 'playwright.json')
  const args = [inModules('@playwright/test/cli.js'), 'test', `--workers=${WORKERS}`]
  const withReport = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  if (chromium !== null) return runTool(node24, [...args, '--reporter=list,json'], report, tallyPlaywright, withReport)
  say('没有可用的 Chromium，浏览器测试全部跳过。', 'No Chromium to be had; all browser tests are skipped.')
  return runTool(node24, [...args, '--list', '--reporter=json'], report, countAsSkipped, withReport)
}

/** @param {any} listed @returns {import('./tally.mjs').Tally} */
function countAsSkipped(listed) {
  const count = (/** @type {any} */ suite) =>
    (suite.specs ?? []).length +
    (suite.suites ?? []).map(count).reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0)
  return { ...NONE, skipped: count({ suites: listed.suites }), reasons: ['browser tests (no Chromium)'] }
}

/** @param {string} node24 @param {boolean} fast */
async function runAll(node24, fast) {
  mkdirSync(REPORTS, { recursive: true })
  const checks = await runChecks(node24)
  if (fast) return add(checks, await runVitest(node24, true, programEnv()))
  ensureBuilt(WINDOW, node24)
  ensureBuilt(SHELL, node24)
  const chromium = await obtainChromium(node24)
  const env = chromium === null ? programEnv() : { ...programEnv(), ZHIJIAN_CHROMIUM: chromium }
  const unit = await runVitest(node24, false, env)
  return [checks, unit, await runPlaywright(node24, chromium, env)].reduce(add)
}

await launch(async () => {
  const args = process.argv.slice(2)
  await ensureDependencies()
  const node24 = findNode24()
  const script = SCRIPTS.find(([flag]) => args.includes(flag))?.[1]
  if (script !== undefined) {
    ensureBuilt(WINDOW, node24)
    const chromium = await obtainChromium(node24)
    const env = chromium === null ? programEnv() : { ...programEnv(), ZHIJIAN_CHROMIUM: chromium }
    return run(node24, [inProject('tests', script)], { env })
  }
  const tally = await runAll(node24, args.includes('--fast'))
  for (const reason of tally.reasons) process.stdout.write(`skipped: ${reason}\n`)
  process.stdout.write(`${lastLine(tally)}\n`)
  return tally.failed === 0 ? 0 : 1
})
