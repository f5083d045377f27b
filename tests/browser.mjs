/** Finds a Chromium for the browser tests, or gets one: the system's, then Playwright's own, then the distribution's package. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inProject, say, tool } from '../electron/launch/project.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']
const DOWNLOAD_LIMIT_MS = 150_000
const PACKAGE_LIMIT_MS = 300_000

function candidates(env = process.env, platform = process.platform) {
  const named = env['ZHIJIAN_CHROMIUM'] === undefined ? [] : [env['ZHIJIAN_CHROMIUM']]
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    const inside = [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]
    return [...named, ...roots.flatMap((root) => inside.map((path) => join(root, path)))]
  }
  if (platform === 'darwin') {
    const apps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
    return [...named, ...apps.map((app) => join('/Applications', app))]
  }
  const folders = (env['PATH'] ?? '').split(delimiter)
  return [...named, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))]
}

/** A stub that wants a snap, or a download that lacks system libraries, is there but does not run. @param {string} path */
function runs(path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { timeout: 15_000, stdio: 'ignore' }).status === 0
}

/** Path of a Chromium of this machine that runs; null when there is none. */
export function findChromium() {
  return candidates().find(runs) ?? null
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return runs(chromium.executablePath()) ? chromium.executablePath() : null
}

/** @param {string} node24 */
async function download(node24) {
  say('正在下载测试用的 Chromium（最多两分半钟）…', "Fetching Playwright's Chromium (two and a half minutes at most)…")
  tool(node24, [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    // Where its servers cannot be reached it prints pages of stack traces; the next line says what happens instead.
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
    killSignal: 'SIGKILL',
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  return playwrightsOwn()
}

function installPackage() {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) return null
  say('正在用 apt-get 安装 chromium 和中文字体…', 'Installing chromium and CJK fonts with apt-get…')
  const options = { timeout: PACKAGE_LIMIT_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  tool('apt-get', ['update', '-qq'], options)
  tool('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options)
  return findChromium()
}

/** A Chromium by any of the three ways; null when none worked. @param {string} node24 @returns {Promise<string | null>} */
export async function obtainChromium(node24) {
  return findChromium() ?? (await playwrightsOwn()) ?? (await download(node24)) ?? installPackage()
}
