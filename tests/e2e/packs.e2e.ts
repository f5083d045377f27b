import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWebHost } from '#electron/host/web.ts'
import { fixedClock } from '#electron/platform/clock.ts'
import { PackShelf } from '#electron/services/packs/shelf.ts'
import { noiseEvery, packBytes } from '../helpers/packs.ts'
import { expect, test, TODAY } from './app.ts'
import { packFile, PacksScreen } from './pages/packs.ts'
import { AppWindow } from './pages/window.ts'

test('a newer edition is looked at, applied and taken back, and the due list follows each time', async ({ page }) => {
  test.setTimeout(180_000)
  const app = new AppWindow(page)
  const packs = new PacksScreen(app)
  await app.openDemo()
  await page.getByRole('link', { name: app.t('app.name') }).click()
  await app.button('firms.create').click()
  await app.field('profile.name', app.drawer).fill('另一家小厂')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  await packs.open()
  const pack = packs.list.filter({ hasText: '职业健康检查周期与项目' })
  await expect(pack).toContainText(app.t('packs.shipped'))
  let item = ''
  let [before, after] = ['', '']

  /** The date the due list gives for the person whose date moves. */
  async function expectDue(date: string): Promise<void> {
    await page.getByRole('link', { name: app.t('app.name') }).click()
    await app
      .rows('firms.title')
      .filter({ hasText: app.t('firms.demo') })
      .click()
    await app.goTo('nav.due')
    const [title = '', name = ''] = item.split(' · ')
    await app.field('due.text').fill(name)
    await expect(app.rows('nav.due').filter({ hasText: title }).first()).toContainText(date)
  }

  await test.step('a damaged file is refused with its row, and changes nothing', async () => {
    await packs.choose(
      packFile(
        packBytes('limits', (row, index) => (index === 6 ? { ...row, value: -1 } : row)),
        '坏.json',
      ),
    )
    await expect(packs.refusal).toBeVisible()
    const fault = app.rows('packs.refused.list')
    await expect(fault).toHaveCount(1)
    for (const words of ['坏.json', '7', 'value']) await expect(fault).toContainText(words)
    await app.button('packs.back').click()
    await expect(pack).toContainText('2026-11')
  })

  await test.step('a sound one shows its rows and the dates it moves, with the clause', async () => {
    await packs.choose(packFile(packBytes('exam-sections', noiseEvery(6)), '体检周期.json'))
    await expect(page.getByText(/2 家企业共有/)).toBeVisible()
    const row = packs.moved.first()
    await expect(row).toContainText('GBZ 188-2025')
    const cells = await row.getByRole('gridcell').allInnerTexts()
    ;[, item = '', before = '', after = ''] = cells
    expect(after < before).toBe(true)
    await row.focus()
    await page.keyboard.press('Enter')
    await expect(app.drawer.getByText('6 个月')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByText(app.t('packs.part.rows', { rows: 1 })).click()
    await expect(app.rows('packs.row.cells')).toContainText('周期 › 第 1 项 › 月数：12 → 6')
  })

  await test.step('discarded, it changes nothing', async () => {
    await app.button('packs.discard').click()
    await expect(pack).toContainText('2026-11')
    await expectDue(before)
  })

  await test.step('applied, it is in use at once', async () => {
    await packs.open()
    await packs.choose(packFile(packBytes('exam-sections', noiseEvery(6)), '体检周期.json'))
    await app.button('packs.apply').click()
    await expect(pack).toContainText('2026-12')
    await expectDue(after)
  })

  await test.step('taken back, everything is as before', async () => {
    await packs.open()
    await page.getByRole('button', { name: app.t('packs.goBack.title', { title: '职业健康检查周期与项目' }) }).click()
    await app.button('packs.goBack', page.getByRole('tooltip')).click()
    await expect(pack).toContainText('2026-11')
    await expectDue(before)
  })
})

test.describe('a loaded pack that was damaged', () => {
  // A host of its own, whose folder was damaged before it started.
  test.use({ provokes: /asked for http:\/\/127\.0\.0\.1/ })

  test('is said on every screen, and the shipped one is in use', async ({ page }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'zhijian-e2e-packs-'))
    const clock = fixedClock(`${TODAY}T04:00:00Z`)
    const bytes = packBytes('exam-sections', noiseEvery(6))
    new PackShelf({ dataDir, clock }).apply({ name: '体检周期.json', bytes }, 'zh-CN')
    const file = (await readdir(join(dataDir, 'packs'))).find((name) => name.startsWith('exam-sections')) ?? ''
    await writeFile(join(dataDir, 'packs', file), bytes.subarray(0, 900))
    const host = await startWebHost({ dataDir, clock })
    try {
      await page.goto(host.url)
      const app = new AppWindow(page)
      const notice = page.getByRole('status').filter({ hasText: '职业健康检查周期与项目' })
      await expect(notice).toContainText('已损坏')
      await notice.getByRole('link', { name: app.t('packs.title') }).click()
      await expect(app.rows('packs.title').filter({ hasText: '职业健康检查周期与项目' })).toContainText('2026-11')
    } finally {
      await host.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})
