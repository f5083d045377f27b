/** 告知 as the officer meets it: from a duty to the list, printed and signed by many, put up today, a card's content, the reasons. */
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

test('from what must be told and put up to signed and posted', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('informing.title')
  const rows = app.rows('informing.part.papers')
  await expect(rows.first()).toBeVisible()
  await nothingSerious(page)

  // Contract notices: one printed today, then signed; it leaves the list of what is to be done.
  await app.choose(app.field('informing.kind'), app.t('informing.kind.contract'))
  const name = (await rows.first().locator('td').nth(2).textContent()) ?? ''
  // Done work sinks below what is still open: the list is narrowed to this one.
  await app.field('informing.search').fill(name)
  await rows.first().getByRole('checkbox').check()
  await expect(app.button('informing.act.post')).toBeDisabled()
  await app.button('informing.act.print').click()
  await expect(page.getByText(app.t('informing.recorded', { count: 1 })).first()).toBeVisible()
  const line = rows.filter({ hasText: name })
  await expect(line).toContainText(app.t('informing.state.unsigned'))
  await expect(line).toContainText('2026-11-22')
  await line.getByRole('checkbox').check()
  await app.button('informing.act.sign').click()
  await expect(line).toBeHidden()
  await app.choose(app.field('informing.state'), app.t('informing.state.current'))
  await expect(line).toContainText(app.t('informing.state.current'))

  await app.field('informing.search').fill('')

  // Cards: the content from the packs beside the list, and as a table.
  await app.choose(app.field('informing.kind'), app.t('informing.kind.card'))
  await app.choose(app.field('informing.state'), app.t('informing.all'))
  await rows.first().click()
  await expect(
    app.drawer.getByText(app.t('informing.card.material')).or(app.drawer.getByText(app.t('informing.card.highToxic'))),
  ).toBeVisible()
  await expect(app.drawer.getByText(/CAS/)).toBeVisible()
  await nothingSerious(page)
  await app.button('ledger.export', app.drawer).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: app.t('ledger.export.csv') }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('CAS')
  await page.keyboard.press('Escape')

  // What hangs on the board: put up today, all at once.
  await app.choose(app.field('informing.kind'), app.t('informing.kind.board'))
  await app.choose(app.field('informing.state'), app.t('informing.state.open'))
  const open = await rows.count()
  if (open > 0) {
    await page.getByRole('checkbox', { name: app.t('informing.select.all', { count: open }) }).check()
    await app.button('informing.act.post').click()
    await expect(page.getByText(app.t('informing.recorded', { count: open })).first()).toBeVisible()
    await expect(rows).toHaveCount(0)
  }
})

test('a duty of the due list leads here', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('informing.title')
  await page.getByText(app.t('informing.part.duties'), { exact: true }).click()
  await app.main
    .getByRole('list', { name: app.t('informing.part.duties') })
    .getByRole('button')
    .first()
    .click()
  await expect(app.drawer.getByRole('heading', { name: app.t('explanation.basis') })).toBeVisible()
  await nothingSerious(page)
  await page.keyboard.press('Escape')
  await app.goTo('nav.due')
  await app.field('due.text').fill('告知')
  await app.rows('nav.due').first().click()
  await app.drawer.getByRole('link', { name: app.t('work.open') }).click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('informing.title') })).toBeVisible()
})
