/** Brings node_modules in line with package-lock.json, and only when it is not. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { inProject, say, SetupError, tool } from './project.mjs'
import { majorOf, NEEDED_MAJOR, nodeInPackage, nodePackage } from './node24.mjs'

const STAMP = inProject('node_modules', '.zhijian-lock')
const LOCK = inProject('package-lock.json')
/** npm's own record of what it put into node_modules. It writes it last: a broken installation has none. */
const INSTALLED = inProject('node_modules', '.package-lock.json')
const GUARD = inProject('.zhijian-setup')
const GUARD_STALE_MS = 10 * 60_000

/**
 * Whether what npm installed is what the lock asks for. Packages for other platforms may be absent.
 * @param {unknown} lock
 * @param {unknown} installed
 */
export function fits(lock, installed) {
  const wanted = packagesOf(lock)
  const present = packagesOf(installed)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    return found === undefined ? entry.optional === true || entry.devOptional === true : found.version === entry.version
  })
}

/**
 * @param {unknown} document
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(document) {
  const packages =
    typeof document === 'object' && document !== null && 'packages' in document ? document.packages : null
  return typeof packages === 'object' && packages !== null ? { ...packages } : {}
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex')
}

/** A folder copied from another kind of machine carries the wrong Node: it then has to be installed anew. */
function ownNodeIsThere() {
  const name = nodePackage()
  return name === null || majorOf(process.version) >= NEEDED_MAJOR || existsSync(nodeInPackage(name))
}

function upToDate() {
  if (!existsSync(INSTALLED) || !ownNodeIsThere()) return false
  const hash = lockHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return true
  if (!fits(JSON.parse(readFileSync(LOCK, 'utf8')), JSON.parse(readFileSync(INSTALLED, 'utf8')))) return false
  writeFileSync(STAMP, hash)
  return true
}

/** Installs the dependencies when they are absent or do not fit the lock. Says so in one line; throws SetupError when it cannot. */
export async function ensureDependencies() {
  if (upToDate()) return
  await oneAtATime(() => {
    if (upToDate()) return
    say('正在安装依赖（首次运行约需一两分钟）…', 'Installing dependencies (a minute or two the first time)…')
    // A registry that lacks a binary for some other platform can make `ci` refuse a good lock; `install` then does the same work.
    if (!npm('ci') && !npm('install', '--no-save')) {
      throw new SetupError(
        '依赖安装失败，程序没有启动。请检查网络或 npm 设置后重试。',
        'Installing dependencies failed; nothing was started. Check the network or npm settings and try again.',
      )
    }
    writeFileSync(STAMP, lockHash())
  })
}

/** @param {...string} command */
function npm(...command) {
  const args = [...command, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // Under `npm run` npm names its own script: no shell, no search path, the same npm.
  const script = process.env['npm_execpath']
  return script === undefined
    ? tool('npm', args, { shell: process.platform === 'win32' })
    : tool(process.execPath, [script, ...args])
}

/** Two commands started together must not install into the same folder. @param {() => void} work */
async function oneAtATime(work) {
  while (!tryGuard()) {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  try {
    work()
  } finally {
    rmSync(GUARD, { recursive: true, force: true })
  }
}

function tryGuard() {
  try {
    mkdirSync(GUARD)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const age = Date.now() - (statSync(GUARD, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > GUARD_STALE_MS) rmSync(GUARD, { recursive: true, force: true })
    return false
  }
}
