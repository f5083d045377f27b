/**
 * What the installer carries: electron-builder packs the program around a stand-in for Electron's own files, then the
 * shell starts from the packed folder. A file forgotten in the list, or one too many, shows here.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt, SHELL, WINDOW } from '../../electron/launch/build.mjs'
import { findNode24 } from '../../electron/launch/node24.mjs'
import { inProject } from '../../electron/launch/project.mjs'
import { chromiumPath } from './chromium-path.ts'
import { launchShell } from './double/launch.ts'
import { callFromPage, connectPage } from './page.ts'
import { paperRequest, savePaper } from './shell-calls.ts'

/** Marks the place of the fuses in Electron's program; then version, count, and one state each. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('110110010'),
])
const scratch = mkdtempSync(join(tmpdir(), 'zhijian-package-'))
const unpacked = join(scratch, 'release', 'linux-unpacked')
const app = join(unpacked, 'resources', 'app')

function standInForElectron(): string {
  const folder = join(scratch, 'electron')
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), FUSE_WIRE, Buffer.alloc(64)]), {
    mode: 0o755,
  })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/zh-CN.pak']) writeFileSync(join(folder, name), '')
  return folder
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

describe.skipIf(process.platform !== 'linux')('the packed program', () => {
  beforeAll(() => {
    ensureBuilt(WINDOW, findNode24())
    ensureBuilt(SHELL, findNode24())
    const args = ['--linux', 'dir', '-c.asar=false', `-c.electronDist=${standInForElectron()}`]
    const result = spawnSync(
      findNode24(),
      [inProject('node_modules/electron-builder/cli.js'), ...args, `-c.directories.output=${join(scratch, 'release')}`],
      { cwd: inProject(), encoding: 'utf8' },
    )
    if (result.status !== 0) throw new Error(result.stdout + result.stderr)
  }, 120_000)

  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  test('carries what it runs on and nothing else', () => {
    const files = filesIn(app)
    const roomy =
      /^(out\/(electron|renderer)|resources\/(reference|samples|icons)|node_modules\/(better-sqlite3|@expo-google-fonts\/noto-sans-sc))\//
    expect(files.filter((file) => !roomy.test(file))).toEqual(['package.json'])
    expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([])
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ])
    expect(files.filter((file) => file.endsWith('.ttf'))).toHaveLength(2)
  })

  test('hole: the program cannot be run as Node, debugged from outside, or fed another archive', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'zhijian'))
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      cookies: wire[FuseV1Options.EnableCookieEncryption],
      integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: FuseState.DISABLE,
      nodeOptions: FuseState.DISABLE,
      inspect: FuseState.DISABLE,
      cookies: FuseState.ENABLE,
      integrity: FuseState.ENABLE,
      onlyAsar: FuseState.ENABLE,
      filePrivileges: FuseState.DISABLE,
    })
  })

  test.skipIf(chromiumPath === null)('starts and saves a paper with nothing but the packed files', async () => {
    const shell = await launchShell({
      dataDir: join(scratch, 'data'),
      chromium: chromiumPath ?? '',
      packaged: true,
      root: app,
    })
    await connectPage(shell.page)
    const firm = await callFromPage(
      shell.page,
      (client, asOf) => client.firms.createDemo({ asOf }),
      paperRequest('').asOf,
    )
    const path = join(scratch, 'paper.pdf')
    await shell.ask('answerSave', path)
    expect(await savePaper(shell.page, paperRequest(firm.id))).toBe(true)
    await shell.stop()
  })
})
