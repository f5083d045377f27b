/** 工伤保险与合同 as the officer meets it: from the duty to the gap, many insured at once and taken back, a contract renewed, an overlap refused. */
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

test('from the duty to everybody insured, and back', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  await app.field('due.text').fill('工伤保险参保')
  await app.rows('nav.due').first().click()
  await app.drawer.getByRole('link', { name: app.t('work.open') }).click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('contracts.title') })).toBeVisible()
  await nothingSerious(page)

  // The gap by name: each leads to the person.
  const people = app.rows('contracts.insurance.people')
  await app.choose(app.field('contracts.insurance.state'), app.t('contracts.insurance.state.lacking'))
  await expect(people.first()).toContainText(app.t('contracts.insurance.state.lacking'))
  const lacking = await people.count()
  const name = (await people.first().getByRole('link').textContent()) ?? ''
  await people.first().getByRole('link').click()
  await expect(app.main.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.goBack()

  // All of them at once; the host refuses a day ahead, and nobody is written.
  await page.getByRole('checkbox', { name: app.t('contracts.insurance.select.all', { count: lacking }) }).check()
  await expect(page.getByText(app.t('contracts.insurance.chosen', { count: lacking }))).toBeVisible()
  const day = app.field('contracts.insurance.on')
  await day.fill('2026-12-01')
  await day.press('Enter')
  await app.button('contracts.insurance.save').click()
  await expect(page.getByText('2026-12-01 还没有到')).toBeVisible()
  await expect(people).toHaveCount(lacking)
  await day.fill('2026-11-01')
  await day.press('Enter')
  await app.button('contracts.insurance.save').click()
  await expect(page.getByText(app.t('contracts.insurance.saved', { count: lacking }))).toBeVisible()
  await expect(people).toHaveCount(0)
  await app.button('undo.undo').click()
  await expect(people).toHaveCount(lacking)
})

test('a contract is renewed once, without overlap, and the old one stays', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('inspection.title')
  await app.rows('inspection.title').nth(26).click()
  await app.drawer.getByRole('link', { name: app.t('contracts.tab.contractors') }).click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('contracts.title') })).toBeVisible()

  const rows = app.rows('contracts.tab.contractors')
  await expect(rows.first()).toBeVisible()
  const count = await rows.count()
  const running = rows.filter({ hasText: app.t('contracts.state.running') }).first()
  await expect(running).toContainText(app.t('contracts.asks.lack'))
  await running.click()
  await nothingSerious(page)
  await app.button('contracts.renew', app.drawer).click()
  const form = app.drawer.filter({ has: app.button('action.save') })
  const from = app.field('ledger.contractors.from', form)
  const begins = await from.inputValue()
  await from.fill('2026-10-01')
  await from.press('Tab')
  await app.button('action.save', form).click()
  await expect(form.getByText('与原合同的期间重叠')).toBeVisible()
  await from.fill(begins)
  await from.press('Tab')
  await app.button('action.save', form).click()
  await expect(page.getByText(app.t('contracts.renew.done'))).toBeVisible()
  await expect(rows).toHaveCount(count + 1)
  await expect(rows.filter({ hasText: app.t('contracts.state.ahead') })).toContainText(begins)
  await expect(app.drawer.getByText(app.t('contracts.renews'))).toBeVisible()
  await app.button('contracts.openOther', app.drawer).click()
  await expect(app.drawer.getByText(app.t('contracts.renewedBy'))).toBeVisible()
  await expect(app.button('contracts.renew', app.drawer)).toBeHidden()

  await page.keyboard.press('Escape')
  await app.button('ledger.export').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: app.t('ledger.export.csv') }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain(begins)
})
