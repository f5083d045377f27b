/** The shell's pure rules, without any Electron. */
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ app: {}, protocol: {}, dialog: {} }))

const { fileFor } = await import('#electron/main/security/app-protocol.ts')
const { isOwnAddress } = await import('#electron/main/app-address.ts')
const { createRestartBudget } = await import('#electron/main/restart-budget.ts')
const { safeName } = await import('#electron/main/save-paper.ts')
const { placeWindow } = await import('#electron/main/window-place.ts')

const FOLDER = join(sep, 'app', 'out', 'renderer')

describe('app:// serves one folder', () => {
  test.each([
    ['/', 'index.html'],
    ['/assets/index-1a2b.js', join('assets', 'index-1a2b.js')],
    ['/%E8%81%8C.svg', '职.svg'],
  ])('%s names a file inside', (path, inside) => {
    expect(fileFor(FOLDER, path)).toBe(join(FOLDER, inside))
  })

  test.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/C:%5CWindows%5Cwin.ini',
    '/c:/windows/win.ini',
    '/a%00.js',
    '/%E8%81.js',
  ])('hole: %s leads nowhere', (path) => {
    expect(fileFor(FOLDER, path)).toBeNull()
  })

  test('hole: no path whatsoever names a file outside', () => {
    const piece = fc.constantFrom('..', '%2e%2e', '/', '%2f', '\\', '%5c', 'a', '.js', '%00', 'C:', '.')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileFor(FOLDER, `/${pieces.join('')}`)
        expect(file === null || file.startsWith(FOLDER + sep)).toBe(true)
      }),
    )
  })
})

describe('the program’s own address', () => {
  test.each([
    ['app://zhijian/', true],
    ['app://zhijian/firms?x=1#y', true],
    ['app://zhijian.example/', false],
    ['app://zhijian@evil.example/', false],
    ['app://zhijian:8080/', false],
    ['https://zhijian/', false],
    ['file:///app/index.html', false],
    ['javascript:alert(1)', false],
    ['not an address', false],
  ])('%s: %s', (address, own) => {
    expect(isOwnAddress(address)).toBe(own)
  })
})

describe('restarts', () => {
  test('three within a minute are allowed, the fourth asks', () => {
    const budget = createRestartBudget(3, 60_000)
    expect([0, 1_000, 2_000, 3_000].map((now) => budget.spend(now))).toEqual([true, true, true, false])
  })

  test('deaths a minute ago no longer count, and a reset forgets all', () => {
    const budget = createRestartBudget(3, 60_000)
    expect([0, 1_000, 2_000, 60_500].map((now) => budget.spend(now))).toEqual([true, true, true, true])
    expect(budget.spend(60_600)).toBe(false)
    budget.reset()
    expect(budget.spend(60_700)).toBe(true)
  })
})

describe('where the window opens', () => {
  const primary = { x: 0, y: 0, width: 1366, height: 728 }
  const second = { x: 1366, y: 0, width: 1920, height: 1040 }
  const place = (x: number, y: number, width = 1200, height = 700) => ({ x, y, width, height, maximized: false })

  test('where it was, on whichever screen that is', () => {
    expect(placeWindow(place(1500, 100), [primary, second])).toEqual({ x: 1500, y: 100, width: 1200, height: 700 })
  })

  test('on the primary screen when the other one is gone', () => {
    expect(placeWindow(place(1500, 100), [primary])).toEqual({ width: 1200, height: 700 })
  })

  test('never larger than the screen, never half outside', () => {
    expect(placeWindow(place(-300, -40, 3000, 2000), [primary])).toEqual({ x: 0, y: 0, width: 1366, height: 728 })
    expect(placeWindow(null, [primary])).toEqual({ width: 1366, height: 728 })
  })

  test('always inside one of the screens', () => {
    const number = fc.integer({ min: -4000, max: 4000 })
    const size = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const {
          x: left,
          y: top,
          width: w = 0,
          height: h = 0,
        } = placeWindow(place(x, y, width, height), [primary, second])
        const fits = [primary, second].some(
          (screen) =>
            w <= screen.width &&
            h <= screen.height &&
            (left === undefined || (left >= screen.x && left + w <= screen.x + screen.width)) &&
            (top === undefined || (top >= screen.y && top + h <= screen.y + screen.height)),
        )
        expect(fits).toBe(true)
      }),
    )
  })
})

test('a paper’s file name has nothing Windows refuses', () => {
  expect(safeName('申报表-甲/乙:“丙”<丁>\n厂-2026-11-22')).toBe('申报表-甲 乙 “丙” 丁 厂-2026-11-22')
})
