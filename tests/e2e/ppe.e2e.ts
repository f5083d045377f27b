/** 防护用品 as the officer meets it: a batch received, gear proposed and taken over, handed to many, refused beyond stock, signed for, returned. */
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

test('from the standard over stock and issue to the signature', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('ppe.title')

  // What the pack proposes becomes a standard, line by line; a line not taken is not counted.
  await page.getByRole('tab', { name: app.t('ppe.tab.standards') }).click()
  const grid = page.getByRole('grid', { name: app.t('ppe.standards.grid') })
  await expect(grid).toBeVisible()
  const lines = await grid.locator('tr[data-row]').count()
  await nothingSerious(page)
  const take = page.getByRole('button', { name: /采纳 \d+ 条/ })
  await grid.locator('tr[data-row="0"] td').nth(0).click()
  await page.keyboard.press('Delete')
  await expect(take).toHaveText(app.t('ppe.standards.accept', { count: lines - 1 }))

  // The line not taken is turned down and listed no more; what is due says nothing else, and the line can be brought back.
  await page.getByRole('button', { name: app.t('ppe.standards.decline', { count: 1 }) }).click()
  await expect(app.drawer.getByText(app.t('ppe.standards.decline.what'))).toBeVisible()
  await app.field('ppe.standards.decline.reason', app.drawer).fill('改用隔声操作间')
  await app.button('action.save', app.drawer).click()
  await expect(grid.locator('tr[data-row]')).toHaveCount(lines - 1)
  await page.getByText(app.t('ppe.standards.declined', { count: 1 })).click()
  const declined = page.getByRole('grid').getByRole('row').filter({ hasText: '改用隔声操作间' })
  await expect(declined).toBeVisible()
  await nothingSerious(page)
  await declined.getByRole('button', { name: app.t('ppe.standards.offerAgain') }).click()
  await expect(declined).toBeHidden()
  await page.getByText(app.t('ppe.standards.proposed', { count: lines })).click()
  await grid.locator('tr[data-row="0"] td').nth(0).click()
  await page.keyboard.press('Delete')
  await page.keyboard.type(app.t('value.yes'))
  await page.keyboard.press('Enter')
  await expect(take).toHaveText(app.t('ppe.standards.accept', { count: lines }))
  await take.click()
  await expect(page.getByText(app.t('ppe.standards.accepted', { count: lines }))).toBeVisible()

  // Whoever is first in the list of what is lacking or due.
  await page.getByRole('tab', { name: app.t('ppe.tab.needs') }).click()
  const needs = app.rows('ppe.tab.needs')
  await expect(needs.first()).toBeVisible()
  // The model stands behind the item, in the same cell.
  const words = await needs
    .first()
    .locator('td')
    .nth(3)
    .evaluate((cell) => cell.firstChild?.textContent)
  const item = (words ?? '').trim()

  // One piece in stock.
  const batch = app.rows('ppe.tab.stock').filter({ hasText: 'B-77' })
  await page.getByRole('tab', { name: app.t('ppe.tab.stock') }).click()
  await app.button('ppe.stock.new').click()
  await app.field('ledger.ppeReceipts.item', app.drawer).fill(item)
  await app.field('ledger.ppeReceipts.batch', app.drawer).fill('B-77')
  await app.field('ledger.ppeReceipts.quantity', app.drawer).fill('1')
  await app.button('action.save', app.drawer).click()
  await expect(batch).toBeVisible()

  // Two are more than one: refused, and the lines stay.
  await page.getByRole('tab', { name: app.t('ppe.tab.needs') }).click()
  await needs.first().getByRole('checkbox').check()
  await page.getByRole('button', { name: app.t('ppe.issueTo', { count: 1 }) }).click()
  const issue = page.getByRole('grid', { name: app.t('ppe.issue.grid') })
  await expect(issue.locator('tr[data-row="0"]')).toContainText(item)
  await nothingSerious(page)
  await issue.locator('tr[data-row="0"] td').nth(4).click()
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: app.t('ppe.issue.save', { count: 1 }) }).click()
  await expect(page.getByText(/库存数量不够/)).toBeVisible()
  await issue.locator('tr[data-row="0"] td').nth(4).click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: app.t('ppe.issue.save', { count: 1 }) }).click()
  await expect(page.getByText(app.t('ppe.issue.saved', { count: 1 }))).toBeVisible()

  // The batch is used up, the line stands in the ledger, to be signed for.
  await page.getByRole('tab', { name: app.t('ppe.tab.stock') }).click()
  await expect(batch).toContainText(app.t('ppe.stock.empty'))
  await page.getByRole('tab', { name: app.t('ppe.tab.ledger') }).click()
  const ledger = app.rows('ppe.tab.ledger')
  await expect(ledger.first()).toContainText('B-77')
  await nothingSerious(page)
  const [sheet] = await Promise.all([page.waitForEvent('download'), app.button('ppe.ledger.sheet').click()])
  expect((await readFile(await sheet.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await ledger.first().getByRole('checkbox').check()
  await page.getByRole('button', { name: app.t('ppe.ledger.sign', { count: 1 }) }).click()
  await expect(ledger.first()).toContainText(app.t('ppe.signed.yes'))

  // Back into the store it goes, and may be handed out again.
  await ledger.first().getByRole('checkbox').check()
  await app.button('ppe.ledger.toStock').click()
  await expect(ledger.first()).toContainText(app.t('ledger.ppeIssues.returnedTo.stock'))
  await page.getByRole('tab', { name: app.t('ppe.tab.stock') }).click()
  await expect(batch).toContainText(app.t('ppe.stock.usable'))
})
