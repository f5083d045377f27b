/**
 * Where the project stands and how the launch scripts speak. These scripts run on whatever Node 20.19+ a machine has,
 * before any dependency is there, so they use built-ins only and carry their own few sentences in both languages.
 */
import { spawn, spawnSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** A path inside the project. @param {...string} parts */
export function inProject(...parts) {
  return join(ROOT, ...parts)
}

/**
 * One line on stderr, Chinese then English: stdout belongs to the command that follows (`--json` must stay pure).
 * @param {string} chinese
 * @param {string} english
 */
export function say(chinese, english) {
  process.stderr.write(`${chinese} / ${english}\n`)
}

/** A failure that has already been put into one plain line. */
export class SetupError extends Error {
  /**
   * @param {string} chinese
   * @param {string} english
   */
  constructor(chinese, english) {
    super(`${chinese} / ${english}`)
    this.name = 'SetupError'
  }
}

/** Runs a launch script's body; a SetupError becomes one line and exit code 2. @param {() => Promise<number>} body */
export async function launch(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

/**
 * Runs a program that has the terminal to itself and answers its exit code. Ctrl+C reaches it directly (same process
 * group), so this process only waits; a polite end from outside (SIGTERM) is handed on.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolveCode, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: ROOT, ...options })
    const wait = () => {}
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', pass)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', pass)
      resolveCode(code ?? 1)
    })
  })
}

/**
 * Runs a set-up tool with its output on stderr; answers whether it succeeded.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function tool(program, args, options = {}) {
  const result = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options })
  return result.status === 0
}

/** Environment for our own TypeScript: Node keeps what it compiled, which halves the time to the first line. */
export function programEnv(env = process.env) {
  return { NODE_COMPILE_CACHE: join(cacheFolder(env), 'compiled'), ...env }
}

/** The user's cache folder of this program: nothing in it is worth keeping. */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'zhijian', 'cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'zhijian')
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'zhijian')
}
