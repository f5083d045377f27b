/** Builds the window (and the desktop shell) when their sources changed since the last build. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, say, SetupError, tool } from './project.mjs'

/**
 * What is built, from what, with which vite root or configuration, and the file that proves it.
 * @typedef {{ name: string, chinese: string, sources: readonly string[], args: readonly string[], proof: string }} Build
 */

/** @type {Build} */
export const WINDOW = {
  name: 'window',
  chinese: '界面',
  sources: ['renderer', 'shared', 'package-lock.json'],
  args: ['build', 'renderer'],
  proof: 'out/renderer/index.html',
}

/** @type {Build} */
export const SHELL = {
  name: 'shell',
  chinese: '桌面外壳',
  sources: ['electron', 'shared', 'package-lock.json'],
  args: ['build', '--config', 'electron/vite.config.ts'],
  proof: 'out/electron/main.js',
}

/**
 * Path, size and time of every source file as one hash: also changes when a file goes away.
 * @param {readonly string[]} sources paths inside the project
 */
export function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, inProject(source))
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
    return
  }
  for (const entry of readdirSync(path).sort()) addTo(hash, join(path, entry))
}

/** What is built is always the program people get: a test runner's or a developer's NODE_ENV would build another React into it. */
export function buildEnv(env = process.env) {
  return { ...env, NODE_ENV: 'production' }
}

/**
 * Makes sure a build is there and fits its sources.
 * @param {Build} build
 * @param {string} node24
 */
export function ensureBuilt(build, node24) {
  const stamp = inProject('out', `.${build.name}-built`)
  const now = fingerprint(build.sources)
  if (existsSync(inProject(build.proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say(`正在构建${build.chinese}…`, `Building the ${build.name}…`)
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js')
  if (!tool(node24, [vite, ...build.args, '--logLevel', 'warn'], { env: buildEnv() })) {
    throw new SetupError(
      `${build.chinese}构建失败，程序没有启动。`,
      `Building the ${build.name} failed; nothing was started.`,
    )
  }
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(stamp, now)
}
