/** The real main, preload and host on a double of Electron (see double/README.md), with a real Chromium for the window. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { translator } from '#shared/i18n/index.ts'
import { ensureBuilt, SHELL, WINDOW } from '../../electron/launch/build.mjs'
import { findNode24 } from '../../electron/launch/node24.mjs'
import { ROOT } from '../../electron/launch/project.mjs'
import { chromiumPath } from './chromium-path.ts'
import { launchShell, type RunningShell, spawnShell, until } from './double/launch.ts'
import { callFromPage, connectPage } from './page.ts'
import { openRoster, paperRequest, printPaper, saveFile, savePaper } from './shell-calls.ts'

const say = translator('zh-CN', 'shell')
const sentence = translator('zh-CN', 'errors')
const scratch = mkdtempSync(join(tmpdir(), 'zhijian-shell-'))
let folders = 0

function freshFolder(): string {
  const folder = join(scratch, String((folders += 1)))
  mkdirSync(folder)
  return folder
}

function start(dataDir = freshFolder(), packaged = false): Promise<RunningShell> {
  return launchShell({ dataDir, chromium: chromiumPath ?? '', packaged })
}

async function messages(shell: RunningShell): Promise<string[]> {
  const { asked } = await shell.ask('state')
  return asked.flatMap((box) => (box.kind === 'message' ? [box.options.message] : []))
}

beforeAll(() => {
  if (chromiumPath === null) return
  ensureBuilt(WINDOW, findNode24())
  ensureBuilt(SHELL, findNode24())
}, 120_000)

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe.skipIf(chromiumPath === null)('one desktop session', () => {
  let shell: RunningShell
  let firmId: string
  let firmName: string

  beforeAll(async () => {
    shell = await start()
    await connectPage(shell.page)
    const firm = await callFromPage(
      shell.page,
      (client, asOf) => client.firms.createDemo({ asOf }),
      paperRequest('').asOf,
    )
    firmId = firm.id
    firmName = firm.name
  }, 60_000)

  afterAll(() => shell.stop())

  test('the window shows the program’s first screen', async () => {
    await shell.page.getByRole('heading').first().waitFor()
    const { windows } = await shell.ask('state')
    expect(windows).toHaveLength(1)
    expect(windows[0]?.visible).toBe(true)
  })

  test('the window’s calls reach the host in its own process', async () => {
    const info = await callFromPage(shell.page, (client) => client.app.info(), null)
    expect(info.host).toBe('desktop')
    const firms = await callFromPage(shell.page, (client) => client.firms.list({ language: 'zh-CN' }), null)
    expect(firms.map((firm) => firm.id)).toEqual([firmId])
  })

  test('a roster chosen in the native dialog reaches the host as a ticket; its path stays in main', async () => {
    const path = join(ROOT, 'tests', 'fixtures', 'rosters', 'furniture-60.xlsx')
    await shell.ask('answerOpen', path)
    const ticket = await openRoster(shell.page)
    expect(ticket).toMatchObject({ name: 'furniture-60.xlsx', size: readFileSync(path).length })
    expect(Object.keys(ticket ?? {}).sort()).toEqual(['name', 'size', 'ticket'])
    const preview = await callFromPage(
      shell.page,
      (client, input) => client.roster.preview({ ...input, mapping: null, language: 'zh-CN' }),
      { firmId, ticket: ticket?.ticket ?? '' },
    )
    expect(preview.rows.length).toBeGreaterThan(50)
  })

  test('a cancelled dialog is no error', async () => {
    expect(await openRoster(shell.page)).toBeNull()
    expect(await savePaper(shell.page, paperRequest(firmId))).toBe(false)
  })

  test('a roster that is gone or too large gets its sentence', async () => {
    await shell.ask('answerOpen', join(scratch, 'gone.xlsx'))
    expect(await openRoster(shell.page)).toBeNull()
    const large = join(scratch, 'large.xlsx')
    writeFileSync(large, '')
    truncateSync(large, 51 * 1024 * 1024)
    await shell.ask('answerOpen', large)
    expect(await openRoster(shell.page)).toBeNull()
    expect((await messages(shell)).slice(-2)).toEqual([
      sentence('file.cannotRead'),
      sentence('roster.tooLarge', { size: 51, limit: 50 }),
    ])
  })

  test('a saved paper is a PDF on the disk, under a name that says what it is', async () => {
    const folder = freshFolder()
    const path = join(folder, '申报表.pdf')
    await shell.ask('answerSave', path)
    expect(await savePaper(shell.page, paperRequest(firmId))).toBe(true)
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readdirSync(folder)).toEqual(['申报表.pdf'])
    const { asked } = await shell.ask('state')
    const proposed = asked.findLast((box) => box.kind === 'save')?.options.defaultPath ?? ''
    expect(proposed.endsWith(`${sep}职业病危害项目申报表-${firmName}-2026-11-22.pdf`)).toBe(true)
  })

  test.each([
    ['a folder that is not there', (folder: string) => join(folder, 'gone', 'paper.pdf')],
    ['a place that is a folder', (folder: string) => folder],
    ['a place below a file', (folder: string) => join(folder, 'file', 'paper.pdf')],
  ])('saving to %s says so and leaves no half file', async (_name, target) => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'file'), 'kept')
    await shell.ask('answerSave', target(folder))
    expect(await savePaper(shell.page, paperRequest(firmId))).toBe(false)
    expect((await messages(shell)).at(-1)).toBe(sentence('disk.cannotWrite'))
    expect(readdirSync(folder)).toEqual(['file'])
    expect(readdirSync(scratch).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('a failed save leaves the earlier file as it was', async () => {
    const folder = freshFolder()
    const earlier = join(folder, 'earlier.pdf')
    mkdirSync(earlier)
    writeFileSync(join(earlier, 'inside'), 'kept')
    await shell.ask('answerSave', earlier)
    expect(await savePaper(shell.page, paperRequest(firmId))).toBe(false)
    expect(readFileSync(join(earlier, 'inside'), 'utf8')).toBe('kept')
  })

  test('a list the page holds is saved whole, under a name every file system takes', async () => {
    const folder = freshFolder()
    await shell.ask('answerSave', join(folder, '台账.csv'))
    const file = { name: '台账/2026:"年*.csv', kind: 'csv', language: 'zh-CN' } as const
    expect(await saveFile(shell.page, file, '姓名,岗位\r\n')).toBe(true)
    expect(readFileSync(join(folder, '台账.csv'), 'utf8')).toBe('姓名,岗位\r\n')
    const { asked } = await shell.ask('state')
    const save = asked.findLast((box) => box.kind === 'save')?.options
    expect(save?.defaultPath?.endsWith(`${sep}台账 2026 年.csv`)).toBe(true)
    expect(save?.filters).toEqual([{ name: say('saveFile.csv'), extensions: ['csv'] }])
    expect(await saveFile(shell.page, file, '')).toBe(false)
  })

  test.each([
    ['a kind of file the program does not make', { kind: 'exe' }],
    ['a name that is none', { name: '' }],
    ['something else than bytes', { bytes: 'text' }],
  ])('hole: a file with %s is refused before anything is asked', async (_name, part) => {
    const { asked } = await shell.ask('state')
    const own = { url: 'app://zhijian/', origin: 'app://zhijian', inside: false }
    const file = { name: 'a.csv', kind: 'csv', bytes: new Uint8Array(1), language: 'zh-CN', ...part }
    await expect(shell.ask('invokeFrom', own, 'zhijian:save-file', [file])).rejects.toThrow(Object.keys(part)[0])
    expect((await shell.ask('state')).asked).toEqual(asked)
  })

  test('printing hands the paper itself to the print dialog, in a window that is gone afterwards', async () => {
    expect(await printPaper(shell.page, paperRequest(firmId))).toBe(true)
    const { printed, windows } = await shell.ask('state')
    expect(printed.map(({ start }) => start)).toEqual(['%PDF-'])
    expect(windows).toHaveLength(1)
    const address = printed[0]?.url ?? ''
    expect(address).toMatch(/^app:\/\/zhijian\/paper\/[0-9a-f-]{36}\.pdf$/)
    expect((await shell.ask('fetchApp', address, 'GET')).status).toBe(404)
  })

  test('a cancelled print says nothing, a failed one says what to do', async () => {
    const before = await messages(shell)
    await shell.ask('answerPrint', false, 'Print job canceled')
    expect(await printPaper(shell.page, paperRequest(firmId))).toBe(false)
    expect(await messages(shell)).toEqual(before)
    await shell.ask('answerPrint', false, 'Print job failed')
    expect(await printPaper(shell.page, paperRequest(firmId))).toBe(false)
    expect(await messages(shell)).toEqual([...before, say('print.failed')])
  })

  test('an unknown firm gets the contract’s own sentence', async () => {
    expect(await savePaper(shell.page, paperRequest('no-such-firm'))).toBe(false)
    expect((await messages(shell)).at(-1)).toBe(sentence('firm.notFound'))
  })

  describe('closed holes', () => {
    test('hole: the page sees seven functions and nothing of Node or Electron', async () => {
      const seen = await shell.page.evaluate(() => ({
        shell: Object.keys(window.zhijianShell ?? {}).sort(),
        globals: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter((name) => name in window),
      }))
      expect(seen).toEqual({
        shell: ['openRoster', 'printPaper', 'reminders', 'saveFile', 'savePaper', 'setLanguage', 'setReminders'],
        globals: [],
      })
    })

    test('hole: every window is sandboxed, isolated and without Node', async () => {
      const { windows, sandboxed } = await shell.ask('state')
      expect(sandboxed).toBe(true)
      expect(windows[0]?.preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      })
    })

    test('hole: Chromium’s own errands are switched off, and Windows knows the program by the installer’s name', async () => {
      const { switches, userModelId } = await shell.ask('state')
      expect(switches).toEqual(expect.arrayContaining(['disable-background-networking=', 'no-proxy-server=']))
      const installer = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
      expect(installer).toContain(`appId: ${userModelId}\n`)
    })

    test('hole: a script written into the page does not run', async () => {
      await shell.page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.injected = true'
        document.body.append(script)
      })
      expect(await shell.page.evaluate(() => 'injected' in window)).toBe(false)
      const { headers } = await shell.ask('fetchApp', 'app://zhijian/', 'GET')
      expect(headers['content-security-policy']).toContain("script-src 'self';")
    })

    test('hole: the page cannot fetch from outside', async () => {
      const outcome = await shell.page.evaluate(() =>
        fetch('https://example.com/').then(
          () => 'sent',
          () => 'refused',
        ),
      )
      expect(outcome).toBe('refused')
    })

    test.each([
      'https://example.com/x',
      'http://127.0.0.1:9/',
      'ws://example.com/',
      'file:///etc/passwd',
      'ftp://a/b',
      'nonsense',
    ])('hole: a request to %s is cancelled whoever makes it', async (url) => {
      expect(await shell.ask('lets', url)).toBe(false)
    })

    test('hole: the page cannot go to a foreign site', async () => {
      await shell.page.evaluate(() => location.assign('https://example.com/phish'))
      await until(async () => (await shell.ask('state')).denied.navigation.includes('https://example.com/phish'))
      expect(shell.page.url()).toMatch(/^https:\/\/zhijian\.invalid\//)
      expect(await shell.ask('redirect', 'https://example.com/')).toEqual({ prevented: true })
      expect(await shell.ask('redirect', 'app://zhijian/firms')).toEqual({ prevented: false })
    })

    test('hole: a frame inside the page shows no foreign site', async () => {
      await shell.page.evaluate(() => {
        const frame = document.createElement('iframe')
        frame.src = 'https://example.com/frame'
        document.body.append(frame)
      })
      expect(shell.page.frames().some((frame) => frame.url().includes('example.com'))).toBe(false)
    })

    test('hole: window.open opens nothing', async () => {
      await shell.page.evaluate(() => void window.open('https://example.com/popup'))
      await until(async () => (await shell.ask('state')).denied.open.length > 0)
      const { windows, denied } = await shell.ask('state')
      expect(windows).toHaveLength(1)
      expect(denied.open).toEqual(['https://example.com/popup'])
      expect(
        shell.page
          .context()
          .pages()
          .some((page) => page.url().includes('example.com')),
      ).toBe(false)
    })

    test.each(['media', 'geolocation'] as const)('hole: the permission %s is refused', async (permission) => {
      const answer = { granted: false, checked: false, deviceGranted: false }
      expect(await shell.ask('permission', permission, 'app://zhijian')).toEqual(answer)
    })

    test('copying text out is allowed to the program, and to nobody else', async () => {
      const own = await shell.ask('permission', 'clipboard-sanitized-write', 'app://zhijian')
      const foreign = await shell.ask('permission', 'clipboard-sanitized-write', 'https://example.com')
      expect([own.granted, own.checked, foreign.granted, foreign.checked]).toEqual([true, true, false, false])
    })

    test('hole: no webview can be attached and nothing is downloaded', async () => {
      expect(await shell.ask('webview')).toEqual({ prevented: true })
      expect(await shell.ask('download')).toEqual({ prevented: true })
    })

    test.each([
      ['a frame inside the window', { url: 'app://zhijian/', origin: 'app://zhijian', inside: true }],
      ['a foreign page', { url: 'https://example.com/', origin: 'https://example.com', inside: false }],
      ['a page without origin', { url: 'data:text/html,x', origin: 'null', inside: false }],
      ['a frame that is gone', null],
    ])('hole: %s gets no answer from main', async (_name, frame) => {
      const { asked } = await shell.ask('state')
      await expect(shell.ask('invokeFrom', frame, 'zhijian:open-roster', ['zh-CN'])).rejects.toThrow('refused')
      expect((await shell.ask('state')).asked).toEqual(asked)
    })

    test.each([
      ['a path', { path: '/etc/passwd' }, 'Unrecognized key'],
      ['an unknown form', { form: 'everything' }, 'form'],
      ['a date that is none', { asOf: '2024-02-30' }, 'invalid.date'],
      ['an id with a path in it', { firmId: '../other' }, 'firmId'],
    ])('hole: a request to save with %s is refused before anything is asked', async (_name, part, why) => {
      const { asked } = await shell.ask('state')
      const own = { url: 'app://zhijian/', origin: 'app://zhijian', inside: false }
      const request = { ...paperRequest(firmId), ...part }
      await expect(shell.ask('invokeFrom', own, 'zhijian:save-paper', [request])).rejects.toThrow(why)
      expect((await shell.ask('state')).asked).toEqual(asked)
    })

    test.each([
      'app://zhijian/..%2f..%2fpackage.json',
      'app://zhijian/..%5c..%5cpackage.json',
      'app://other/index.html',
    ])('hole: %s is not served', async (url) => {
      const { status, text } = await shell.ask('fetchApp', url, 'GET')
      expect([status, text]).toEqual([404, ''])
    })

    test('nothing so far has tried to leave the machine', async () => {
      expect((await shell.ask('state')).network).toEqual([])
    })

    test('hole: the scheme takes nothing but GET', async () => {
      expect((await shell.ask('fetchApp', 'app://zhijian/', 'POST')).status).toBe(405)
    })
  })
})

describe.skipIf(chromiumPath === null)('life of the shell', () => {
  test('a second instance brings the first window forward and ends', async () => {
    const dataDir = freshFolder()
    const shell = await start(dataDir)
    await shell.ask('minimize')
    const second = spawnShell({ dataDir, chromium: chromiumPath ?? '' })
    const code = await new Promise<number | null>((resolve) => second.once('exit', resolve))
    expect(code).toBe(0)
    await until(async () => (await shell.ask('state')).windows[0]?.focused === true)
    expect((await shell.ask('state')).windows).toMatchObject([{ minimized: false, focused: true }])
    await shell.stop()
  })

  test('a second instance finds the first one ending: no window is brought forward, and nothing breaks', async () => {
    const dataDir = freshFolder()
    const shell = await start(dataDir)
    const { hostPid } = await shell.ask('state')
    // A host that is slow to go keeps the program, and its lock, for a while.
    process.kill(hostPid ?? 0, 'SIGSTOP')
    await shell.ask('close')
    const second = spawnShell({ dataDir, chromium: chromiumPath ?? '' })
    expect(await new Promise<number | null>((resolve) => second.once('exit', resolve))).toBe(0)
    expect((await shell.ask('state')).windows).toEqual([])
    process.kill(hostPid ?? 0, 'SIGCONT')
    expect(await shell.exited).toBe(0)
  })

  test('a start that fails says so and ends, instead of keeping every later start out', async () => {
    const root = freshFolder()
    cpSync(join(ROOT, 'out', 'electron'), join(root, 'out', 'electron'), { recursive: true })
    cpSync(join(ROOT, 'package.json'), join(root, 'package.json'))
    for (const shared of ['node_modules', 'resources']) symlinkSync(join(ROOT, shared), join(root, shared))
    const dataDir = freshFolder()
    const child = spawnShell({ dataDir, chromium: chromiumPath ?? '', root })
    const said: Buffer[] = []
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    expect(await new Promise<number | null>((resolve) => child.once('close', resolve))).toBe(0)
    expect(Buffer.concat(said).toString('utf8')).toContain(sentence('internal', { reference: '' }).split('（')[0])
    expect(existsSync(join(dataDir, 'double.lock'))).toBe(false)
  })

  test('the menu shows the data folder and says what program this is', async () => {
    const dataDir = freshFolder()
    const shell = await start(dataDir)
    await shell.ask('clickMenu', say('menu.openDataFolder'))
    await shell.ask('clickMenu', say('menu.about'))
    expect((await shell.ask('state')).opened).toEqual([dataDir])
    expect((await messages(shell)).join('')).toMatch(/\d+\.\d+\.\d+/)
    await shell.stop()
  })

  test('place, language and type size are there again after a restart', async () => {
    const dataDir = freshFolder()
    const first = await start(dataDir)
    await first.ask('moveTo', { x: 40, y: 30, width: 1100, height: 650 }, true)
    await first.page.getByRole('button', { name: 'English' }).click()
    await until(async () => 'View' in (await first.ask('state')).menu)
    await first.ask('clickMenu', 'Large type')
    expect((await first.ask('state')).windows[0]?.zoomFactor).toBe(1.25)
    await first.stop()
    expect(JSON.parse(readFileSync(join(dataDir, 'shell.json'), 'utf8'))).toMatchObject({
      language: 'en',
      largeType: true,
    })

    const second = await start(dataDir)
    const { windows } = await second.ask('state')
    expect(windows).toMatchObject([
      { bounds: { x: 40, y: 30, width: 1100, height: 650 }, maximized: true, zoomFactor: 1.25 },
    ])
    await second.stop()
  })

  test('damaged settings mean defaults, not a shut window', async () => {
    const dataDir = freshFolder()
    writeFileSync(join(dataDir, 'shell.json'), '{"language":"xx"')
    const shell = await start(dataDir)
    expect(Object.keys((await shell.ask('state')).menu)).toEqual(['文件', '编辑', '视图', '帮助'])
    await shell.stop()
  })

  test('a data folder that cannot be used gets its sentence instead of a window', async () => {
    const file = join(freshFolder(), 'file')
    writeFileSync(file, '')
    const child = spawnShell({ dataDir: join(file, 'data'), chromium: chromiumPath ?? '' })
    const said: Buffer[] = []
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    expect([code, Buffer.concat(said).toString('utf8').trim()]).toEqual([0, sentence('disk.cannotWrite')])
  })

  test('an installed program has no developer tools', async () => {
    const shell = await start(freshFolder(), true)
    const { windows, menu } = await shell.ask('state')
    expect(windows[0]?.preferences).toMatchObject({ devTools: false })
    expect(menu[say('menu.view')]).not.toContain(say('menu.devTools'))
    await shell.stop()
  })

  test('a killed host is started again, the user is told, and the window’s next call works', async () => {
    const shell = await start()
    const { hostPid, portsGiven } = await shell.ask('state')
    process.kill(hostPid ?? 0, 'SIGKILL')
    await until(async () => (await messages(shell)).includes(say('host.restarted')))
    // The window itself asks for a fresh port; only then does the test take one of its own.
    await until(async () => (await shell.ask('state')).portsGiven > portsGiven)
    expect((await shell.ask('state')).hostPid).not.toBe(hostPid)
    await connectPage(shell.page)
    expect((await callFromPage(shell.page, (client) => client.app.info(), null)).host).toBe('desktop')
    await shell.stop()
  })

  test('a host whose memory is used up is started again like any other; its report stays out of the log', async () => {
    const shell = await start()
    await shell.ask('failHost')
    await until(async () => (await messages(shell)).includes(say('host.restarted')))
    const log = shell.errors.join('')
    expect(log).toContain('"code":"host.fatal","detail":"FatalError"')
    expect(log).not.toContain('report')
    await shell.stop()
  })

  test('a host that dies while it renders a paper leaves no file, and is spoken of once', async () => {
    const shell = await start()
    const { hostPid, portsGiven } = await shell.ask('state')
    process.kill(hostPid ?? 0, 'SIGSTOP')
    const path = join(freshFolder(), 'paper.pdf')
    await shell.ask('answerSave', path)
    const saving = savePaper(shell.page, paperRequest('any-firm'))
    await until(async () => (await shell.ask('state')).portsGiven > portsGiven)
    process.kill(hostPid ?? 0, 'SIGKILL')
    expect(await saving).toBe(false)
    expect(existsSync(path)).toBe(false)
    expect(await messages(shell)).toEqual([say('host.restarted')])
    await shell.stop()
  })

  test('a host that keeps dying is given up after three restarts, until the user wants another attempt', async () => {
    const shell = await start()
    for (let deaths = 0; deaths < 4; deaths += 1) {
      const { hostPid } = await shell.ask('state')
      process.kill(hostPid ?? 0, 'SIGKILL')
      await until(async () => (await shell.ask('state')).hostPid !== hostPid)
    }
    await until(async () => (await messages(shell)).includes(say('host.givenUp')))
    // The double presses the first button: another attempt.
    await until(async () => (await shell.ask('state')).hostPid !== null)
    expect((await messages(shell)).filter((message) => message === say('host.givenUp'))).toHaveLength(1)
    await shell.stop()
  })

  test('a page that crashed is loaded again when the user wants it', async () => {
    const shell = await start()
    await shell.page.evaluate(() => Reflect.set(window, 'before', true))
    await shell.ask('crashPage')
    await until(async () => !(await shell.page.evaluate(() => 'before' in window).catch(() => true)))
    expect(await messages(shell)).toEqual([say('page.gone')])
    await shell.stop()
  })

  test('a page that crashed and is not wanted again ends the program', async () => {
    const shell = await start()
    await shell.ask('answerMessage', 1)
    await shell.ask('crashPage')
    expect(await shell.exited).toBe(0)
  })

  test('a host that was given up and is not wanted again ends the program', async () => {
    const shell = await start()
    for (let deaths = 0; deaths < 4; deaths += 1) {
      const { hostPid } = await shell.ask('state')
      // The three boxes about a restart take no answer that was laid out for the last one.
      if (deaths === 3) await shell.ask('answerMessage', 1)
      process.kill(hostPid ?? 0, 'SIGKILL')
      if (deaths < 3) await until(async () => ![null, hostPid].includes((await shell.ask('state')).hostPid))
    }
    expect(await shell.exited).toBe(0)
  })

  test('quitting ends the host as well', async () => {
    const shell = await start()
    const { hostPid } = await shell.ask('state')
    await shell.stop()
    expect(await shell.exited).toBe(0)
    expect(() => process.kill(hostPid ?? 0, 0)).toThrow('ESRCH')
  })
})
