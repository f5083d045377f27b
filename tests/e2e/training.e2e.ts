/** 培训 as the officer meets it: who needs hours, a session for them, sign-in, a test on screen, the hours met; an anonymous questionnaire. */
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

test('from the plan over session, sign-in and test to hours met', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('training.title')

  // One person whose yearly hours are lacking.
  await app.field('training.filter.need').click()
  await page.locator('.ant-select-item-option', { hasText: '劳动者在岗期间培训' }).click()
  const first = app.rows('training.tab.needs').first()
  const name = (await first.locator('td').nth(1).textContent()) ?? ''
  await first.getByRole('checkbox').check()
  await page.getByRole('button', { name: app.t('training.newFor', { count: 1 }) }).click()

  // The session.
  await app.field('ledger.trainingSessions.topic', app.drawer).fill('粉尘与噪声的防护')
  await app.field('ledger.trainingSessions.hours', app.drawer).fill('4')
  await app.field('ledger.trainingSessions.passMark', app.drawer).fill('60')
  await app.button('action.save', app.drawer).click()
  await expect(app.main.getByRole('heading', { level: 1, name: '粉尘与噪声的防护' })).toBeVisible()

  // The sheet to sign, as a real PDF.
  await page.getByRole('button', { name: app.t('training.signIn') }).click()
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: app.t('training.signIn.pdf') }).click(),
  ])
  expect((await readFile(await sheet.path())).subarray(0, 5).toString()).toBe('%PDF-')

  // Everybody on the list is taken to have come.
  const grid = page.getByRole('grid', { name: app.t('training.attendance') })
  await expect(grid.getByRole('row').nth(1)).toContainText('4')
  await expect(grid.getByRole('gridcell', { name })).toBeVisible()
  await nothingSerious(page)
  await app.button('training.attendance.save').click()
  await expect(app.main).toContainText(app.t('training.session.recorded', { date: '2026-11-22' }))

  // On screen, by keyboard alone.
  await page.getByRole('tab', { name: app.t('training.test') }).click()
  await app.field('training.test.count').fill('3')
  await app.button('training.test.screen').click()
  for (const at of [1, 2, 3]) {
    await expect(page.getByText(app.t('training.test.progress', { at, count: 3 }))).toBeVisible()
    await page.keyboard.press('a')
    if (at < 3) await page.keyboard.press('Enter')
  }
  await nothingSerious(page)
  await app.button('training.test.finish').click()
  await expect(page.locator('.quiz-answers li')).toHaveCount(3)
  await nothingSerious(page)
  await app.button('training.test.confirm').click()
  await page.getByRole('tab', { name: app.t('training.attendance') }).click()
  await expect(grid.locator('tr[data-row="0"] td').nth(4)).not.toBeEmpty()

  // The officer has the paper's result instead: passed, and the year's hours are met.
  await grid.locator('tr[data-row="0"] td').nth(4).click()
  await page.keyboard.type('90')
  await page.keyboard.press('Tab')
  await page.keyboard.type(app.t('value.yes'))
  await page.keyboard.press('Enter')
  await app.button('training.attendance.save').click()
  await expect(page.getByRole('button', { name: app.t('training.certificates') })).toBeVisible()
  await app.goTo('training.title')
  await page.getByRole('checkbox', { name: app.t('training.filter.openOnly') }).uncheck()
  await app.field('training.filter.need').click()
  await page.locator('.ant-select-item-option', { hasText: '劳动者在岗期间培训' }).click()
  await app.field('training.column.name').fill(name)
  await expect(app.rows('training.tab.needs').first()).toContainText('2027-11-22')
})

test('an anonymous questionnaire: empty is refused, answered counts', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('training.title')
  await page.getByRole('tab', { name: app.t('training.tab.questionnaire') }).click()
  await nothingSerious(page)
  const before = Number(/\d+/.exec((await page.getByText(/已有 \d+ 份问卷/).textContent()) ?? '')?.[0])
  await app.button('training.survey.screen').click()
  await app.button('training.test.finish').click()
  await expect(page.getByText(/一道题都没有作答/)).toBeVisible()
  await page.getByRole('radio').first().check()
  await app.button('training.test.finish').click()
  await expect(page.getByText(app.t('training.survey.kept', { count: before + 1 }))).toBeVisible()
})
