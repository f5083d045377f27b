/**
 * Electron's binary does not come with its package; it is fetched at first run from its makers' release page, which many
 * networks cannot reach. So: look for it, try once within a bound, remember a failure for a day.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, inProject, say } from './project.mjs'

const DAY_MS = 86_400_000
const FETCH_LIMIT_MS = 120_000
const PROGRESS_EVERY_MS = 10_000

const failureFile = () => join(cacheFolder(), 'electron-fetch-failed.json')

/** Path of Electron's program; null while it has not been fetched. */
export function findElectron(env = process.env) {
  const folder = inProject('node_modules', 'electron')
  const named = join(folder, 'path.txt')
  const program = existsSync(named)
    ? readFileSync(named, 'utf8')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'
  const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), program)
  return existsSync(path) ? path : null
}

/**
 * Whether an earlier failure is young enough to make another attempt pointless.
 * @param {string | null} record text of the failure file
 * @param {number} now milliseconds
 * @param {string} version Electron's version: another version deserves another attempt
 */
export function failedLately(record, now, version) {
  if (record === null) return false
  try {
    const { at, version: failed } = JSON.parse(record)
    return failed === version && typeof at === 'number' && now - at >= 0 && now - at < DAY_MS
  } catch {
    // An unreadable note is no note.
    return false
  }
}

/**
 * Electron's program, fetched when it is not there yet. Null when it cannot be had; the reason has then been said.
 * @param {string} node24
 * @returns {Promise<string | null>}
 */
export async function obtainElectron(node24) {
  const found = findElectron()
  if (found !== null) return found
  const { version } = JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'))
  const record = existsSync(failureFile()) ? readFileSync(failureFile(), 'utf8') : null
  if (failedLately(record, Date.now(), version)) {
    say(
      '近一天内未能取得 Electron，改用浏览器打开。',
      'Electron could not be fetched within the last day; using the browser.',
    )
    return null
  }
  say(`正在下载 Electron ${version}（最多等待两分钟）…`, `Fetching Electron ${version} (two minutes at most)…`)
  if (await fetchElectron(node24)) {
    rmSync(failureFile(), { force: true })
    return findElectron()
  }
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(failureFile(), JSON.stringify({ at: Date.now(), version }))
  say(
    '未能取得 Electron（一天内不再尝试），改用浏览器打开。',
    'Electron could not be fetched (no new attempt for a day); using the browser.',
  )
  return null
}

/**
 * Runs Electron's own fetcher within the bound. Its output is a stack trace where ours is one line, so it is not shown.
 * @param {string} node24
 * @returns {Promise<boolean>}
 */
function fetchElectron(node24) {
  return new Promise((resolve) => {
    const child = spawn(node24, [inProject('node_modules', 'electron', 'install.js')], {
      stdio: ['ignore', 2, 'ignore'],
    })
    const begun = Date.now()
    const progress = setInterval(() => {
      const seconds = Math.round((Date.now() - begun) / 1000)
      say(`仍在下载 Electron，已用 ${seconds} 秒…`, `Still fetching Electron, ${seconds} s so far…`)
    }, PROGRESS_EVERY_MS)
    const limit = setTimeout(() => child.kill('SIGKILL'), FETCH_LIMIT_MS)
    const done = (/** @type {boolean} */ ok) => {
      clearInterval(progress)
      clearTimeout(limit)
      resolve(ok)
    }
    child.on('error', () => done(false))
    child.on('close', (code) => done(code === 0))
  })
}
