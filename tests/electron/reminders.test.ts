/** Desktop reminders, from the firms' files to the notification: the built main and host on the double, whose clock the test moves. */
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { reminderSettingsSchema, type ReminderSettings } from '#shared/entities/reminders.ts'
import { translator } from '#shared/i18n/index.ts'
import { ensureBuilt, SHELL, WINDOW } from '../../electron/launch/build.mjs'
import { findNode24 } from '../../electron/launch/node24.mjs'
import { chromiumPath } from './chromium-path.ts'
import { launchShell, type RunningShell, until } from './double/launch.ts'
import { callFromPage, connectPage } from './page.ts'

const say = translator('zh-CN', 'shell')
const ui = translator('zh-CN', 'ui')
const usual = reminderSettingsSchema.parse({})
const dataDir = mkdtempSync(join(tmpdir(), 'zhijian-reminders-'))

interface Pressing {
  readonly overdue: number
  readonly due: number
}

describe.skipIf(chromiumPath === null)('desktop reminders', () => {
  let shell: RunningShell
  /** Two firms of the same records: what one has, the other has too. */
  let firmIds: string[] = []
  /** What has been shown so far; compared whole, so that one too many is seen as well. */
  const expected: string[] = []

  function start(now: string): Promise<RunningShell> {
    return launchShell({ dataDir, chromium: chromiumPath ?? '', now })
  }

  async function shown(): Promise<string[]> {
    return (await shell.ask('state')).notified.map(({ body }) => body)
  }

  /** What binds in one firm on a day, counted from its due list as the window shows it. */
  async function pressing(asOf: string): Promise<Pressing> {
    const { items } = await callFromPage(shell.page, (client, question) => client.due.list(question), {
      firmId: firmIds[0] ?? '',
      asOf: isoDate(asOf),
      language: 'zh-CN' as const,
    })
    const count = (status: string) => items.filter((row) => row.status === status && row.footing === 'law').length
    return { overdue: count('overdue'), due: count('due') }
  }

  async function bothOn(asOf: string): Promise<string> {
    const { overdue, due } = await pressing(asOf)
    return say('reminder.many.both', { firms: 2, overdue: 2 * overdue, due: 2 * due })
  }

  async function isShown(body: string): Promise<void> {
    expected.push(body)
    await until(async () => (await shown()).length >= expected.length)
    expect(await shown()).toEqual(expected)
  }

  /** At this moment main does not even ask the host: a question would be a port more. */
  async function isSilent(moment: string): Promise<void> {
    const { portsGiven } = await shell.ask('state')
    await shell.ask('moveClock', moment)
    expect((await shell.ask('state')).portsGiven).toBe(portsGiven)
    expect(await shown()).toEqual(expected)
  }

  async function choose(settings: Partial<ReminderSettings>): Promise<void> {
    await shell.page.evaluate((chosen) => window.zhijianShell?.setReminders(chosen), { ...usual, ...settings })
  }

  beforeAll(async () => {
    ensureBuilt(WINDOW, findNode24())
    ensureBuilt(SHELL, findNode24())
    const first = await start('2026-11-22T09:00')
    await connectPage(first.page)
    for (const _firm of ['one', 'two'])
      await callFromPage(first.page, (client, asOf) => client.firms.createDemo({ asOf }), isoDate('2026-11-22'))
    const firms = await callFromPage(first.page, (client) => client.firms.list({ language: 'zh-CN' }), null)
    firmIds = firms.map(({ id }) => id)
    // At that start there was no firm, and so nothing to say.
    expect((await first.ask('state')).notified).toEqual([])
    await first.stop()
    shell = await start('2026-11-22T09:00')
    await connectPage(shell.page)
  }, 240_000)

  afterAll(async () => {
    await shell.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('at the start: how much is overdue and how much due soon, and nobody’s name', async () => {
    const { overdue, due } = await pressing('2026-11-22')
    expect(Math.min(overdue, due)).toBeGreaterThan(0)
    await isShown(await bothOn('2026-11-22'))
    const { notified } = await shell.ask('state')
    expect(notified.map(({ title }) => title)).toEqual([say('reminder.title')])
    const words = notified.map(({ body }) => body.replaceAll(/\d+/g, '#'))
    expect(words).toEqual([say('reminder.many.both', { firms: '#', overdue: '#', due: '#' })])
  })

  test('a click brings the window forward', async () => {
    await shell.ask('minimize')
    await shell.ask('clickNotification')
    expect((await shell.ask('state')).windows).toMatchObject([{ minimized: false, visible: true, focused: true }])
  })

  test('not again that day nor in the quiet hours over midnight; again when they end', async () => {
    for (const moment of ['22T09:01', '22T19:59', '22T20:00', '23T00:00', '23T07:59'])
      await isSilent(`2026-11-${moment}`)
    await shell.ask('moveClock', '2026-11-23T08:00')
    await isShown(await bothOn('2026-11-23'))
  })

  test('without quiet hours it comes at midnight', async () => {
    await choose({ quiet: null })
    await isSilent('2026-11-23T23:59')
    await shell.ask('moveClock', '2026-11-24T00:00')
    await isShown(await bothOn('2026-11-24'))
    await choose({})
  })

  test('a machine that sleeps over two midnights is told once, of the day it wakes', async () => {
    await shell.ask('moveClock', '2026-11-26T10:00')
    await isShown(await bothOn('2026-11-26'))
    await isSilent('2026-11-26T10:01')
  })

  test('a firm that is not counted is left out', async () => {
    await choose({ firms: firmIds.slice(0, 1) })
    await shell.ask('moveClock', '2026-11-27T10:00')
    await isShown(say('reminder.one.both', { ...(await pressing('2026-11-27')) }))
    await choose({ firms: [] })
    await shell.ask('moveClock', '2026-11-28T10:00')
    await choose({})
  })

  test('switched off on its page: nothing; switched on again: at once', async () => {
    await shell.page.goto('https://zhijian.invalid/#/reminders')
    const toggle = shell.page.getByRole('switch', { name: ui('reminders.on') })
    await toggle.click()
    await shell.page.getByText(ui('reminders.saved')).first().waitFor()
    await isSilent('2026-11-29T10:00')
    await isSilent('2026-11-30T10:00')
    await toggle.click()
    await isShown(await bothOn('2026-11-30'))
  })

  test('a look whose host dies under it is tried again a minute later', async () => {
    const { hostPid, portsGiven } = await shell.ask('state')
    process.kill(hostPid ?? 0, 'SIGSTOP')
    await shell.ask('moveClock', '2026-12-01T10:00')
    await until(async () => (await shell.ask('state')).portsGiven > portsGiven)
    process.kill(hostPid ?? 0, 'SIGKILL')
    await until(async () => shell.errors.join('').includes('reminder.failed'))
    await until(async () => ![null, hostPid].includes((await shell.ask('state')).hostPid))
    await shell.ask('moveClock', '2026-12-01T10:01')
    await connectPage(shell.page)
    await isShown(await bothOn('2026-12-01'))
  })

  test('a damaged file keeps nobody from being told of the other firm; what was chosen holds after a restart', async () => {
    const chosen = { ...usual, quiet: { from: '12:00', until: '13:00' } }
    await choose(chosen)
    await shell.stop()
    damage(firmIds[1] ?? '')
    shell = await start('2026-12-02T10:00')
    await connectPage(shell.page)
    expected.length = 0
    await isShown(say('reminder.one.both', { ...(await pressing('2026-12-02')) }))
    const log = shell.errors.join('')
    expect(log).toContain('"code":"reminder.firmLeftOut","detail":"firm.damaged"')
    expect(log).not.toMatch(/\p{Script=Han}/u)
    expect(await shell.page.evaluate(() => window.zhijianShell?.reminders())).toEqual(chosen)
  })
})

/** Overwrites a firm file behind its first page, which is all that the list of firms looks at. */
function damage(firmId: string): void {
  const folder = join(dataDir, 'firms')
  const path = join(folder, readdirSync(folder).find((name) => name.startsWith(firmId)) ?? '')
  const file = openSync(path, 'r+')
  const noise = Buffer.alloc(statSync(path).size - 8192, 0x5a)
  writeSync(file, noise, 0, noise.length, 8192)
  closeSync(file)
}
