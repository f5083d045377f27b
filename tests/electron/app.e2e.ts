/** The program in a real Electron. Runs wherever Electron's binary has been fetched, and says so where it has not. */
import { mkdirSync } from 'node:fs'
import { _electron, expect, test as base, type ElectronApplication } from '@playwright/test'
import { findElectron } from '../../electron/launch/electron-binary.mjs'
import { reasonAgainstElectron } from '../../electron/launch/choose-host.mjs'
import { ROOT } from '../../electron/launch/project.mjs'
import { callFromPage, connectPage } from './page.ts'
import { paperRequest, savePaper } from './shell-calls.ts'

const binary = findElectron()
const reason =
  binary === null
    ? 'Electron’s binary is not on this machine (npm start fetches it)'
    : (reasonAgainstElectron()?.[1] ?? null)
if (reason !== null) process.stderr.write(`skipped: the program in a real Electron (${reason})\n`)

const test = base.extend<{ program: ElectronApplication }>({
  program: async ({}, use, info) => {
    const dataDir = info.outputPath('data')
    mkdirSync(dataDir, { recursive: true })
    const program = await _electron.launch({
      executablePath: binary ?? '',
      args: [ROOT],
      env: { ...process.env, ZHIJIAN_DATA: dataDir },
    })
    await use(program)
    await program.close()
  },
  page: async ({ program }, use) => {
    const page = await program.firstWindow()
    await page.getByRole('heading').first().waitFor()
    await use(page)
  },
})

test.skip(reason !== null, reason ?? '')

test('the window shows the program under its own address', async ({ page }) => {
  expect(page.url()).toMatch(/^app:\/\/zhijian\//)
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true)
})

test('the page has no Node and seven functions of the shell', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    shell: Object.keys(window.zhijianShell ?? {}).sort(),
    globals: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  }))
  expect(seen).toEqual({
    shell: ['openRoster', 'printPaper', 'reminders', 'saveFile', 'savePaper', 'setLanguage', 'setReminders'],
    globals: [],
  })
})

test('a demo firm is made over the port and its declaration saved through the dialog', async ({
  program,
  page,
}, info) => {
  await connectPage(page)
  const firm = await callFromPage(page, (client, asOf) => client.firms.createDemo({ asOf }), paperRequest('').asOf)
  const filePath = info.outputPath('paper.pdf')
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, filePath)
  expect(await savePaper(page, paperRequest(firm.id))).toBe(true)
})

test('hole: no way leads out of the program', async ({ program, page }) => {
  await page.evaluate(() => {
    window.open('https://example.com/popup')
    location.assign('https://example.com/phish')
  })
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
  expect(page.url()).toMatch(/^app:\/\/zhijian\//)
  expect(program.windows()).toHaveLength(1)
})

test('hole: a permission is denied', async ({ page }) => {
  const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
  expect(state).toBe('denied')
})

test('the host is started again after it was killed', async ({ program, page }) => {
  await program.evaluate(async ({ app, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
    const gone = new Promise((resolve) => app.once('child-process-gone', resolve))
    const host = app
      .getAppMetrics()
      .find((metric) => metric.serviceName === 'zhijian-host' || metric.name === 'zhijian-host')
    if (host === undefined) throw new Error('no host process')
    process.kill(host.pid)
    await gone
  })
  await page.reload()
  await page.getByRole('heading').first().waitFor()
  await connectPage(page)
  expect((await callFromPage(page, (client) => client.app.info(), null)).host).toBe('desktop')
})
