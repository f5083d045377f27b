/** 档案 and 迎检 as the officer meets them: what is missing, a paper put away, the list an inspector goes through, both on paper. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

async function nothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual(
    [],
  )
}

test('a missing paper is put away, and the index says where; volume and list as PDF', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('archive.title')
  await app.main.getByRole('tab').nth(3).click()
  const row = app.main.getByRole('row', { name: /采样点布置图/ })
  await expect(row).toContainText(app.t('archive.state.missing'))
  await nothingSerious(page)
  await row.getByRole('button', { name: app.t('archive.putAwayOf', { item: '采样点布置图' }) }).click()
  await app.field('ledger.filings.place', app.drawer).fill('档案柜三层')
  await app.field('ledger.filings.keeper', app.drawer).fill('甲样本')
  await app.button('action.save', app.drawer).click()
  await expect(row).toContainText('档案柜三层')
  await expect(row).toContainText(app.t('archive.state.there'))

  const [index] = await Promise.all([page.waitForEvent('download'), app.button('archive.paper').click()])
  expect((await readFile(await index.path())).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the inspector’s list leads to what is open and to where it is entered', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('inspection.title')
  await app.main.getByRole('checkbox', { name: app.t('inspection.onlyOpen') }).check()
  await app.rows('inspection.title').first().focus()
  await page.keyboard.press('End')
  await app
    .rows('inspection.title')
    .filter({ hasText: app.t('inspection.item.42') })
    .click()
  await expect(app.drawer).toContainText('应急演练')
  await nothingSerious(page)
  await app.drawer.getByRole('link', { name: app.t('inspection.goTo', { page: app.t('emergency.title') }) }).click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('emergency.title') })).toBeVisible()
})
